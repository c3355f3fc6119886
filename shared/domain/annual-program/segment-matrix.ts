import type { AnnualProgramContent, PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { hasGoals } from '#shared/domain/annual-program/month-goals.ts';
import type { DiagnosisContent, Segment } from '#shared/domain/diagnosis/diagnosis.ts';

/** What carries a message to a group: an activity of the programme now, a line of the media plan later. */
export type Reach = { readonly activityId: string; readonly complete: boolean };

export type SegmentRow = {
  readonly segmentId: string;
  readonly name: string;
  /** Everything that names the group, complete or not. */
  readonly named: readonly Reach[];
  /** Reached: something with territory, months and a planned figure names it. */
  readonly reached: boolean;
};

/**
 * Which groups the programme reaches. An activity reaches a group only where it says where, when and how much; one that
 * speaks to everybody reaches «Población en general» and no other group. A territory that the diagnosis no longer has is
 * not a where.
 */
export const segmentMatrix = (
  program: Pick<AnnualProgramContent, 'activity' | 'activityTerritory' | 'activitySegment'>,
  diagnosis: MatrixDiagnosis,
): readonly SegmentRow[] => {
  const placed = placedActivities(program, diagnosis);
  const complete = new Map(program.activity.map((activity) => [activity.id, isComplete(activity, placed)]));
  return diagnosis.segment.map(({ id, name }) => {
    const named = program.activitySegment
      .filter(({ segmentId, activityId }) => segmentId === id && complete.has(activityId))
      .map(({ activityId }) => ({ activityId, complete: complete.get(activityId) ?? false }));
    return { segmentId: id, name, named, reached: named.some((reach) => reach.complete) };
  });
};

/** The part of a diagnosis that says who is reached. */
type MatrixDiagnosis = Pick<DiagnosisContent, 'territory'> & {
  readonly segment: readonly Pick<Segment, 'id' | 'name'>[];
};

/** Activities with at least one territory that is still in the diagnosis. */
export const placedActivities = (
  { activityTerritory }: Pick<AnnualProgramContent, 'activityTerritory'>,
  { territory }: Pick<DiagnosisContent, 'territory'>,
): ReadonlySet<string> => {
  const living = new Set(territory.map(({ id }) => id));
  return new Set(
    activityTerritory.filter(({ territoryId }) => living.has(territoryId)).map(({ activityId }) => activityId),
  );
};

/** How many territories the activities name that are still in the diagnosis. */
export const placesReached = (
  { activityTerritory }: Pick<AnnualProgramContent, 'activityTerritory'>,
  { territory }: Pick<DiagnosisContent, 'territory'>,
): number => {
  const named = new Set(activityTerritory.map(({ territoryId }) => territoryId));
  return territory.filter(({ id }) => named.has(id)).length;
};

const isComplete = (activity: PlannedActivity, placed: ReadonlySet<string>): boolean =>
  placed.has(activity.id) && hasGoals(activity) && activity.unit.trim() !== '';
