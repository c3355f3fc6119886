import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { nothing, type PlanRow, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import type { StrategyInput } from '#shared/documents/compose/strategy.ts';
import type { Block } from '#shared/documents/model.ts';
import type { Campaign, CampaignAudience, StrategyContent } from '#shared/domain/strategy/strategy.ts';

export const AUDIENCE_NAMES = {
  external: 'Público externo',
  internal: 'Público interno (personal)',
  both: 'Público externo e interno',
} as const satisfies Readonly<Record<CampaignAudience, string>>;

/** «02/03/2026 al 30/04/2026». */
export const periodWords = ({ startDate, endDate }: Pick<Campaign, 'startDate' | 'endDate'>): string => {
  const [from, to] = [startDate, endDate].map((day) => day.split('-').reverse().join('/'));
  if (from && to) return from === to ? from : `${from} al ${to}`;
  if (from) return `Desde el ${from}`;
  return to ? `Hasta el ${to}` : '';
};

/** «2. Cuide el agua»: a campaign by its number in the strategy. */
export const campaignWords = ({ campaign }: Pick<StrategyContent, 'campaign'>, campaignId: string): string => {
  const index = campaign.findIndex(({ id }) => id === campaignId);
  return index < 0 ? 'Campaña borrada' : `${index + 1}. ${campaign[index]?.name.trim() || 'Campaña sin nombre'}`;
};

/** Programme of the sector, strategic objective and specific topic, as the yearly form groups them. */
export const topicBlocks = ({ topic }: StrategyContent): readonly Block[] =>
  topic.length === 0
    ? [nothing('Todavía no se ha capturado ninguno.')]
    : planTable({
        id: 'estrategia_temas',
        summary: 'Programa sectorial, objetivo estratégico o transversal y tema específico',
        titles: ['Núm.', 'Programa sectorial', 'Objetivo estratégico o transversal', 'Tema específico'],
        shares: [0.08, 0.28, 0.34, 0.3],
        rows: topic.map(({ sectorProgram, strategicObjective, topic: specific }, index) => ({
          cells: [
            textCell(String(index + 1), { align: 'center' }),
            writtenCell(sectorProgram),
            writtenCell(strategicObjective),
            writtenCell(specific),
          ],
        })),
      });

/** The campaigns of the year in one table; their sheets come later. */
export const campaignListBlocks = ({ campaign, material }: StrategyContent): readonly Block[] =>
  campaign.length === 0
    ? [nothing('Todavía no se ha capturado ninguna campaña.')]
    : planTable({
        id: 'estrategia_campanas',
        summary: 'Cada campaña con su tipo, público, cobertura, vigencia y número de versiones',
        titles: ['Núm.', 'Campaña', 'Tipo', 'Público', 'Cobertura', 'Vigencia', 'Versiones'],
        shares: [0.07, 0.27, 0.16, 0.14, 0.11, 0.15, 0.1],
        size: 8.5,
        rows: campaign.map((row, index) => ({
          cells: [
            textCell(String(index + 1), { align: 'center' }),
            writtenCell(row.name, 'Campaña sin nombre'),
            writtenCell(row.kind, 'Sin tipo'),
            textCell(AUDIENCE_NAMES[row.audience]),
            writtenCell(row.coverage),
            writtenCell(periodWords(row).replace(' al ', '\nal '), 'Sin fechas'),
            textCell(String(material.filter(({ campaignId }) => campaignId === row.id).length), { align: 'center' }),
          ],
        })),
      });

/** Which campaigns answer each finding of the diagnosis and carry out each strategy of the programme; what none does is told. */
export const reasonBlocks = ({ content, diagnosis, program }: StrategyInput): readonly Block[] => {
  const rows = [
    ...titled('Hallazgos del diagnóstico', diagnosis.conclusion, (id) =>
      content.campaignConclusion.filter(({ conclusionId }) => conclusionId === id),
    ),
    ...titled('Estrategias del programa anual', program, (id) =>
      content.campaignStrategy.filter(({ strategyId }) => strategyId === id),
    ),
  ];
  if (rows.length === 0) return [nothing('El diagnóstico y el programa anual todavía no tienen de qué partir.')];
  return planTable({
    id: 'estrategia_razones',
    summary: 'Cada hallazgo y cada estrategia del programa, con las campañas que los atienden',
    titles: ['Hallazgo o estrategia', 'Campañas'],
    shares: [0.62, 0.38],
    rows: rows.map(({ text, campaigns }): PlanRow => {
      if (campaigns === undefined) {
        return {
          heads: true,
          cells: [{ colSpan: 2, tone: 'subtotal', blocks: [paragraph([{ text, bold: true }], 'body', 'left')] }],
        };
      }
      const names = campaigns.map((id) => campaignWords(content, id));
      return { breaks: text.length > 1_500, cells: [textCell(text), writtenCell(names.join('\n'), 'Ninguna')] };
    }),
  });
};

/** `campaigns` undefined for the row that heads the others. */
type Reason = { readonly text: string; readonly campaigns?: readonly string[] };

const titled = (
  title: string,
  rows: readonly { readonly id: string; readonly text: string }[],
  tiesOf: (id: string) => readonly { readonly campaignId: string }[],
): readonly Reason[] =>
  rows.length === 0
    ? []
    : [
        { text: title },
        ...rows.map(({ id, text }, index) => ({
          text: `${index + 1}. ${text.trim() || 'Sin texto'}`,
          campaigns: [...new Set(tiesOf(id).map(({ campaignId }) => campaignId))],
        })),
      ];

/** Each group of the diagnosis with the campaigns that speak to it; those that none speaks to are named. */
export const reachBlocks = ({ content, diagnosis }: StrategyInput): readonly Block[] => {
  if (diagnosis.segment.length === 0) return [nothing('El diagnóstico todavía no tiene grupos.')];
  const rows = diagnosis.segment.map(({ id, name }) => ({
    name: name.trim() || 'Grupo sin nombre',
    campaigns: content.campaign.filter((campaign) =>
      content.campaignSegment.some(({ segmentId, campaignId }) => segmentId === id && campaignId === campaign.id),
    ),
  }));
  const missed = rows.filter(({ campaigns }) => campaigns.length === 0).map(({ name }) => name);
  return [
    paragraph(
      `Las campañas se dirigen a ${rows.length - missed.length} de ${rows.length} grupos del diagnóstico. «Población en general» no cubre a ningún otro.`,
    ),
    ...planTable({
      id: 'estrategia_grupos',
      summary: 'Cada grupo del diagnóstico con las campañas que se dirigen a él',
      titles: ['Grupo', 'Campañas'],
      shares: [0.42, 0.58],
      rows: rows.map(({ name, campaigns }) => ({
        cells: [
          textCell(name),
          writtenCell(campaigns.map(({ id }) => campaignWords(content, id)).join('\n'), 'Ninguna'),
        ],
      })),
    }),
    ...(missed.length === 0
      ? []
      : [
          nothing(
            `${missed.length === 1 ? 'A este grupo no se dirige' : `A estos ${missed.length} grupos no se dirige`} ninguna campaña: ${missed.join('; ')}.`,
          ),
        ]),
  ];
};
