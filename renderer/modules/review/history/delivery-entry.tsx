import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { shortHash } from '#renderer/modules/review/review-words.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Delivery } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalL,
  },
  icon: {
    textAlign: 'center',
    fontSize: '20px',
    lineHeight: 1,
    paddingTop: '2px',
    color: tokens.colorNeutralForeground2,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A package file that went out from here or came in. */
export const DeliveryEntry = ({ delivery }: { readonly delivery: Delivery }) => {
  const styles = useStyles();
  const { direction, act, number, on, officerName, postName, from, to, folio, contentSha, recalled, recordedBy } =
    delivery;
  const received = direction === 'received';
  const who = [officerName, postName, from].filter((part) => part.trim() !== '').join(', ');
  return (
    <li className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {received ? <MailInboxRegular /> : <MailRegular />}
      </span>
      <div className={styles.words}>
        <div className={styles.head}>
          <h2 className={styles.title}>
            {received ? 'Se recibió' : 'Se escribió'} el paquete {PACKAGES[act]}
          </h2>
          <Text size={200} className={styles.quiet}>
            {formatLongDate(on)}
            {number === null ? '' : ` · entrega ${number}`}
            {folio === '' ? '' : ` · folio ${folio}`}
          </Text>
          {recalled && (
            <Badge appearance="tint" color="warning">
              Retirado
            </Badge>
          )}
        </div>
        <Text>{received ? `De ${who}` : `${who}${to === '' ? '' : `, para ${to}`}`}</Text>
        <Text size={200} className={styles.quiet} title={contentSha}>
          {received ? `Lo recibió ${recordedBy}. ` : ''}Huella del contenido: {shortHash(contentSha)}
        </Text>
      </div>
    </li>
  );
};

const PACKAGES: Readonly<Record<Delivery['act'], string>> = {
  send: 'del envío a validación',
  recall: 'del retiro',
  return: 'de la devolución',
  authorise: 'de la autorización',
  'hand-over': 'de la entrega',
  lend: 'del préstamo',
  'give-back': 'de la devolución del préstamo',
  read: 'con una copia para consulta',
};
