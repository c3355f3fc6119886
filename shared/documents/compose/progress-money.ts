import { isBlankChart, moneyChart } from '#shared/documents/chart.ts';
import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type FigureRow, figureTable } from '#shared/documents/compose/figure-table.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import type { ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import type { Block, ChartBlock } from '#shared/documents/model.ts';
import { type Balance, MOMENTS } from '#shared/domain/budget/balance.ts';
import { MOMENT_NAMES } from '#shared/domain/budget/spending-rules.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

/** Money by item to date and the year's available: the budget's own balances, to the centavo. Landscape. */
export const moneyBlocks = (reading: ProgressReading): readonly Block[] => {
  const { balances, balance, period, upTo, input } = reading;
  if (balances.length === 0) {
    return [nothing('El presupuesto todavía no tiene nada autorizado, ni gasto registrado.')];
  }
  const nameOf = (code: string): string =>
    [code.trim() || 'Sin partida', input.itemNames.get(code) ?? ''].join(' ').trim();
  return [
    paragraph(
      [
        `Lo modificado al mes, y lo comprometido, devengado, ejercido y pagado, van de enero a ${period}; lo demás es de todo el año. En pesos con centavos.`,
        input.budgetPrograms.length > 1
          ? `El presupuesto lo comparten ${input.budgetPrograms.length} programas: ${input.budgetPrograms.join('; ')}. Los importes son de todos.`
          : '',
      ]
        .filter((text) => text !== '')
        .join(' '),
      'note',
      'left',
    ),
    figureTable({
      id: 'avance_partidas',
      summary:
        'Por partida: aprobado, modificado, modificado al mes, comprometido, devengado, ejercido, pagado y disponible',
      nameTitle: 'Partida',
      titles: [
        'Aprobado',
        'Modificado',
        'Modificado al mes',
        ...MOMENTS.map((moment) => `${MOMENT_NAMES[moment].charAt(0).toUpperCase()}${MOMENT_NAMES[moment].slice(1)}`),
        'Disponible del año',
      ],
      rows: [
        ...balances.map((row): FigureRow => {
          return { name: nameOf(row.itemCode), figures: figuresOf(row, upTo), weight: 'plain' };
        }),
        { name: 'Total', figures: figuresOf(balance, upTo), weight: 'total' },
      ],
    }),
    ...itemCharts(reading, nameOf),
  ];
};

const figuresOf = ({ annual, modified, moments }: Balance, upTo: number): readonly string[] =>
  [
    annual.authorised,
    annual.modified,
    toDate(modified, upTo),
    ...MOMENTS.map((moment) => toDate(moments[moment], upTo)),
    annual.available,
  ].map((amount) => formatMoney(amount, false));

const toDate = (months: readonly Centavos[], upTo: number): Centavos =>
  months.slice(0, upTo).reduce((sum, amount) => sum + amount, 0);

/** As many items as one can read on half a page, three bars each. */
const MOST_ITEMS = 9;

const itemCharts = (
  { balances, upTo, period }: ProgressReading,
  nameOf: (code: string) => string,
): readonly ChartBlock[] => {
  const count = Math.ceil(balances.length / MOST_ITEMS);
  const each = Math.ceil(balances.length / count);
  const all = balances.flatMap(({ modified, moments }) =>
    [modified, moments.committed, moments.paid].map((months) => toDate(months, upTo)),
  );
  return Array.from({ length: count }, (_, part) => balances.slice(part * each, (part + 1) * each)).flatMap(
    (rows, part): readonly ChartBlock[] => {
      const spec = moneyChart({
        kind: 'bars',
        title: `Presupuesto por partida de enero a ${period}${count === 1 ? '' : `, ${part + 1} de ${count}`}`,
        categoryTitle: 'Partida',
        reach: [Math.min(0, ...all), Math.max(0, ...all)],
        categories: rows.map(({ itemCode }) => ({ label: nameOf(itemCode), short: itemCode || 'Sin partida' })),
        series: [
          { name: 'Modificado al mes', values: rows.map(({ modified }) => toDate(modified, upTo)) },
          { name: 'Comprometido', values: rows.map(({ moments }) => toDate(moments.committed, upTo)) },
          { name: 'Pagado', values: rows.map(({ moments }) => toDate(moments.paid, upTo)) },
        ],
      });
      return isBlankChart(spec)
        ? []
        : [
            {
              kind: 'chart',
              id: `avance_grafica_partidas_${part + 1}`,
              spec,
              alt: spec.alt,
              caption: `${spec.title}, en ${spec.unit.words}`,
              widthMm: 220,
              heightMm: Math.min(135, 24 + rows.length * 12),
            },
          ];
    },
  );
};
