import { headerCell, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import type { BudgetNames } from '#shared/documents/compose/budget-parts.ts';
import { type FigureRow, figureTable } from '#shared/documents/compose/figure-table.ts';
import type { Block, TableBlock } from '#shared/documents/model.ts';
import { compareAsked } from '#shared/domain/budget/asked-and-given.ts';
import { type Balance, balancesOf, sumBalances } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, budgetOf, type Transfer } from '#shared/domain/budget/budget.ts';
import { sumOfMonths } from '#shared/domain/budget/months.ts';
import { draftAmount, recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import { totalsOf, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { TRANSFER_NAMES } from '#shared/domain/budget/transfer-rules.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

/** The letters that authorise and distribute, with what each of them gives; drafts are called drafts. */
export const lettersTable = (content: BudgetContent): readonly Block[] => {
  const given = (letterId: string | null): Centavos =>
    [...content.authorised, ...content.distribution]
      .filter((row) => row.letterId === letterId)
      .reduce((sum, row) => sum + sumOfMonths(row), 0);
  const loose = (kind: 'authorised' | 'distribution') => content[kind].some((row) => row.letterId === null);
  const rows = content.letter
    .map((letter) => ({ letter, amount: given(letter.id) }))
    .filter(({ letter, amount }) => letter.state === 'recorded' || amount !== 0)
    .map(({ letter, amount }) => [
      letter.kind === 'authorisation' ? 'Autorización' : 'Distribución',
      letter.number.trim() || 'Sin número',
      letter.date === '' ? 'Sin fecha' : formatLongDate(letter.date),
      letter.subject.trim(),
      letter.state === 'recorded' ? 'Registrado' : 'Borrador',
      formatMoney(amount),
    ]);
  const without = [
    ...(loose('authorised') ? ['Hay importes autorizados que todavía no tienen oficio.'] : []),
    ...(loose('distribution') ? ['Hay importes distribuidos que todavía no tienen oficio.'] : []),
  ];
  return [
    ...(rows.length === 0
      ? []
      : [
          textTable({
            id: 'distribucion_oficios',
            summary: 'Oficios de autorización y distribución: número, fecha, asunto, estado e importe',
            columns: [0.13, 0.16, 0.18, 0.25, 0.12, 0.16],
            titles: ['Oficio de', 'Número', 'Fecha', 'Asunto', 'Estado', 'Importe'],
            rows,
          }),
        ]),
    ...[...without, ...draftNotes(content)].map((text) => paragraph(text, 'empty-notice', 'left')),
  ];
};

/** What the tables tell of letters that nobody recorded yet, in words: the balances leave it out. */
const draftNotes = (content: BudgetContent): readonly string[] =>
  (
    [
      ['authorised', 'autorizado'],
      ['distribution', 'distribuido'],
    ] as const
  ).flatMap(([section, word]) => {
    const draft = draftAmount(content, section);
    return draft === 0
      ? []
      : [
          `De lo ${word}, ${formatMoney(draft)} no está en oficios registrados: se compara, pero no cuenta en los saldos.`,
        ];
  });

/** Item by item; an item that any of the three names appears. */
export const comparisonBlocks = (content: BudgetContent, names: BudgetNames): readonly Block[] => {
  const rows = compareAsked(content, 'authorised');
  const distributed = totalsOf(content.distribution).byItem;
  const known = new Set(rows.map(({ itemCode }) => itemCode));
  const all = [
    ...rows.map(({ itemCode, asked, given }) => ({ itemCode, asked: asked.annual, authorised: given.annual })),
    ...[...distributed.keys()]
      .filter((itemCode) => !known.has(itemCode))
      .map((itemCode) => ({ itemCode, asked: 0, authorised: 0 })),
  ].sort((a, b) => (a.itemCode < b.itemCode ? -1 : 1));
  if (all.length === 0) return [];
  const figures = (asked: Centavos, authorised: Centavos, given: Centavos): readonly string[] => [
    money(asked),
    money(authorised),
    money(authorised - asked),
    share(authorised, asked),
    money(given),
    money(authorised - given),
  ];
  return [
    figureTable({
      id: 'distribucion_comparacion',
      summary: 'Por partida: lo solicitado, lo autorizado, su diferencia, lo distribuido y lo que falta por distribuir',
      nameTitle: 'Partida',
      titles: ['Solicitado', 'Autorizado', 'Diferencia', '% autorizado', 'Distribuido', 'Por distribuir'],
      rows: [
        ...all.map(({ itemCode, asked, authorised }): FigureRow => {
          return {
            name: names.item(itemCode),
            notes: names.restriction(itemCode),
            figures: figures(asked, authorised, distributed.get(itemCode)?.annual ?? 0),
            weight: 'plain',
          };
        }),
        {
          name: 'Total',
          figures: figures(
            totalsOfLines(content).total.annual,
            totalsOf(content.authorised).total.annual,
            totalsOf(content.distribution).total.annual,
          ),
          weight: 'total',
        },
      ],
    }),
  ];
};

/** Transfers that are recorded: what each adds, takes and why. */
export const transfersTable = ({ transfer, movement }: BudgetContent): readonly Block[] => {
  const recorded = transfer.filter(({ state }) => state === 'recorded');
  if (recorded.length === 0) return [];
  const parts = (row: Transfer) => {
    const sums = movement.filter(({ transferId }) => transferId === row.id).map(sumOfMonths);
    return {
      gives: sums.reduce((all, sum) => all + Math.max(0, sum), 0),
      takes: sums.reduce((all, sum) => all + Math.min(0, sum), 0),
    };
  };
  return [
    textTable({
      id: 'distribucion_adecuaciones',
      summary: 'Adecuaciones registradas: número, fecha, tipo, justificación, y lo que dan y quitan en el año',
      columns: [0.12, 0.17, 0.14, 0.27, 0.15, 0.15],
      titles: ['Número', 'Fecha', 'Tipo', 'Justificación', 'Da', 'Quita'],
      rows: recorded.map((row) => {
        const { gives, takes } = parts(row);
        return [
          row.number.trim() || 'Sin número',
          formatLongDate(row.date),
          TRANSFER_NAMES[row.kind],
          row.justification.trim(),
          formatMoney(gives),
          formatMoney(takes),
        ];
      }),
    }),
  ];
};

/** Of the directorate by item, and of each department by item; only where money was moved or spent. */
export const balanceBlocks = (content: BudgetContent, names: BudgetNames): readonly Block[] => {
  const moved = content.transfer.some(({ state }) => state === 'recorded');
  if (!moved && content.spending.length === 0) return [];
  const { availability } = budgetOf(content);
  const whole = balancesOf(content, { from: 'authorised' });
  const shares = balancesOf(content, { from: 'distribution' });
  const departments = [...Map.groupBy(shares, ({ departmentId }) => departmentId)];
  return [
    paragraph(
      'Disponible es lo modificado menos lo comprometido. Solo cuentan los oficios registrados, y solo las adecuaciones registradas modifican lo autorizado.',
      'note',
      'left',
    ),
    paragraph('De la dirección, por partida', 'subheading', 'left'),
    figureTable({
      id: 'distribucion_saldos',
      summary: 'Por partida: autorizado, modificado, comprometido, devengado, ejercido, pagado y disponible en el año',
      nameTitle: 'Partida',
      titles: ['Autorizado', ...MOMENT_TITLES],
      rows: [
        ...whole.map((balance) => balanceRow(names.item(balance.itemCode), balance, 'plain')),
        balanceRow('Total', sumBalances(whole, availability), 'total'),
      ],
    }),
    ...(!content.distribution.some(recordedRows(content))
      ? []
      : [
          paragraph('De cada departamento, por partida', 'subheading', 'left'),
          figureTable({
            id: 'distribucion_saldos_departamento',
            summary:
              'Por departamento y partida: techo, modificado, comprometido, devengado, ejercido, pagado y disponible en el año',
            nameTitle: 'Departamento y partida',
            titles: ['Techo', ...MOMENT_TITLES],
            rows: [
              ...departments.flatMap(([departmentId, balances]) => [
                balanceRow(names.department(departmentId), sumBalances(balances, availability), 'subtotal'),
                ...balances.map((balance) => balanceRow(names.item(balance.itemCode), balance, 'plain')),
              ]),
              balanceRow('Total', sumBalances(shares, availability), 'total'),
            ],
          }),
        ]),
  ];
};

const MOMENT_TITLES = ['Modificado', 'Comprometido', 'Devengado', 'Ejercido', 'Pagado', 'Disponible'] as const;

const balanceRow = (name: string, { annual }: Balance, weight: FigureRow['weight']): FigureRow => ({
  name,
  weight,
  figures: [
    annual.authorised,
    annual.modified,
    annual.committed,
    annual.accrued,
    annual.exercised,
    annual.paid,
    annual.available,
  ].map(money),
});

const money = (amount: Centavos): string => formatMoney(amount, false);

/** Tenths of a percent, cut off: 99.99 % isn't everything. */
const share = (part: Centavos, whole: Centavos): string => {
  if (whole === 0) return '—';
  const permille = (BigInt(part) * 1_000n) / BigInt(whole);
  return `${permille / 10n}.${permille < 0n ? -(permille % 10n) : permille % 10n} %`;
};

/** A table of texts; the last column, or two, hold amounts and stand right. */
const textTable = ({
  id,
  summary,
  columns,
  titles,
  rows,
}: {
  readonly id: string;
  readonly summary: string;
  readonly columns: readonly number[];
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): TableBlock => ({
  kind: 'table',
  id,
  summary,
  columns,
  headerRows: 1,
  borders: 'grid',
  rows: [
    { keepTogether: true, cells: titles.map((title) => headerCell(title)) },
    ...rows.map((cells) => ({
      keepTogether: true,
      cells: cells.map((text) =>
        text.startsWith('$') || text.startsWith('-$') ? textCell(text, { align: 'right' }) : textCell(text),
      ),
    })),
  ],
});
