import Database from 'better-sqlite3';
import { applyMigrations, type Migration, pendingMigrations } from '#electron/storage/migrate.ts';
import { damaged } from '#electron/storage/sqlite-errors.ts';

/**
 * Compares every table, index and trigger with what the bundled migrations make: a database from elsewhere could carry
 * a trigger that runs at our next write.
 * @throws DomainError store-newer, store-damaged
 */
export const checkSchemaIsOurs = (sqlite: Database.Database, bundled: readonly Migration[], path: string): void => {
  const pending = pendingMigrations(sqlite, bundled, path);
  const model = new Database(':memory:');
  try {
    applyMigrations(model, bundled.slice(0, bundled.length - pending.length), '', path);
    const found = schemaOf(sqlite);
    const expected = schemaOf(model);
    for (const [name, sql] of expected) if (found.get(name) !== sql) throw damaged(path, `le falta o cambió «${name}»`);
    for (const name of found.keys())
      if (!expected.has(name)) throw damaged(path, `contiene «${name}», que no es de Cauce`);
  } finally {
    model.close();
  }
};

const schemaOf = (sqlite: Database.Database): ReadonlyMap<string, string> => {
  const rows = sqlite.prepare('SELECT type, name, sql FROM sqlite_schema').all() as {
    type: string;
    name: string;
    sql: string | null;
  }[];
  return new Map(rows.map((row) => [`${row.type} ${row.name}`, row.sql ?? '']));
};
