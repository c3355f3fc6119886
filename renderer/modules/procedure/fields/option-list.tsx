import { makeStyles, mergeClasses, Portal, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Option } from '#renderer/modules/procedure/fields/option-field.tsx';

export const useOptionStyles = makeStyles({
  root: { position: 'relative' },
  input: { paddingRight: '20px', display: 'block' },
  chevron: {
    position: 'absolute',
    right: '4px',
    top: '8px',
    width: '14px',
    height: '14px',
    lineHeight: 1,
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    opacity: 0,
    ':hover': { color: tokens.colorNeutralForeground1 },
    '*:hover > &': { opacity: 1 },
    '*:focus-within > &': { opacity: 1 },
  },
  list: {
    position: 'fixed',
    zIndex: 2_000_000,
    minWidth: '180px',
    maxWidth: '520px',
    maxHeight: '300px',
    overflowY: 'auto',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase300,
  },
  option: { padding: '5px 8px', borderRadius: tokens.borderRadiusSmall, cursor: 'pointer' },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected },
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  none: { padding: '5px 8px', color: tokens.colorNeutralForeground2 },
});

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

type Props = {
  readonly listId: string;
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly options: readonly Option[];
  readonly active: number;
  readonly onPick: (key: string) => void;
  readonly onClose: () => void;
};

/** The open list of an option field, above everything else: rows clip what overflows them. */
export const OptionList = ({ listId, label, anchor, options, active, onPick, onClose }: Props) => {
  const styles = useOptionStyles();
  const list = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of options decides whether it fits below
  useLayoutEffect(() => {
    if (list.current) stand(list.current, anchor.current);
  }, [anchor, options.length]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  useEffect(() => {
    const onScroll = (event: Event) => {
      const own = list.current;
      // The scrolling that brought the field into view is told late, when somebody may already be typing in it: the list
      // goes along, and closes only where its field can't be seen any more.
      if (own && !own.contains(event.target as Node) && !stand(own, anchor.current)) onClose();
    };
    window.addEventListener('scroll', onScroll, true);
    window.addEventListener('resize', onClose);
    return () => {
      window.removeEventListener('scroll', onScroll, true);
      window.removeEventListener('resize', onClose);
    };
  }, [anchor, onClose]);

  return (
    <Portal>
      {/* The focus stays in the field (aria-activedescendant); the list itself never takes it. */}
      <div ref={list} id={listId} role="listbox" aria-label={label} className={styles.list}>
        {options.map((option, index) => (
          <div
            key={option.key}
            id={optionId(listId, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={mergeClasses(styles.option, index === active && styles.active)}
            onPointerDown={(event) => {
              event.preventDefault();
              onPick(option.key);
            }}
          >
            {option.text}
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </div>
        ))}
        {options.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className={styles.none}>
            Sin coincidencias
          </div>
        )}
      </div>
    </Portal>
  );
};

/** Puts the list below its field, or above where there is more room; false where the field is out of the window. */
const stand = (list: HTMLElement, field: HTMLElement | null): boolean => {
  const box = field?.getBoundingClientRect();
  if (!box || box.bottom < 0 || box.top > window.innerHeight) return false;
  const below = window.innerHeight - box.bottom;
  const height = Math.min(list.scrollHeight + 10, 300);
  const above = below < height && box.top > below;
  list.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - Math.max(box.width, 320) - 8))}px`;
  list.style.top = above ? 'auto' : `${box.bottom + 2}px`;
  list.style.bottom = above ? `${window.innerHeight - box.top + 2}px` : 'auto';
  list.style.minWidth = `${box.width}px`;
  return true;
};
