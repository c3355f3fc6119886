import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentCheckmarkRegular } from '@fluentui/react-icons/svg/document-checkmark';
import { standingWords } from '#renderer/modules/dossier/document-words.ts';
import { useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { awaitedDocument, useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** An activity of review: each document of the dossier with where its Vo.Bo. stands, and the way to it. */
export const ReviewPart = ({ activityId }: { readonly activityId: string }) => {
  const styles = useStyles();
  const { openReview } = useOpenWorkspace(activityId);
  const documents = useDossierState((state) => state.about.summary.documents);
  const awaited = awaitedDocument(documents);
  return (
    <div className={styles.root}>
      <Text className={styles.quiet}>
        Se trabaja en <strong>Revisión y autorización</strong>: ahí se envía, se devuelve con observaciones o se
        autoriza cada documento.
      </Text>
      <ul className={styles.list} aria-label="Documentos por revisar">
        {documents.map((one) => (
          <li key={one.kind} className={styles.row}>
            <Button
              size={one.kind === awaited ? 'medium' : 'small'}
              icon={one.kind === awaited ? <DocumentCheckmarkRegular /> : null}
              onClick={() => void openReview(one.kind)}
            >
              Revisar: {REVIEWED_NAMES[one.kind]}
            </Button>
            <Text size={200} className={styles.quiet}>
              {standingWords(one)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
};
