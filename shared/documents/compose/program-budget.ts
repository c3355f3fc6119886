import { isBlankChart, moneyChart } from '#shared/documents/chart.ts';
import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { type MonthRow, monthTable } from '#shared/documents/compose/figure-table.ts';
import { figureCell, nothing, planTable } from '#shared/documents/compose/plan-parts.ts';
import { SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import type { Block, ChartBlock } from '#shared/documents/model.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { lineUses } from '#shared/domain/annual-program/budget-tie.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

/** A line of the dossier's budget; `months` January to December, in centavos. */
export type ProgramBudgetLine = {
  readonly id: string;
  readonly itemCode: string;
  readonly description: string;
  readonly department: string;
  readonly annual: Centavos;
  readonly months: readonly Centavos[];
};

/** The lines that the activities use by item and month, the same as a chart, and what each activity takes. Landscape. */
export const programBudgetBlocks = (
  content: AnnualProgramContent,
  lines: readonly ProgramBudgetLine[],
  itemNames: ReadonlyMap<string, string>,
): readonly Block[] => {
  const named = new Set(content.activityLine.map(({ lineId }) => lineId));
  const used = lines.filter(({ id }) => named.has(id));
  if (used.length === 0) return [nothing('Las actividades todavía no usan ningún renglón del presupuesto.')];
  const nameOf = (code: string) => [code || 'Sin partida', itemNames.get(code) ?? ''].join(' ').trim();
  const items = [...Map.groupBy(used, ({ itemCode }) => itemCode)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const rows = items.map(([code, group]): MonthRow => {
    return { name: nameOf(code), amounts: amountsOf(group), weight: 'plain' };
  });
  return [
    paragraph(
      'Los importes de cada partida son los de los renglones completos que las actividades usan, en pesos con centavos.',
      'note',
      'left',
    ),
    monthTable({
      id: 'programa_presupuesto',
      summary: 'Importe de cada partida que las actividades usan, por mes y en el año',
      nameTitle: 'Partida',
      rows: [...rows, { name: 'Total', amounts: amountsOf(used), weight: 'total' }],
    }),
    ...monthChart(amountsOf(used).months),
    paragraph('Renglones y actividades', 'subheading'),
    ...linesTable(content, lines, nameOf),
  ];
};

const amountsOf = (lines: readonly ProgramBudgetLine[]) => ({
  annual: lines.reduce((sum, { annual }) => sum + annual, 0),
  months: MONTH_NAMES.map((_, month) => lines.reduce((sum, { months }) => sum + (months[month] ?? 0), 0)),
});

const monthChart = (months: readonly Centavos[]): readonly ChartBlock[] => {
  const spec = moneyChart({
    kind: 'columns',
    title: 'Presupuesto del programa por mes',
    categoryTitle: 'Mes',
    categories: MONTH_NAMES.map((label, index) => ({ label, short: SHORT_MONTHS[index] ?? label })),
    series: [{ name: 'Importe', values: months }],
  });
  if (isBlankChart(spec)) return [];
  const caption = `${spec.title}, en ${spec.unit.words}`;
  return [{ kind: 'chart', id: 'programa_grafica_mes', spec, alt: spec.alt, caption, widthMm: 200, heightMm: 56 }];
};

/** Every peso: what each activity takes of each line, and what is left of the lines that they name. */
const linesTable = (
  content: AnnualProgramContent,
  lines: readonly ProgramBudgetLine[],
  nameOf: (code: string) => string,
): readonly Block[] => {
  const left = new Map(lineUses(content, lines).map((use) => [use.lineId, use.left]));
  const byId = new Map(lines.map((line) => [line.id, line]));
  const numbers = new Map(content.activity.map(({ id }, index) => [id, index + 1]));
  const sorted = content.activityLine.toSorted(
    (a, b) => (numbers.get(a.activityId) ?? 0) - (numbers.get(b.activityId) ?? 0),
  );
  const taken = sorted.reduce((sum, { amount }) => sum + amount, 0);
  return planTable({
    id: 'programa_renglones',
    summary: 'Qué toma cada actividad de cada renglón del presupuesto, y qué queda del renglón',
    titles: ['Actividad', 'Partida', 'Renglón', 'Toma', 'Del renglón', 'Queda'],
    shares: [0.22, 0.24, 0.24, 0.1, 0.1, 0.1],
    size: 7.5,
    rows: [
      ...sorted.map(({ activityId, lineId, amount }) => {
        const line = byId.get(lineId);
        const activity = content.activity.find(({ id }) => id === activityId);
        return {
          cells: [
            textCell(`${numbers.get(activityId) ?? '—'}. ${activity?.name.trim() || 'Actividad sin nombre'}`),
            textCell(line ? nameOf(line.itemCode) : ''),
            textCell(line ? line.description : 'Renglón borrado del presupuesto'),
            figureCell(formatMoney(amount, false)),
            figureCell(line ? formatMoney(line.annual, false) : ''),
            figureCell(line ? formatMoney(left.get(lineId) ?? 0, false) : ''),
          ],
        };
      }),
      {
        cells: [
          textCell('Total', { colSpan: 3, tone: 'total' }),
          { ...figureCell(formatMoney(taken, false)), tone: 'total' },
          textCell('', { colSpan: 2, tone: 'total' }),
        ],
      },
    ],
  });
};
