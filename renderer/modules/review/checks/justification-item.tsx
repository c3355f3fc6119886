import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { type Doubt, justificationOf } from '#renderer/modules/review/checks/doubts.ts';
import { SavedNote } from '#renderer/modules/review/checks/saved-note.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
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

type Props = { readonly doubt: Doubt; readonly required: boolean; readonly locked: boolean };

/** One thing that may be let stand, the way to it, and why it is. */
export const JustificationItem = ({ doubt, required, locked }: Props) => {
  const styles = useStyles();
  const { kind, documentId, opened, write, jump } = useReview();
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = justificationOf(opened, doubt);
  const [first] = doubt.findings;
  if (!first) return null;

  const justify = async (text: string) => {
    const { code, rowId } = doubt;
    const done = await write(() => call('review.justify', { kind, documentId, findingCode: code, rowId, text }));
    setFailure(done.ok ? null : done.error);
  };

  return (
    <div className={styles.item} {...(known ? { 'data-row': known.id } : {})}>
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
      {failure && <ErrorNotice title="No se guardó la justificación" failure={failure} />}
    </div>
  );
};
