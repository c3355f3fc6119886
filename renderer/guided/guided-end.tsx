import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactNode } from 'react';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';

const useStyles = makeStyles({
  root: { maxWidth: '44rem', padding: `${tokens.spacingVerticalXXL} 0`, outline: 'none' },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: '1.4em' },
  item: { marginBottom: tokens.spacingVerticalXS },
  section: { color: tokens.colorNeutralForeground2 },
  rest: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXL,
  },
});

type Props = {
  readonly questions: readonly GuideQuestion[];
  readonly onGo: (key: string) => void;
  readonly children: ReactNode;
};

/** What is still open, with a jump to each; the document where nothing is. */
export const GuidedEnd = ({ questions, onGo, children }: Props) => {
  const styles = useStyles();
  const open = questions.filter((question) => question.state === 'open');
  const unanswered = questions.filter((question) => question.state === 'optional');
  return (
    <section className={styles.root} aria-label="Fin de las preguntas">
      <h2 className={styles.heading} tabIndex={-1} data-question>
        {open.length === 0 && <CheckmarkCircleRegular aria-hidden className={styles.done} />}
        {open.length === 0
          ? 'No queda ninguna pregunta abierta'
          : `${countOf(open.length, 'pregunta sigue', 'preguntas siguen')} sin respuesta`}
      </h2>
      {open.length === 0 ? (
        <Text>Todo lo necesario está contestado y guardado. Mire el documento antes de entregarlo.</Text>
      ) : (
        <>
          <Text>
            Puede {open.length === 1 ? 'contestarla' : 'contestarlas'} ahora o después; lo demás ya está guardado.
          </Text>
          <ul className={styles.list} aria-label="Preguntas sin respuesta">
            {open.map((question) => (
              <Jump key={question.key} question={question} onGo={onGo} />
            ))}
          </ul>
        </>
      )}
      {unanswered.length > 0 && (
        <details>
          <summary className={styles.rest}>
            {countOf(unanswered.length, 'pregunta opcional', 'preguntas opcionales')} sin contestar
          </summary>
          <ul className={styles.list}>
            {unanswered.map((question) => (
              <Jump key={question.key} question={question} onGo={onGo} />
            ))}
          </ul>
        </details>
      )}
      <div className={styles.actions}>{children}</div>
    </section>
  );
};

const Jump = ({ question, onGo }: { readonly question: GuideQuestion; readonly onGo: (key: string) => void }) => {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <Link as="button" onClick={() => onGo(question.key)}>
        {question.title}
      </Link>{' '}
      <Text size={200} className={styles.section}>
        {question.section}
      </Text>
    </li>
  );
};
