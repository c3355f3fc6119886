import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { type ReactNode, useEffect, useState } from 'react';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { momentOf } from '#renderer/ui/spanish-time.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', padding: '8px 12px 16px' },
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  meta: { display: 'block', color: tokens.colorNeutralForeground2 },
  details: { marginTop: '4px', fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  change: { margin: '4px 0', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  more: { marginTop: '8px' },
});

const PAGE = 50;

type Entries = readonly Frozen<HistoryEntry>[];

type Props = {
  /** Asks for at most `limit` entries that are older than `before` (null: the newest). */
  readonly ask: (before: number | null, limit: number) => Promise<Result<Entries>>;
  /** Grows with every commit: the list looks again. */
  readonly revision: number;
  /** Stands above the list: named points. */
  readonly children?: ReactNode;
};

/** Who did what and when, newest first, with what stood there before and after. */
export const HistoryList = ({ ask, revision, children }: Props) => {
  const styles = useStyles();
  const [entries, setEntries] = useState<Entries | null>(null);
  const [more, setMore] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async (before: number | null, limit: number) => {
    const result = await ask(before, limit);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    const page = result.value;
    setFailure(null);
    setMore(page.length === limit);
    setEntries((known) => (before === null ? page : [...(known ?? []), ...page]));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a commit, not a new function, makes it look again
  useEffect(() => {
    // Several commits in a row (typing) are looked at once.
    const timer = setTimeout(() => void load(null, Math.min(500, Math.max(PAGE, entries?.length ?? 0))), 300);
    return () => clearTimeout(timer);
  }, [revision]);

  return (
    <div className={styles.root}>
      {children}
      <h2 className={styles.heading}>Cambios</h2>
      {failure && (
        <ErrorNotice failure={failure} title="No se pudo leer el historial" onRetry={() => void load(null, PAGE)} />
      )}
      {!entries && !failure && <Loading />}
      {entries?.length === 0 && (
        <EmptyState icon={<HistoryRegular />} title="Aún no hay cambios">
          Aquí quedará escrito quién cambió qué y cuándo.
        </EmptyState>
      )}
      <ul className={styles.list}>
        {entries?.map((entry) => (
          <li key={entry.sequence} className={styles.entry}>
            <Text>
              {entry.kind === 'undo'
                ? `Deshacer: ${entry.label}`
                : entry.kind === 'redo'
                  ? `Rehacer: ${entry.label}`
                  : entry.label}
            </Text>
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
