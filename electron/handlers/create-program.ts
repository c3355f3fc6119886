import type { AppContext } from '#electron/handlers/app-context.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { programTables } from '#electron/storage/program-tables.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { recordInserts } from '#electron/storage/repositories/program-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import { withFreshRecordIds } from '#shared/domain/program-record/program-record-exchange.ts';

/** A new programme with this record, under ids of its own; nothing can be undone past its beginning. */
export const createProgramIn = (
  db: WritableDb,
  context: AppContext,
  content: ProgramRecord,
  { kind, label }: { readonly kind: 'import' | 'act'; readonly label: string },
): { programId: Id } => {
  const programId = context.newId();
  const at = context.now();
  runCommand(db, programTables, {
    scopeId: programId,
    kind,
    label,
    coalesce: null,
    who: readAuthor(db),
    at,
    changes: [
      { op: 'insert', entity: 'program', row: { id: programId, archived: false, createdAt: at } },
      ...recordInserts(withFreshRecordIds(content, context.newId, programId)),
    ],
  });
  return { programId };
};
