import { useState } from 'react';
import { weekAtWords } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import type { CalendarEdits } from '#renderer/modules/media-plan/calendar/use-calendar-edits.ts';
import { daySpan, daysToFill } from '#renderer/modules/media-plan/calendar/week-days.ts';
import { WeekDaysDialog } from '#renderer/modules/media-plan/calendar/week-days-dialog.tsx';
import type { Blackouts } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import type { CampaignDays } from '#shared/domain/media/paint.ts';

type Props = {
  readonly line: MediaLine;
  /** «Renglón 3, Radio Uno» */
  readonly lineWords: string;
  readonly spread: LineSpread;
  readonly week: number;
  readonly calendar: BroadcastCalendar;
  readonly campaign: CampaignDays | undefined;
  readonly blackouts: Blackouts;
  readonly readOnly: boolean;
  readonly onSave: CalendarEdits['writeDays'];
  readonly onWeek: (week: number) => void;
  readonly onClose: () => void;
};

/** The days of the active cell, by week or by month. */
export const ActiveDays = ({ line, lineWords, spread, week, calendar, onSave, onWeek, ...rest }: Props) => {
  const [of, setOf] = useState<'week' | 'month'>('week');
  const span = daySpan(calendar, week, of);
  const month = MONTH_NAMES[span.month - 1] ?? '';
  const name = of === 'week' ? weekAtWords(calendar, week) : month.charAt(0).toUpperCase() + month.slice(1);
  // A week further, or the week in the middle of the next month.
  const weekOf = (step: 1 | -1): number | undefined =>
    of === 'week'
      ? calendar.weeks[week + step]?.index
      : calendar.days[(calendar.monthStarts[span.month - 1 + step] ?? Number.NaN) + 14]?.week;
  const [before, after] = [weekOf(-1), weekOf(1)];
  return (
    <WeekDaysDialog
      title={`Días del ${lineWords.replace('Renglón', 'renglón')}`}
      name={name}
      span={of}
      days={daysToFill(line, spread, span, calendar, rest.campaign, rest.blackouts)}
      readOnly={rest.readOnly}
      onSave={(days) => onSave(line.id, days, `Días ${of === 'week' ? `de la ${name.toLowerCase()}` : `de ${month}`}`)}
      onClose={rest.onClose}
      onGo={{
        span: () => setOf(of === 'week' ? 'month' : 'week'),
        ...(before === undefined ? {} : { before: () => onWeek(before) }),
        ...(after === undefined ? {} : { after: () => onWeek(after) }),
      }}
    />
  );
};
