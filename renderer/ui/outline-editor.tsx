import { Button, makeStyles, mergeClasses, Text, Textarea, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { TextIndentDecreaseRegular } from '@fluentui/react-icons/svg/text-indent-decrease';
import { TextIndentIncreaseRegular } from '@fluentui/react-icons/svg/text-indent-increase';
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useDraft } from '#renderer/ui/use-draft.ts';
import { useNeighbourFocus } from '#renderer/ui/use-neighbour-focus.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  bar: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '2px' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  item: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  mark: { flex: '0 0 auto', width: '1.1em', paddingTop: '6px', color: tokens.colorNeutralForeground3 },
  text: {
    flex: '1 1 0',
    minWidth: 0,
    // The box is as high as its text: nothing that was written is out of sight.
    '& textarea': { fieldSizing: 'content', minHeight: '32px', maxHeight: '14em', overflowWrap: 'anywhere' },
  },
  hint: { color: tokens.colorNeutralForeground3 },
  empty: { color: tokens.colorNeutralForeground3, padding: `${tokens.spacingVerticalXS} 0` },
});

/** `level` 0 is the outermost. */
export type OutlineItem = { readonly id: string; readonly level: number; readonly text: string };
export type OutlineMove = 'indent' | 'outdent' | 'up' | 'down';

type Props = {
  readonly label: string;
  /** What one entry is: «causa». Used in names of boxes and buttons. */
  readonly itemName: string;
  readonly items: readonly OutlineItem[];
  /** Whether entries hang on each other; a plain list otherwise. */
  readonly nested?: boolean;
  readonly addLabel: string;
  readonly placeholder?: string;
  readonly empty?: string;
  readonly maxLength: number;
  readonly readOnly?: boolean;
  readonly onText: (id: string, text: string) => void;
  /** After this entry (at its level; last where null); gives back the id of the new one. */
  readonly onInsert: (afterId: string | null) => string | undefined;
  readonly onDelete: (id: string) => void;
  readonly onMove: (id: string, move: OutlineMove) => void;
  /** More about an entry, under its text. */
  readonly renderMore?: (id: string) => ReactNode;
};

/**
 * An outline or a list written from the keyboard: Enter adds below, Tab and Shift+Tab indent (Escape first leaves with
 * Tab), Alt+Up and Alt+Down move, Delete takes away an empty entry and Ctrl+Delete any.
 */
export const OutlineEditor = ({
  label,
  itemName,
  items,
  nested = false,
  addLabel,
  placeholder,
  empty,
  maxLength,
  readOnly = false,
  onText,
  onInsert,
  onDelete,
  onMove,
  renderMore,
}: Props) => {
  const styles = useStyles();
  const help = useId();
  const root = useRef<HTMLElement>(null);
  const wanted = useRef<string | null>(null);
  const [stood, setStood] = useState<string | null>(null);
  const at = items.some(({ id }) => id === stood) ? stood : null;

  // A new or moved entry gets the focus once it is there.
  useEffect(() => {
    if (wanted.current === null) return;
    const box = boxOf(root.current, wanted.current);
    if (!box) return;
    wanted.current = null;
    box.focus();
  });

  useNeighbourFocus(root, items, stood);

  const insert = (afterId: string | null) => {
    wanted.current = onInsert(afterId) ?? null;
  };
  const remove = (id: string, towards: -1 | 1) => {
    const index = items.findIndex((item) => item.id === id);
    wanted.current = (items[index + towards] ?? items[index - towards])?.id ?? null;
    onDelete(id);
  };
  const move = (id: string, how: OutlineMove) => {
    wanted.current = id;
    onMove(id, how);
  };
  const step = (id: string, by: -1 | 1) => {
    const index = items.findIndex((item) => item.id === id);
    boxOf(root.current, items[index + by]?.id ?? '')?.focus();
  };

  return (
    <section ref={root} className={styles.root} aria-label={label}>
      <Text as="h3" className={styles.title} block>
        {label}
      </Text>
      <p id={help} hidden>
        Entrar agrega otra debajo.{' '}
        {nested && 'Tab la pone debajo de la anterior y Mayús+Tab la saca; para salir con Tab oprima antes Escape. '}
        Alt con las flechas la mueve y Ctrl+Supr la quita.
      </p>
      {items.length === 0 && empty !== undefined && <Text className={styles.empty}>{empty}</Text>}
      <ol className={styles.list}>
        {items.map((item, index) => (
          <li
            key={item.id}
            className={styles.item}
            style={{ paddingLeft: `${item.level * 1.4}em` }}
            data-row={item.id}
            data-level={item.level}
          >
            <span className={styles.mark} aria-hidden>
              {item.level === 0 ? '•' : '–'}
            </span>
            <div className={styles.text}>
              <Entry
                item={item}
                name={nested ? `${itemName} ${index + 1}, nivel ${item.level + 1}` : `${itemName} ${index + 1}`}
                help={help}
                nested={nested}
                placeholder={placeholder}
                maxLength={maxLength}
                readOnly={readOnly}
                onStand={setStood}
                onText={onText}
                onInsert={insert}
                onDelete={remove}
                onMove={move}
                onStep={step}
              />
              {renderMore?.(item.id)}
            </div>
          </li>
        ))}
      </ol>
      {!readOnly && (
        <div className={styles.bar}>
          <Button
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            onClick={() => insert(items.findLast(({ level }) => level === 0)?.id ?? null)}
          >
            {addLabel}
          </Button>
          {items.length > 0 && (
            <>
              {nested && (
                <>
                  <Tool
                    label="Quitar sangría (Mayús+Tab)"
                    icon={<TextIndentDecreaseRegular />}
                    at={at}
                    onUse={(id) => move(id, 'outdent')}
                  />
                  <Tool
                    label="Poner debajo de la anterior (Tab)"
                    icon={<TextIndentIncreaseRegular />}
                    at={at}
                    onUse={(id) => move(id, 'indent')}
                  />
                </>
              )}
              <Tool
                label="Subir (Alt+Flecha arriba)"
                icon={<ArrowUpRegular />}
                at={at}
                onUse={(id) => move(id, 'up')}
              />
              <Tool
                label="Bajar (Alt+Flecha abajo)"
                icon={<ArrowDownRegular />}
                at={at}
                onUse={(id) => move(id, 'down')}
              />
              <Tool label="Quitar (Ctrl+Supr)" icon={<DeleteRegular />} at={at} onUse={(id) => remove(id, -1)} />
            </>
          )}
        </div>
      )}
    </section>
  );
};

const boxOf = (root: HTMLElement | null, id: string): HTMLTextAreaElement | null =>
  root?.querySelector<HTMLTextAreaElement>(`[data-row="${CSS.escape(id)}"] textarea`) ?? null;

type ToolProps = {
  readonly label: string;
  readonly icon: ReactElement;
  /** The entry that one stood in last. */
  readonly at: string | null;
  readonly onUse: (id: string) => void;
};

const Tool = ({ label, icon, at, onUse }: ToolProps) => (
  <Tooltip relationship="label" content={label}>
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      disabledFocusable={at === null}
      onClick={() => at !== null && onUse(at)}
    />
  </Tooltip>
);

type EntryProps = Pick<Props, 'onText'> & {
  readonly item: OutlineItem;
  readonly name: string;
  readonly help: string;
  readonly nested: boolean;
  readonly placeholder: string | undefined;
  readonly maxLength: number;
  readonly readOnly: boolean;
  readonly onStand: (id: string) => void;
  readonly onInsert: (afterId: string) => void;
  readonly onDelete: (id: string, towards: -1 | 1) => void;
  readonly onMove: (id: string, how: OutlineMove) => void;
  readonly onStep: (id: string, by: -1 | 1) => void;
};

const Entry = ({ item, name, help, nested, placeholder, maxLength, readOnly, ...on }: EntryProps) => {
  const styles = useStyles();
  const { id } = item;
  const { draft, type, flush } = useDraft(item.text, (text) => on.onText(id, text));
  const tabLeaves = useRef(false);

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, altKey, currentTarget } = event;
    const withCtrl = event.ctrlKey || event.metaKey;
    if (withCtrl || altKey) flush();
    if (readOnly || event.nativeEvent.isComposing) return;
    const take = (act: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      flush();
      act();
    };
    const leaves = tabLeaves.current;
    if (!['Shift', 'Control', 'Alt', 'Meta'].includes(key)) tabLeaves.current = key === 'Escape';
    if (key === 'Enter' && !withCtrl && !altKey && !shiftKey) take(() => on.onInsert(id));
    else if (key === 'Tab' && nested && !leaves && !withCtrl && !altKey) {
      take(() => on.onMove(id, shiftKey ? 'outdent' : 'indent'));
    } else if (altKey && !withCtrl && (key === 'ArrowUp' || key === 'ArrowDown')) {
      take(() => on.onMove(id, key === 'ArrowUp' ? 'up' : 'down'));
    } else if (key === 'Delete' && (withCtrl || draft === '')) take(() => on.onDelete(id, withCtrl ? -1 : 1));
    else if (key === 'Backspace' && draft === '') take(() => on.onDelete(id, -1));
    else if (!withCtrl && !altKey && !shiftKey && key === 'ArrowUp' && isAtEdge(currentTarget, -1)) {
      take(() => on.onStep(id, -1));
    } else if (!withCtrl && !altKey && !shiftKey && key === 'ArrowDown' && isAtEdge(currentTarget, 1)) {
      take(() => on.onStep(id, 1));
    }
  };

  return (
    <Textarea
      className={mergeClasses(styles.text)}
      style={{ width: '100%' }}
      rows={1}
      resize="none"
      aria-label={name.charAt(0).toUpperCase() + name.slice(1)}
      aria-describedby={help}
      value={draft}
      maxLength={maxLength}
      readOnly={readOnly}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(_, data) => type(data.value)}
      onFocus={() => on.onStand(id)}
      onBlur={flush}
      onKeyDown={keys}
    />
  );
};

/** Whether an arrow has nowhere to go inside the text: it is of one line, or the caret stands at its edge. */
const isAtEdge = ({ value, selectionStart, scrollHeight }: HTMLTextAreaElement, side: -1 | 1): boolean =>
  scrollHeight < ONE_LINE || (side < 0 ? selectionStart === 0 : selectionStart === value.length);

/** Pixels; two lines are higher. */
const ONE_LINE = 42;
