import { noticesFor, readTables } from '#electron/imports/cells/read-tables.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { SheetTable } from '#shared/domain/common/sheet-table.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/** A sheet as text with what is to be said of it; what its columns mean is the domain's to say. */
export type ReadSheet = {
  readonly table: SheetTable;
  /** The other sheet of the same workbook that goes with it, where one was asked for. */
  readonly beside?: SheetTable;
  readonly notices: readonly string[];
};

/**
 * The sheet of a workbook that fits best; a CSV file and pasted text have only one.
 * @param score how well a sheet fits what is wanted
 * @param isBeside whether another sheet belongs to it
 * @throws DomainError `file-rejected`, `too-large` or `invalid-input`, with cause and remedy
 */
export const readBestSheet = async (
  source: ImportSource,
  score: (table: SheetTable) => number,
  isBeside: (table: SheetTable) => boolean = () => false,
): Promise<ReadSheet> => {
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
  const beside = filled.find((other) => other !== table && isBeside(other));
  return {
    table: onlyTable(table),
    ...(beside ? { beside: onlyTable(beside) } : {}),
    notices: noticesFor(read, table, beside),
  };
};

const onlyTable = ({ name, rows, problems, merges, fractions }: SheetTable): SheetTable => ({
  name,
  rows,
  problems,
  merges,
  fractions,
});
