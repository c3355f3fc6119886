import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useMemo } from 'react';
import { ActEntry } from '#renderer/modules/review/history/act-entry.tsx';
import { courseOf } from '#renderer/modules/review/history/course-of.ts';
import { DeliveryEntry } from '#renderer/modules/review/history/delivery-entry.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { correctedActs } from '#shared/domain/review/act-corrections.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '60rem' },
  quiet: { display: 'block', marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
});

/** Everything that happened with the document, newest first. */
export const HistoryTab = () => {
  const styles = useStyles();
  const { opened, deliveries } = useReview();
  const course = useMemo(() => courseOf(correctedActs(opened.content), deliveries), [opened.content, deliveries]);
  if (course.length === 0) {
    return (
      <div className={styles.root}>
        <EmptyState icon={<HistoryRegular />} title="Todavía no se envía">
          Aquí queda escrito quién envió, devolvió, contestó y autorizó el documento, cuándo y con qué oficio.
        </EmptyState>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.root} aria-label="Historia del documento" tabIndex={0}>
      <Text size={200} className={styles.quiet}>
        Los actos no se deshacen: los sigue otro acto, y todos quedan aquí. Un dato equivocado se corrige, y lo que
        decía antes también queda.
      </Text>
      <ol className={styles.list} reversed>
        {course
          .map((entry) =>
            entry.kind === 'act' ? (
              <ActEntry key={entry.act.row.id} act={entry.act} index={entry.index} />
            ) : (
              <DeliveryEntry key={entry.delivery.deliveryId} delivery={entry.delivery} />
            ),
          )
          .toReversed()}
      </ol>
    </section>
  );
};
