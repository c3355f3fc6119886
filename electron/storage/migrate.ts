import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { damaged } from '#electron/storage/sqlite-errors.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** SQL is embedded, not a file, so that it is the same unbuilt and bundled. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

type Applied = { readonly number: number; readonly name: string; readonly sha: string };

/**
 * The bundled migrations that this database still lacks. The applied list must be the beginning of the bundled one,
 * text by text: a migration that was inserted or altered later would otherwise be skipped without a word.
 * @throws DomainError store-newer, store-damaged
 */
export const pendingMigrations = (
  sqlite: Database.Database,
  bundled: readonly Migration[],
  path: string,
): readonly Migration[] => {
  const exists = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'store_migration'").get();
  const applied = exists
    ? (sqlite.prepare('SELECT number, name, sha FROM store_migration ORDER BY number').all() as Applied[])
    : [];
  for (const [index, migration] of bundled.entries()) {
    const done = applied[index];
    if (done && (done.number !== migration.number || done.name !== migration.name || done.sha !== shaOf(migration))) {
      throw damaged(path, `su estructura no es la de ninguna versión conocida de Cauce (paso ${migration.number})`);
    }
  }
  if (applied.length > bundled.length) throw newerStore(path, applied.length, bundled.length);
  return bundled.slice(applied.length);
};

/**
 * Applies the migrations in one transaction: all or none. Foreign keys are off before BEGIN (inside a transaction
 * SQLite ignores the pragma, and rebuilding a parent table would delete its children) and checked before COMMIT.
 * @throws DomainError store-damaged where the migrated rows would no longer fit together
 */
export const applyMigrations = (
  sqlite: Database.Database,
  migrations: readonly Migration[],
  appliedAt: string,
  path: string,
): void => {
  if (migrations.length === 0) return;
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    try {
      for (const migration of migrations) {
        sqlite.exec(migration.sql);
        sqlite
          .prepare('INSERT INTO store_migration (number, name, sha, applied_at) VALUES (?, ?, ?, ?)')
          .run(migration.number, migration.name, shaOf(migration), appliedAt);
        sqlite.pragma(`user_version = ${migration.number}`);
      }
      const orphans = sqlite.pragma('foreign_key_check') as readonly { table: string }[];
      if (orphans.length > 0) {
        throw damaged(path, `${orphans.length} registros de «${orphans[0]?.table}» apuntan a otros que no existen`);
      }
      sqlite.exec('COMMIT');
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      throw error;
    }
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
};

/** A store that a later Cauce wrote. */
export const newerStore = (path: string, found: number, known: number): DomainError =>
  new DomainError(
    'store-newer',
    `Los datos de «${path}» los guardó una versión más reciente de Cauce (formato ${found}; esta conoce hasta el ${known}). No se tocó nada. Instale la versión más reciente de Cauce en esta computadora y vuelva a abrir.`,
  );

const shaOf = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex');
