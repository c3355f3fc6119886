import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { PeopleAddRegular } from '@fluentui/react-icons/svg/people-add';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  useAbout,
  useBulletins,
  useBulletinsEdit,
  useContent,
  usePlace,
} from '#renderer/modules/bulletins/bulletins-context.tsx';
import { DirectoryDialog } from '#renderer/modules/bulletins/recipients/directory-dialog.tsx';
import { RecipientRow } from '#renderer/modules/bulletins/recipients/recipient-row.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { copyText } from '#renderer/ui/copy-text.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { today } from '#renderer/ui/today.ts';
import { bulletinRows, toBeSent } from '#shared/domain/bulletin/bulletin-edits.ts';
import type { Bulletin, Recipient } from '#shared/domain/bulletin/bulletins.ts';
import { emailKey } from '#shared/domain/partners/partner-keys.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
    fontWeight: 'normal',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  sent: { width: '7.5rem' },
  remove: { width: '40px' },
  more: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Props = { readonly bulletin: Bulletin; readonly words: string };

/** To whom the bulletin goes: out of the directory or by hand, with the addresses for the mail program. */
export const RecipientsPart = ({ bulletin, words }: Props) => {
  const styles = useStyles();
  const { jump, places } = useBulletins();
  const { mayEdit } = useAbout();
  const { recipientId } = usePlace();
  const edit = useBulletinsEdit();
  const notify = useNotify();
  const body = useRef<HTMLTableSectionElement>(null);
  const all = useContent((content) => content.recipient);
  const own = useMemo(() => all.filter((row) => row.bulletinId === bulletin.id), [all, bulletin.id]);
  const [asked, setAsked] = useState(AT_ONCE);
  const [choosing, setChoosing] = useState(false);
  const wanted = own.findIndex(({ id }) => id === recipientId);
  useEffect(() => {
    if (wanted >= asked) setAsked(wanted + AT_ONCE);
  }, [wanted, asked]);
  const shown = Math.max(asked, wanted + 1);
  const emails = emailsOf(own);
  const isIssued = bulletin.issuedOn !== '';
  const unsent = isIssued ? toBeSent(own) : [];

  const add = () => {
    const blank = {
      bulletinId: bulletin.id,
      partnerId: null,
      contactId: null,
      name: '',
      organisation: '',
      email: '',
      sentOn: '',
    } as const;
    const changes = edit(
      (content) => bulletinRows.append(content, 'recipient', [blank], newId),
      `Agregar un destinatario: ${words}`,
    );
    const [rowId] = bulletinRows.insertedIds(changes, 'recipient');
    if (rowId !== undefined) jump({ section: 'recipients', rowId, field: 'name' });
  };
  const copy = () => {
    const done = copyText(emails.join('; '));
    notify(
      done
        ? {
            intent: 'success',
            key: 'emails-copied',
            title: `${countOf(emails.length, 'correo copiado', 'correos copiados')}`,
            body: 'Péguelos en su programa de correo, en «CCO» (copia oculta), para que nadie vea los de los demás.',
          }
        : {
            intent: 'error',
            title: 'No se pudieron copiar los correos',
            body: 'El sistema no dejó usar el portapapeles. Intente otra vez, o exporte el boletín: ahí vienen.',
          },
    );
  };
  const showMore = () => {
    setAsked(shown + AT_ONCE);
    // The button goes down or away: one goes on with the first row that came.
    requestAnimationFrame(() => body.current?.rows[shown]?.querySelector('input')?.focus());
  };
  const lost = own.length - emails.length;
  return (
    <CardPart title={own.length === 0 ? 'Lista de distribución' : `Lista de distribución (${own.length})`}>
      <div className={styles.tools} data-fields="recipient">
        {mayEdit && (
          <>
            <Button icon={<PeopleAddRegular />} onClick={() => setChoosing(true)}>
              Traer del directorio…
            </Button>
            <Button icon={<AddRegular />} onClick={add}>
              Agregar a mano
            </Button>
          </>
        )}
        {emails.length > 0 && (
          <Button icon={<CopyRegular />} onClick={copy}>
            Copiar los correos
          </Button>
        )}
        {mayEdit && unsent.length > 0 && (
          <Button
            onClick={() =>
              edit(
                () => unsent.map(({ id }) => bulletinRows.set('recipient', id, 'sentOn', today())),
                `Anotar el envío a ${countOf(unsent.length, 'destinatario', 'destinatarios')}: ${words}`,
              )
            }
          >
            Anotar hoy el envío a {countOf(unsent.length, 'agregado', 'agregados')}
          </Button>
        )}
      </div>
      {own.length === 0 && <Quiet>Nadie todavía. Lo más rápido es traerla del directorio.</Quiet>}
      {lost > 0 && own.length > 0 && (
        <Text size={200} className={styles.quiet}>
          Se copian {countOf(emails.length, 'correo', 'correos')}: los demás faltan, están mal escritos o se repiten.
        </Text>
      )}
      {own.length > 0 && (
        <table className={styles.table} aria-label="Destinatarios">
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                Nombre y cargo
              </th>
              <th scope="col" className={styles.head}>
                Organismo
              </th>
              <th scope="col" className={styles.head}>
                Correo
              </th>
              {isIssued && (
                <th scope="col" className={`${styles.head} ${styles.sent}`}>
                  Enviado
                </th>
              )}
              {mayEdit && (
                <th scope="col" className={`${styles.head} ${styles.remove}`}>
                  Quitar
                </th>
              )}
            </tr>
          </thead>
          <tbody ref={body}>
            {own.slice(0, shown).map((recipient, index) => (
              <RecipientRow
                key={recipient.id}
                recipient={recipient}
                index={index}
                words={words}
                withDay={isIssued}
                onRemoved={() => {
                  const near = own[index + 1] ?? own[index - 1];
                  places.set({ recipientId: null });
                  // The button goes away with its row: the keys go on from the next one.
                  jump({
                    section: 'recipients',
                    ...(near ? { rowId: near.id, field: 'name' } : { rowId: bulletin.id, field: 'recipient' }),
                  });
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      {own.length > shown && (
        <div className={styles.more}>
          <Text size={200} className={styles.quiet}>
            Se ven {shown} de {own.length}.
          </Text>
          <Button onClick={showMore}>Mostrar {Math.min(own.length - shown, AT_ONCE)} más</Button>
        </div>
      )}
      {choosing && <DirectoryDialog bulletin={bulletin} words={words} onClose={() => setChoosing(false)} />}
    </CardPart>
  );
};

/** A list of hundreds is drawn a page at a time. */
const AT_ONCE = 50;

/** Each address once, in the order of the list; what is no address is left out. */
const emailsOf = (recipients: readonly Recipient[]): readonly string[] => [
  ...new Set(recipients.map(({ email }) => emailKey(email)).filter((email) => email !== '')),
];
