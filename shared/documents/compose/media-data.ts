import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type MediaPaper, unknownWords } from '#shared/documents/compose/media-paper.ts';
import { type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { shortDate } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block } from '#shared/documents/model.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';
import { COST_BASE_NAMES, POINTS_NAMES } from '#shared/domain/media/line-figures.ts';
import { withoutVat } from '#shared/domain/media/missing-costs.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';

/** Whose plan it is, what it comes to, its campaigns and whom its points are percentages of. */
export const mediaDataBlocks = (paper: MediaPaper): readonly Block[] => [
  ...factsTable(planFacts(paper), 'medios_datos', 'Plan de medios'),
  ...[unknownWords(paper.totals)].filter((words) => words !== '').map((words) => paragraph(words, 'note', 'left')),
  paragraph('Campañas', 'subheading'),
  ...campaignBlocks(paper),
  paragraph('Universos', 'subheading'),
  ...universeBlocks(paper),
];

const planFacts = ({ input, plan, totals, lines }: MediaPaper) => {
  const scenario = input.content.scenario.find(({ id }) => id === plan.scenarioId);
  const direct = lines.filter(({ unit }) => unit?.direct).length;
  const count = `${lines.length} ${lines.length === 1 ? 'renglón' : 'renglones'}`;
  return [
    { label: 'Programa', text: input.programName.trim() || 'Sin dato' },
    { label: 'Ejercicio fiscal', text: String(plan.fiscalYear) },
    ...(input.content.scenario.length > 1
      ? [
          {
            label: 'Versión que es el plan',
            text: `${scenario?.name.trim() || 'Sin nombre'} (se compararon ${input.content.scenario.length})`,
          },
        ]
      : []),
    {
      label: 'Contiene',
      text:
        direct === 0
          ? count
          : `${count}, ${direct} de ${lines.length === 1 ? 'difusión' : 'ellos de difusión'} directa`,
    },
    {
      label: 'Inserciones',
      text: `${printedNumber(totals.paid + totals.bonus)}: ${printedNumber(totals.paid)} contratadas o prestadas y ${printedNumber(totals.bonus)} bonificadas`,
    },
    {
      label:
        withoutVat(totals) === 0
          ? 'Inversión con IVA, comisión y producción'
          : 'Inversión con comisión y producción, sin el IVA que falta',
      text: moneyAndWords(totals.total),
    },
    {
      label: 'IVA',
      text:
        plan.vatPercent === ''
          ? 'Falta la tasa de IVA'
          : `${plan.vatPercent} %, salvo los renglones que dicen otra tasa`,
    },
    { label: 'Base de los costos por millar y por punto', text: COST_BASE_NAMES[plan.costBase] },
  ];
};

const AUDIENCES = {
  external: 'Externo',
  internal: 'Interno',
  both: 'Externo e interno',
} as const satisfies Readonly<Record<StrategyContent['campaign'][number]['audience'], string>>;

/** Those that the plan's lines name; a campaign of the strategy without lines isn't part of it. */
const campaignBlocks = ({ input, lines, names }: MediaPaper): readonly Block[] => {
  const used = new Set(lines.map(({ line }) => line.campaignId));
  const campaigns = input.strategy.campaign.filter(({ id }) => used.has(id));
  if (campaigns.length === 0) return [nothing('Ningún renglón dice de qué campaña es.')];
  return [
    mediaTable({
      id: 'medios_campanas',
      summary: 'Campañas del plan: tipo, objetivo, público, cobertura, fechas y número de renglones',
      columns: [
        { title: 'Campaña', share: 0.24 },
        { title: 'Tipo', share: 0.16 },
        { title: 'Objetivo', share: 0.34 },
        { title: 'Público', share: 0.1 },
        { title: 'Cobertura', share: 0.1 },
        { title: 'Del', align: 'center' },
        { title: 'Al', align: 'center' },
        { title: 'Renglones' },
      ],
      rows: campaigns.map(
        (campaign): MediaTableRow => ({
          cells: [
            names.campaign(campaign.id),
            campaign.kind,
            campaign.objective.trim(),
            AUDIENCES[campaign.audience],
            campaign.coverage,
            shortDate(campaign.startDate),
            shortDate(campaign.endDate),
            String(lines.filter(({ line }) => line.campaignId === campaign.id).length),
          ],
        }),
      ),
    }),
  ];
};

const UNIVERSE_KINDS = { population: 'Población', target: 'Público objetivo' } as const;

const universeBlocks = ({ input, lines }: MediaPaper): readonly Block[] => {
  const used = new Set([
    ...lines.map(({ line }) => line.universeId),
    ...input.content.measuredReach.map(({ universeId }) => universeId),
  ]);
  const universes = input.content.universe.filter(({ id }) => used.has(id));
  if (universes.length === 0) {
    return [nothing('Ningún renglón dice de quiénes son sus puntos: el GRP, el TRP y el alcance quedan en blanco.')];
  }
  return [
    mediaTable({
      id: 'medios_universos',
      summary: 'Universos: de quiénes son los puntos, en qué plaza, cuántas personas, con su fuente',
      columns: [
        { title: 'Universo', share: 0.34 },
        { title: 'Clase', share: 0.16 },
        { title: 'Plaza', share: 0.2 },
        { title: 'Fuente', share: 0.3 },
        { title: 'Fecha' },
        { title: 'Personas' },
        { title: 'Sus puntos', align: 'center' },
      ],
      rows: universes.map(
        (row): MediaTableRow => ({
          cells: [
            row.name.trim() || 'Sin nombre',
            UNIVERSE_KINDS[row.kind],
            row.place.trim(),
            row.source.trim(),
            row.date.trim(),
            printedQuantity(row.people),
            POINTS_NAMES[row.kind],
          ],
        }),
      ),
    }),
  ];
};
