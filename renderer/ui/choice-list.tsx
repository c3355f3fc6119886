import { Checkbox, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { foldText } from '#shared/domain/common/text.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  hint: { color: tokens.colorNeutralForeground2 },
  list: {
    maxHeight: '15rem',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))',
    padding: '2px 4px',
  },
  tree: { gridTemplateColumns: 'minmax(0, 1fr)' },
  lost: { color: tokens.colorStatusWarningForeground1 },
  read: { color: tokens.colorNeutralForeground1 },
});

export type Choice = {
  readonly id: string;
  readonly label: string;
  /** 0 is the outermost; choices with levels stand one below the other. */
  readonly level?: number;
  /** Chosen and no longer there to choose. */
  readonly lost?: boolean;
};

type Props = {
  readonly legend: string;
  readonly hint?: string;
  /** Names that findings call this place by. */
  readonly fields: string;
  readonly choices: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly onToggle: (id: string) => void;
};

/** Any number of things to tick; a search above where they are many, the ticked ones first while nothing is searched. */
export const ChoiceList = ({ legend, hint, fields, choices, chosen, readOnly, onToggle }: Props) => {
  const styles = useStyles();
  const id = useId();
  const [query, setQuery] = useState('');
  // What was ticked while looking stays where it was: nothing jumps away from under the pointer.
  const [first] = useState(chosen);
  const wanted = foldText(query);
  const many = choices.length > MANY;
  const found = wanted === '' ? choices : choices.filter(({ label }) => foldText(label).includes(wanted));
  const ordered =
    many && wanted === ''
      ? [...found.filter((one) => first.has(one.id)), ...found.filter((one) => !first.has(one.id))]
      : found;
  const shown = ordered.slice(0, MOST_SHOWN);
  const levels = choices.some(({ level = 0 }) => level > 0);
  return (
    <fieldset className={styles.root} data-fields={fields}>
      <legend className={styles.legend}>
        {legend}{' '}
        <Text size={200} className={styles.hint}>
          {chosen.size === 0 ? '(ninguno elegido)' : `(${chosen.size} ${chosen.size === 1 ? 'elegido' : 'elegidos'})`}
        </Text>
      </legend>
      {hint && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
      {many && (
        <Input
          type="search"
          size="small"
          aria-label={`Buscar en ${legend.toLowerCase()}`}
          aria-controls={id}
          placeholder={`Buscar entre ${choices.length}`}
          value={query}
          onChange={(_, data) => setQuery(data.value)}
        />
      )}
      <div
        id={id}
        className={levels ? `${styles.list} ${styles.tree}` : styles.list}
        // Nothing in it takes the focus while it is only read, and it must scroll all the same.
        {...(readOnly ? { role: 'group', tabIndex: 0, 'aria-label': legend } : {})}
      >
        {shown.map(({ id: choiceId, label, level = 0, lost = false }) => (
          <Checkbox
            key={choiceId}
            style={level > 0 && !many ? { marginLeft: `${level * 1.25}rem` } : {}}
            label={lost || readOnly ? <span className={lost ? styles.lost : styles.read}>{label}</span> : label}
            checked={chosen.has(choiceId)}
            disabled={readOnly}
            onChange={() => onToggle(choiceId)}
          />
        ))}
        {shown.length === 0 && <Text size={200}>Nada se llama así.</Text>}
      </div>
      {ordered.length > MOST_SHOWN && (
        <Text size={200} className={styles.hint}>
          Se muestran {MOST_SHOWN} de {ordered.length}: escriba parte del nombre para ver los demás.
        </Text>
      )}
    </fieldset>
  );
};

const MANY = 40;
const MOST_SHOWN = 200;
