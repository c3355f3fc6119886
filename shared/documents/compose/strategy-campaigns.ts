import { heading, paragraph } from '#shared/documents/compose/blocks.ts';
import { denseFacts } from '#shared/documents/compose/dense-facts.ts';
import { unknownWords } from '#shared/documents/compose/media-paper.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import type { Fact } from '#shared/documents/compose/program-record-tables.ts';
import type { StrategyInput } from '#shared/documents/compose/strategy.ts';
import { materialBlocks } from '#shared/documents/compose/strategy-materials.ts';
import { periodWords } from '#shared/documents/compose/strategy-overview.ts';
import type { Block } from '#shared/documents/model.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { MediaSummary } from '#shared/domain/media/media-summary.ts';
import type { Campaign, StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { type CampaignTie, tiedTo } from '#shared/domain/strategy/strategy-edits.ts';
import { CAMPAIGN_AUDIENCE_NAMES, TRAIT_NAMES } from '#shared/domain/strategy/strategy-names.ts';

/** A sheet for each campaign, each on a page of its own. @param number of the part that they stand in */
export const campaignSheets = (input: StrategyInput, number: number): readonly Block[] => {
  const { campaign } = input.content;
  if (campaign.length === 0) return [nothing('Todavía no se ha capturado ninguna campaña.')];
  return campaign.flatMap((row, index) => [
    ...(index === 0 ? [] : [{ kind: 'page-break' } satisfies Block]),
    heading(`estrategia_campana_${index + 1}`, 2, `${number}.${index + 1}`, row.name.trim() || 'Campaña sin nombre'),
    ...sheet(input, row, `estrategia_campana_${index + 1}`),
  ]);
};

const sheet = (input: StrategyInput, campaign: Campaign, id: string): readonly Block[] => [
  ...denseFacts(factsOf(input, campaign), `${id}_datos`, 'Datos de la campaña'),
  paragraph('A quién se dirige y dónde', 'subheading'),
  ...denseFacts(audienceFacts(input, campaign), `${id}_publico`, 'Público de la campaña'),
  paragraph('Por qué se hace', 'subheading'),
  ...denseFacts(reasonFacts(input, campaign), `${id}_razones`, 'Hallazgos y estrategias de que parte la campaña'),
  ...materialBlocks(input, campaign, id),
];

const factsOf = ({ content, media }: StrategyInput, campaign: Campaign): readonly Fact[] => [
  { label: 'Tipo', text: campaign.kind },
  { label: 'Tema', text: campaign.topic },
  { label: 'Objetivo de comunicación', text: campaign.objective },
  { label: 'Mensaje', text: campaign.message },
  { label: 'Tono', text: campaign.tone },
  { label: 'Vigencia', text: periodWords(campaign) },
  { label: 'Cobertura', text: campaign.coverage },
  ...said('Meta', campaign.goal),
  ...said('Coemisores', campaign.coIssuers),
  ...said('Servicio que informa', campaign.serviceNote),
  {
    label: 'Versiones',
    text: String(content.material.filter(({ campaignId }) => campaignId === campaign.id).length),
  },
  ...mediaFacts(media?.byCampaign.find(({ key }) => key === campaign.id)),
];

/** What the media plan gives the campaign, where it gives it anything. */
const mediaFacts = (row: MediaSummary['byCampaign'][number] | undefined): readonly Fact[] =>
  row
    ? [
        ...said('Medios', row.media.join(', ')),
        {
          label: 'Inversión con IVA',
          text: [formatMoney(row.total), unknownWords(row)].filter((text) => text !== '').join('\n'),
        },
      ]
    : [];

/** What only some campaigns have. */
const said = (label: string, text: string): readonly Fact[] => (text.trim() === '' ? [] : [{ label, text }]);

const audienceFacts = ({ content, diagnosis }: StrategyInput, campaign: Campaign): readonly Fact[] => {
  const traits = Object.entries(TRAIT_NAMES).flatMap(([trait, label]) =>
    said(
      label,
      content.campaignTrait
        .filter((row) => row.campaignId === campaign.id && row.trait === trait)
        .map(({ value }) => value.trim())
        .join(', '),
    ),
  );
  return [
    { label: 'Público', text: CAMPAIGN_AUDIENCE_NAMES[campaign.audience] },
    ...said(campaign.audience === 'external' ? 'Precisión' : 'Qué personal', campaign.audienceNote),
    ...traits,
    {
      label: 'Grupos',
      text: namesOf(content, campaign, 'campaignSegment', diagnosis.segment, 'Grupo que ya no está en el diagnóstico'),
    },
    {
      label: 'Territorios',
      text: namesOf(
        content,
        campaign,
        'campaignTerritory',
        diagnosis.territory,
        'Territorio que ya no está en el diagnóstico',
      ),
    },
  ];
};

const reasonFacts = ({ content, diagnosis, program }: StrategyInput, campaign: Campaign): readonly Fact[] => [
  {
    label: 'Hallazgos del diagnóstico',
    text: textsOf(tiedTo(content, 'campaignConclusion', campaign.id), diagnosis.conclusion, 'Hallazgo que ya no está'),
  },
  {
    label: 'Estrategias del programa',
    text: textsOf(tiedTo(content, 'campaignStrategy', campaign.id), program, 'Estrategia que ya no está'),
  },
];

/** In the order of the diagnosis; what it hasn't any more, last. */
const namesOf = (
  content: StrategyContent,
  { id }: Campaign,
  tie: CampaignTie,
  rows: readonly { readonly id: string; readonly name: string }[],
  lost: string,
): string => {
  const tied = new Set(tiedTo(content, tie, id));
  const names = rows.filter((row) => tied.has(row.id)).map(({ name }) => name.trim() || 'Sin nombre');
  const known = new Set(rows.map((row) => row.id));
  return [...names, ...[...tied].filter((target) => !known.has(target)).map(() => lost)].join('; ');
};

/** By their number in the document that they come from, one line each. */
const textsOf = (
  tied: readonly string[],
  rows: readonly { readonly id: string; readonly text: string }[],
  lost: string,
): string => {
  const wanted = new Set(tied);
  const known = new Set(rows.map(({ id }) => id));
  return [
    ...rows.flatMap(({ id, text }, index) =>
      wanted.has(id) ? [`${index + 1}. ${text.replace(/\s+/g, ' ').trim() || 'Sin texto'}`] : [],
    ),
    ...[...wanted].filter((id) => !known.has(id)).map(() => lost),
  ].join('\n');
};
