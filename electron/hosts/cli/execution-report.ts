import { plainMoney } from '#electron/hosts/cli/budget-report.ts';
import { MOMENTS } from '#shared/domain/budget/balance.ts';
import type { BudgetContent, SpendingMoment } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { isInYear, monthName } from '#shared/domain/common/fiscal-year.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES, entryWords } from '#shared/domain/execution/execution-finding.ts';
import { readExecution } from '#shared/domain/execution/execution-surroundings.ts';
import type { IndicatorProgress, Measured } from '#shared/domain/execution/indicator-progress.ts';
import { type Progress, reachedPeople } from '#shared/domain/execution/progress.ts';
import type { OpenedExecution } from '#shared/ipc/execution-channels.ts';

export type ExecutionReport = ReturnType<typeof executionReport>;

/**
 * What was planned and what came of it up to a month, with names instead of ids; null is not known.
 * @param upTo 1 to 12
 */
export const executionReport = (opened: OpenedExecution, upTo: number) => {
  const { content, budget } = opened;
  const { id, title, fiscalYear } = executionOf(content);
  const reading = readExecution(content, opened, upTo);
  const reasons = new Map(
    content.explanation.map(({ activityId, mediaLineId, reason }) => [activityId ?? mediaLineId, reason.trim()]),
  );
  const activities = reading.activities.map(({ activity, ...progress }, index) => ({
    number: index + 1,
    name: activity.name,
    unit: activity.unit,
    explanation: reasons.get(activity.id) ?? '',
    ...progressOf(progress),
  }));
  const lines = reading.lines.map(({ line, where, ...progress }, index) => ({
    number: index + 1,
    name: where,
    unit: 'inserciones',
    explanation: reasons.get(line.id) ?? '',
    ...progressOf(progress),
  }));
  const counted = content.entry.filter(({ date }) => isInYear(date, fiscalYear) && Number(date.slice(5, 7)) <= upTo);
  const { bySegment: _, ...people } = reachedPeople(content, upTo);
  return {
    id,
    title,
    fiscalYear,
    upTo,
    month: monthName(upTo),
    entries: {
      total: counted.length,
      byKind: [...Map.groupBy(counted, ({ kind }) => kind)].map(([kind, all]) => ({
        kind,
        name: ENTRY_KIND_NAMES[kind],
        entries: all.length,
      })),
      evidence: content.entryEvidence.filter(({ entryId }) => counted.some((entry) => entry.id === entryId)).length,
      /** They count in no month. */
      leftOut: content.entry.flatMap((entry, index) =>
        isInYear(entry.date, fiscalYear) ? [] : [{ id: entry.id, where: entryWords(entry, index), date: entry.date }],
      ),
    },
    people,
    activities,
    lines,
    indicators: reading.indicators.map(indicatorOf),
    neverDone: [...activities.map(undone('activity')), ...lines.map(undone('line'))].flatMap((one) => one ?? []),
    money: moneyOf(budget, upTo),
  };
};

const progressOf = ({ entries, percent, ...progress }: Progress) => ({
  ...progress,
  percent: percent ?? null,
  entries: entries.length,
});

type Row = ReturnType<typeof progressOf> &
  Readonly<Record<'name' | 'unit' | 'explanation', string>> & {
    readonly number: number;
  };

const undone =
  (kind: 'activity' | 'line') =>
  ({ neverDone, number, name, unit, plannedToDate, explanation }: Row) =>
    neverDone ? { kind, number, name, planned: plannedToDate, unit, explanation } : null;

const indicatorOf = ({ indicator, periods, toDate, missing }: IndicatorProgress, index: number) => ({
  number: index + 1,
  name: indicator.name,
  unit: indicator.unit,
  ...measuredOf(toDate),
  periods: periods.map(({ month, ...period }) => ({ month, ...measuredOf(period) })),
  missing: missing.map(monthName),
});

const measuredOf = ({ goal, value, attainment, light }: Measured) => ({
  goal: goal ?? null,
  value: value ?? null,
  attainment: attainment ?? null,
  light,
});

/** Of the whole budget, by the month that each entry is charged to. */
const moneyOf = ({ spending }: BudgetContent, upTo: number) => {
  const charged = spending.filter(({ month }) => month <= upTo);
  const { byRoot, loose } = commitmentLedgers({ spending: charged });
  const sum = (moment: SpendingMoment): Centavos =>
    charged.reduce((before, row) => (row.moment === moment ? before + row.amount : before), 0);
  return {
    total: momentsOf(sum),
    commitments: [...byRoot.values()].map(({ root, moments }) => ({
      id: root.id,
      document: root.document,
      concept: root.concept,
      item: root.itemCode,
      ...momentsOf((moment) => moments[moment]),
    })),
    withoutCommitment: loose.map(({ id, document, itemCode, moment, amount }) => ({
      id,
      document,
      item: itemCode,
      moment,
      ...plainMoney(amount),
    })),
  };
};

const momentsOf = (amountOf: (moment: SpendingMoment) => Centavos) =>
  Object.fromEntries(MOMENTS.map((moment) => [moment, plainMoney(amountOf(moment))])) as Record<
    SpendingMoment,
    ReturnType<typeof plainMoney>
  >;
