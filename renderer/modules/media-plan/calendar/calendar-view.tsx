import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { ActiveDays } from '#renderer/modules/media-plan/calendar/active-days.tsx';
import type { Brush } from '#renderer/modules/media-plan/calendar/brush.ts';
import type { CalendarBoard } from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import type { CalendarKit } from '#renderer/modules/media-plan/calendar/calendar-kit.ts';
import { calendarMenu } from '#renderer/modules/media-plan/calendar/calendar-menu.ts';
import { calendarRows, type Grouping } from '#renderer/modules/media-plan/calendar/calendar-rows.ts';
import { CalendarStatus } from '#renderer/modules/media-plan/calendar/calendar-status.tsx';
import { CalendarTable } from '#renderer/modules/media-plan/calendar/calendar-table.tsx';
import { CalendarToolbar } from '#renderer/modules/media-plan/calendar/calendar-toolbar.tsx';
import { rowWords } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import { groupOf } from '#renderer/modules/media-plan/calendar/line-groups.ts';
import { useCalendarArrival } from '#renderer/modules/media-plan/calendar/use-calendar-arrival.ts';
import { useCalendarClipboard } from '#renderer/modules/media-plan/calendar/use-calendar-clipboard.ts';
import { useCalendarEdits } from '#renderer/modules/media-plan/calendar/use-calendar-edits.ts';
import { useCalendarKeys } from '#renderer/modules/media-plan/calendar/use-calendar-keys.ts';
import { useCalendarPointer } from '#renderer/modules/media-plan/calendar/use-calendar-pointer.ts';
import { useCalendarSelection } from '#renderer/modules/media-plan/calendar/use-calendar-selection.ts';
import { useCalendarTyping } from '#renderer/modules/media-plan/calendar/use-calendar-typing.ts';
import { openDays, readBlackouts } from '#renderer/modules/media-plan/calendar/week-grounds.ts';
import { useContent, useCosts, useLookups, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { ContextMenu, type MenuPlace } from '#renderer/ui/context-menu.tsx';
import { GridNoticeBar } from '#renderer/ui/grid/grid-status.tsx';
import { step } from '#renderer/ui/grid/navigation.ts';
import { atCell, isSingle } from '#renderer/ui/grid/selection.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { totalsOf } from '#shared/domain/media/plan-costs.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: '210px', minWidth: 0 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  keys: {
    flex: '0 0 auto',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

/** The calendar of the copy that is shown, with what is painted and how. */
export const CalendarView = ({ lines }: { readonly lines: readonly MediaLine[] }) => {
  const styles = useStyles();
  const tools = useMediaPlan();
  const { readOnly } = tools;
  const lookups = useLookups();
  const stored = useCosts((all) => all);
  const blackout = useContent((content) => content.blackout);
  const blackoutAnswer = useContent((content) => content.blackoutAnswer);
  const { calendar } = stored;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [brush, setBrush] = useState<Brush>(readOnly ? { ...BRUSH, mode: 'choose' } : BRUSH);
  const [grouping, setGrouping] = useState<Grouping>('none');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [daysOpen, setDaysOpen] = useState(false);
  const [menu, setMenu] = useState<MenuPlace | null>(null);

  const rows = useMemo(
    () => calendarRows(lines, groupOf(grouping, lookups), closed),
    [lines, grouping, lookups, closed],
  );
  const numbers = useMemo(() => new Map(lines.map(({ id }, index) => [id, index])), [lines]);
  const blackouts = useMemo(
    () => readBlackouts(calendar, { blackout, blackoutAnswer }),
    [calendar, blackout, blackoutAnswer],
  );
  const edits = useCalendarEdits(tools, (lineId) =>
    rowWords(
      rows.find(({ id }) => id === lineId),
      numbers,
    ),
  );
  const costs = edits.previewed ?? stored;
  const board = useMemo<CalendarBoard>(() => ({ rows, costs, layer: brush.layer }), [rows, costs, brush.layer]);
  const totals = useMemo(
    () =>
      totalsOf(
        costs,
        lines.map(({ id }) => id),
      ),
    [costs, lines],
  );
  const first = useMemo(
    () => firstOpenWeek(lines[0], lookups.campaigns, stored.calendar),
    [lines, lookups, stored.calendar],
  );
  const { selection, select } = useCalendarSelection(rows, calendar.weeks.length, { row: 0, column: first }, scroller);
  const typing = useCalendarTyping(board, selection, edits, scroller);

  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const active = rows[selection.active.row];
  const kit: CalendarKit = {
    board,
    brush,
    selection,
    select,
    edits,
    typing,
    readOnly,
    toggleGroup: (id) => setClosed((before) => toggled(before, id)),
    toggleLayer: () => {
      const layer = brush.layer === 'paid' ? 'bonus' : 'paid';
      setBrush({ ...brush, layer });
      edits.announce(
        layer === 'paid' ? 'Se pintan y escriben inserciones pagadas.' : 'Se pintan y escriben bonificadas.',
      );
    },
    openDays: () => setDaysOpen(rows[selection.active.row]?.kind === 'line'),
  };
  useCalendarClipboard(kit, scroller);
  const onKeyDown = useCalendarKeys(kit, scroller, () => {
    const element = document.getElementById(scroller.current?.getAttribute('aria-activedescendant') ?? '');
    if (element) setMenu({ kind: 'element', element });
  });
  const pointer = useCalendarPointer(kit, scroller, (x, y) => setMenu({ kind: 'point', x, y }));

  const size = { rows: rows.length, columns: calendar.weeks.length };
  const latest = useRef({ selection, size });
  latest.current = { selection, size };
  const onDone = useCallback(
    (key: string) => {
      const { selection: selected, size: whole } = latest.current;
      const direction = AFTER[key];
      // A number for several weeks leaves them selected: the next key may be for them too.
      if (direction && (isSingle(selected) || key.startsWith('Arrow')))
        select(atCell(step(selected.active, direction, whole)));
    },
    [select],
  );

  useCalendarArrival({
    rows,
    calendar,
    selection,
    select,
    openGroup: (id) => setClosed((before) => new Set([...before].filter((one) => one !== id))),
    focus,
  });

  const spread = active?.kind === 'line' ? costs.byLine.get(active.id) : undefined;

  return (
    <SectionLayout
      title="Calendario"
      about="Se guardan por día. Rayado: fuera de la campaña · barras y V: veda · !: fuera de las fechas · +2: bonificadas."
      help="media-plan.calendar"
      scrolls
      actions={
        <CalendarToolbar
          brush={brush}
          onBrush={setBrush}
          grouping={grouping}
          onGrouping={setGrouping}
          readOnly={readOnly}
          onDays={kit.openDays}
        />
      }
    >
      <div className={styles.root}>
        <CalendarTable
          gridId={gridId}
          describedBy={`${gridId}-keys`}
          scroller={scroller}
          board={board}
          totals={totals}
          blackouts={blackouts}
          lookups={lookups}
          numbers={numbers}
          selection={selection}
          typing={typing}
          onDone={onDone}
          readOnly={readOnly}
          choosing={brush.mode === 'choose'}
          handlers={{
            onKeyDown,
            onPointerDown: pointer.onPointerDown,
            onPointerMove: pointer.onPointerMove,
            onPointerUp: pointer.onPointerUp,
            onPointerCancel: pointer.onPointerUp,
            onDoubleClick: pointer.onDoubleClick,
            onContextMenu: pointer.onContextMenu,
          }}
        />
        {edits.notice && (
          <GridNoticeBar
            notice={edits.notice}
            onClose={() => {
              edits.showNotice(null);
              focus();
            }}
          />
        )}
        <CalendarStatus
          board={board}
          selection={selection}
          totals={totals}
          blackouts={blackouts}
          lookups={lookups}
          numbers={numbers}
        />
        <div id={`${gridId}-keys`} className={styles.keys} title={readOnly ? KEYS_READ_ONLY : KEYS}>
          {readOnly ? KEYS_READ_ONLY : KEYS}
        </div>
        <div aria-live="polite" className={styles.unseen}>
          {edits.announcement}
        </div>
      </div>
      {menu && (
        <ContextMenu
          label="Acciones de las semanas elegidas"
          place={menu}
          items={calendarMenu(kit, focus)}
          onClose={() => {
            setMenu(null);
            focus();
          }}
        />
      )}
      {daysOpen && active?.kind === 'line' && spread && (
        <ActiveDays
          line={active.line}
          lineWords={rowWords(active, numbers)}
          spread={spread}
          week={selection.active.column}
          calendar={calendar}
          campaign={active.line.campaignId === null ? undefined : lookups.campaigns.get(active.line.campaignId)}
          blackouts={blackouts}
          readOnly={readOnly}
          onSave={edits.writeDays}
          onWeek={(week) => select(atCell({ row: selection.active.row, column: week }))}
          onClose={() => {
            setDaysOpen(false);
            focus();
          }}
        />
      )}
    </SectionLayout>
  );
};

const BRUSH: Brush = { mode: 'paint', count: 1, layer: 'paid' };

const KEYS =
  'Arrastre para pintar de una celda a otra, doble clic para una; con el botón derecho, borra; con Mayúsculas, elige. Números y Entrar: escribir; Espacio: pintar; Supr: borrar; B: bonificadas; Entrar: días; Ctrl+C, X, V, D, R.';
const KEYS_READ_ONLY =
  'Flechas para moverse, con Mayúsculas para elegir; Entrar abre los días de la semana; Ctrl+C copia.';

const AFTER: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  Enter: 'down',
  Tab: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const toggled = (before: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
};

/** Where one begins: the first week in which the first line may be broadcast. */
const firstOpenWeek = (
  line: MediaLine | undefined,
  campaigns: ReadonlyMap<string, { readonly startDate: string; readonly endDate: string }>,
  calendar: Parameters<typeof openDays>[2],
): number => {
  if (!line) return 0;
  const campaign = line.campaignId === null ? undefined : campaigns.get(line.campaignId);
  return Math.max(
    0,
    openDays(line, campaign, calendar).findIndex((days) => days > 0),
  );
};
