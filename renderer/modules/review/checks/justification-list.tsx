import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { type Doubt, doubtsOf, isExplained, justificationOf } from '#renderer/modules/review/checks/doubts.ts';
import { SavedNote } from '#renderer/modules/review/checks/saved-note.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
});

type Props = {
  readonly doubts: readonly Doubt[];
  /** It was tried to send: what is missing is marked. */
  readonly required?: boolean;
  readonly locked?: boolean;
};

/** What may be let stand, each with the reason why; it goes to who validates. */
export const JustificationList = ({ doubts, required = false, locked = false }: Props) => {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Piden una justificación">
      {doubts.map((doubt) => (
        <JustificationItem key={doubt.key} doubt={doubt} required={required} locked={locked} />
      ))}
    </ul>
  );
};

const JustificationItem = ({
  doubt,
  required,
  locked,
}: Required<Omit<Props, 'doubts'>> & { readonly doubt: Doubt }) => {
  const styles = useStyles();
  const { kind, documentId, opened, write, jump } = useReview();
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = justificationOf(opened, doubt);
  const [first] = doubt.findings;
  if (!first) return null;

  const alike = known ? doubtsOf(opened).filter((one) => one.code === doubt.code && !isExplained(opened, one)) : [];

  const justify = async (text: string, which: readonly Doubt[] = [doubt]) => {
    for (const { code, rowId } of which) {
      const done = await write(() => call('review.justify', { kind, documentId, findingCode: code, rowId, text }));
      setFailure(done.ok ? null : done.error);
      if (!done.ok) return;
    }
  };

  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.words}>
          {doubt.findings.map((finding) => (
            <Text key={`${finding.where} ${finding.message}`}>
              <strong>{finding.where}.</strong> {finding.message}
            </Text>
          ))}
          <Text size={200} className={styles.quiet}>
            {first.remedy}
          </Text>
        </span>
        <Button size="small" aria-label={`Ir al lugar: ${first.where}`} onClick={() => jump(first.place)}>
          Ir al lugar
        </Button>
      </div>
      {locked ? (
        <Text className={styles.said}>
          {known ? known.text : 'Sin justificación.'}
          {known && known.author !== '' && <span className={styles.quiet}> ({known.author})</span>}
        </Text>
      ) : (
        <Field
          label={`Por qué se deja así: ${first.where}`}
          validationMessage={required && !known ? 'Escriba por qué se deja así, o corríjalo.' : null}
        >
          <SavedNote value={known?.text ?? ''} rows={2} maxLength={20_000} onCommit={(text) => void justify(text)} />
        </Field>
      )}
      {!locked && known && alike.length > 0 && (
        <span>
          <Button size="small" appearance="subtle" onClick={() => void justify(known.text, alike)}>
            {alike.length === 1
              ? 'Poner la misma en la otra igual'
              : `Poner la misma en las otras ${alike.length} iguales`}
          </Button>
        </span>
      )}
      {failure && <ErrorNotice title="No se guardó la justificación" failure={failure} />}
    </li>
  );
};
