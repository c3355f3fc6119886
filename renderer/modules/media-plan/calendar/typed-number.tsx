import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useCalendarCells } from '#renderer/modules/media-plan/calendar/calendar-styles.ts';
import type { CalendarTyping, Typed } from '#renderer/modules/media-plan/calendar/use-calendar-typing.ts';
import { OWN_TAB } from '#renderer/ui/grid/own-tab.ts';

const useStyles = makeStyles({
  error: {
    position: 'fixed',
    inset: 'auto',
    margin: '2px 0',
    positionAnchor: '--calendar-editor',
    positionArea: 'bottom span-right',
    positionTryFallbacks: 'flip-block, flip-inline, flip-block flip-inline',
    maxWidth: '340px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'normal',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  anchor: { anchorName: '--calendar-editor', height: '100%' },
});

type Props = {
  readonly typed: Typed;
  readonly typing: CalendarTyping;
  readonly gridId: string;
  /** After Enter, Tab or an arrow that was taken. */
  readonly onDone: (key: string) => void;
};

/** The number that is written into the selected weeks. Enter, Tab, an arrow or going elsewhere keeps it, Escape doesn't. */
export const TypedNumber = ({ typed, typing, gridId, onDone }: Props) => {
  const styles = useStyles();
  const cells = useCalendarCells();
  const field = useRef<HTMLInputElement>(null);
  const error = useRef<HTMLDivElement>(null);
  const errorId = `${gridId}-problem`;

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  useLayoutEffect(() => {
    if (typed.problem !== null) error.current?.showPopover();
  }, [typed.problem]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      typing.cancel();
    } else if (DONE.has(event.key) && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      if (typing.commit()) onDone(event.shiftKey && event.key === 'Tab' ? 'ArrowLeft' : event.key);
    }
  };

  return (
    <div className={styles.anchor} data-editor="" data-tabster={OWN_TAB}>
      <input
        ref={field}
        className={cells.input}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        aria-label="Inserciones de las semanas elegidas"
        aria-invalid={typed.problem !== null}
        aria-describedby={typed.problem === null ? undefined : errorId}
        value={typed.text}
        onChange={(event) => typing.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // Another window took the focus: the cell waits for the person to come back.
          if (document.activeElement !== event.currentTarget) typing.commit();
        }}
      />
      {typed.problem !== null && (
        <div ref={error} id={errorId} role="alert" popover="manual" className={styles.error} data-editor="">
          {typed.problem}
        </div>
      )}
    </div>
  );
};

const DONE = new Set(['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
