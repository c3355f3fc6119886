import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useAbout, useBulletins, useContent } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { toBeSent } from '#shared/domain/bulletin/bulletin-edits.ts';
import type { Bulletin } from '#shared/domain/bulletin/bulletins.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
});

type Props = {
  readonly bulletin: Bulletin;
  readonly words: string;
  /** Of this bulletin, worst first. */
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
};

/** Before it goes out: what stands in its way, what is only said, and the day; its words stay from then on. */
export const IssueDialog = ({ bulletin, words, findings, onClose }: Props) => {
  const styles = useStyles();
  const { bulletinsId, session, jump } = useBulletins();
  const { today } = useAbout();
  const recipients = useContent((content) => content.recipient);
  const notify = useNotify();
  const [issuedOn, setIssuedOn] = useState(today);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  const others = findings.filter(({ severity }) => severity !== 'blocking');
  const own = recipients.filter(({ bulletinId }) => bulletinId === bulletin.id);
  const addressees = toBeSent(own).length;
  const problem =
    issuedOn === ''
      ? 'Escriba el día en que se difunde.'
      : issuedOn > today
        ? 'Ese día no ha llegado. Escriba el día en que se difunde.'
        : undefined;

  const submit = async () => {
    setTried(true);
    if (busy) return;
    const first = blocking[0];
    if (first) {
      onClose();
      jump(first.place);
      return;
    }
    if (problem !== undefined) return;
    setBusy(true);
    setFailure(null);
    const done = await session.act(
      () => call('bulletins.issue', { bulletinsId, bulletinId: bulletin.id, issuedOn }),
      () => `Difundir: ${words}`,
    );
    setBusy(false);
    if (done === null) setFailure(UNSAVED);
    else if (!done.ok) setFailure(done.error);
    else {
      onClose();
      notify({
        intent: 'success',
        title: 'Boletín difundido',
        body:
          addressees === 0
            ? 'Quedó como está. No tiene destinatarios con un correo que sirva.'
            : 'Quedó como está. Envíelo por su programa de correo: «Copiar los correos» da las direcciones.',
      });
    }
  };
  return (
    <FormDialog help="boletines.difundir" busy={busy} onSubmit={submit} onClose={onClose}>
      <DialogBody>
        <DialogTitle>{blocking.length > 0 ? 'Todavía no se puede difundir' : 'Difundir el boletín'}</DialogTitle>
        <DialogContent className={styles.content}>
          {blocking.length > 0 ? (
            <Findings findings={blocking} title="Le falta lo siguiente" intent="error" />
          ) : (
            <>
              <span>
                Desde ese día su texto, sus enlaces y a quién se envió se quedan como están, y no se deshace. Cauce no
                envía correos: el boletín se envía con su programa de correo.{' '}
                {own.length > 0 && sentWords(addressees, own.length)}
              </span>
              <DateField
                label="Día en que se difunde"
                value={issuedOn}
                required
                {...(issuedOn === bulletin.date
                  ? {}
                  : { hint: `El boletín lleva fecha del ${formatLongDate(bulletin.date)}.` })}
                onCommit={setIssuedOn}
                {...(tried && problem !== undefined ? { problem } : {})}
              />
            </>
          )}
          {others.length > 0 && (
            <Findings findings={others} title="Revise también, aunque no lo impide" intent="warning" />
          )}
          {failure && <ErrorNotice title="No se difundió" failure={failure} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancelar
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {blocking.length > 0 ? 'Ir a lo que falta' : 'Difundir'}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

type FindingsProps = {
  readonly findings: readonly Finding[];
  readonly title: string;
  readonly intent: 'error' | 'warning';
};

const Findings = ({ findings, title, intent }: FindingsProps) => {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {findings.slice(0, MOST_SHOWN).map(({ code, place, message, remedy }) => (
            <li key={`${code} ${place.rowId} ${place.field}`}>
              {message} {remedy}
            </li>
          ))}
          {findings.length > MOST_SHOWN && (
            <li>Y {countOf(findings.length - MOST_SHOWN, 'aviso más', 'avisos más')}.</li>
          )}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};

const MOST_SHOWN = 8;

/** Who has no usable address, or one that stands twice, isn't noted as sent to. */
const sentWords = (sent: number, all: number): string =>
  sent === all
    ? `Queda anotado que se envió a ${countOf(all, 'destinatario', 'destinatarios')}.`
    : `Queda anotado que se envió a ${sent} de ${countOf(all, 'destinatario', 'destinatarios')}: los demás no tienen un correo que sirva o lo repiten.`;

const UNSAVED: Failure = {
  code: 'internal',
  message: 'Lo último que escribió no se ha podido guardar. Cierre este cuadro, guárdelo y vuelva a difundir.',
};
