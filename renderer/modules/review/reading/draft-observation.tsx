import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { DraftObservation } from '#renderer/modules/review/reading/use-review-draft.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

type Props = { readonly observation: DraftObservation; readonly autoFocus?: boolean };

/** An observation being written, at its place. */
export const DraftObservationField = ({ observation, autoFocus = false }: Props) => {
  const styles = useStyles();
  const { draft, placeName } = useReview();
  const { id, section, rowId, text } = observation;
  const place = placeName(section, rowId);
  return (
    <div className={styles.root}>
      <Field label={`Observación: ${place}`}>
        <DraftTextarea
          value={text}
          rows={2}
          maxLength={20_000}
          autoFocus={autoFocus}
          placeholder="Qué hay que corregir o aclarar"
          onCommit={(typed) => draft.write(id, typed)}
        />
      </Field>
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={`Quitar la observación: ${place}`}
        title="Quitar"
        onClick={() => draft.drop(id)}
      />
    </div>
  );
};
