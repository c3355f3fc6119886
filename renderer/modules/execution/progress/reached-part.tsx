import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useNames } from '#renderer/modules/execution/execution-context.tsx';
import { figureOf } from '#renderer/modules/execution/figures.ts';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';
import { reachedPeople } from '#shared/domain/execution/progress.ts';

const useStyles = makeStyles({
  groups: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))',
    gap: `2px ${tokens.spacingHorizontalL}`,
  },
  group: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  figure: { fontVariantNumeric: 'tabular-nums' },
});

type Props = { readonly upTo: number; readonly content: ExecutionContent };

/** How many people the log says were reached, altogether and by group. */
export const ReachedPart = ({ upTo, content }: Props) => {
  const styles = useStyles();
  const { segments } = useNames();
  const { counted, estimated, unknown, bySegment } = useMemo(() => reachedPeople(content, upTo), [content, upTo]);
  const groups = segments.filter(({ id }) => bySegment.has(id));
  return (
    <CardPart title="Personas alcanzadas">
      <Text>
        {figureOf(counted)} contadas y {figureOf(estimated)} estimadas.
      </Text>
      {groups.length > 0 && (
        <ul className={styles.groups} aria-label="Personas por grupo de atención">
          {groups.map(({ id, name }) => (
            <li key={id} className={styles.group}>
              <span>{name}</span>
              <span className={styles.figure}>{figureOf(bySegment.get(id) ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
      <Quiet>
        Quien fue a dos pláticas cuenta dos veces, y los grupos se traslapan.
        {unknown === 0
          ? ''
          : ` ${countOf(unknown, 'entrada no dice', 'entradas no dicen')} a cuántas personas ${unknown === 1 ? 'llegó' : 'llegaron'}.`}
      </Quiet>
    </CardPart>
  );
};
