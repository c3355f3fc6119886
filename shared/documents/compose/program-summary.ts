import { isBlankChart, moneyChart } from '#shared/documents/chart.ts';
import { figureCell, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { ProgramBudgetLine } from '#shared/documents/compose/program-budget.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block } from '#shared/documents/model.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { placesReached, segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

type Summed = {
  readonly content: AnnualProgramContent;
  readonly diagnosis: DiagnosisContent;
  readonly lines: readonly ProgramBudgetLine[];
  readonly itemNames: ReadonlyMap<string, string>;
};

/** «Resumen en una página»: what the year is about, in facts, goals and one chart that fit on the page. */
export const programSummaryBlocks = (input: Summed): readonly Block[] => {
  const { content, diagnosis } = input;
  const groups = segmentMatrix(content, diagnosis);
  const specific = content.objective.filter(({ kind }) => kind === 'specific').length;
  const general = content.objective.filter(({ kind }) => kind === 'general').map(({ text }) => shortened(text.trim()));
  return [
    ...factsTable(
      [
        { label: 'Objetivo general', text: general.slice(0, 3).join('\n') },
        { label: 'Objetivos específicos', text: `${specific}, con ${content.strategy.length} estrategias` },
        { label: 'Actividades', text: String(content.activity.length) },
        { label: 'Territorios', text: String(placesReached(content, diagnosis)) },
        {
          label: 'Grupos que se alcanzan',
          text: `${groups.filter(({ reached }) => reached).length} de ${groups.length}`,
        },
        {
          label: 'Presupuesto que usan las actividades',
          text: moneyAndWords(content.activityLine.reduce((sum, { amount }) => sum + amount, 0)),
        },
      ].map((fact) => ({ ...fact, text: fact.text.trim() === '' ? 'Sin dato' : fact.text })),
      'programa_resumen',
      'Resumen del programa anual',
    ),
    ...planTable({
      id: 'programa_resumen_metas',
      summary: 'Metas del año de los indicadores principales',
      titles: ['Indicador', 'Unidad', 'Línea base', 'Meta del año'],
      shares: [0.5, 0.18, 0.16, 0.16],
      rows: mainIndicators(content).map((row) => ({
        cells: [
          writtenCell(shortened(row.name), 'Indicador sin nombre'),
          writtenCell(row.unit),
          figureCell(printedQuantity(row.baseline)),
          figureCell(printedQuantity(row.annualGoal)),
        ],
      })),
    }),
    ...itemChart(input),
  ];
};

/** One page holds only so much. */
const MOST_LETTERS = 400;
const MOST_INDICATORS = 8;
const MOST_BARS = 6;

const shortened = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

/** End and purpose first; never more than fit on the page of the summary. */
const mainIndicators = ({ indicator }: AnnualProgramContent): AnnualProgramContent['indicator'] => {
  const strategic = indicator.filter(({ level }) => level === 'end' || level === 'purpose');
  return [...strategic, ...indicator.filter((row) => !strategic.includes(row))].slice(0, MOST_INDICATORS);
};

/** One line beside its bar: names of items are long, and their codes tell them apart. */
const barLabel = (text: string): string => (text.length > 38 ? `${text.slice(0, 37).trimEnd()}…` : text);

/** On what the activities spend: the items that take most, the others together. */
const itemChart = ({ content, lines, itemNames }: Summed): readonly Block[] => {
  const codes = new Map(lines.map(({ id, itemCode }) => [id, itemCode]));
  const byItem = new Map<string, number>();
  for (const { lineId, amount } of content.activityLine) {
    const code = codes.get(lineId);
    if (code !== undefined) byItem.set(code, (byItem.get(code) ?? 0) + amount);
  }
  const sorted = [...byItem].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  const shown = sorted.length > MOST_BARS ? sorted.slice(0, MOST_BARS - 1) : sorted;
  const rest = sorted.slice(shown.length).reduce((sum, [, amount]) => sum + amount, 0);
  const bars = [
    ...shown.map(([code, amount]) => ({
      label: barLabel([code || 'Sin partida', itemNames.get(code) ?? ''].join(' ').trim()),
      amount,
    })),
    ...(rest === 0 ? [] : [{ label: 'Otras partidas', amount: rest }]),
  ];
  const spec = moneyChart({
    kind: 'bars',
    title: 'En qué se usa el presupuesto',
    categoryTitle: 'Partida',
    categories: bars.map(({ label }) => ({ label, short: label })),
    series: [{ name: 'Importe', values: bars.map(({ amount }) => amount) }],
  });
  if (isBlankChart(spec)) return [];
  const caption = `${spec.title}, en ${spec.unit.words}`;
  const heightMm = 18 + bars.length * 8;
  return [{ kind: 'chart', id: 'programa_grafica_partidas', spec, alt: spec.alt, caption, widthMm: 165, heightMm }];
};
