import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { CampaignSource } from '#shared/domain/strategy/strategy-edits.ts';

/** The programme's strategies with what each answers, and the groups and territories that its activities reach. */
export const campaignSources = (
  program: Pick<
    AnnualProgramContent,
    'strategy' | 'strategyAnswer' | 'activity' | 'activitySegment' | 'activityTerritory'
  >,
): readonly CampaignSource[] =>
  program.strategy.map(({ id, text }) => {
    const activities = new Set(program.activity.filter(({ strategyId }) => strategyId === id).map((row) => row.id));
    const ofActivities = <R extends { readonly activityId: string }>(rows: readonly R[], idOf: (row: R) => string) => [
      ...new Set(rows.filter(({ activityId }) => activities.has(activityId)).map(idOf)),
    ];
    return {
      strategyId: id,
      text,
      conclusionIds: [
        ...new Set(program.strategyAnswer.filter((row) => row.strategyId === id).map((row) => row.conclusionId)),
      ],
      segmentIds: ofActivities(program.activitySegment, ({ segmentId }) => segmentId),
      territoryIds: ofActivities(program.activityTerritory, ({ territoryId }) => territoryId),
    };
  });
