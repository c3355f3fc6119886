import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { deliveryTitle, deliveryWay } from '#renderer/packages/act-words.ts';
import { HashText } from '#renderer/packages/hash-text.tsx';
import type { Delivery } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly label: string; readonly deliveries: readonly Delivery[] };

/** Every delivery of a document, newest first: number, day, who, and the hash that its letter prints. */
export const DeliveriesList = ({ label, deliveries }: Props) => {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {deliveries.map((one) => (
        <li key={one.deliveryId} className={styles.item}>
          <span className={styles.line}>
            <Text weight="semibold">{deliveryTitle(one)}</Text>
            {one.recalled && (
              <Badge appearance="tint" color="warning">
                Retirada
              </Badge>
            )}
          </span>
          <Text size={200}>
            {deliveryWay(one)}
            {one.folio === '' ? '' : ` · Oficio ${one.folio}`}
          </Text>
          <Text size={200} className={styles.quiet}>
            Huella: <HashText sha={one.contentSha} />
          </Text>
        </li>
      ))}
    </ul>
  );
};
