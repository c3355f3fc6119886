import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { type Doubt, justificationOf, messagesOf } from '#renderer/modules/review/checks/doubts.ts';
import { JustificationItem } from '#renderer/modules/review/checks/justification-item.tsx';
import { SavedNote } from '#renderer/modules/review/checks/saved-note.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  messages: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  each: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: `0 0 0 ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

type Props = { readonly doubts: readonly Doubt[]; readonly required: boolean; readonly locked: boolean };

/** Many places of the same kind: one reason for all of them, or one by one where they differ. */
export const JustificationGroup = ({ doubts, required, locked }: Props) => {
  const styles = useStyles();
  const { kind, documentId, opened, write } = useReview();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = doubts.map((doubt) => justificationOf(opened, doubt)?.text ?? '');
  const explained = known.filter((text) => text !== '').length;
  const given = new Set(known.filter((text) => text !== ''));
  const [common = ''] = given.size === 1 ? given : [];
  const [first] = doubts[0]?.findings ?? [];
  if (!first) return null;
  const messages = messagesOf(doubts);

  // What was said of a single place stays said.
  const justify = async (text: string) => {
    const findings = doubts.flatMap(({ code, rowId }, index) =>
      known[index] === '' || known[index] === common ? [{ findingCode: code, rowId }] : [],
    );
    if (findings.length === 0) return;
    const done = await write(() => call('review.justifyAll', { kind, documentId, findings, text }));
    setFailure(done.ok ? null : done.error);
  };

  return (
    <div className={styles.root}>
      <Text>
        <strong>{countOf(doubts.length, 'lugar', 'lugares')}.</strong> {messages.length === 1 && first.message}
      </Text>
      {messages.length > 1 && (
        <ul className={styles.messages}>
          {messages.slice(0, MOST_MESSAGES).map((message) => (
            <li key={message}>{message}</li>
          ))}
          {messages.length > MOST_MESSAGES && <li>y {messages.length - MOST_MESSAGES} más, al ver los lugares.</li>}
        </ul>
      )}
      <Text size={200} className={styles.quiet}>
        {first.remedy}
      </Text>
      {locked ? (
        <Text className={styles.said}>
          {given.size > 1 ? 'Cada lugar tiene la suya.' : common || 'Sin justificación.'}
        </Text>
      ) : (
        <Field
          label={`Por qué se dejan así los ${doubts.length.toLocaleString('es-MX')}`}
          hint={
            given.size > 1
              ? 'Hay razones distintas: lo que escriba aquí vale para los lugares que no tienen la suya.'
              : `${explained.toLocaleString('es-MX')} de ${doubts.length.toLocaleString('es-MX')} la tienen`
          }
          validationMessage={
            required && explained < doubts.length ? 'Escriba por qué se dejan así, o corríjalos.' : null
          }
        >
          <SavedNote value={common} rows={2} maxLength={20_000} onCommit={(text) => void justify(text)} />
        </Field>
      )}
      {failure && <ErrorNotice title="No se guardó la justificación" failure={failure} />}
      <span>
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen((now) => !now)}>
          {open ? 'Ocultar los lugares' : `Ver los ${doubts.length.toLocaleString('es-MX')} lugares`}
        </Button>
      </span>
      {open && (
        <ul className={styles.each}>
          {doubts.slice(0, MOST_SHOWN).map((doubt) => (
            <li key={doubt.key}>
              <JustificationItem doubt={doubt} required={false} locked={locked} />
            </li>
          ))}
          {doubts.length > MOST_SHOWN && (
            <li>
              <Text size={200} className={styles.quiet}>
                Se muestran los primeros {MOST_SHOWN}. Los demás están en los hallazgos del documento.
              </Text>
            </li>
          )}
        </ul>
      )}
    </div>
  );
};

/** What its places say, in their order: a common reason is only given knowing what differs. */
const MOST_MESSAGES = 10;

/** Fields at once: more are slow to draw, and nobody explains them one by one. */
const MOST_SHOWN = 100;
