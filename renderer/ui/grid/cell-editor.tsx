import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { ChoiceList, useChoices } from '#renderer/ui/grid/choice-list.tsx';
import { DayPicker } from '#renderer/ui/grid/day-picker.tsx';
import { ROW_HEIGHT } from '#renderer/ui/grid/geometry.ts';
import type { ModelColumn } from '#renderer/ui/grid/grid-model.ts';
import type { CommitOptions, Editing } from '#renderer/ui/grid/use-cell-editing.ts';

const useStyles = makeStyles({
  field: {
    position: 'absolute',
    top: 0,
    left: 0,
    minWidth: '100%',
    maxWidth: '480px',
    minHeight: `${ROW_HEIGHT - 1}px`,
    maxHeight: '160px',
    boxSizing: 'border-box',
    margin: 0,
    padding: '0 5px',
    border: 'none',
    borderRadius: 0,
    resize: 'none',
    overflow: 'auto',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontVariantNumeric: 'inherit',
    lineHeight: `${ROW_HEIGHT - 1}px`,
    fieldSizing: 'content',
    userSelect: 'text',
    cursor: 'text',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-1px',
    anchorName: '--grid-editor',
    '&[aria-invalid="true"]': { outlineColor: tokens.colorStatusDangerBorder2 },
  },
  end: { textAlign: 'right' },
  error: {
    position: 'fixed',
    inset: 'auto',
    margin: '2px 0',
    positionAnchor: '--grid-editor',
    positionArea: 'bottom span-right',
    positionTryFallbacks: 'flip-block, flip-inline, flip-block flip-inline',
    maxWidth: '340px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'normal',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export type EditorActions = {
  readonly gridId: string;
  readonly setDraft: (text: string) => void;
  readonly commit: (how?: CommitOptions) => boolean;
  /** Whether there is nothing further that way. */
  readonly isAtEnd: (order: 'rows' | 'columns', backwards: boolean) => boolean;
  readonly cancel: () => void;
  readonly advance: (order: 'rows' | 'columns', backwards: boolean) => void;
  readonly move: (direction: 'up' | 'down' | 'left' | 'right') => void;
};

type Props = {
  readonly column: ModelColumn;
  readonly row: number;
  readonly editing: Editing;
  readonly actions: EditorActions;
};

/** The field in the cell that is being written. What was typed is kept by Enter, Tab, or going elsewhere. */
export const CellEditor = ({ column, row, editing, actions }: Props) => {
  const styles = useStyles();
  const field = useRef<Field>(null);
  const error = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(editing.initial);
  const [mode, setMode] = useState(editing.mode);
  const choices = useChoices(column.options, text, editing.listOpen && column.kind === 'choice', column.search);
  const [dayPicker, setDayPicker] = useState(editing.listOpen && editing.mode === 'change' && column.kind === 'date');
  const errorId = `${actions.gridId}-error`;
  const listId = `${actions.gridId}-list`;

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  useLayoutEffect(() => {
    if (editing.error !== null) error.current?.showPopover();
  }, [editing.error]);

  const write = (next: string) => {
    setText(next);
    actions.setDraft(next);
  };
  const choose = (label: string) => {
    write(label);
    choices.close();
  };
  /** The marked option counts as typed. */
  const settle = (): void => {
    if (choices.open && choices.marked && (choices.touched || text.trim() !== '')) choose(choices.marked.label);
  };

  const onKeyDown = (event: KeyboardEvent<Field>) => {
    // The key that ends an accent or an input method's word isn't a command.
    if (event.nativeEvent.isComposing) return;
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const { key, shiftKey, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const direction = ARROWS[key];
    if (key === 'Enter' && altKey && column.kind === 'text') {
      taken();
      field.current?.setRangeText('\n', field.current.selectionStart ?? 0, field.current.selectionEnd ?? 0, 'end');
      write(field.current?.value ?? text);
    } else if (key === 'Enter' || key === 'Tab') {
      taken();
      settle();
      const order = key === 'Tab' ? 'rows' : 'columns';
      const whole = ctrl && key === 'Enter';
      const append = !whole && !shiftKey && actions.isAtEnd(order, false);
      if (actions.commit({ whole, append }) && !whole) actions.advance(order, shiftKey);
    } else if (key === 'Escape') {
      taken();
      if (choices.open && mode === 'change') choices.close();
      else actions.cancel();
    } else if (key === 'F2') {
      taken();
      setMode(mode === 'change' ? 'replace' : 'change');
    } else if ((altKey && key === 'ArrowDown') || key === 'F4') {
      if (column.kind === 'choice') choices.toggle();
      else if (column.kind === 'date') setDayPicker(true);
      else return;
      taken();
    } else if (choices.open && (direction === 'up' || direction === 'down')) {
      taken();
      choices.move(direction === 'down' ? 1 : -1);
    } else if (direction && mode === 'replace' && !ctrl && !shiftKey && !altKey) {
      taken();
      if (actions.commit()) actions.move(direction);
    }
  };

  const shared = {
    'data-editor': '',
    className: mergeClasses(styles.field, column.align === 'end' && styles.end),
    'aria-label': `${column.title}, fila ${row + 1}`,
    'aria-invalid': editing.error !== null,
    'aria-describedby': editing.error === null ? undefined : errorId,
    value: text,
    onChange: (event: ChangeEvent<Field>) => {
      write(event.target.value);
      choices.filter();
    },
    onKeyDown,
    onBlur: (event: FocusEvent<Field>) => {
      // Another window took the focus: the cell waits for the person to come back.
      if (document.activeElement === event.currentTarget) return;
      if (event.relatedTarget instanceof Element && event.relatedTarget.closest('[data-editor]')) return;
      settle();
      actions.commit({ focus: false });
    },
  };
  const combobox =
    column.kind === 'choice'
      ? {
          role: 'combobox',
          'aria-autocomplete': 'list' as const,
          'aria-expanded': choices.open,
          'aria-controls': listId,
          'aria-activedescendant': choices.open && choices.marked ? `${listId}-${choices.markedIndex}` : undefined,
        }
      : {};

  return (
    <>
      {column.kind === 'text' ? (
        <textarea {...shared} ref={field as RefObject<HTMLTextAreaElement>} rows={1} spellCheck />
      ) : (
        <input
          {...shared}
          {...combobox}
          ref={field as RefObject<HTMLInputElement>}
          spellCheck={false}
          autoComplete="off"
        />
      )}
      {column.kind === 'choice' && (
        <ChoiceList
          id={listId}
          label={column.title}
          choices={choices}
          onChoose={(label) => {
            choose(label);
            actions.commit();
          }}
        />
      )}
      {dayPicker && (
        <DayPicker
          typed={text}
          onClose={() => setDayPicker(false)}
          onChoose={(day) => {
            setDayPicker(false);
            write(day);
            field.current?.focus();
          }}
        />
      )}
      {editing.error !== null && (
        <div ref={error} id={errorId} role="alert" popover="manual" className={styles.error} data-editor="">
          {editing.error}
        </div>
      )}
    </>
  );
};

type Field = HTMLInputElement | HTMLTextAreaElement;

const ARROWS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
