import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { GuidedAside } from '#renderer/guided/guided-aside.tsx';
import { GuidedEnd } from '#renderer/guided/guided-end.tsx';
import { GuidedProgress } from '#renderer/guided/guided-progress.tsx';
import { END_KEY, useGuidePlace } from '#renderer/guided/use-guide-place.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flex: '1 1 0',
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  notice: { padding: `0 ${tokens.spacingHorizontalXXL}` },
  body: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  page: { flex: '1 1 0', minWidth: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalXXXL}` },
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 44rem) minmax(15rem, 20rem)',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXL,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXXL} 0`,
    '@media (max-width: 62rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  place: { display: 'block', color: tokens.colorNeutralForeground2 },
  question: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outline: 'none',
  },
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  keys: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What an answer can ask of the frame. */
export type Guide = {
  /** To the next question (the end page after the last one). */
  readonly next: () => void;
  /** To a question, also one that comes with the changes just made. */
  readonly goTo: (key: string) => void;
};

type Props = {
  readonly workspace: ChannelInput<'guide.place'>['workspace'];
  readonly documentId: string;
  /** What is being filled in: «Ficha del programa: Huertos de Barrio». */
  readonly title: string;
  readonly questions: readonly GuideQuestion[];
  /** The control of the answer; it edits the session of the open workspace. */
  readonly renderAnswer: (question: GuideQuestion, guide: Guide) => ReactNode;
  /** «Pasar a la vista completa», with the key of the question one stands at; null from the end page. */
  readonly onLeave: (questionKey: string | null) => void;
  /** Begins here and not where it was left. */
  readonly startAt?: string | undefined;
  /** What the end page offers: the document, its export. */
  readonly ending?: ReactNode;
  /** What must be seen at once: a save that failed. */
  readonly notices?: ReactNode;
};

/**
 * One question at a time over any workspace: why it is asked, an example, where the answer prints. Enter in a line and
 * Ctrl+Enter anywhere go on, Ctrl+Shift+Enter goes back (Alt+Left belongs to the window). The place is remembered.
 */
export const GuidedFrame = ({
  workspace,
  documentId,
  title,
  questions,
  renderAnswer,
  onLeave,
  startAt,
  ending,
  notices,
}: Props) => {
  const styles = useStyles();
  const heading = useId();
  const page = useRef<HTMLDivElement>(null);
  const place = useGuidePlace({ workspace, documentId, startAt }, questions);
  const { question, index } = place;
  const standing = place.loading ? undefined : (question?.key ?? END_KEY);

  const goBy = (step: 1 | -1) => {
    const to = index + step;
    if (to >= 0 && to <= questions.length) leave(page.current, () => place.goTo(questions[to]?.key ?? END_KEY));
  };
  useShortcuts({ 'Ctrl+Enter': () => goBy(1), 'Ctrl+Shift+Enter': () => goBy(-1) });

  useEffect(() => {
    if (standing === undefined) return;
    page.current?.scrollTo?.(0, 0);
    return focusAnswer(page.current);
  }, [standing]);

  // Heard before the controls hear it: in the open workspace Enter in a table of rows adds a row.
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.altKey || event.nativeEvent.isComposing || keepsEnter(event.target)) return;
    const withCtrl = event.ctrlKey || event.metaKey;
    if (!withCtrl && (event.shiftKey || !isLine(event.target))) return;
    event.preventDefault();
    event.stopPropagation();
    goBy(withCtrl && event.shiftKey ? -1 : 1);
  };

  return (
    <div className={styles.root} data-help="guided">
      <div className={styles.head}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <Button onClick={() => onLeave(question?.key ?? null)}>Pasar a la vista completa</Button>
      </div>
      <div className={styles.notice}>
        {notices}
        {place.failure && (
          <ErrorNotice
            title="No se pudo recordar en qué pregunta va"
            failure={place.failure}
            onDismiss={place.dismissFailure}
          />
        )}
      </div>
      {place.loading ? (
        <Loading label="Buscando dónde se quedó…" />
      ) : (
        <div className={styles.body}>
          <GuidedProgress questions={questions} at={question?.key ?? END_KEY} onGo={place.goTo} />
          <div className={styles.page} ref={page}>
            {question ? (
              <div className={styles.sheet}>
                <section aria-labelledby={heading}>
                  <Text size={200} className={styles.place}>
                    {question.section} · Pregunta {index + 1} de {questions.length}
                    {question.state === 'optional' && ' · opcional'}
                  </Text>
                  <h2 id={heading} className={styles.question} tabIndex={-1} data-question>
                    {question.title}
                  </h2>
                  <div key={question.key} className={styles.answer} data-answer onKeyDownCapture={keys}>
                    {renderAnswer(question, { next: () => goBy(1), goTo: place.goTo })}
                  </div>
                </section>
                <GuidedAside question={question} />
              </div>
            ) : (
              <GuidedEnd questions={questions} onGo={place.goTo}>
                {ending}
              </GuidedEnd>
            )}
          </div>
        </div>
      )}
      {!place.loading && (
        <div className={styles.foot}>
          <Button
            icon={<ArrowLeftRegular />}
            disabledFocusable={index === 0}
            title="Anterior (Ctrl+Mayús+Entrar)"
            onClick={() => goBy(-1)}
          >
            Anterior
          </Button>
          {question && (
            <Button
              appearance="primary"
              icon={<ArrowRightRegular />}
              iconPosition="after"
              title="Siguiente (Ctrl+Entrar)"
              onClick={() => goBy(1)}
            >
              Siguiente
            </Button>
          )}
          <Text size={200} className={styles.keys}>
            Ctrl+Entrar: siguiente · Ctrl+Mayús+Entrar: anterior · cada respuesta se guarda sola
          </Text>
        </div>
      )}
      <div role="status" className={styles.said}>
        {standing !== undefined &&
          (question
            ? `Pregunta ${index + 1} de ${questions.length}: ${question.title}`
            : 'Terminaron las preguntas. Aquí se ve lo que falta.')}
      </div>
    </div>
  );
};

const CONTROLS =
  'input:not([type="hidden"], [tabindex="-1"], :disabled), textarea:not(:disabled), select:not(:disabled), [contenteditable="true"], button:not(:disabled)';

/**
 * The answer is what one came for: the focus lands in its control; on the question while there is none to use (a list
 * that is still being read), and from there in the control once it comes. What is to be read first says so.
 */
const focusAnswer = (page: HTMLElement | null): (() => void) => {
  const heading = page?.querySelector<HTMLElement>('[data-question]');
  const answer = page?.querySelector<HTMLElement>('[data-answer]');
  // A toolbar that comes with the focus isn't there yet.
  const control = () =>
    answer?.querySelector('[data-read-first]')
      ? null
      : [...(answer?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].find((one) => one.checkVisibility());
  const now = control();
  (now ?? heading)?.focus({ preventScroll: true });
  if (now) return () => undefined;
  let tries = 0;
  const timer = setInterval(() => {
    tries += 1;
    const late = document.activeElement === heading ? control() : undefined;
    late?.focus({ preventScroll: true });
    if (late || document.activeElement !== heading || tries >= MOST_TRIES) clearInterval(timer);
  }, 100);
  return () => clearInterval(timer);
};

const MOST_TRIES = 30;

/** A line of text or a box to tick: nothing else is waiting for Enter there. */
const isLine = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !['button', 'submit', 'file'].includes(target.type);

/** An open list of choices, and whatever says that Enter is its own. */
const keepsEnter = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.getAttribute('aria-expanded') === 'true' || target.closest('[data-own-enter]') !== null);

/**
 * Hands over what stands half-typed, then goes; stays with what can't be taken as it is, which would be lost on the way.
 */
const leave = (page: HTMLElement | null, go: () => void): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  setTimeout(() => {
    const wrong = page?.querySelector<HTMLElement>('[data-answer] [aria-invalid="true"]');
    if (wrong) wrong.focus();
    else go();
  }, 0);
};
