import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';

export type StoreMeta = {
  readonly storeId: string;
  readonly createdAt: Instant;
  readonly lastOutsideCopyAt: Instant | null;
};

export const readStoreMeta = (db: ReadableDb): StoreMeta => {
  const meta = db.get<StoreMeta>(
    'SELECT store_id AS storeId, created_at AS createdAt, last_outside_copy_at AS lastOutsideCopyAt FROM store_meta',
  );
  if (!meta) throw new Error('A store without its own row');
  return meta;
};

/** A whole, verified copy left this computer. */
export const recordOutsideCopy = (db: WritableDb, at: Instant): void => {
  db.run('UPDATE store_meta SET last_outside_copy_at = ?', at);
};

/** False on a desk where nothing was made yet beside its own data: nothing would be lost with it. */
export const holdsWork = (db: ReadableDb): boolean =>
  db.get<{ there: number }>("SELECT EXISTS (SELECT 1 FROM journal_command WHERE scope_kind <> 'desk') AS there")
    ?.there === 1;

export const readSchemaVersion = (db: ReadableDb): number =>
  db.get<{ n: number }>('SELECT max(number) AS n FROM store_migration')?.n ?? 0;
