import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { today } from '#renderer/ui/today.ts';
import { documentsHeld } from '#shared/domain/dossier/documents-held.ts';

const useStyles = makeStyles({
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

/** Who holds each document that the activities received or produced so far. */
export const DocumentsPane = () => {
  const styles = useStyles();
  const step = useDossierState((state) => state.content.step);
  const assignment = useDossierState((state) => state.content.assignment);
  const procedure = useDossierState((state) => state.about.procedure);
  const held = useMemo(() => documentsHeld({ step, assignment }, procedure, today()), [step, assignment, procedure]);
  if (held.length === 0) {
    return (
      <EmptyState title="Todavía no hay documentos en camino">
        Conforme se terminen actividades, aquí verá quién tiene cada documento que reciben o generan. Se declaran en la
        tabla de actividades del procedimiento.
      </EmptyState>
    );
  }
  return (
    <div data-help="dossier.documents">
      <h2 className={styles.title}>Quién tiene cada documento</h2>
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
    </div>
  );
};
