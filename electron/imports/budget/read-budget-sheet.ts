import { noticesFor, readTables } from '#electron/imports/cells/read-tables.ts';
import type { BudgetSheet } from '#electron/imports/import-job.ts';
import { headingScore } from '#shared/domain/budget/import-columns.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/**
 * The sheet of a workbook whose heading names most columns of a budget; a CSV file and pasted text have only one.
 * @throws DomainError `file-rejected`, `too-large` or `invalid-input`, with cause and remedy
 */
export const readBudgetSheet = async (source: ImportSource): Promise<BudgetSheet> => {
  const read = await readTables(source);
  const filled = read.tables.filter((table) => table.rows.length > 0);
  const [first, ...others] = filled;
  if (!first) {
    throw new DomainError(
      'invalid-input',
      'La hoja está vacía: no tiene ningún renglón con texto. Elija otro archivo, o copie las celdas de nuevo.',
    );
  }
  const table = others.reduce((best, other) => (headingScore(other) > headingScore(best) ? other : best), first);
  const { name, rows, problems, merges, fractions } = table;
  return { table: { name, rows, problems, merges, fractions }, notices: noticesFor(read, table) };
};
