import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { call } from '#renderer/api.ts';
import { STANDING_COLORS, standingWords } from '#renderer/modules/dossier/document-words.ts';
import { useDossier, useDossierState, useReadOnly } from '#renderer/modules/dossier/dossier-context.tsx';
import { useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import { DocumentHandover } from '#renderer/packages/document-handover.tsx';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

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
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What the dossier authorises and hands over, with where it stands, who holds it and the ways to it; then what it keeps. */
export const OwnDocuments = ({ activityId }: { readonly activityId: string | null }) => {
  const styles = useStyles();
  const documents = useDossierState((state) => state.about.summary.documents);
  const { open, openReview } = useOpenWorkspace(activityId);
  const { dossierId, session } = useDossier();
  const readOnly = useReadOnly();
  /** Who holds it is part of what the dossier says of itself. */
  const refresh = async () => {
    const again = await call('dossier.open', { dossierId });
    if (again.ok) session.setAbout({ ...session.getState().about, summary: again.value.summary });
  };
  return (
    <section>
      <h2 className={styles.title}>Documentos del expediente</h2>
      <ul className={styles.list} aria-label="Documentos del expediente">
        {documents.map((one) => (
          <li key={one.kind} className={styles.item}>
            <span className={styles.line}>
              <Text weight="semibold">{REVIEWED_NAMES[one.kind]}</Text>
              <Standing one={one} />
            </span>
            <span className={styles.line}>
              <Button size="small" aria-label={`Abrir: ${REVIEWED_NAMES[one.kind]}`} onClick={() => open(one.kind)}>
                {one.documentId === null ? 'Empezar' : 'Abrir'}
              </Button>
              {one.documentId !== null && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`Revisión: ${REVIEWED_NAMES[one.kind]}`}
                  onClick={() => void openReview(one.kind)}
                >
                  Revisión
                </Button>
              )}
            </span>
            {one.documentId !== null && (
              <DocumentHandover
                document={{ kind: one.kind, documentId: one.documentId, dossierId, name: REVIEWED_NAMES[one.kind] }}
                readOnly={readOnly}
                onChanged={() => void refresh()}
              />
            )}
          </li>
        ))}
        {UNREVIEWED.map(([kind, name, about]) => (
          <li key={kind} className={styles.item}>
            <Text weight="semibold">{name}</Text>
            <Text className={styles.quiet}>{about}</Text>
            <span className={styles.line}>
              <Button size="small" aria-label={`Abrir: ${name}`} onClick={() => open(kind)}>
                Abrir
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What is kept through the year and asks for no Vo.Bo. */
const UNREVIEWED = [
  ['agreements', 'Convenios', 'Convenios y contratos, lo prometido y lo entregado.'],
  ['execution', 'Ejecución', 'Lo que se hizo, con fotografías y gasto, y el informe de avance.'],
  ['bulletins', 'Boletines', 'Lo que se envía a la prensa y a quién se envió.'],
] as const;

const Standing = ({ one }: { readonly one: DossierSummary['documents'][number] }) => (
  <Badge appearance="tint" color={one.documentId === null ? 'subtle' : STANDING_COLORS[one.state]}>
    {standingWords(one)}
  </Badge>
);
