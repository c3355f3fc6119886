import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0, lineHeight: tokens.lineHeightBase300 },
  here: { fontWeight: tokens.fontWeightSemibold },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** What a list says of one of its entries in two or three lines. */
export type Entry = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** A third line, where the list has one; '' for nothing. */
  readonly more?: string;
  /** What is overdue of it, in words; '' for nothing. */
  readonly late: string;
};

/** Pixels of an entry with two lines, and with three. */
export const ENTRY_HEIGHTS = { two: 52, three: 72 } as const;

/** An entry of a list as it is seen. */
export const EntryLines = ({ entry, isHere }: { readonly entry: Entry; readonly isHere: boolean }) => {
  const styles = useStyles();
  const { name, note, more = '', late } = entry;
  return (
    <span className={mergeClasses(styles.root, isHere && styles.here)}>
      <span className={styles.line} title={name}>
        {name}
      </span>
      <span className={mergeClasses(styles.line, styles.note)}>
        {late !== '' && <span className={styles.late}>{late}</span>}
        {late !== '' && note !== '' && ' · '}
        {note}
      </span>
      {more !== '' && <span className={mergeClasses(styles.line, styles.note)}>{more}</span>}
    </span>
  );
};

/** An entry of a list as it is read aloud. */
export const spokenEntry = ({ name, late, note, more = '' }: Entry): string =>
  [name, late, note, more].filter(Boolean).join(', ');
