import {
  choiceColumn,
  computedColumn,
  dateColumn,
  decimalColumn,
  moneyColumn,
  textColumn,
} from '#renderer/ui/grid/column-kinds.ts';
import type { CellEdit, CellNote, GridColumn, GridRow, GridTotals } from '#renderer/ui/grid/grid-types.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** A made-up list of purchases: what the page's grid holds. Amounts in centavos. */
export type Line = {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly source: string;
  readonly day: string;
  readonly quantity: string;
  readonly cost: number | null;
  readonly months: readonly (number | null)[];
};

export const MONTHS = ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio', 'Julio', 'Agosto', 'Septiembre'] as const;
const SOURCES = [
  { value: 'F', label: 'Federal' },
  { value: 'E', label: 'Estatal' },
  { value: 'P', label: 'Ingresos propios' },
] as const;
const WORDS = [
  'Impresión de carteles',
  'Renta de mamparas',
  'Tóner para plotter',
  'Perifoneo en colonias',
  'Coffee break',
];

export const madeUpLines = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    code: String(36100 + (index % 90)),
    text: `${WORDS[index % WORDS.length]} ${index + 1}`,
    source: SOURCES[index % SOURCES.length]?.value ?? '',
    day: `2026-${String((index % 12) + 1).padStart(2, '0')}-15`,
    quantity: String((index % 40) + 1),
    cost: 12_550 + (index % 1000) * 100,
    months: MONTHS.map((_month, month) => ((index + month) % 4 === 0 ? null : 100_000 + index * 10 + month)),
  }));

export const emptyLine = (id: string): Line => ({
  id,
  code: '',
  text: '',
  source: '',
  day: '',
  quantity: '',
  cost: null,
  months: MONTHS.map(() => null),
});

export const COLUMNS: readonly GridColumn<Line>[] = [
  textColumn({
    key: 'code',
    title: 'Clave',
    width: 76,
    value: (line) => line.code,
    check: (value) => (/^\d{0,5}$/.test(value) ? undefined : `«${value}» no es una clave: lleva hasta cinco cifras.`),
  }),
  textColumn({ key: 'text', title: 'Descripción', width: 210, value: (line) => line.text }),
  choiceColumn({ key: 'source', title: 'Fuente', width: 130, options: SOURCES, value: (line) => line.source }),
  dateColumn({ key: 'day', title: 'Fecha', width: 96, value: (line) => line.day }),
  decimalColumn({ key: 'quantity', title: 'Cantidad', width: 84, value: (line) => line.quantity }),
  moneyColumn({ key: 'cost', title: 'Costo unitario', width: 110, value: (line) => line.cost }),
  ...MONTHS.map((title, month) =>
    moneyColumn<Line>({ key: `m${month}`, title, width: 100, value: (line) => line.months[month] ?? null }),
  ),
  computedColumn({ key: 'total', title: 'Total', width: 120, centavos: totalOf }),
];

export const withEdits = (lines: readonly Line[], edits: readonly CellEdit[], newIds: readonly string[]) => {
  const byRow = new Map<string, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.rowId, [...(byRow.get(edit.rowId) ?? []), edit]);
  return [...lines, ...newIds.map(emptyLine)].map((line) => (byRow.get(line.id) ?? []).reduce(withEdit, line));
};

/** Lines with a subtotal after every three. */
export const groupedRows = (lines: readonly Line[], groups: boolean): readonly GridRow<Line>[] =>
  lines.flatMap((line, index): readonly GridRow<Line>[] => {
    const row = { kind: 'data', id: line.id, data: line } as const;
    if (!groups || index % 3 !== 2) return [row];
    const sum = lines.slice(index - 2, index + 1).reduce((before, one) => before + totalOf(one), 0);
    const cells = { text: `Subtotal ${(index + 1) / 3}`, total: formatMoney(sum, false) };
    return [row, { kind: 'group', id: `g${index}`, level: 2, cells }];
  });

export const totalsOf = (lines: readonly Line[]): readonly GridTotals[] => [
  {
    id: 'all',
    cells: {
      text: 'Total',
      total: formatMoney(
        lines.reduce((sum, line) => sum + totalOf(line), 0),
        false,
      ),
    },
  },
];

export const notesOf = (lines: readonly Line[]): ReadonlyMap<string, Readonly<Record<string, CellNote>>> =>
  new Map(
    lines.flatMap((line): readonly (readonly [string, Readonly<Record<string, CellNote>>])[] => {
      if (line.code === '36102') return [[line.id, CODE_WARNING]];
      return line.cost === null && line.text !== '' ? [[line.id, COST_ERROR]] : [];
    }),
  );

const CODE_WARNING: Readonly<Record<string, CellNote>> = {
  code: { severity: 'warning', message: 'Esta clave suele confundirse con 36101. Revise cuál es.' },
} as const;
const COST_ERROR: Readonly<Record<string, CellNote>> = {
  cost: { severity: 'error', message: 'Falta el costo unitario. Escríbalo en esta celda.' },
} as const;

function totalOf(line: Line): number {
  return line.months.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

const withEdit = (line: Line, { columnKey, text }: CellEdit): Line => {
  const amount = text === '' ? null : Number(text);
  if (columnKey === 'cost') return { ...line, cost: amount };
  if (columnKey.startsWith('m')) {
    return { ...line, months: line.months.map((old, month) => (`m${month}` === columnKey ? amount : old)) };
  }
  return { ...line, [columnKey]: text };
};
