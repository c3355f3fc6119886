import type { GridRow, GridTotals } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import { chapterOf, conceptOf } from '#shared/domain/classifier/item-code.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** How the lines are put together, with a subtotal for each group. */
export type Grouping = 'none' | 'chapter' | 'concept' | 'item' | 'levels' | 'department';

export const GROUPINGS: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'none', label: 'Sin agrupar' },
  { value: 'item', label: 'Por partida' },
  { value: 'concept', label: 'Por concepto' },
  { value: 'chapter', label: 'Por capítulo' },
  { value: 'levels', label: 'Por capítulo, concepto y partida' },
  { value: 'department', label: 'Por departamento' },
];

export type GroupNames = {
  readonly item: (code: string) => string | undefined;
  /** In the order in which they are shown. */
  readonly departments: readonly { readonly id: string; readonly name: string }[];
};

/** The lines as rows of the grid: as they were written, or group by group with its subtotal above. */
export const lineRows = (
  lines: readonly BudgetLine[],
  grouping: Grouping,
  names: GroupNames,
): readonly GridRow<BudgetLine>[] => {
  if (grouping === 'none') return lines.map(dataRow);
  const levels = LEVELS[grouping];
  const order = new Map(names.departments.map(({ id }, index) => [id, String(index).padStart(6, '0')]));
  const keysOf = (line: BudgetLine) => levels.map((level) => keyOf(line, level, order));
  const keyed = lines.map((line) => ({ line, keys: keysOf(line) }));
  // Stable: within a group the lines stay as they were written.
  keyed.sort((a, b) => compareKeys(a.keys, b.keys));
  const rows: GridRow<BudgetLine>[] = [];
  let at = 0;
  const emit = (from: number, to: number, depth: number): void => {
    const level = levels[depth];
    if (level === undefined) {
      for (let index = from; index < to; index += 1) {
        const found = keyed[index];
        if (found) rows.push(dataRow(found.line));
      }
      return;
    }
    at = from;
    while (at < to) {
      const start = at;
      const key = keyed[start]?.keys[depth];
      while (at < to && keyed[at]?.keys[depth] === key) at += 1;
      const end = at;
      const members = keyed.slice(start, end).map(({ line }) => line);
      rows.push({
        kind: 'group',
        id: `group:${depth}:${keyed[start]?.keys.slice(0, depth + 1).join('/')}`,
        level: depth + 1,
        cells: { itemCode: labelOf(members[0], level, names), description: countOf(members.length), ...sums(members) },
      });
      emit(start, end, depth + 1);
      at = end;
    }
  };
  emit(0, keyed.length, 0);
  return rows;
};

/** One row of totals under the grid. */
export const totalRow = (id: string, label: string, lines: readonly BudgetLine[]): GridTotals => ({
  id,
  cells: { itemCode: label, description: countOf(lines.length), ...sums(lines) },
});

type Level = 'chapter' | 'concept' | 'item' | 'department';

const LEVELS: Readonly<Record<Exclude<Grouping, 'none'>, readonly Level[]>> = {
  chapter: ['chapter'],
  concept: ['concept'],
  item: ['item'],
  levels: ['chapter', 'concept', 'item'],
  department: ['department'],
};

/** Rows keep their identity as long as their line does: nothing is drawn again for nothing. */
const DATA_ROWS = new WeakMap<BudgetLine, GridRow<BudgetLine>>();

const dataRow = (line: BudgetLine): GridRow<BudgetLine> => {
  const known = DATA_ROWS.get(line);
  if (known) return known;
  const row = { kind: 'data', id: line.id, data: line } as const;
  DATA_ROWS.set(line, row);
  return row;
};

/** After every code: what has none stands last. */
const LAST = '\uffff';

const isCode = (code: string): boolean => /^[1-9]\d{3,4}$/.test(code);

const keyOf = (line: BudgetLine, level: Level, departments: ReadonlyMap<string, string>): string => {
  if (level === 'department') return departments.get(line.departmentId ?? '') ?? LAST;
  if (!isCode(line.itemCode)) return level === 'item' ? `${LAST}${line.itemCode}` : LAST;
  if (level === 'chapter') return chapterOf(line.itemCode);
  return level === 'concept' ? conceptOf(line.itemCode) : line.itemCode;
};

const compareKeys = (a: readonly string[], b: readonly string[]): number => {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
};

const labelOf = (line: BudgetLine | undefined, level: Level, names: GroupNames): string => {
  if (!line) return '';
  if (level === 'department') {
    return names.departments.find(({ id }) => id === line.departmentId)?.name ?? 'Sin departamento';
  }
  if (!isCode(line.itemCode)) return line.itemCode === '' ? 'Sin partida' : `«${line.itemCode}»`;
  const code =
    level === 'chapter' ? chapterOf(line.itemCode) : level === 'concept' ? conceptOf(line.itemCode) : line.itemCode;
  return `${code} ${names.item(code) ?? ''}`.trim();
};

const countOf = (count: number): string => (count === 1 ? '1 renglón' : `${count.toLocaleString('es-MX')} renglones`);

const sums = (lines: readonly BudgetLine[]): Readonly<Record<string, string>> => {
  let annual = 0;
  const months = MONTH_FIELDS.map(() => 0);
  for (const line of lines) {
    annual += line.annual;
    for (let month = 0; month < 12; month += 1) {
      months[month] = (months[month] ?? 0) + line[MONTH_FIELDS[month] ?? 'm01'];
    }
  }
  const cells: Record<string, string> = { annual: formatMoney(annual, false) };
  for (const [month, field] of MONTH_FIELDS.entries()) cells[field] = formatMoney(months[month] ?? 0, false);
  return cells;
};
