import type { NewRow } from '#shared/domain/common/row-edits.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DiagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { type ExecutionContent, executionOf } from '#shared/domain/execution/execution.ts';
import type { IndicatorProgress } from '#shared/domain/execution/indicator-progress.ts';
import type { ActivityProgress } from '#shared/domain/execution/progress.ts';

/**
 * What a year set out to do and did, as the results that next year's diagnosis begins with: activities with something
 * planned or done, and indicators that were measured; the explanation of an activity is its lesson. Progress is that of
 * month 12.
 */
export const yearResults = (
  content: ExecutionContent,
  activities: readonly ActivityProgress[],
  indicators: readonly IndicatorProgress[],
): readonly NewRow<DiagnosisEntities, 'pastResult'>[] => {
  const { fiscalYear } = executionOf(content);
  const lessons = new Map(content.explanation.map(({ activityId, reason }) => [activityId, reason]));
  return [
    ...activities
      .filter(({ plannedToDate, doneToDate }) => plannedToDate > 0 || doneToDate > 0)
      .map(({ activity, plannedToDate, doneToDate }) => ({
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

/** Those of the results that a diagnosis doesn't have yet, by year, concept and unit: bringing them twice adds nothing. */
export const missingResults = (
  present: readonly Pick<YearResult, 'fiscalYear' | 'concept' | 'unit'>[],
  results: readonly YearResult[],
): readonly YearResult[] => {
  const known = new Set(present.map(keyOf));
  return results.filter((row) => {
    const key = keyOf(row);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
};

type YearResult = NewRow<DiagnosisEntities, 'pastResult'>;

const keyOf = ({ fiscalYear, concept, unit }: Pick<YearResult, 'fiscalYear' | 'concept' | 'unit'>): string =>
  JSON.stringify([fiscalYear, foldText(concept), foldText(unit)]);

/** At most six decimals, and no exponent: what a quantity's text may be. */
const quantityOf = (number: number): string => number.toFixed(6).replace(/\.?0+$/, '');
