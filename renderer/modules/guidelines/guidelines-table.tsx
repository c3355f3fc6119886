import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { actionsFor, type GuidelineAction } from '#renderer/modules/guidelines/guideline-actions.ts';
import { GuidelineCells } from '#renderer/modules/guidelines/guideline-cells.tsx';
import { shortTitle } from '#renderer/modules/guidelines/guideline-words.ts';
import { useRowGrid } from '#renderer/ui/use-row-grid.tsx';
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
  confidence: { width: '10.5rem' },
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
  const { body, rowProps, openMenu, after } = useRowGrid({ rows, titleOf: shortTitle, actionsFor, onAction });

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
            <tr key={row.id} data-row={row.id} className={styles.row} {...rowProps(row, index)}>
              <GuidelineCells
                guideline={row}
                onOpen={() => onAction('open', row)}
                onMore={(element) => openMenu(row, element)}
              />
            </tr>
          ))}
        </tbody>
      </table>
      {after}
    </>
  );
};
