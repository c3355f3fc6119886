import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { BlockingList } from '#renderer/modules/review/checks/blocking-list.tsx';
import { doubtsOf, isExplained } from '#renderer/modules/review/checks/doubts.ts';
import { JustificationList } from '#renderer/modules/review/checks/justification-list.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
  },
  part: { maxWidth: '60rem', marginBottom: tokens.spacingVerticalXXL },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

/** What the checks say of what is judged: what stops it, what wants a reason, and what is only good to know. */
export const ChecksTab = () => {
  const styles = useStyles();
  const { opened, readOnly } = useReview();
  const locked = readOnly || opened.state === 'sent' || opened.state === 'authorised';
  const blocking = opened.findings.filter(({ severity }) => severity === 'blocking');
  const notes = opened.findings.filter(({ severity }) => severity === 'info');
  const doubts = doubtsOf(opened);
  const explained = doubts.filter((doubt) => isExplained(opened, doubt)).length;
  if (opened.findings.length === 0) {
    return (
      <div className={styles.root}>
        <EmptyState icon={<CheckmarkCircleRegular />} title="Sin hallazgos">
          {locked ? 'Las comprobaciones no encontraron nada.' : 'Nada impide enviarlo ni pide una justificación.'}
        </EmptyState>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.root} aria-label="Comprobaciones" tabIndex={0}>
      {blocking.length > 0 && (
        <div className={styles.part}>
          <h2 className={styles.heading}>Impiden enviar y autorizar ({blocking.length})</h2>
          <BlockingList findings={blocking} />
        </div>
      )}
      {doubts.length > 0 && (
        <div className={styles.part}>
          <h2 className={styles.heading}>
            Piden una justificación ({explained} de {doubts.length} la tienen)
          </h2>
          <Text size={200} className={styles.quiet}>
            {locked
              ? opened.state === 'sent' || opened.state === 'authorised'
                ? 'Así se envió.'
                : 'Aquí solo se consulta.'
              : 'No impiden enviar. Corríjalos, o escriba por qué se dejan así: quien valida lo lee.'}
          </Text>
          <JustificationList doubts={doubts} locked={locked} />
        </div>
      )}
      {notes.length > 0 && (
        <div className={styles.part}>
          <h2 className={styles.heading}>Para saber ({notes.length})</h2>
          <ul className={styles.list}>
            {notes.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings of one place may say the same
              <li key={`${finding.code} ${index}`}>
                <strong>{finding.where}.</strong> {finding.message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
