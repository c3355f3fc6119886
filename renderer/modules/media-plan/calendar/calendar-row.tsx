// biome-ignore-all lint/a11y/useSemanticElements: rows and weeks are drawn only near the visible ones; a table element can't say so
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus and names its active cell (aria-activedescendant)
import { mergeClasses } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { leftOfWeek, ROW_HEIGHT, type WeekWindow } from '#renderer/modules/media-plan/calendar/calendar-geometry.ts';
import { useCalendarCells, useCalendarStyles } from '#renderer/modules/media-plan/calendar/calendar-styles.ts';
import { groundWords, insertionWords } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import { TypedNumber } from '#renderer/modules/media-plan/calendar/typed-number.tsx';
import type { CalendarTyping, Typed } from '#renderer/modules/media-plan/calendar/use-calendar-typing.ts';
import { weekCells } from '#renderer/modules/media-plan/calendar/week-cells.ts';
import { type Blackouts, openDays, weekTroubles } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import type { CampaignDays } from '#shared/domain/media/paint.ts';

type Props = {
  readonly gridId: string;
  readonly index: number;
  readonly line: MediaLine;
  /** Its number in the plan, from 1. */
  readonly number: number;
  readonly name: string;
  readonly detail: string;
  readonly title: string;
  readonly spread: LineSpread;
  readonly calendar: BroadcastCalendar;
  readonly campaign: CampaignDays | undefined;
  readonly blackouts: Blackouts;
  /** Words of each week, by position. */
  readonly weekNames: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly activeWeek: number;
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly typed: Typed | null;
  readonly typing: CalendarTyping;
  readonly onDone: (key: string) => void;
  readonly readOnly: boolean;
};

const Row = (props: Props) => {
  const { gridId, index, line, spread, calendar, campaign, blackouts, activeWeek, weekNames } = props;
  const styles = useCalendarStyles();
  const cells = useCalendarCells();
  const { paid, bonus } = weekCells(spread, calendar);
  const open = openDays(line, campaign, calendar);
  const troubles = useMemo(
    () => weekTroubles(spread, campaign, calendar, blackouts),
    [spread, campaign, calendar, blackouts],
  );
  const weekClass = mergeClasses(cells.base, cells.week);
  const selected = props.selectedTo >= 0;
  const total = spread.paid + spread.bonus;
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className={mergeClasses(styles.row, styles.bodyRow)}
      style={{ top: index * ROW_HEIGHT, width: props.width }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(cells.base, cells.frozen, cells.name)}
        title={props.title}
        data-marked={selected ? '' : undefined}
      >
        {props.number}. {props.name}
        <span className={cells.detail}>{props.detail}</span>
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        aria-readonly
        aria-label={`Inserciones del renglón ${props.number}: ${insertionWords(spread.paid, spread.bonus)}`}
        title={insertionWords(spread.paid, spread.bonus)}
        className={mergeClasses(cells.base, cells.frozen, cells.count)}
      >
        {total === 0 ? '' : total.toLocaleString('es-MX')}
      </div>
      <div
        role="gridcell"
        aria-colindex={3}
        aria-readonly
        className={mergeClasses(cells.base, cells.frozen, cells.cost, !spread.cost.known && cells.unknown)}
        title={costTitle(spread)}
      >
        {costText(spread)}
      </div>
      {drawnWeeks(props, activeWeek).map((week) => {
        const here = paid[week] ?? 0;
        const free = bonus[week] ?? 0;
        const trouble = troubles.get(week);
        const vedas = blackouts.byWeek[week] ?? [];
        const ground = groundWords(open[week] ?? 0, trouble, vedas);
        const isActive = week === activeWeek;
        return (
          <div
            key={week}
            id={cellId(gridId, index, week)}
            role="gridcell"
            aria-colindex={week + 4}
            aria-selected={week >= props.selectedFrom && week <= props.selectedTo}
            aria-readonly={props.readOnly ? true : undefined}
            aria-label={`Renglón ${props.number}, ${props.name}, ${weekNames[week]}: ${insertionWords(here, free)}${ground === '' ? '' : `; ${ground}`}`}
            data-active={isActive ? '' : undefined}
            data-full={here + free > 0 ? '' : undefined}
            data-closed={open[week] === 0 ? '' : undefined}
            data-veda={vedas.length > 0 ? '' : undefined}
            className={weekClass}
            style={{ left: leftOfWeek(week) }}
          >
            {isActive && props.typed !== null ? (
              <TypedNumber typed={props.typed} typing={props.typing} gridId={gridId} onDone={props.onDone} />
            ) : (
              <>
                {here === 0 ? '' : here}
                {free > 0 && <span className={cells.bonus}>+{free}</span>}
              </>
            )}
            {trouble && (
              <span aria-hidden className={cells.mark}>
                {trouble.outside ? '!' : 'V'}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
};

export const CalendarLineRow = memo(Row);

export const cellId = (gridId: string, row: number, week: number): string => `${gridId}-${row}-${week}`;

/** The weeks near the visible ones, and the active one: the table names it. */
const drawnWeeks = ({ from, to }: WeekWindow, active: number): readonly number[] => {
  const weeks = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (active < 0 || (active >= from && active <= to)) return weeks;
  return active < from ? [active, ...weeks] : [...weeks, active];
};

const costText = ({ cost }: LineSpread): string =>
  cost.tooLarge
    ? 'demasiado'
    : cost.known
      ? formatMoney(cost.total)
      : cost.priced
        ? `${formatMoney(cost.total)} + IVA`
        : cost.total === 0
          ? 'sin tarifa'
          : `${formatMoney(cost.total)} + ?`;

const costTitle = ({ cost }: LineSpread): string =>
  cost.tooLarge
    ? 'El costo no cabe: revise la tarifa y las inserciones.'
    : cost.known
      ? 'Costo total, con comisión, producción e IVA'
      : cost.priced
        ? 'Falta la tasa de IVA: su costo va sin IVA.'
        : 'Tiene inserciones pagadas sin tarifa: su costo no se conoce.';
