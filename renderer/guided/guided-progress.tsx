import { makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { useEffect, useRef } from 'react';
import { END_KEY } from '#renderer/guided/use-guide-place.ts';
import { type GuideQuestion, guideProgress } from '#shared/domain/common/guide.ts';

const useStyles = makeStyles({
  root: {
    flex: '0 0 17rem',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 56rem)': { display: 'none' },
  },
  count: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalL}`,
  },
  sub: { listStyleType: 'none', margin: 0, padding: 0 },
  button: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  inner: { paddingLeft: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase200 },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  // Two lines say what a question is about; a whole long one would push the others out of sight.
  words: {
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'flex' },
  answered: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
  optional: { color: tokens.colorNeutralForeground3 },
});

type State = GuideQuestion['state'];

const ICONS = {
  answered: <CheckmarkCircle16Filled />,
  open: <Circle16Regular />,
  optional: <CircleHint16Regular />,
} as const;

const STATE_WORDS: Readonly<Record<State, string>> = {
  answered: 'contestada',
  open: 'sin contestar',
  optional: 'opcional',
};

type Props = {
  readonly questions: readonly GuideQuestion[];
  readonly at: string;
  readonly onGo: (key: string) => void;
};

/** How much is answered, and a list of sections that takes one anywhere; the questions of the section one stands in. */
export const GuidedProgress = ({ questions, at, onGo }: Props) => {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const { answered, needed } = guideProgress(questions);
  const rest = questions.length - needed;
  const here = questions.find((question) => question.key === at)?.section;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, another place in the list
  useEffect(() => {
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  return (
    <nav className={styles.root} aria-label="Avance">
      <div className={styles.count}>
        <Text weight="semibold">
          {answered} de {needed} contestadas
        </Text>
        <ProgressBar value={needed === 0 ? 1 : answered / needed} aria-label="Preguntas contestadas" />
        {rest > 0 && (
          <Text size={200} className={styles.quiet}>
            {rest === 1 ? 'Y una opcional' : `Y ${rest} opcionales`}
          </Text>
        )}
      </div>
      <ul className={styles.list} ref={list}>
        {sectionsOf(questions).map(({ title, members }) => {
          const state = stateOf(members);
          const done = members.filter((question) => question.state === 'answered').length;
          const target = members.find((question) => question.state === 'open') ?? members[0];
          return (
            <li key={members[0]?.key}>
              <button
                type="button"
                className={styles.button}
                aria-expanded={title === here}
                aria-label={`${title}: ${done} de ${members.length} contestadas`}
                title={title}
                onClick={() => target && onGo(target.key)}
              >
                <span className={mergeClasses(styles.icon, styles[state])} aria-hidden>
                  {ICONS[state]}
                </span>
                <span className={styles.words}>{title}</span>
                <Text size={200} className={styles.quiet} aria-hidden>
                  {done}/{members.length}
                </Text>
              </button>
              {title === here && (
                <ul className={styles.sub}>
                  {members.map((question) => (
                    <li key={question.key}>
                      <button
                        type="button"
                        className={mergeClasses(styles.button, styles.inner, question.key === at && styles.here)}
                        aria-current={question.key === at ? 'step' : undefined}
                        aria-label={`${question.title}, ${STATE_WORDS[question.state]}`}
                        title={question.title}
                        onClick={() => onGo(question.key)}
                      >
                        <span className={mergeClasses(styles.icon, styles[question.state])} aria-hidden>
                          {ICONS[question.state]}
                        </span>
                        <span className={styles.words}>{question.title}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
        <li>
          <button
            type="button"
            className={mergeClasses(styles.button, at === END_KEY && styles.here)}
            aria-current={at === END_KEY ? 'step' : undefined}
            onClick={() => onGo(END_KEY)}
          >
            <span />
            <span className={styles.words}>Terminar</span>
          </button>
        </li>
      </ul>
    </nav>
  );
};

type Section = { readonly title: string; readonly members: readonly GuideQuestion[] };

const sectionsOf = (questions: readonly GuideQuestion[]): readonly Section[] => {
  const sections: { title: string; members: GuideQuestion[] }[] = [];
  for (const question of questions) {
    const last = sections.at(-1);
    if (last?.title === question.section) last.members.push(question);
    else sections.push({ title: question.section, members: [question] });
  }
  return sections;
};

const stateOf = (members: readonly GuideQuestion[]): State => {
  if (members.some((question) => question.state === 'open')) return 'open';
  return members.some((question) => question.state === 'answered') ? 'answered' : 'optional';
};
