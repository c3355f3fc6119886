// biome-ignore-all lint/a11y/useSemanticElements: weeks are drawn only near the visible ones; a table element can't say so
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus and names its active cell (aria-activedescendant)
import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { leftOfWeek, ROW_HEIGHT, type WeekWindow } from '#renderer/modules/media-plan/calendar/calendar-geometry.ts';
import { cellId } from '#renderer/modules/media-plan/calendar/calendar-row.tsx';
import { useCalendarCells, useCalendarStyles } from '#renderer/modules/media-plan/calendar/calendar-styles.ts';
import { thousandsText } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { missingWords } from '#shared/domain/media/missing-costs.ts';
import type { MediaTotals } from '#shared/domain/media/plan-costs.ts';

type Props = WeekWindow & {
  readonly totals: MediaTotals;
  readonly weekNames: readonly string[];
  readonly width: number;
  readonly rowsBefore: number;
};

const Sums = ({ totals, weekNames, width, from, to, rowsBefore }: Props) => {
  const styles = useCalendarStyles();
  const cells = useCalendarCells();
  const weeks = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  const frozen = mergeClasses(cells.base, cells.frozen, cells.foot);
  const unknown = missingWords(totals);
  return (
    <div role="rowgroup" className={styles.foot} style={{ width }}>
      <div role="row" aria-rowindex={rowsBefore + 1} className={styles.row}>
        <div role="rowheader" aria-colindex={1} className={mergeClasses(frozen, cells.name)}>
          Inserciones por semana
        </div>
        <div
          role="gridcell"
          aria-colindex={2}
          aria-readonly
          className={mergeClasses(frozen, cells.count)}
          data-total="insertions"
        >
          {(totals.paid + totals.bonus).toLocaleString('es-MX')}
        </div>
        <div role="gridcell" aria-colindex={3} aria-readonly className={mergeClasses(frozen, cells.cost, cells.small)}>
          {totals.bonus > 0 ? `${totals.bonus.toLocaleString('es-MX')} bonificadas` : ''}
        </div>
        {weeks.map((week) => (
          <div
            key={week}
            role="gridcell"
            aria-colindex={week + 4}
            aria-readonly
            aria-label={`Inserciones de la ${weekNames[week]?.toLowerCase()}: ${totals.weekInsertions[week] ?? 0}`}
            className={mergeClasses(cells.base, cells.week, cells.foot)}
            style={{ left: leftOfWeek(week) }}
          >
            {totals.weekInsertions[week] ? totals.weekInsertions[week].toLocaleString('es-MX') : ''}
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={rowsBefore + 2} className={styles.row}>
        <div role="rowheader" aria-colindex={1} className={mergeClasses(frozen, cells.name)} title={unknown}>
          Costo por semana, en miles
        </div>
        <div
          role="gridcell"
          aria-colindex={2}
          aria-readonly
          className={mergeClasses(frozen, cells.count)}
          title={unknown}
        >
          {totals.unknown > 0 ? 'parcial' : ''}
        </div>
        <div
          role="gridcell"
          aria-colindex={3}
          aria-readonly
          className={mergeClasses(frozen, cells.cost)}
          data-total="cost"
        >
          {formatMoney(totals.total)}
        </div>
        {weeks.map((week) => {
          const exact = `Costo de la ${weekNames[week]?.toLowerCase()}: ${formatMoney(totals.weekCosts[week] ?? 0)}`;
          return (
            <div
              key={week}
              role="gridcell"
              aria-colindex={week + 4}
              aria-readonly
              aria-label={exact}
              title={exact}
              className={mergeClasses(cells.base, cells.week, cells.foot, cells.small)}
              style={{ left: leftOfWeek(week) }}
            >
              {thousandsText(totals.weekCosts[week] ?? 0)}
            </div>
          );
        })}
      </div>
    </div>
  );
};

/** What all lines together have and cost, week by week; the exact amount is in each cell's name. */
export const CalendarSums = memo(Sums);

type GroupProps = WeekWindow & {
  readonly gridId: string;
  readonly index: number;
  readonly name: string;
  readonly open: boolean;
  readonly totals: MediaTotals;
  readonly weekNames: readonly string[];
  readonly width: number;
  readonly activeWeek: number;
};

const Group = ({ gridId, index, name, open, totals, weekNames, width, activeWeek, from, to }: GroupProps) => {
  const styles = useCalendarStyles();
  const cells = useCalendarCells();
  const weeks = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  const drawn = activeWeek >= 0 && (activeWeek < from || activeWeek > to) ? [...weeks, activeWeek] : weeks;
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className={mergeClasses(styles.row, styles.bodyRow)}
      style={{ top: index * ROW_HEIGHT, width }}
    >
      <div
        role="rowheader"
        aria-expanded={open}
        aria-colindex={1}
        title={name}
        className={mergeClasses(cells.base, cells.frozen, cells.group, cells.name)}
      >
        <span aria-hidden>{open ? '▾ ' : '▸ '}</span>
        {name}
        <span className={cells.detail}>{totals.lines === 1 ? '1 renglón' : `${totals.lines} renglones`}</span>
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        aria-readonly
        className={mergeClasses(cells.base, cells.frozen, cells.group, cells.count)}
      >
        {(totals.paid + totals.bonus).toLocaleString('es-MX')}
      </div>
      <div
        role="gridcell"
        aria-colindex={3}
        aria-readonly
        title={missingWords(totals)}
        className={mergeClasses(cells.base, cells.frozen, cells.group, cells.cost)}
      >
        {formatMoney(totals.total)}
        {totals.unknown > 0 && ' + ?'}
      </div>
      {drawn.map((week) => (
        <div
          key={week}
          id={cellId(gridId, index, week)}
          role="gridcell"
          aria-colindex={week + 4}
          aria-readonly
          aria-label={`${name}, ${weekNames[week]}: ${totals.weekInsertions[week] ?? 0} inserciones`}
          data-active={week === activeWeek ? '' : undefined}
          className={mergeClasses(cells.base, cells.week, cells.group)}
          style={{ left: leftOfWeek(week) }}
        >
          {totals.weekInsertions[week] || ''}
        </div>
      ))}
    </div>
  );
};

/** Heading of a group of lines, with what they have together. */
export const CalendarGroupRow = memo(Group);
