import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: '4px 8px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { position: 'sticky', left: 0, textAlign: 'left', whiteSpace: 'normal', minWidth: '14rem', maxWidth: '24rem' },
  // Names are as long as people write them; one of them must not push the others off the screen.
  long: {
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  title: {
    display: 'inline-block',
    maxWidth: '14rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    verticalAlign: 'top',
  },
  words: { textAlign: 'left', whiteSpace: 'normal', minWidth: '9rem' },
  total: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  under: { paddingLeft: '20px' },
});

export type PlainColumn = {
  readonly title: string;
  /** Words go to the left and may take several lines. */
  readonly words?: boolean;
};

export type PlainRow = {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
  readonly look?: 'total' | 'under';
};

type Props = {
  readonly label: string;
  readonly nameTitle: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
};

const Table = ({ label, nameTitle, columns, rows }: Props) => {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
              {nameTitle}
            </th>
            {columns.map(({ title, words }) => (
              <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head, words && styles.words)}>
                <span className={styles.title} title={title}>
                  {title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells, look }) => (
            <tr key={key}>
              <th
                scope="row"
                className={mergeClasses(
                  styles.cell,
                  styles.name,
                  look === 'total' && styles.total,
                  look === 'under' && styles.under,
                )}
              >
                {typeof name === 'string' ? (
                  <span className={styles.long} title={name}>
                    {name}
                  </span>
                ) : (
                  name
                )}
              </th>
              {columns.map(({ title, words }, at) => (
                <td
                  key={title}
                  className={mergeClasses(styles.cell, words && styles.words, look === 'total' && styles.total)}
                >
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** A table to be read: names stay while the rest scrolls. */
export const PlainTable = memo(Table);
