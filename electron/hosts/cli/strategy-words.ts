import { findingLines, section } from '#electron/hosts/cli/diagnosis-words.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { type Campaign, strategyOf } from '#shared/domain/strategy/strategy.ts';
import { CAMPAIGN_AUDIENCE_NAMES } from '#shared/domain/strategy/strategy-names.ts';
import type { OpenedStrategy } from '#shared/ipc/strategy-channels.ts';

/** A strategy on a terminal: its objective, each campaign with whom it speaks to and its materials, what is missing. */
export const strategyWords = (opened: OpenedStrategy, findings: readonly Finding[]): string => {
  const { content } = opened;
  const own = strategyOf(content);
  return [
    `${own.title || '(sin título)'}, ejercicio ${own.fiscalYear}`,
    ...[plainText(own.objective).trim()].filter(Boolean).map((text) => `Objetivo: ${text}`),
    ...section(
      'Temas',
      content.topic.map(({ sectorProgram, strategicObjective, topic }) =>
        [sectorProgram, strategicObjective, topic].filter(Boolean).join(' · '),
      ),
    ),
    ...content.campaign.flatMap((campaign, at) => section(...campaignWords(opened, campaign, at))),
    ...findingLines(findings),
  ].join('\n');
};

const campaignWords = (
  { content, diagnosis, program, checks }: OpenedStrategy,
  campaign: Campaign,
  at: number,
): readonly [title: string, lines: readonly string[]] => {
  const tied = <R extends { readonly campaignId: string }>(
    rows: readonly R[],
    names: ReadonlyMap<string, string>,
    idOf: (row: R) => string,
  ): string =>
    rows
      .filter(({ campaignId }) => campaignId === campaign.id)
      .map((row) => names.get(idOf(row)) ?? 'uno que ya no está')
      .join('; ');
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  const told: readonly (readonly [label: string, text: string])[] = [
    ['Tipo', campaign.kind],
    ['Objetivo', campaign.objective],
    ['Mensaje', campaign.message],
    ['Público', [CAMPAIGN_AUDIENCE_NAMES[campaign.audience], campaign.audienceNote].filter(Boolean).join(': ')],
    ['Grupos', tied(content.campaignSegment, named(diagnosis.segment), ({ segmentId }) => segmentId)],
    ['Territorios', tied(content.campaignTerritory, named(diagnosis.territory), ({ territoryId }) => territoryId)],
    [
      'Atiende',
      tied(
        content.campaignConclusion,
        new Map(diagnosis.conclusion.map(({ id, text }) => [id, text])),
        ({ conclusionId }) => conclusionId,
      ),
    ],
    [
      'Lleva a cabo',
      tied(
        content.campaignStrategy,
        new Map(program.map(({ strategyId, text }) => [strategyId, text])),
        ({ strategyId }) => strategyId,
      ),
    ],
    ['Fechas', daysOf(campaign)],
  ];
  const materials = content.material.filter(({ campaignId }) => campaignId === campaign.id);
  return [
    `Campaña ${at + 1}. ${campaign.name || '(sin nombre)'}`,
    [
      ...told.filter(([, text]) => text.trim() !== '').map(([label, text]) => `${label}: ${text}`),
      ...materials.map(({ id, name, format }) => {
        const answered = content.materialCheck.filter((row) => row.materialId === id && row.answer !== null).length;
        const called = [name || '(sin nombre)', format].filter(Boolean).join(', ');
        return `Material: ${called}. Lista de revisión: ${answered} de ${checks.length} contestadas`;
      }),
    ],
  ];
};

const daysOf = ({ startDate, endDate }: Pick<Campaign, 'startDate' | 'endDate'>): string =>
  startDate === '' && endDate === '' ? '' : `${startDate || '?'} a ${endDate || '?'}`;
