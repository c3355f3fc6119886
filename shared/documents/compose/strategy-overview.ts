import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { nothing, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import type { StrategyInput } from '#shared/documents/compose/strategy.ts';
import type { Block } from '#shared/documents/model.ts';
import type { Campaign, StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { CAMPAIGN_AUDIENCE_NAMES } from '#shared/domain/strategy/strategy-names.ts';

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
            textCell(CAMPAIGN_AUDIENCE_NAMES[row.audience]),
            writtenCell(row.coverage),
            writtenCell(periodWords(row).replace(' al ', '\nal '), 'Sin fechas'),
            textCell(String(material.filter(({ campaignId }) => campaignId === row.id).length), { align: 'center' }),
          ],
        })),
      });

/** Which campaigns answer each finding of the diagnosis and carry out each strategy of the programme; what none does is told. */
export const reasonBlocks = ({ content, diagnosis, program }: StrategyInput): readonly Block[] => {
  const { campaignConclusion, campaignStrategy } = content;
  const blocks = [
    ...reasonTable(content, 'hallazgos', 'Hallazgos del diagnóstico', 'Hallazgo', diagnosis.conclusion, (id) =>
      campaignConclusion.filter(({ conclusionId }) => conclusionId === id),
    ),
    ...reasonTable(content, 'estrategias', 'Estrategias del programa anual', 'Estrategia', program, (id) =>
      campaignStrategy.filter(({ strategyId }) => strategyId === id),
    ),
  ];
  return blocks.length === 0
    ? [nothing('El diagnóstico y el programa anual todavía no tienen de qué partir.')]
    : blocks;
};

const reasonTable = (
  content: StrategyContent,
  id: string,
  title: string,
  column: string,
  rows: readonly { readonly id: string; readonly text: string }[],
  tiesOf: (id: string) => readonly { readonly campaignId: string }[],
): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        paragraph(title, 'subheading'),
        ...planTable({
          id: `estrategia_${id}`,
          summary: `${title}, cada uno con las campañas que lo atienden`,
          titles: ['Núm.', column, 'Campañas'],
          shares: [0.08, 0.54, 0.38],
          rows: rows.map((row, index) => ({
            breaks: row.text.length > 1_500,
            cells: [
              textCell(String(index + 1), { align: 'center' }),
              writtenCell(row.text, 'Sin texto'),
              writtenCell(
                [...new Set(tiesOf(row.id).map(({ campaignId }) => campaignWords(content, campaignId)))].join('\n'),
                'Ninguna',
              ),
            ],
          })),
        }),
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
