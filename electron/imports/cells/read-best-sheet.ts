import { noticesFor, readTables } from '#electron/imports/cells/read-tables.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { SheetTable } from '#shared/domain/common/sheet-table.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/** A sheet as text with what is to be said of it; what its columns mean is the domain's to say. */
export type ReadSheet = { readonly table: SheetTable; readonly notices: readonly string[] };

/**
 * The sheet of a workbook that fits best; a CSV file and pasted text have only one.
 * @param score how well a sheet fits what is wanted
 * @throws DomainError `file-rejected`, `too-large` or `invalid-input`, with cause and remedy
 */
export const readBestSheet = async (source: ImportSource, score: (table: SheetTable) => number): Promise<ReadSheet> => {
  const read = await readTables(source);
  const filled = read.tables.filter((table) => table.rows.length > 0);
  const [first, ...others] = filled;
  if (!first) {
    throw new DomainError(
      'invalid-input',
      'La hoja está vacía: no tiene ningún renglón con texto. Elija otro archivo, o copie las celdas de nuevo.',
    );
  }
  const table = others.reduce((best, other) => (score(other) > score(best) ? other : best), first);
  const { name, rows, problems, merges, fractions } = table;
  return { table: { name, rows, problems, merges, fractions }, notices: noticesFor(read, table) };
};
