import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { agreementsDue, type DueItem, followUpsSoon } from '#renderer/modules/dossiers/due-lists.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  group: { minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { overflowWrap: 'anywhere', paddingTop: '2px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  soon: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  urgent: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2 },
});

/** What ends or was promised for one of the next days, of all dossiers in use; nothing where there is nothing. */
export const DueStrip = ({ navigate }: { readonly navigate: Navigate }) => {
  const styles = useStyles();
  const agreements = useLoaded('agreements that end', () => call('agreements.alerts', {}));
  const followUps = useLoaded('follow-ups due', () => call('directory.followUps', { dossierId: null }));
  const ending = agreements.loaded.state === 'ready' ? agreementsDue(agreements.loaded.value) : [];
  const promised = followUps.loaded.state === 'ready' ? followUpsSoon(followUps.loaded.value) : [];
  const failed = [agreements, followUps].find(({ loaded }) => loaded.state === 'failed');
  if (failed?.loaded.state === 'failed') {
    return (
      <ErrorNotice
        title="No se pudo leer lo que está por vencer"
        failure={failed.loaded.failure}
        onRetry={() => void failed.reload()}
      />
    );
  }
  if (ending.length === 0 && promised.length === 0) return null;
  return (
    <section className={styles.root} aria-label="Por vencer" data-help="dossiers.due">
      {ending.length > 0 && (
        <Group title="Convenios por vencer">
          {ending.map(({ alert: { dossierId, agreementsId, agreementId }, item }) => (
            <Due
              key={item.key}
              item={item}
              onOpen={() =>
                navigate({
                  screen: 'agreements',
                  agreementsId,
                  dossierId,
                  place: { section: 'agreement', rowId: agreementId },
                })
              }
            />
          ))}
        </Group>
      )}
      {promised.length > 0 && (
        <Group title="Seguimientos por atender">
          {promised.map(({ followUp: { encounterId }, item }) => (
            <Due
              key={item.key}
              item={item}
              onOpen={() => navigate({ screen: 'partners', place: { section: 'encounters', rowId: encounterId } })}
            />
          ))}
        </Group>
      )}
    </section>
  );
};

/** The list of the dossiers stays in sight: the rest unfolds. */
const SHOWN = 3;

const Group = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) => {
  const styles = useStyles();
  const [unfolded, setUnfolded] = useState(false);
  const rest = children.length - SHOWN;
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>
        {title} ({children.length})
      </h2>
      <ul className={styles.list} aria-label={title}>
        {unfolded ? children : children.slice(0, SHOWN)}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? 'Mostrar menos' : `Mostrar ${rest} más`}
        </Button>
      )}
    </div>
  );
};

const Due = ({ item, onOpen }: { readonly item: DueItem; readonly onOpen: () => void }) => {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles[item.weight]}>{item.when}</span>:{' '}
      <Link as="button" inline onClick={onOpen}>
        {item.what}
      </Link>{' '}
      <Text size={200} className={styles.about}>
        {item.about}
      </Text>
    </li>
  );
};
