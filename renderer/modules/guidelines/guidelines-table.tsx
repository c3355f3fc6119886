import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { actionsFor, type GuidelineAction } from '#renderer/modules/guidelines/guideline-actions.ts';
import { GuidelineCells } from '#renderer/modules/guidelines/guideline-cells.tsx';
import { shortTitle } from '#renderer/modules/guidelines/guideline-words.ts';
import { ContextMenu, type MenuPlace } from '#renderer/ui/context-menu.tsx';
import { FocusKeeper } from '#renderer/ui/focus-keeper.tsx';
import type { Guideline } from '#shared/domain/review/guideline.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  document: { width: '20%' },
  section: { width: '9.5rem' },
  validity: { width: '7.5rem' },
  confidence: { width: '8.5rem' },
  more: { width: '4.5rem' },
  row: {
    outline: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
});

const COLUMNS = [
  { label: 'Documento y numeral', width: 'document' },
  { label: 'Qué pide' },
  { label: 'Apartado', width: 'section' },
  { label: 'Vigencia', width: 'validity' },
  { label: 'Confianza', width: 'confidence' },
  { label: 'Acciones', width: 'more' },
] as const;

type Props = {
  readonly rows: readonly Guideline[];
  readonly onAction: (action: GuidelineAction, guideline: Guideline) => void;
};

/** The guidelines as a table that one walks with the arrow keys: Enter opens, Delete asks, the menu key shows the rest. */
export const GuidelinesTable = ({ rows, onAction }: Props) => {
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const [menu, setMenu] = useState<{ readonly row: Guideline; readonly place: MenuPlace } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const current = Math.min(at, rows.length - 1);

  const focusRow = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setAt(next);
    body.current?.querySelectorAll('tr')[next]?.focus();
  };
  const keys = (event: KeyboardEvent<HTMLElement>, index: number, row: Guideline) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown') focusRow(index + 1);
    else if (event.key === 'ArrowUp') focusRow(index - 1);
    else if (event.key === 'PageDown') focusRow(index + 8);
    else if (event.key === 'PageUp') focusRow(index - 8);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(rows.length - 1);
    else if (event.key === 'Enter') onAction('open', row);
    else if (event.key === 'Delete' && row.origin === 'desk') onAction('remove', row);
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      setMenu({ row, place: { kind: 'element', element: event.currentTarget } });
    } else return;
    event.preventDefault();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows take the focus, which only a grid says */}
      <table className={styles.table} role="grid" aria-label="Lineamientos" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column.label}
                scope="col"
                className={mergeClasses(styles.head, 'width' in column && styles[column.width])}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              className={styles.row}
              tabIndex={index === current ? 0 : -1}
              aria-label={shortTitle(row)}
              onFocus={() => setAt(index)}
              onKeyDown={(event) => keys(event, index, row)}
              onDoubleClick={() => onAction('open', row)}
              onContextMenu={(event) => {
                event.preventDefault();
                setAt(index);
                setMenu({ row, place: { kind: 'point', x: event.clientX, y: event.clientY } });
              }}
            >
              <GuidelineCells
                guideline={row}
                onOpen={() => onAction('open', row)}
                onMore={(element) => setMenu({ row, place: { kind: 'element', element } })}
              />
            </tr>
          ))}
        </tbody>
      </table>
      <FocusKeeper rows={rows} at={current} body={body} />
      {menu && (
        <ContextMenu
          label={`Acciones: ${shortTitle(menu.row)}`}
          place={menu.place}
          items={actionsFor(menu.row).map(({ action, label, keys: pressed }) => ({
            key: action,
            label,
            ...(pressed === undefined ? {} : { keys: pressed }),
            run: () => onAction(action, menu.row),
          }))}
          onClose={() => {
            setMenu(null);
            focusRow(rows.indexOf(menu.row));
          }}
        />
      )}
    </>
  );
};
