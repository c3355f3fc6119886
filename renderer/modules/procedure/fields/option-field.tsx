import { mergeClasses } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useFieldStyles } from '#renderer/modules/procedure/fields/field-styles.ts';
import { OptionList, optionId, useOptionStyles } from '#renderer/modules/procedure/fields/option-list.tsx';
import { placeAttributes } from '#renderer/modules/procedure/focus-place.ts';

export type Option = {
  readonly key: string;
  readonly text: string;
  /** A second, quieter line. */
  readonly hint?: string;
};

type Props = {
  readonly label: string;
  readonly value: string;
  /** The choices for what is typed; null while nothing was typed. Asked only while the list is open. */
  readonly options: (typed: string | null) => readonly Option[];
  readonly onPick: (key: string) => void;
  /** Takes words that are no choice; without it typing only searches. */
  readonly onWrite?: (text: string) => void;
  /** Hands on every key instead of the finished words: for texts that are only helped by the choices. */
  readonly live?: boolean;
  readonly rowId: string;
  readonly field: string;
  readonly readOnly: boolean;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly boxed?: boolean;
  readonly strong?: boolean;
};

/**
 * A field with choices, light enough for hundreds of rows: the list exists only while it is open. F4 or Enter opens it,
 * typing searches, Enter or Tab takes, Escape closes the list and then leaves things as they were.
 */
export const OptionField = ({
  label,
  value,
  options,
  onPick,
  onWrite,
  live = false,
  rowId,
  field,
  readOnly,
  placeholder,
  invalid = false,
  boxed = false,
  strong = false,
}: Props) => {
  const styles = useFieldStyles();
  const own = useOptionStyles();
  const listId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = open ? options(typed) : NO_OPTIONS;

  const show = (first: number) => {
    if (readOnly) return;
    setOpen(true);
    setActive(first);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const forget = () => {
    setTyped(null);
    close();
  };
  const pick = (key: string) => {
    forget();
    onPick(key);
  };
  const commit = () => {
    if (!live && typed !== null && onWrite && typed.trim() !== value) onWrite(typed.trim());
    forget();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly) return;
    const choice = choices[active];
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(choices.length === 0 ? -1 : (active + step + choices.length) % choices.length);
    } else if (event.key === 'Escape' && onWrite && typed !== null && choices.length > 0) {
      // Whoever only wants the list out of the way must not lose the words; a second Escape takes them back.
      close();
    } else if (event.key === 'Escape' && (open || typed !== null)) {
      forget();
    } else if (
      event.key === 'F4' ||
      (event.key === 'Enter' && !event.ctrlKey && !open && (typed === null || !onWrite))
    ) {
      // Words that are no choice by themselves are shown what they find, never dropped without a word.
      show(0);
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      if (choice) pick(choice.key);
      else commit();
    } else {
      // However the caret came here, what is typed searches alone: never mixed with the words of the old choice.
      if (!onWrite && typed === null && event.key.length === 1 && !event.ctrlKey && !event.altKey)
        input.current?.select();
      // Tab and every command take what was chosen or typed, and then do their own work.
      if (event.key === 'Tab' && open && choice) pick(choice.key);
      else if (event.key === 'Tab' || ((event.ctrlKey || event.altKey) && event.key.length > 1)) commit();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={own.root}>
      <textarea
        {...placeAttributes(rowId, field)}
        ref={input}
        // A post's name needs several lines, so this is a text area; that role knows no aria-expanded.
        aria-haspopup="listbox"
        aria-label={label}
        aria-controls={open && choices.length > 0 ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(listId, active) : undefined}
        aria-invalid={invalid || undefined}
        className={mergeClasses(
          styles.field,
          own.input,
          boxed && styles.boxed,
          strong && styles.strong,
          invalid && styles.invalid,
        )}
        rows={1}
        value={typed ?? value}
        readOnly={readOnly}
        placeholder={readOnly ? undefined : placeholder}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          const text = event.target.value.replace(/\s*\n\s*/g, ' ');
          if (live) onWrite?.(text);
          setTyped(text);
          show(onWrite ? -1 : 0);
        }}
        onClick={() => !onWrite && !open && show(0)}
        onFocus={(event) => !readOnly && event.target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {!readOnly && (
        <span
          aria-hidden
          className={own.chevron}
          onPointerDown={(event) => {
            event.preventDefault();
            input.current?.focus();
            if (open) close();
            else show(0);
          }}
        >
          <ChevronDown12Regular />
        </span>
      )}
      {open && (choices.length > 0 || !onWrite) && (
        <OptionList
          listId={listId}
          label={label}
          anchor={input}
          options={choices}
          active={active}
          onPick={pick}
          onClose={close}
        />
      )}
    </div>
  );
};

const NO_OPTIONS: readonly Option[] = [];
