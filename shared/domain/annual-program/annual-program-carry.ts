import {
  type AnnualProgramContent,
  type AnnualProgramEntities,
  emptyAnnualProgram,
} from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import { counterparts } from '#shared/domain/common/counterparts.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

type Named = Pick<DiagnosisContent, 'territory' | 'segment' | 'conclusion'>;

/**
 * One year's programme as the beginning of the next: texts, objectives, strategies, activities with whom and where,
 * indicators and signatories, with ids of their own. Goals, amounts and answers to guidelines are of their year and stay
 * behind. Territories, groups and findings are met in the new diagnosis by their words; what isn't there stays behind.
 * @param from the diagnosis that the old programme names
 * @param to the diagnosis of the new one
 */
export const carryAnnualProgram = (
  content: AnnualProgramContent,
  program: Row<AnnualProgramEntities, 'annualProgram'>,
  from: Named,
  to: Named,
  newId: IdSource,
): AnnualProgramContent => {
  const territories = counterparts(from.territory, to.territory, (row) => `${row.level} ${row.code} ${row.name}`);
  const segments = counterparts(from.segment, to.segment, (row) => `${row.groupValue} ${row.name}`);
  const conclusions = counterparts(from.conclusion, to.conclusion, (row) => row.text);
  const ids = new Map<string, string>();
  const fresh = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
    rows.map((row) => {
      const id = newId();
      ids.set(row.id, id);
      return { ...row, id };
    });
  const named = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const objective = fresh(content.objective);
  const strategy = fresh(content.strategy).map((row) => ({ ...row, objectiveId: named(row.objectiveId) }));
  const activity = fresh(content.activity).map((row) => ({ ...row, ...NO_GOALS, strategyId: named(row.strategyId) }));
  return {
    ...emptyAnnualProgram(program),
    sectionText: fresh(content.sectionText),
    objective,
    strategy,
    strategyAnswer: fresh(content.strategyAnswer).flatMap((row) => {
      const [strategyId, conclusionId] = [ids.get(row.strategyId), conclusions.get(row.conclusionId)];
      return strategyId && conclusionId ? [{ ...row, strategyId, conclusionId }] : [];
    }),
    activity,
    activityTerritory: fresh(content.activityTerritory).flatMap((row) => {
      const [activityId, territoryId] = [ids.get(row.activityId), territories.get(row.territoryId)];
      return activityId && territoryId ? [{ ...row, activityId, territoryId }] : [];
    }),
    activitySegment: fresh(content.activitySegment).flatMap((row) => {
      const [activityId, segmentId] = [ids.get(row.activityId), segments.get(row.segmentId)];
      return activityId && segmentId ? [{ ...row, activityId, segmentId }] : [];
    }),
    indicator: fresh(content.indicator).map((row) => ({ ...row, ...NO_GOALS, annualGoal: '' })),
    signatory: fresh(content.signatory),
  };
};

const NO_GOALS = Object.fromEntries(GOAL_FIELDS.map((field) => [field, ''])) as GoalColumns;
