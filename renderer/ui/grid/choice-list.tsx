import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { folded } from '#renderer/ui/grid/column-kinds.ts';
import type { GridOption } from '#renderer/ui/grid/grid-types.ts';

const useStyles = makeStyles({
  list: {
    position: 'fixed',
    inset: 'auto',
    margin: '2px 0',
    padding: '2px',
    positionAnchor: '--grid-editor',
    positionArea: 'bottom span-right',
    positionTryFallbacks: 'flip-block, flip-inline, flip-block flip-inline',
    minWidth: '160px',
    maxWidth: '420px',
    maxHeight: '240px',
    overflowY: 'auto',
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    cursor: 'default',
  },
  option: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    lineHeight: '28px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-selected="true"]': {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorNeutralForeground1,
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
  },
  none: { padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
});

export type Choices = {
  readonly open: boolean;
  readonly shown: readonly GridOption[];
  readonly marked: GridOption | undefined;
  readonly markedIndex: number;
  /** The mark was moved on purpose, not only put there by what was typed. */
  readonly touched: boolean;
  readonly move: (by: 1 | -1) => void;
  readonly toggle: () => void;
  readonly close: () => void;
  /** Something was typed: the list opens with what fits it. */
  readonly filter: () => void;
};

/** Which options are shown for what is typed, and which one is marked. */
export const useChoices = (
  options: readonly GridOption[],
  typed: string,
  initiallyOpen: boolean,
  search?: (typed: string) => readonly GridOption[],
): Choices => {
  const [open, setOpen] = useState(initiallyOpen);
  const [filtering, setFiltering] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  const shown = useMemo(() => {
    if (search) return search(filtering ? typed : '');
    return filtering ? fitting(options, typed) : options;
  }, [options, typed, filtering, search]);
  const current = shown.findIndex((option) => option.label === typed);
  const markedIndex = Math.min(moved ?? Math.max(0, current), shown.length - 1);
  return {
    open,
    shown,
    marked: shown[markedIndex],
    markedIndex,
    touched: moved !== null,
    move: (by) =>
      setMoved(
        Math.max(0, Math.min(shown.length - 1, (current < 0 && moved === null && !filtering ? -1 : markedIndex) + by)),
      ),
    toggle: () => {
      setOpen(!open);
      setFiltering(false);
      setMoved(null);
    },
    close: () => setOpen(false),
    filter: () => {
      setOpen(options.length > 0 || search !== undefined);
      setFiltering(true);
      setMoved(null);
    },
  };
};

type Props = {
  readonly id: string;
  readonly label: string;
  readonly choices: Choices;
  readonly onChoose: (label: string) => void;
};

/** The options under the cell, above everything else of the page. The focus stays in the cell. */
export const ChoiceList = ({ id, label, choices, onChoose }: Props) => {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { open, markedIndex } = choices;

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    if (open) element.showPopover();
    else element.hidePopover();
  }, [open]);

  useLayoutEffect(() => {
    if (open) list.current?.children[markedIndex]?.scrollIntoView({ block: 'nearest' });
  }, [open, markedIndex]);

  return (
    <div ref={list} id={id} role="listbox" aria-label={label} popover="manual" className={styles.list} data-editor="">
      {choices.shown.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names the marked option
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === markedIndex}
          className={styles.option}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option.label);
          }}
        >
          {option.label}
        </div>
      ))}
      {choices.shown.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className={styles.none}>
          Nada de la lista coincide con lo escrito.
        </div>
      )}
    </div>
  );
};

/** First what begins so, then what has it inside. */
const fitting = (options: readonly GridOption[], typed: string): readonly GridOption[] => {
  const wanted = folded(typed);
  if (wanted === '') return options;
  const begins = options.filter((option) => folded(option.label).startsWith(wanted));
  const inside = options.filter((option) => !begins.includes(option) && folded(option.label).includes(wanted));
  return [...begins, ...inside];
};
