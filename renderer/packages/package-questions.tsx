import { Button, Field, makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { PackageConflict, PackageInspection } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, marginRight: 'auto', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  conflict: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  missing: { border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  legend: { padding: `0 ${tokens.spacingHorizontalXS}`, fontWeight: tokens.fontWeightSemibold },
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  said: { display: 'block', color: tokens.colorNeutralForeground1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type Choices = Readonly<Record<string, 'ours' | 'theirs'>>;

type ConflictsProps = {
  readonly conflicts: readonly PackageConflict[];
  readonly choices: Choices;
  readonly tried: boolean;
  readonly onChoose: (choices: Choices) => void;
};

/** What both sides wrote otherwise, side by side; nothing is chosen for anybody. */
export const PackageConflicts = ({ conflicts, choices, tried, onChoose }: ConflictsProps) => {
  const styles = useStyles();
  if (conflicts.length === 0) return null;
  const all = (side: 'ours' | 'theirs') => onChoose(Object.fromEntries(conflicts.map(({ key }) => [key, side])));
  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <h3 className={styles.title}>Las dos copias dicen algo distinto: elija</h3>
        {conflicts.length > 1 && (
          <>
            <Button size="small" onClick={() => all('ours')}>
              Todo lo de aquí
            </Button>
            <Button size="small" onClick={() => all('theirs')}>
              Todo lo que llega
            </Button>
          </>
        )}
      </div>
      {conflicts.map((one) => (
        <fieldset
          key={one.key}
          className={mergeClasses(styles.conflict, tried && choices[one.key] === undefined && styles.missing)}
        >
          <legend className={styles.legend}>
            {one.where}: {one.what}
          </legend>
          {one.base !== '' && (
            <Text size={200} className={styles.quiet}>
              Al separarse decía: {one.base}
            </Text>
          )}
          <RadioGroup
            className={styles.sides}
            aria-label={`${one.where}: ${one.what}`}
            value={choices[one.key] ?? ''}
            onChange={(_, data) => onChoose({ ...choices, [one.key]: data.value === 'ours' ? 'ours' : 'theirs' })}
          >
            <Radio value="ours" label={<Side title="Aquí dice" said={one.ours} />} />
            <Radio value="theirs" label={<Side title="Llega" said={one.theirs} />} />
          </RadioGroup>
        </fieldset>
      ))}
    </section>
  );
};

const Side = ({ title, said }: { readonly title: string; readonly said: string }) => {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {title}
      </Text>
      <span className={styles.said}>{said === '' ? '(vacío)' : said}</span>
    </>
  );
};

type MatchesProps = {
  readonly matches: PackageInspection['matches'];
  readonly answers: Readonly<Record<string, boolean>>;
  readonly tried: boolean;
  readonly onAnswer: (answers: Readonly<Record<string, boolean>>) => void;
};

/** What is here under the same name: the same thing only where a person says so. */
export const PackageMatches = ({ matches, answers, tried, onAnswer }: MatchesProps) => (
  <>
    {matches.map(({ key, what, here, there }) => (
      <Field
        key={key}
        label={`Aquí ya hay ${what.replace(/^el /, 'un ').replace(/^la /, 'una ')} «${here}». ¿Es el mismo que llega, «${there}»?`}
        required
        validationMessage={tried && answers[key] === undefined ? 'Conteste si es el mismo.' : null}
      >
        <RadioGroup
          value={answers[key] === undefined ? '' : answers[key] ? 'same' : 'other'}
          onChange={(_, data) => onAnswer({ ...answers, [key]: data.value === 'same' })}
        >
          <Radio value="same" label="Es el mismo: se une al de aquí" />
          <Radio value="other" label="Es otro: se agrega aparte" />
        </RadioGroup>
      </Field>
    ))}
  </>
);
