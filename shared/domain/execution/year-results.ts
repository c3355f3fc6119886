import type { Id } from '#shared/domain/common/ids.ts';
import type { NewRow } from '#shared/domain/common/row-edits.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DiagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { type ExecutionContent, executionOf } from '#shared/domain/execution/execution.ts';
import type { IndicatorProgress } from '#shared/domain/execution/indicator-progress.ts';
import type { ActivityProgress } from '#shared/domain/execution/progress.ts';

/**
 * What a year set out to do and did, as the results that next year's diagnosis begins with: activities with something
 * planned or done, and indicators that were measured; the explanation of an activity is its lesson. Progress is that of
 * month 12. `of` is the activity or indicator.
 */
export const yearResults = (
  content: ExecutionContent,
  activities: readonly ActivityProgress[],
  indicators: readonly IndicatorProgress[],
): readonly YearResult[] => {
  const { fiscalYear } = executionOf(content);
  const lessons = new Map(content.explanation.map(({ activityId, reason }) => [activityId, reason]));
  return [
    ...activities
      .filter(({ plannedToDate, doneToDate }) => plannedToDate > 0 || doneToDate > 0)
      .map(({ activity, plannedToDate, doneToDate }) => ({
        of: activity.id,
        fiscalYear,
        concept: activity.name,
        unit: activity.unit,
        planned: quantityOf(plannedToDate),
        done: quantityOf(doneToDate),
        sourceId: null,
        lesson: lessons.get(activity.id) ?? '',
      })),
    ...indicators
      .filter(({ toDate }) => toDate.value !== undefined)
      .map(({ indicator, toDate }) => ({
        of: indicator.id,
        fiscalYear,
        concept: indicator.name,
        unit: indicator.unit,
        planned: toDate.goal === undefined ? '' : quantityOf(toDate.goal),
        done: quantityOf(toDate.value ?? 0),
        sourceId: null,
        lesson: '',
      })),
  ];
};

/**
 * Those of the results that a diagnosis doesn't have yet, by year, concept and unit. Two activities may be called alike: as
 * many results as there are such rows already are left out, in order.
 */
export const missingResults = <R extends Called>(present: readonly Called[], results: readonly R[]): readonly R[] => {
  const known = new Map<string, number>();
  for (const row of present) known.set(keyOf(row), (known.get(keyOf(row)) ?? 0) + 1);
  return results.filter((row) => {
    const left = known.get(keyOf(row)) ?? 0;
    known.set(keyOf(row), left - 1);
    return left <= 0;
  });
};

type Called = Pick<YearResult, 'fiscalYear' | 'concept' | 'unit'>;
export type YearResult = NewRow<DiagnosisEntities, 'pastResult'> & { readonly of: Id };

const keyOf = ({ fiscalYear, concept, unit }: Called): string =>
  JSON.stringify([fiscalYear, foldText(concept), foldText(unit)]);

/** At most six decimals, and no exponent: what a quantity's text may be. */
const quantityOf = (number: number): string => number.toFixed(6).replace(/\.?0+$/, '');
