import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useAgreements } from '#renderer/modules/agreements/agreements-context.tsx';
import type { Finding } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.2em', display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  remedy: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly findings: readonly Finding[];
  /** Where a dialog stands before the place: it closes itself, or asks, and then goes. */
  readonly onGo?: (go: () => void) => void;
};

/** What stands in the way of an act; each goes to its place. */
export const InTheWay = ({ findings, onGo }: Props) => {
  const styles = useStyles();
  const { jump } = useAgreements();
  if (findings.length === 0) return null;
  return (
    <div>
      <Text size={200} className={styles.title}>
        {findings.length === 1 ? 'Falta una cosa:' : `Faltan ${findings.length} cosas:`}
      </Text>
      <ul className={styles.list}>
        {findings.map(({ code, place, message, remedy }) => (
          <li key={`${code} ${place.rowId ?? ''} ${place.field ?? ''}`}>
            <Link
              as="button"
              type="button"
              onClick={() => {
                const go = () => jump(place);
                if (onGo) onGo(go);
                else go();
              }}
            >
              {message}
            </Link>{' '}
            <Text size={200} className={styles.remedy}>
              {remedy}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
};
