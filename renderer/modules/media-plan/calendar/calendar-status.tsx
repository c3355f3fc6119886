import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { type CalendarBoard, countsAt } from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import {
  groundWords,
  insertionWords,
  rowWords,
  weekAtWords,
} from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import { type Blackouts, openDays, weekTroubles } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import type { Lookups } from '#renderer/modules/media-plan/lookups.ts';
import { areaOf, areaSize, isSingle, type Selection } from '#renderer/ui/grid/selection.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { MediaTotals } from '#shared/domain/media/plan-costs.ts';

const useStyles = makeStyles({
  line: {
    flex: '0 0 auto',
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '20px',
    padding: `2px ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  place: {
    maxWidth: '50%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  text: { flex: '1 1 0', minWidth: '6rem' },
});

type Props = {
  readonly board: CalendarBoard;
  readonly selection: Selection;
  readonly totals: MediaTotals;
  readonly blackouts: Blackouts;
  readonly lookups: Lookups;
  readonly numbers: ReadonlyMap<string, number>;
};

/** Where one stands, what stands in the way there, what is selected, and the exact cost of the week. */
export const CalendarStatus = ({ board, selection, totals, blackouts, lookups, numbers }: Props) => {
  const styles = useStyles();
  const { active } = selection;
  const { calendar } = board.costs;
  // Adding up thousands of cells may wait until the keys rest.
  const summed = useDeferredValue(selection);
  const sums = useMemo(() => sumsOf(board, summed), [board, summed]);
  const row = board.rows[active.row];
  const { paid, bonus } = countsAt(board, active);
  return (
    <div className={styles.line}>
      <span className={styles.place} title={rowWords(row, numbers)}>
        {weekAtWords(calendar, active.column)} · {rowWords(row, numbers)}
      </span>
      <span className={styles.text}>
        {row?.kind === 'line' &&
          [insertionWords(paid, bonus), groundOfRow(board, row.id, active.column, blackouts, lookups)]
            .filter(Boolean)
            .join('; ')}
      </span>
      {sums !== '' && <span>{sums}</span>}
      <span>
        Toda la semana: {(totals.weekInsertions[active.column] ?? 0).toLocaleString('es-MX')} inserciones,{' '}
        {formatMoney(totals.weekCosts[active.column] ?? 0)}
      </span>
    </div>
  );
};

const groundOfRow = (
  { rows, costs }: CalendarBoard,
  lineId: string,
  week: number,
  blackouts: Blackouts,
  lookups: Lookups,
): string => {
  const row = rows.find(({ id }) => id === lineId);
  const spread = costs.byLine.get(lineId);
  if (row?.kind !== 'line' || !spread) return '';
  const campaign = row.line.campaignId === null ? undefined : lookups.campaigns.get(row.line.campaignId);
  const troubles = weekTroubles(spread, campaign, costs.calendar, blackouts);
  const open = openDays(row.line, campaign, costs.calendar);
  return groundWords(open[week] ?? 0, troubles.get(week), blackouts.byWeek[week] ?? []);
};

const MOST_SUMMED = 30_000;

const sumsOf = (board: CalendarBoard, selection: Selection): string => {
  if (isSingle(selection)) return '';
  const area = areaOf(selection);
  const { rows, columns } = areaSize(area);
  const shape = `Elegido: ${rows} × ${columns}`;
  if (rows * columns > MOST_SUMMED) return shape;
  let paid = 0;
  let bonus = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const here = countsAt(board, { row, column });
      paid += here.paid;
      bonus += here.bonus;
    }
  }
  return `${shape}, ${insertionWords(paid, bonus)}`;
};
