import { makeStyles, tokens } from '@fluentui/react-components';
import type { Doubt } from '#renderer/modules/review/checks/doubts.ts';
import { JustificationGroup } from '#renderer/modules/review/checks/justification-group.tsx';
import { JustificationItem } from '#renderer/modules/review/checks/justification-item.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

type Props = {
  readonly doubts: readonly Doubt[];
  /** It was tried to send: what is missing is marked. */
  readonly required?: boolean;
  readonly locked?: boolean;
};

/** What may be let stand, each with the reason why; what is alike shares one, unless somebody says otherwise. */
export const JustificationList = ({ doubts, required = false, locked = false }: Props) => {
  const styles = useStyles();
  const groups = Object.values(Object.groupBy(doubts, ({ code }) => code)).map((group) => group ?? []);
  return (
    <ul className={styles.list} aria-label="Piden una justificación">
      {groups.map((group) => {
        const [only] = group;
        if (!only) return null;
        return (
          <li key={only.code}>
            {group.length === 1 ? (
              <JustificationItem doubt={only} required={required} locked={locked} />
            ) : (
              <JustificationGroup doubts={group} required={required} locked={locked} />
            )}
          </li>
        );
      })}
    </ul>
  );
};
