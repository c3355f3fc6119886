import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { Comparison } from '#renderer/modules/review/versions/comparison.tsx';
import { VersionCard } from '#renderer/modules/review/versions/version-card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalXL}`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  quiet: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

/** What was authorised, with its very files, and in what two of them differ. */
export const VersionsTab = () => {
  const styles = useStyles();
  const { opened } = useReview();
  const { versions, state } = opened;
  if (versions.length === 0) {
    return (
      <div className={styles.root}>
        <EmptyState icon={<DocumentMultipleRegular />} title="Sin versiones autorizadas">
          Al autorizar, Cauce guarda el contenido y sus archivos PDF y Word tal como se firmaron, con su huella.
        </EmptyState>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.root} aria-label="Versiones" tabIndex={0}>
      <h2 className={styles.heading}>Versiones autorizadas</h2>
      <Text size={200} className={styles.quiet}>
        Cada una se guardó al autorizarse y no cambia: sus archivos son siempre los mismos, byte por byte.
      </Text>
      <ul className={styles.list}>
        {versions.map((version, index) => (
          <VersionCard key={version.versionId} version={version} inForce={index === 0} />
        ))}
      </ul>
      <h2 className={styles.heading}>Comparar</h2>
      <Comparison key={`${versions.length} ${state}`} />
    </section>
  );
};
