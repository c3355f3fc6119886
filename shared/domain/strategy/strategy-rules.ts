import type { Finding } from '#shared/domain/common/finding.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import { shortened } from '#shared/domain/common/text.ts';
import { checkCampaign } from '#shared/domain/strategy/campaign-rules.ts';
import { checksOf, type MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import { checkMaterial } from '#shared/domain/strategy/material-rules.ts';
import { type StrategyContent, strategyOf } from '#shared/domain/strategy/strategy.ts';
import { strategyFinding } from '#shared/domain/strategy/strategy-finding.ts';

/** What the strategy is checked against. */
export type StrategyCheckContext = {
  readonly diagnosis: {
    readonly segment: readonly { readonly id: string; readonly name: string }[];
    readonly territory: readonly { readonly id: string }[];
    readonly conclusion: readonly { readonly id: string; readonly text: string }[];
  };
  readonly program: { readonly strategy: readonly { readonly id: string; readonly text: string }[] };
  /** Subkinds of the list of campaigns. */
  readonly kinds: ReadonlySet<string>;
  /** The whole checklist; what is in force follows from the year. */
  readonly checks: readonly MaterialCheckDefinition[];
};

/**
 * Everything that is missing or doesn't hold. Blocking: dates that can't be, materials whose checklist isn't answered; the rest
 * asks for a reason.
 */
export const checkStrategy = (content: StrategyContent, context: StrategyCheckContext): readonly Finding[] => {
  const { fiscalYear } = strategyOf(content);
  const campaigns = new Map(content.campaign.map((row) => [row.id, row]));
  const checks = checksOf(context.checks, fiscalYear);
  return [
    ...checkWhole(content),
    ...content.campaign.flatMap((row, index) => checkCampaign(content, row, index, context.kinds, fiscalYear)),
    ...content.material.flatMap((row, index) =>
      checkMaterial(content, row, index, campaigns.get(row.campaignId), checks),
    ),
    ...checkCovered(content, context),
    ...checkLost(content, context),
  ];
};

const checkWhole = (content: StrategyContent): readonly Finding[] => {
  const strategy = strategyOf(content);
  return [
    ...(isBlank(strategy.objective)
      ? [
          strategyFinding(
            'strategy-without-objective',
            'warning',
            { section: 'strategy', field: 'objective' },
            'Estrategia',
            'No dice el objetivo de la comunicación.',
            'Escríbalo: las campañas lo llevan a cabo.',
          ),
        ]
      : []),
    ...(content.campaign.length === 0
      ? [
          strategyFinding(
            'strategy-without-campaigns',
            'warning',
            { section: 'campaigns' },
            'Campañas',
            'No hay ninguna campaña.',
            'Agregue la primera, o tráigalas de las estrategias del programa.',
          ),
        ]
      : []),
  ];
};

/** What the diagnosis found, what the programme set out to do and whom it is for, and no campaign takes up. */
const checkCovered = (content: StrategyContent, { diagnosis, program }: StrategyCheckContext): readonly Finding[] => {
  if (content.campaign.length === 0) return [];
  const answered = new Set(content.campaignConclusion.map(({ conclusionId }) => conclusionId));
  const carried = new Set(content.campaignStrategy.map(({ strategyId }) => strategyId));
  const reached = new Set(content.campaignSegment.map(({ segmentId }) => segmentId));
  const missing = diagnosis.segment.filter(({ id }) => !reached.has(id));
  return [
    ...diagnosis.conclusion
      .filter(({ id }) => !answered.has(id))
      .map(({ id, text }) =>
        strategyFinding(
          'conclusion-without-campaign',
          'warning',
          { section: 'campaigns', rowId: id },
          'Campañas',
          `Ninguna campaña atiende el hallazgo «${shortened(text)}».`,
          'Elija con qué campaña se atiende, o diga por qué no se comunica.',
        ),
      ),
    ...program.strategy
      .filter(({ id }) => !carried.has(id))
      .map(({ id, text }) =>
        strategyFinding(
          'strategy-without-campaign',
          'info',
          { section: 'campaigns', rowId: id },
          'Campañas',
          `Ninguna campaña lleva a cabo la estrategia «${shortened(text)}».`,
          'Elija una campaña si la estrategia se comunica.',
        ),
      ),
    ...(missing.length === 0
      ? []
      : [
          strategyFinding(
            'segments-without-campaign',
            'warning',
            { section: 'audiences' },
            'Grupos de atención',
            `${missing.length === 1 ? 'A un grupo no se dirige' : `A ${missing.length} grupos no se dirige`} ninguna campaña: ${missing.map(({ name }) => name).join(', ')}.`,
            'Agréguelos a una campaña, o justifique por qué este año no se les habla.',
          ),
        ]),
  ];
};

/** What the strategy names of a diagnosis or programme that no longer has it: those are edited on their own. */
const checkLost = (content: StrategyContent, { diagnosis, program }: StrategyCheckContext): readonly Finding[] => {
  const nameOf = new Map(content.campaign.map(({ id, name }, index) => [id, name.trim() || `${index + 1}`]));
  const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));
  const lost =
    (code: string, field: 'segments' | 'territories' | 'reasons', words: string, of: string) =>
    (campaignId: string): Finding =>
      strategyFinding(
        code,
        'warning',
        { section: field === 'reasons' ? 'campaigns' : 'audiences', rowId: campaignId, field },
        `Campaña ${nameOf.get(campaignId) ?? ''}`,
        `Nombra ${words} que ya no está en ${of}.`,
        'Quite la referencia, o elija otra.',
      );
  const segments = idsOf(diagnosis.segment);
  const territories = idsOf(diagnosis.territory);
  const conclusions = idsOf(diagnosis.conclusion);
  const strategies = idsOf(program.strategy);
  return [
    ...content.campaignSegment
      .filter(({ segmentId }) => !segments.has(segmentId))
      .map(({ campaignId }) => lost('segment-lost', 'segments', 'un grupo', 'el diagnóstico')(campaignId)),
    ...content.campaignTerritory
      .filter(({ territoryId }) => !territories.has(territoryId))
      .map(({ campaignId }) => lost('territory-lost', 'territories', 'un territorio', 'el diagnóstico')(campaignId)),
    ...content.campaignConclusion
      .filter(({ conclusionId }) => !conclusions.has(conclusionId))
      .map(({ campaignId }) => lost('conclusion-lost', 'reasons', 'un hallazgo', 'el diagnóstico')(campaignId)),
    ...content.campaignStrategy
      .filter(({ strategyId }) => !strategies.has(strategyId))
      .map(({ campaignId }) => lost('strategy-lost', 'reasons', 'una estrategia', 'el programa anual')(campaignId)),
  ];
};
