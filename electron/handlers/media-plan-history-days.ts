import { parsed } from '#electron/handlers/history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { BONUS_FIELDS, PAID_FIELDS } from '#shared/domain/media/day-columns.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

type Detail = HistoryEntry['details'][number];
type Days = Readonly<Record<string, unknown>>;

/**
 * What happened to insertions, one detail a line and month: «Renglón 3 (Radio Ejemplo): inserciones de mayo», «4: 2 · 5: 2»,
 * «4: 3 · 5: 3». Painting a week writes seven cells; told one by one nobody would read them.
 */
export const daysDetails = (
  records: readonly ChangeRecord[],
  { lineDays }: Pick<MediaPlanContent, 'lineDays'>,
  nameOfLine: (lineId: string) => string,
): readonly Detail[] => {
  const present = new Map(lineDays.map((row) => [row.id, row]));
  return [...Map.groupBy(records, ({ rowId }) => rowId)].map(([rowId, ofRow]) => {
    const whole = ofRow.map(({ before, after }) => parsed(after) ?? parsed(before)).find(isRow);
    const row = whole ?? present.get(rowId);
    const month = typeof row?.month === 'number' ? ` de ${monthName(row.month)}` : '';
    return {
      what: `${nameOfLine(String(row?.lineId ?? ''))}: inserciones${month}`,
      before: said(stateOf(ofRow, 'before')),
      after: said(stateOf(ofRow, 'after')),
    };
  });
};

/** The cells that the records name, as they were before the first or after the last of them. */
const stateOf = (records: readonly ChangeRecord[], when: 'before' | 'after'): Days => {
  const state: Record<string, unknown> = {};
  for (const record of when === 'before' ? [...records].reverse() : records) {
    const value = parsed(record[when]);
    if (record.op === 'update') state[record.field ?? ''] = value;
    else if (isRow(value)) Object.assign(state, value);
    else for (const field of Object.keys(state)) state[field] = 0;
  }
  return state;
};

const isRow = (value: unknown): value is Days => typeof value === 'object' && value !== null;

const said = (days: Days): string =>
  [
    ...PAID_FIELDS.flatMap((field) => cell(days, field, '')),
    ...BONUS_FIELDS.flatMap((field) => cell(days, field, ' bonificadas')),
  ].join(' · ');

const cell = (days: Days, field: string, kind: string): readonly string[] => {
  const count = days[field];
  return typeof count === 'number' && count > 0 ? [`${Number(field.slice(1))}: ${count}${kind}`] : [];
};
