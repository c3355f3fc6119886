import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useEffect, useState } from 'react';
import { call } from '#renderer/api.ts';
import { useDossier, useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { momentOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  meta: { display: 'block', color: tokens.colorNeutralForeground2 },
  details: { marginTop: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  change: { margin: `${tokens.spacingVerticalXXS} 0` },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  more: { marginTop: tokens.spacingVerticalS },
});

type Entries = ChannelOutput<'dossier.history'>;

const PAGE = 50;
/** Several commits in a row (typing) are looked at once. */
const PAUSE_MS = 300;

/** Who did what and when, newest first: acts, notes and people alike. */
export const HistoryPane = () => {
  const styles = useStyles();
  const { dossierId } = useDossier();
  const revision = useDossierState((state) => state.revision);
  const [entries, setEntries] = useState<Entries | null>(null);
  const [more, setMore] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async (before: number | null, limit: number) => {
    const result = await call('dossier.history', { dossierId, before, limit });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    setFailure(null);
    setMore(result.value.length === limit);
    setEntries((known) => (before === null ? result.value : [...(known ?? []), ...result.value]));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a commit, not a new function, makes it look again
  useEffect(() => {
    const timer = setTimeout(() => void load(null, Math.min(500, Math.max(PAGE, entries?.length ?? 0))), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [revision, dossierId]);

  return (
    <div data-help="dossier.history">
      <h2 className={styles.title}>Historial</h2>
      {failure && (
        <ErrorNotice failure={failure} title="No se pudo leer el historial" onRetry={() => void load(null, PAGE)} />
      )}
      {!entries && !failure && <Loading />}
      {entries?.length === 0 && (
        <EmptyState icon={<HistoryRegular />} title="Aún no hay cambios">
          Aquí quedará escrito quién hizo qué y cuándo.
        </EmptyState>
      )}
      <ul className={styles.list}>
        {entries?.map((entry) => (
          <li key={entry.sequence} className={styles.entry}>
            <Text>{entryWords(entry)}</Text>
            <Text size={200} className={styles.meta}>
              {momentOf(entry.at)} · {entry.officerName}, {entry.postName}
            </Text>
            {entry.details.length > 0 && (
              <details className={styles.details}>
                <summary className={styles.summary}>
                  {entry.details.length === 1 ? 'Ver el cambio' : `Ver los ${entry.details.length} cambios`}
                </summary>
                {entry.details.map((detail, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an entry never change
                  <div key={index} className={styles.change}>
                    {detail.what}
                    <br />
                    {detail.before !== '' && <del className={styles.before}>{detail.before}</del>}
                    {detail.before !== '' && detail.after !== '' && <br />}
                    {detail.after !== '' && <ins>{detail.after}</ins>}
                  </div>
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
      {more && (
        <Button className={styles.more} onClick={() => void load(entries?.at(-1)?.sequence ?? null, PAGE)}>
          Ver cambios anteriores
        </Button>
      )}
    </div>
  );
};

const entryWords = (entry: Entries[number]): string => {
  if (entry.kind === 'undo') return `Deshacer: ${entry.label}`;
  if (entry.kind === 'redo') return `Rehacer: ${entry.label}`;
  return entry.label;
};
