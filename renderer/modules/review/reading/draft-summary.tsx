import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { writtenObservations } from '#renderer/modules/review/reading/written-observations.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    maxHeight: '12rem',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

/** The observations that go out with a return. */
export const DraftSummary = () => {
  const styles = useStyles();
  const { draft, placeName } = useReview();
  const observations = writtenObservations(draft);
  if (observations.length === 0) {
    return (
      <Text>
        No anotó observaciones: se devuelve solo con el motivo. Para señalar lugares, cierre esta ventana y pulse
        «Observar» junto a la sección o al renglón.
      </Text>
    );
  }
  return (
    <div>
      <Text>
        {observations.length === 1
          ? 'Se entrega esta observación:'
          : `Se entregan estas ${observations.length} observaciones:`}
      </Text>
      <ol className={styles.list}>
        {observations.map(({ section, rowId, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they don't change while the dialog stands
          <li key={index}>
            <strong>{placeName(section, rowId)}.</strong> {text}
          </li>
        ))}
      </ol>
    </div>
  );
};
