import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ClosedDocuments } from '#renderer/modules/dossier/closing/closed-documents.tsx';
import { useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { OwnDocuments } from '#renderer/modules/dossier/panes/own-documents.tsx';
import { today } from '#renderer/ui/today.ts';
import { documentsHeld } from '#shared/domain/dossier/documents-held.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly activityId: string | null };

/** The dossier's own documents as they stand, and who holds what the activities received or produced so far. */
export const DocumentsPane = ({ activityId }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.root} data-help="dossier.documents">
      <OwnDocuments activityId={activityId} />
      <ClosedDocuments />
      <Held />
    </div>
  );
};

const Held = () => {
  const styles = useStyles();
  const step = useDossierState((state) => state.content.step);
  const assignment = useDossierState((state) => state.content.assignment);
  const procedure = useDossierState((state) => state.about.procedure);
  const held = useMemo(() => documentsHeld({ step, assignment }, procedure, today()), [step, assignment, procedure]);
  return (
    <section>
      <h2 className={styles.title}>Quién tiene cada documento</h2>
      {held.length === 0 && (
        <Text className={styles.quiet}>
          Todavía no hay documentos en camino. Conforme se terminen actividades, aquí verá quién tiene cada documento
          que reciben o generan. Se declaran en la tabla de actividades del procedimiento.
        </Text>
      )}
      <ul className={styles.list}>
        {held.map((one) => (
          <li key={`${one.document} ${one.postName}`} className={styles.item}>
            <span className={styles.line}>
              <Text weight="semibold">{one.document || 'Documento sin nombre'}</Text>
              {one.filed && (
                <Badge appearance="tint" color="success">
                  Archivado
                </Badge>
              )}
            </span>
            <Text className={styles.quiet}>
              {[one.postName || 'Sin responsable', one.officerName].filter((part) => part !== '').join(', ')}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
};
