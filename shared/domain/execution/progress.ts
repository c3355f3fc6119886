import type { PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { goalsOf } from '#shared/domain/annual-program/month-goals.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { fractionNumber, sumOfQuantities } from '#shared/domain/common/quantities.ts';
import { type ExecutionContent, executionOf, type LogEntry } from '#shared/domain/execution/execution.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';

/** What was planned of one thing and what the log says of it, January to December. */
export type Progress = {
  readonly planned: readonly number[];
  readonly done: readonly number[];
  /** Up to the month of the report. */
  readonly plannedToDate: number;
  readonly doneToDate: number;
  /** Done of planned up to that month, as a percentage; undefined where nothing was planned yet. */
  readonly percent: number | undefined;
  /** Entries of the log up to that month, in its order. */
  readonly entries: readonly LogEntry[];
  /** Of them, those that don't say how much: the figures lack it. */
  readonly unknown: number;
  /** Something was planned up to that month, and the log has nothing of it. */
  readonly neverDone: boolean;
};

export type ActivityProgress = Progress & { readonly activity: PlannedActivity };
export type LineProgress = Progress & { readonly line: MediaLine };

/** The month that a report on a day is up to: 0 before the year, 12 after it. */
export const reportMonth = (fiscalYear: number, today: string): number => {
  const year = Number(today.slice(0, 4));
  if (year < fiscalYear) return 0;
  return year > fiscalYear ? 12 : Number(today.slice(5, 7));
};

/** @param upTo month of the report, 1 to 12 */
export const activitiesProgress = (
  activities: readonly PlannedActivity[],
  content: ExecutionContent,
  upTo: number,
): readonly ActivityProgress[] => {
  const entries = Map.groupBy(countedEntries(content), ({ activityId }) => activityId);
  return activities.map((activity) => ({
    activity,
    ...progressOf(
      goalsOf(activity).map((goal) => goal ?? 0),
      entries.get(activity.id) ?? [],
      ({ quantity }) => quantity,
      upTo,
    ),
  }));
};

/** Lines of the plan's scenario, in insertions; bonus ones count as planned too. */
export const linesProgress = (
  lines: readonly MediaLine[],
  costs: PlanCosts,
  content: ExecutionContent,
  upTo: number,
): readonly LineProgress[] => {
  const entries = Map.groupBy(countedEntries(content), ({ mediaLineId }) => mediaLineId);
  return lines.map((line) => ({
    line,
    ...progressOf(
      costs.byLine.get(line.id)?.monthInsertions ?? NOTHING,
      entries.get(line.id) ?? [],
      ({ insertions }) => insertions,
      upTo,
    ),
  }));
};

/** How many people the log says were reached, altogether and by group: meetings of the same people count each time. */
export type ReachedPeople = {
  readonly counted: number;
  readonly estimated: number;
  /** Entries that don't say how many. */
  readonly unknown: number;
  readonly bySegment: ReadonlyMap<string, number>;
};

export const reachedPeople = (content: ExecutionContent, upTo: number): ReachedPeople => {
  const entries = countedEntries(content).filter(({ date }) => monthOf(date) <= upTo);
  const ids = new Set(entries.map(({ id }) => id));
  const sum = (texts: readonly string[]): number => fractionNumber(sumOfQuantities(texts));
  const people = (basis: LogEntry['peopleBasis']): number =>
    sum(entries.filter(({ peopleBasis }) => peopleBasis === basis).map((entry) => entry.people));
  const groups = Map.groupBy(
    content.entryPeople.filter(({ entryId }) => ids.has(entryId)),
    ({ segmentId }) => segmentId,
  );
  return {
    counted: people('counted'),
    estimated: people('estimated'),
    unknown: entries.filter((entry) => entry.people === '').length,
    bySegment: new Map([...groups].map(([segmentId, rows]) => [segmentId, sum(rows.map((row) => row.people))])),
  };
};

/** Entries with a day of the year; the others count nowhere, and a finding says so. */
const countedEntries = (content: ExecutionContent): readonly LogEntry[] => {
  const { fiscalYear } = executionOf(content);
  return content.entry.filter(({ date }) => isInYear(date, fiscalYear));
};

const monthOf = (date: string): number => Number(date.slice(5, 7));

const progressOf = (
  planned: readonly number[],
  all: readonly LogEntry[],
  quantityOf: (entry: LogEntry) => string,
  upTo: number,
): Progress => {
  const entries = all.filter(({ date }) => monthOf(date) <= upTo);
  const done = NOTHING.map((_, month) =>
    fractionNumber(sumOfQuantities(all.filter(({ date }) => monthOf(date) === month + 1).map(quantityOf))),
  );
  const plannedToDate = rounded(planned.slice(0, upTo).reduce((sum, goal) => sum + goal, 0));
  const doneToDate = fractionNumber(sumOfQuantities(entries.map(quantityOf)));
  const unknown = entries.filter((entry) => quantityOf(entry) === '').length;
  return {
    planned,
    done,
    plannedToDate,
    doneToDate,
    percent: plannedToDate > 0 ? rounded((doneToDate / plannedToDate) * 100) : undefined,
    entries,
    unknown,
    neverDone: plannedToDate > 0 && doneToDate === 0 && unknown === 0,
  };
};

const NOTHING: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** Thousandths and less are noise of the binary fractions. */
const rounded = (number: number): number => Math.round(number * 1e6) / 1e6;
