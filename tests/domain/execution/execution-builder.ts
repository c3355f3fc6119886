import type { Indicator, PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS } from '#shared/domain/annual-program/month-goals.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import {
  type ExecutionChange,
  type ExecutionContent,
  emptyExecution,
  executionChange,
  type LogEntry,
} from '#shared/domain/execution/execution.ts';
import { blankEntry } from '#shared/domain/execution/execution-edits.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

export const entryAt = (at: number): string => idAt(85_000 + at);
export const activityAt = (at: number): string => idAt(86_000 + at);
const rankOf = (at: number): string => `a${String(at).padStart(4, '0')}x`;

/** A fictitious log of 2026. */
export const executionWith = (
  entries: readonly Partial<LogEntry>[] = [],
  more: Partial<ExecutionContent> = {},
): ExecutionContent => ({
  ...emptyExecution({ id: idAt(84_999), dossierId: idAt(8_998), title: 'Ejecución ficticia', fiscalYear: 2026 }),
  entry: entries.map((said, at) => ({
    ...blankEntry('talk', '2026-03-10'),
    id: entryAt(at),
    rank: rankOf(at),
    ...said,
  })),
  ...more,
});

/** Goals as quantities, January first. */
const goalColumns = (goals: readonly (string | number)[]) =>
  Object.fromEntries(GOAL_FIELDS.map((field, month) => [field, String(goals[month] ?? '')])) as Record<
    (typeof GOAL_FIELDS)[number],
    string
  >;

export const activityWith = (
  at: number,
  goals: readonly (string | number)[],
  said: Partial<PlannedActivity> = {},
): PlannedActivity => ({
  id: activityAt(at),
  rank: rankOf(at),
  strategyId: null,
  name: `Actividad de prueba ${at + 1}`,
  description: '',
  responsiblePost: '',
  unit: 'plática',
  ...goalColumns(goals),
  ...said,
});

export const indicatorWith = (goals: readonly (string | number)[], said: Partial<Indicator> = {}): Indicator => ({
  id: idAt(87_000),
  rank: 'a0',
  level: null,
  narrative: '',
  name: 'Hogares visitados',
  definition: '',
  kind: 'management',
  dimension: 'efficacy',
  method: '',
  numerator: '',
  denominator: '',
  unit: 'hogar',
  frequency: 'quarterly',
  baseline: '',
  baselineYear: '',
  baselineNote: '',
  sense: 'ascending',
  cumulative: false,
  annualGoal: '',
  greenFrom: '90',
  yellowFrom: '70',
  verification: '',
  assumptions: '',
  responsiblePost: '',
  ...goalColumns(goals),
  ...said,
});

/** The log after changes, each of which the schema takes. */
export const afterChanges = (content: ExecutionContent, changes: readonly ExecutionChange[]): ExecutionContent => {
  for (const change of changes) executionChange.parse(change);
  return applyChanges(content, changes) as ExecutionContent;
};
