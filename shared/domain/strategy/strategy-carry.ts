import { counterparts } from '#shared/domain/common/counterparts.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { emptyStrategy, type Strategy, type StrategyContent, strategyOf } from '#shared/domain/strategy/strategy.ts';

/** What a strategy names outside itself, by its words: the diagnosis' rows and the annual programme's strategies. */
export type StrategyNames = {
  readonly segment: readonly { readonly id: string; readonly groupValue: string; readonly name: string }[];
  readonly territory: readonly {
    readonly id: string;
    readonly level: string;
    readonly code: string;
    readonly name: string;
  }[];
  readonly conclusion: readonly { readonly id: string; readonly text: string }[];
  readonly strategy: readonly { readonly id: string; readonly text: string }[];
};

/**
 * One year's strategy as the beginning of the next: texts, topics, campaigns with whom they speak to, materials and
 * signatories, with ids of their own. Dates and what the checklist says of a material are of their year and stay behind.
 * Groups, territories, findings and strategies are met in the new diagnosis and programme by their words; what isn't there
 * stays behind.
 * @param strategy the new strategy's own row; what was written in its texts replaces its own
 */
export const carryStrategy = (
  content: StrategyContent,
  strategy: Strategy,
  from: StrategyNames,
  to: StrategyNames,
  newId: IdSource,
): StrategyContent => {
  const segments = counterparts(from.segment, to.segment, (row) => `${row.groupValue} ${row.name}`);
  const territories = counterparts(from.territory, to.territory, (row) => `${row.level} ${row.code} ${row.name}`);
  const conclusions = counterparts(from.conclusion, to.conclusion, (row) => row.text);
  const strategies = counterparts(from.strategy, to.strategy, (row) => row.text);
  const ids = new Map<string, string>();
  const fresh = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
    rows.map((row) => {
      const id = newId();
      ids.set(row.id, id);
      return { ...row, id };
    });
  const { mission, vision, institutionalObjective, objective, planAxes } = strategyOf(content);
  const campaign = fresh(content.campaign).map((row) => ({ ...row, ...UNDATED }));
  const tied = <R extends { readonly id: string; readonly campaignId: string }>(
    rows: readonly R[],
    moved: (row: R) => Partial<R> | undefined,
  ): readonly R[] =>
    fresh(rows).flatMap((row) => {
      const campaignId = ids.get(row.campaignId);
      const other = moved(row);
      return campaignId === undefined || other === undefined ? [] : [{ ...row, ...other, campaignId }];
    });
  const named = <K extends string>(field: K, id: string | undefined): { readonly [F in K]: string } | undefined =>
    id === undefined ? undefined : ({ [field]: id } as { readonly [F in K]: string });
  return {
    ...emptyStrategy({ ...strategy, mission, vision, institutionalObjective, objective, planAxes }),
    topic: fresh(content.topic),
    campaign,
    campaignTrait: tied(content.campaignTrait, () => ({})),
    campaignSegment: tied(content.campaignSegment, (row) => named('segmentId', segments.get(row.segmentId))),
    campaignTerritory: tied(content.campaignTerritory, (row) => named('territoryId', territories.get(row.territoryId))),
    campaignConclusion: tied(content.campaignConclusion, (row) =>
      named('conclusionId', conclusions.get(row.conclusionId)),
    ),
    campaignStrategy: tied(content.campaignStrategy, (row) => named('strategyId', strategies.get(row.strategyId))),
    material: tied(content.material, () => UNDATED),
    signatory: fresh(content.signatory),
  };
};

const UNDATED = { startDate: '', endDate: '' } as const;
