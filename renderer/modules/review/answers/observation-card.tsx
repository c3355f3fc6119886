import { Badge, Button, Field, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { SavedNote } from '#renderer/modules/review/checks/saved-note.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { Observation } from '#shared/domain/review/review.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  compact: {
    marginBottom: tokens.spacingVerticalXS,
    borderTopColor: 'transparent',
    borderRightColor: 'transparent',
    borderBottomColor: 'transparent',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  place: { flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly observation: Observation;
  /** Its number in its return. */
  readonly number?: number;
  /** It may be answered now. */
  readonly open?: boolean;
  /** Within the reading, where its place is plain. */
  readonly compact?: boolean;
};

/** An observation with its place and its answer. */
export const ObservationCard = ({ observation, number, open = false, compact = false }: Props) => {
  const styles = useStyles();
  const { kind, documentId, write, jump, placeName, readOnly } = useReview();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, section, rowId, text, answer, answeredBy, answeredOn } = observation;
  const place = placeName(section, rowId);
  const answered = answer.trim() !== '';

  const reply = async (given: string) => {
    const done = await write(() => call('review.answer', { kind, documentId, observationId: id, answer: given }));
    setFailure(done.ok ? null : done.error);
  };

  return (
    <article
      data-row={id}
      tabIndex={-1}
      className={mergeClasses(styles.root, compact && styles.compact)}
      aria-label={`Observación: ${place}`}
    >
      <div className={styles.head}>
        <Text className={styles.place} weight="semibold">
          {compact ? 'Se observó antes' : `${number === undefined ? '' : `${number}. `}${place}`}
        </Text>
        <Badge appearance="tint" color={answered ? 'success' : 'warning'}>
          {answered ? 'Contestada' : 'Sin contestar'}
        </Badge>
        {open && section !== '' && (
          <Button
            size="small"
            aria-label={`Ir al lugar: ${place}`}
            onClick={() => jump({ section, ...(rowId === null ? {} : { rowId }) })}
          >
            Ir al lugar
          </Button>
        )}
      </div>
      <Text className={styles.text}>{text}</Text>
      {open && !readOnly ? (
        <Field
          label={`Respuesta: ${place}`}
          hint={answered ? `Contestó ${answeredBy}, el ${formatLongDate(answeredOn)}.` : null}
        >
          <SavedNote
            value={answer}
            rows={2}
            maxLength={20_000}
            placeholder="Qué se corrigió, o por qué se queda así"
            onCommit={(given) => void reply(given)}
          />
        </Field>
      ) : (
        answered && (
          <Text className={styles.text}>
            <strong>Respuesta.</strong> {answer}{' '}
            <span className={styles.quiet}>
              ({answeredBy}, {formatLongDate(answeredOn)})
            </span>
          </Text>
        )
      )}
      {failure && <ErrorNotice title="No se guardó la respuesta" failure={failure} />}
    </article>
  );
};
