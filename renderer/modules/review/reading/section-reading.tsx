import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CommentAddRegular } from '@fluentui/react-icons/svg/comment-add';
import { useCallback, useState } from 'react';
import { ObservationCard } from '#renderer/modules/review/answers/observation-card.tsx';
import { DraftObservationField } from '#renderer/modules/review/reading/draft-observation.tsx';
import { ReadingRow } from '#renderer/modules/review/reading/reading-row.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { ReviewReading } from '#shared/ipc/review-channels.ts';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { flex: '1 1 8rem', margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  body: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  total: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} 0`,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { display: 'block', padding: `${tokens.spacingVerticalL} 0`, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly section: ReviewReading; readonly mayJudge: boolean };

/** One section as it was sent, with what is noted about it at its place, and what was answered in former rounds. */
export const SectionReading = ({ section, mayJudge }: Props) => {
  const styles = useStyles();
  const { draft, opened } = useReview();
  const { section: key, title, groups } = section;
  const [newest, setNewest] = useState<string | null>(null);
  const { observe } = draft;
  const observeRow = useCallback((rowId: string | null) => setNewest(observe(key, rowId)), [observe, key]);
  const rowIds = new Set(groups.flatMap(({ rows }) => rows.map(({ rowId }) => rowId)));
  const noted = mayJudge ? draft.observations.filter((one) => one.section === key) : [];
  const former = opened.content.observation.filter((one) => one.section === key);
  const ofSection = <T extends { readonly rowId: string | null }>(all: readonly T[]) =>
    all.filter(({ rowId }) => rowId === null || !rowIds.has(rowId));
  const at = (rowId: string) => ({
    noted: noted.filter((one) => one.rowId === rowId),
    former: former.filter((one) => one.rowId === rowId),
  });
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{title}</h2>
        {mayJudge && (
          <>
            <Checkbox
              label="Sección revisada"
              checked={draft.read.includes(key)}
              onChange={(_, data) => draft.tick(key, data.checked === true)}
            />
            <Button icon={<CommentAddRegular />} onClick={() => observeRow(null)}>
              Observar la sección
            </Button>
          </>
        )}
      </div>
      <div className={styles.body}>
        {ofSection(former).map((one) => (
          <ObservationCard key={one.id} observation={one} compact />
        ))}
        {ofSection(noted).map((one) => (
          <DraftObservationField key={one.id} observation={one} autoFocus={one.id === newest} />
        ))}
        {groups.length === 0 && key !== '' && <Text className={styles.quiet}>Esta sección está vacía.</Text>}
        {key === '' && (
          <Text className={styles.quiet}>
            Aquí van las observaciones que tocan al documento completo y no a una sección.
          </Text>
        )}
        {groups.map(({ entity, rows, total }) => (
          <div key={entity}>
            <ul className={styles.rows}>
              {rows.map((row) => {
                const here = at(row.rowId);
                return (
                  <li key={row.rowId} className={styles.row}>
                    <ReadingRow row={row} onObserve={mayJudge ? observeRow : undefined} />
                    {here.former.map((one) => (
                      <ObservationCard key={one.id} observation={one} compact />
                    ))}
                    {here.noted.map((one) => (
                      <DraftObservationField key={one.id} observation={one} autoFocus={one.id === newest} />
                    ))}
                  </li>
                );
              })}
            </ul>
            {total !== '' && (
              <Text className={styles.total}>
                {countOf(rows.length, 'renglón', 'renglones')}, suma <strong>{total}</strong>
              </Text>
            )}
          </div>
        ))}
      </div>
    </>
  );
};
