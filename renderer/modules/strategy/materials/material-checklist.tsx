import { Badge, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { type MaterialProps, nameOfMaterial } from '#renderer/modules/strategy/materials/material-fields.tsx';
import { useAbout, useContent, useReadOnly, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { confidenceWords } from '#shared/domain/review/guideline.ts';
import type { MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import type { MaterialAnswer } from '#shared/domain/strategy/strategy.ts';
import { answerCheck } from '#shared/domain/strategy/strategy-edits.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold },
  norm: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  answer: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    alignItems: 'start',
  },
});

/** What every material answers before it is published, each question with the norm that asks for it. */
export const MaterialChecklist = ({ material }: MaterialProps) => {
  const styles = useStyles();
  const { checks } = useAbout();
  const rows = useContent((content) => content.materialCheck);
  const answered = rows.filter(
    ({ materialId, checkId, answer }) =>
      materialId === material.id && answer !== null && checks.some(({ id }) => id === checkId),
  ).length;
  if (checks.length === 0) return <Text>Ninguna pregunta rige en este ejercicio.</Text>;
  return (
    <>
      <Text>
        {answered === checks.length
          ? 'Todas están contestadas.'
          : `Contestadas ${answered} de ${checks.length}: sin todas no se envía la estrategia.`}
      </Text>
      <ol className={styles.list} aria-label="Lista del artículo 134">
        {checks.map((check) => (
          <CheckItem key={check.id} material={material} check={check} />
        ))}
      </ol>
    </>
  );
};

type ItemProps = MaterialProps & { readonly check: MaterialCheckDefinition };

const CheckItem = ({ material, check }: ItemProps) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const row = useContent((content) =>
    content.materialCheck.find(({ materialId, checkId }) => materialId === material.id && checkId === check.id),
  );
  const words = ANSWERS[check.nature];
  return (
    <li className={styles.item} aria-label={check.title} data-fields={check.id}>
      <div className={styles.head}>
        <Text className={styles.title}>{check.title}</Text>
        <Badge appearance="tint" color={check.confidence === 'V2' ? 'success' : 'warning'}>
          {confidenceWords(check.confidence)}
        </Badge>
      </div>
      <Text size={200} className={styles.norm}>
        Norma: {check.norm}
      </Text>
      <div className={styles.answer}>
        <Field label={check.question}>
          <RadioGroup
            value={row?.answer ?? ''}
            disabled={readOnly}
            onChange={(_, data) => {
              const answer = KINDS.find((one) => one === data.value);
              if (answer) {
                edit(
                  (content) => answerCheck(content, material.id, check.id, { answer }, newId),
                  `Contestar «${check.title}» del material «${nameOfMaterial(material)}»`,
                );
              }
            }}
          >
            {KINDS.map((answer) => (
              <Radio key={answer} value={answer} label={words[answer]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={row?.answer === 'not-applicable' ? 'Por qué no aplica' : 'Evidencia'} hint={check.evidence}>
          <DraftTextarea
            value={row?.evidence ?? ''}
            maxLength={20_000}
            rows={2}
            resize="vertical"
            readOnly={readOnly}
            onCommit={(evidence) =>
              edit(
                (content) => answerCheck(content, material.id, check.id, { evidence }, newId),
                `Escribir la evidencia de «${check.title}» del material «${nameOfMaterial(material)}»`,
                `${material.id} ${check.id} evidence`,
              )
            }
          />
        </Field>
      </div>
    </li>
  );
};

const KINDS: readonly MaterialAnswer[] = ['applies', 'not-applicable'];

/** The same two answers mean opposite things where something must be there and where it must not. */
const ANSWERS: Readonly<Record<MaterialCheckDefinition['nature'], Readonly<Record<MaterialAnswer, string>>>> = {
  require: { applies: 'Aplica: el material lo cumple', 'not-applicable': 'No aplica: no lo necesita' },
  avoid: { applies: 'Aplica: sí aparece, y se explica', 'not-applicable': 'No aplica: no aparece' },
};
