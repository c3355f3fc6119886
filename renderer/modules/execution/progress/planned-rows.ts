import { shortened } from '#shared/domain/common/text.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';
import type { Progress } from '#shared/domain/execution/progress.ts';
import type { ExecutionReading } from '#shared/domain/execution/undone-rules.ts';

/** `unsaid`: there are entries that don't say how much. */
export type PlannedState = 'never' | 'behind' | 'unsaid' | 'met' | 'unplanned' | 'later';

export const STATE_WORDS: Readonly<Record<PlannedState, string>> = {
  never: 'Nunca se hizo',
  behind: 'Falta',
  unsaid: 'Sin cantidad',
  met: 'Cumplida',
  unplanned: 'Sin meta',
  later: 'Aún no toca',
};

/** An activity or a media line with what came of it. */
export type PlannedRow = {
  readonly id: string;
  readonly kind: 'activity' | 'line';
  readonly name: string;
  readonly unit: string;
  readonly progress: Progress;
  readonly state: PlannedState;
  readonly explained: boolean;
};

export const plannedRows = (
  { activities, lines }: ExecutionReading,
  explanation: ExecutionContent['explanation'],
): { readonly activities: readonly PlannedRow[]; readonly lines: readonly PlannedRow[] } => {
  const explained = new Set(
    explanation
      .filter(({ reason }) => reason.trim() !== '')
      .map(({ activityId, mediaLineId }) => activityId ?? mediaLineId),
  );
  const row = (of: Pick<PlannedRow, 'id' | 'kind' | 'name' | 'unit' | 'progress'>): PlannedRow => ({
    ...of,
    state: stateOf(of.progress),
    explained: explained.has(of.id),
  });
  return {
    activities: neverFirst(
      activities.map(({ activity, ...progress }, index) =>
        row({
          id: activity.id,
          kind: 'activity',
          name: `${index + 1}. ${activity.name.trim() === '' ? 'Actividad sin nombre' : shortened(activity.name)}`,
          unit: activity.unit.trim(),
          progress,
        }),
      ),
    ),
    lines: neverFirst(
      lines.map(({ line, where, ...progress }) =>
        row({ id: line.id, kind: 'line', name: where, unit: 'inserciones', progress }),
      ),
    ),
  };
};

const stateOf = ({ planned, plannedToDate, doneToDate, unknown, neverDone }: Progress): PlannedState => {
  if (neverDone) return 'never';
  if (plannedToDate === 0) return doneToDate === 0 && planned.some((goal) => goal > 0) ? 'later' : 'unplanned';
  if (doneToDate >= plannedToDate) return 'met';
  return unknown > 0 && doneToDate === 0 ? 'unsaid' : 'behind';
};

const ORDER: Readonly<Record<PlannedState, number>> = {
  never: 0,
  behind: 1,
  unsaid: 1,
  met: 2,
  unplanned: 2,
  later: 3,
};

const neverFirst = (rows: readonly PlannedRow[]): readonly PlannedRow[] =>
  [...rows].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
