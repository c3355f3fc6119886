import type { ImportColumn } from '#shared/domain/budget/import-columns.ts';
import type { CellRow } from '#shared/domain/common/cells.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { cellAddress, type SheetProblem, type SheetTable } from '#shared/domain/common/sheet-table.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';

/**
 * The table with the money of numeric cells in whole centavos, half away from zero, and a warning at each cell that this
 * changes. Text with more decimals stays as it is: there nobody knows whether they are centavos or thousands.
 */
export const roundedToCentavos = (table: SheetTable, columns: readonly ImportColumn[]): SheetTable => {
  const { fractions } = table;
  if (!fractions || fractions.size === 0) return table;
  const money = columns.filter(({ column }) => column?.kind === 'money' || column?.kind === 'month');
  const problems: SheetProblem[] = [...table.problems];
  const rows = table.rows.map((row): CellRow => {
    let cells: string[] | undefined;
    for (const { at } of money) {
      const text = row.cells[at] ?? '';
      if (!fractions.has(cellAddress(at + 1, row.line))) continue;
      const rounded = roundToCentavo(text);
      const read = parseMoney(rounded);
      if (rounded === text || !read.ok) continue;
      cells ??= [...row.cells];
      cells[at] = rounded;
      problems.push({
        line: row.line,
        column: at + 1,
        severity: 'warning',
        message: `vale ${text} y se redondeó al centavo: ${formatMoney(read.value)}. Si es una fórmula, redondéela en la hoja para que sus sumas coincidan.`,
      });
    }
    return cells ? { ...row, cells } : row;
  });
  return { ...table, rows, problems };
};

/** `83333.3333` → `83333.33`, `-0.125` → `-0.13`, `0.004` → `0.00`; what is no such number stays as it is. */
const roundToCentavo = (text: string): string => {
  const match = /^(-?)(\d+)\.(\d{2})(\d)\d*$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', cents = '', next = '0'] = match;
  const centavos = BigInt(whole + cents) + (next >= '5' ? 1n : 0n);
  const digits = String(centavos).padStart(3, '0');
  return `${centavos === 0n ? '' : sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
