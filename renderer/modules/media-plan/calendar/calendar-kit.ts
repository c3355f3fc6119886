import type { Brush } from '#renderer/modules/media-plan/calendar/brush.ts';
import type { CalendarBoard } from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import type { CalendarEdits } from '#renderer/modules/media-plan/calendar/use-calendar-edits.ts';
import type { CalendarTyping } from '#renderer/modules/media-plan/calendar/use-calendar-typing.ts';
import type { Selection } from '#renderer/ui/grid/selection.ts';

/** What keyboard, pointer, clipboard and menu work with. */
export type CalendarKit = {
  readonly board: CalendarBoard;
  readonly brush: Brush;
  readonly selection: Selection;
  readonly select: (next: Selection, show?: boolean) => void;
  readonly edits: CalendarEdits;
  readonly typing: CalendarTyping;
  readonly readOnly: boolean;
  readonly toggleGroup: (id: string) => void;
  readonly toggleLayer: () => void;
  /** Opens the days of the active cell's week. */
  readonly openDays: () => void;
};
