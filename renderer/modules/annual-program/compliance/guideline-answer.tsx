import { Badge, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useContent, useProgramEdit, useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProgramAbout } from '#renderer/modules/annual-program/program-session.ts';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { answerGuideline } from '#shared/domain/annual-program/program-edits.ts';
import type { ProgramRow } from '#shared/domain/annual-program/program-rows.ts';
import { confidenceWords, type Guideline } from '#shared/domain/review/guideline.ts';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  numeral: { fontWeight: tokens.fontWeightSemibold },
  source: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  two: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXL },
});

type Answer = NonNullable<ProgramRow<'compliance'>['answer']>;

const ANSWERS: readonly { readonly value: Answer; readonly label: string }[] = [
  { value: 'meets', label: 'Cumple' },
  { value: 'fails', label: 'No cumple' },
  { value: 'not-applicable', label: 'No aplica' },
];

/** Nothing is shown as law that the data doesn't vouch for. */
const COLOURS: Readonly<Record<Guideline['confidence'], 'success' | 'warning' | 'informative'>> = {
  V2: 'success',
  V1: 'warning',
  CG: 'warning',
  mesa: 'informative',
};

type Props = { readonly guideline: ProgramAbout['guidelines'][number] };

/** One guideline: what it asks for, where that comes from, and how the programme meets it. */
export const GuidelineAnswer = ({ guideline }: Props) => {
  const styles = useStyles();
  return (
    <li className={styles.root} data-row={guideline.id} aria-label={guideline.title}>
      <Text className={styles.numeral}>{guideline.numeral.trim() || 'Sin numeral'}</Text>
      <Text>{guideline.requirement}</Text>
      <GuidelineSource guideline={guideline} />
      <GuidelineControls guideline={guideline} />
    </li>
  );
};

/** Where it comes from, and how sure it is that the text says so. */
export const GuidelineSource = ({ guideline: { confidence, source } }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Badge appearance="tint" color={COLOURS[confidence]}>
        {confidenceWords(confidence)}
      </Badge>
      {source.trim() !== '' && (
        <Text size={200} className={styles.source}>
          Fuente: {source}
        </Text>
      )}
    </div>
  );
};

/** Cumple, no cumple, no aplica, and with what. */
export const GuidelineControls = ({ guideline }: Props) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const row = useContent((content) => content.compliance.find(({ guidelineId }) => guidelineId === guideline.id));
  const called = guideline.numeral.trim() || guideline.title;
  return (
    <div className={styles.two}>
      <Field label="¿Se cumple?" data-fields="answer">
        <RadioGroup
          layout="horizontal"
          value={row?.answer ?? ''}
          disabled={readOnly}
          onChange={(_, data) => {
            const answer = ANSWERS.find(({ value }) => value === data.value)?.value;
            if (answer) {
              edit(
                (content) => answerGuideline(content, guideline.id, { answer }, newId),
                `Contestar el lineamiento «${called}»`,
              );
            }
          }}
        >
          {ANSWERS.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={row?.answer === 'not-applicable' ? 'Por qué no aplica' : 'Evidencia'} data-fields="evidence">
        <DraftTextarea
          value={row?.evidence ?? ''}
          placeholder="El apartado, la actividad o el documento que lo muestra"
          maxLength={20_000}
          rows={2}
          resize="vertical"
          readOnly={readOnly}
          onCommit={(evidence) =>
            edit(
              (content) => answerGuideline(content, guideline.id, { evidence }, newId),
              `Escribir la evidencia de «${called}»`,
              `${guideline.id} evidence`,
            )
          }
        />
      </Field>
    </div>
  );
};
