import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Attach16Regular } from '@fluentui/react-icons/svg/attach';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { People16Regular } from '@fluentui/react-icons/svg/people';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '2.5rem minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase200,
  },
  date: { display: 'flex', flexDirection: 'column', alignItems: 'center', lineHeight: 1.1 },
  day: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  month: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, textAlign: 'center' },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', fontVariantNumeric: 'tabular-nums' },
  fact: { display: 'inline-flex', alignItems: 'center', gap: '2px', whiteSpace: 'nowrap' },
  blocking: { display: 'flex', color: tokens.colorStatusDangerForeground3 },
  warning: { display: 'flex', color: tokens.colorStatusWarningForeground3 },
});

/** What the list of the log says of an entry. */
export type ListedEntry = {
  readonly id: string;
  readonly day: string;
  readonly month: string;
  /** Took several days. */
  readonly isSpan: boolean;
  readonly name: string;
  readonly note: string;
  readonly people: string;
  readonly evidence: number;
  readonly money: string;
  /** The worst that the checks say of it. */
  readonly worst: 'blocking' | 'warning' | null;
};

/** Pixels. */
export const LISTED_HEIGHT = 64;

/** An entry of the log as it is seen in the list. */
export const ListedRow = ({ entry }: { readonly entry: ListedEntry }) => {
  const styles = useStyles();
  const { day, month, isSpan, name, note, people, evidence, money, worst } = entry;
  return (
    <span className={styles.root}>
      <span className={styles.date}>
        {day !== '' && (
          <span className={styles.day}>
            {day}
            {isSpan && '→'}
          </span>
        )}
        <span className={styles.month}>{month}</span>
      </span>
      <span className={styles.words}>
        <span className={mergeClasses(styles.line, styles.name)}>{name}</span>
        <span className={mergeClasses(styles.line, styles.note)}>{note}</span>
        <span className={mergeClasses(styles.line, styles.note, styles.facts)}>
          {people !== '' && (
            <span className={styles.fact}>
              <People16Regular /> {people}
            </span>
          )}
          <span className={styles.fact}>
            <Attach16Regular /> {evidence}
          </span>
          {money !== '' && <span>{money}</span>}
        </span>
      </span>
      {worst !== null && (
        <span className={styles[worst]}>{worst === 'blocking' ? <ErrorCircle16Filled /> : <Warning16Regular />}</span>
      )}
    </span>
  );
};

/** The same as it is read aloud. */
export const spokenRow = ({ day, month, name, note, people, evidence, money, worst }: ListedEntry): string =>
  [
    name,
    day === '' ? month : `${day} ${month}`,
    note,
    people === '' ? '' : `${people} personas`,
    evidence === 0 ? 'sin evidencia' : evidence === 1 ? '1 evidencia' : `${evidence} evidencias`,
    money,
    worst === 'blocking' ? 'con un error' : worst === 'warning' ? 'con un aviso' : '',
  ]
    .filter(Boolean)
    .join(', ');
