import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { call } from '#renderer/api.ts';
import { useDossier } from '#renderer/modules/dossier/dossier-context.tsx';
import { useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { today } from '#renderer/ui/today.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { daysBetween } from '#shared/domain/common/dates.ts';
import { dueWords } from '#shared/domain/partners/follow-ups.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  list: { flexBasis: '100%', margin: 0, paddingLeft: '1.2em' },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

const MOST_SHOWN = 5;

/** The directory that all dossiers share, and what was promised about this one. */
export const PartnersPart = ({ activityId }: { readonly activityId: string }) => {
  const styles = useStyles();
  const { dossierId, navigate } = useDossier();
  const { open } = useOpenWorkspace(activityId);
  const { loaded, reload } = useLoaded(`follow-ups ${dossierId}`, () => call('directory.followUps', { dossierId }));
  const due = loaded.state === 'ready' ? loaded.value : [];
  const goTo = (encounterId: string) => {
    navigate({ screen: 'dossier', dossierId, activityId });
    navigate({ screen: 'partners', dossierId, place: { section: 'encounters', rowId: encounterId } });
  };
  return (
    <div className={styles.root}>
      <Text className={styles.text}>
        Se trabaja en el <strong>Directorio</strong>, que es de toda la oficina: organismos, personas, lo que se acordó
        y lo que quedó pendiente.
      </Text>
      {loaded.state === 'failed' && (
        <ErrorNotice
          title="No se pudieron leer los seguimientos"
          failure={loaded.failure}
          onRetry={() => void reload()}
        />
      )}
      {due.length > 0 && (
        <ul className={styles.list} aria-label="Seguimientos de este expediente">
          {due.slice(0, MOST_SHOWN).map(({ encounterId, partnerName, followUpOn, note }) => {
            const daysLeft = daysBetween(today(), followUpOn);
            return (
              <li key={encounterId}>
                <span className={mergeClasses(daysLeft <= 0 && styles.late)}>{dueWords(daysLeft)}</span>:{' '}
                <Link as="button" onClick={() => goTo(encounterId)}>
                  {note.trim() || 'Seguimiento'}
                </Link>{' '}
                ({partnerName.trim() || 'organismo sin nombre'})
              </li>
            );
          })}
          {due.length > MOST_SHOWN && <li>Y {countOf(due.length - MOST_SHOWN, 'más', 'más')} en el directorio.</li>}
        </ul>
      )}
      <Button icon={<OpenRegular />} onClick={() => open('partners')}>
        Abrir el directorio
      </Button>
    </div>
  );
};
