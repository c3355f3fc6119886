import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useAbout, useAgreements, useContent, useCurrent } from '#renderer/modules/agreements/agreements-context.tsx';
import { ActPreview } from '#renderer/modules/agreements/course/act-preview.tsx';
import { ACT_HELP, ACT_TITLES, ACTS_DONE, MONEY_CODES } from '#renderer/modules/agreements/course/course-words.ts';
import { useAct } from '#renderer/modules/agreements/course/use-act.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { AgreementAct } from '#shared/domain/agreements/agreements.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '52rem' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  two: {
    display: 'grid',
    gridTemplateColumns: '17rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

type Props = { readonly act: AgreementAct; readonly onClose: () => void };

/** An act with its day, who did it and why; what it would do, and what is in its way, stand there before it is done. */
export const ActDialog = ({ act, onClose }: Props) => {
  const styles = useStyles();
  const { agreementsId, session, desk } = useAgreements();
  const { agreement } = useCurrent();
  const { today } = useAbout();
  const people = useContent((content) => content.signatory);
  const notify = useNotify();
  const { act: run } = useAct();
  const signers = people
    .filter((row) => row.agreementId === agreement.id && row.role === 'signs' && row.name.trim() !== '')
    .map(({ name }) => name.trim());
  const [date, setDate] = useState(today);
  const [actor, setActor] = useState(() => firstActor(act, signers, desk.user));
  const [reason, setReason] = useState('');
  const [accepted, setAccepted] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [going, setGoing] = useState<(() => void) | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = date === '' || date > today ? today : date;
  const { loaded, reload } = useLoaded(`${act} ${asked}`, async () => {
    await session.flush();
    return call('agreements.previewAct', { agreementsId, agreementId: agreement.id, act, date: asked });
  });
  const findings = loaded.state === 'ready' ? loaded.value.findings : [];
  const money = findings.filter(({ code }) => MONEY_CODES.has(code));
  const inTheWay = findings.filter(({ code, severity }) => severity === 'blocking' && !MONEY_CODES.has(code));
  const needsReason = act === 'return-from-legal' || act === 'terminate';
  const dayProblem =
    date === ''
      ? 'Escriba el día en que se hizo.'
      : date > today
        ? 'Ese día no ha llegado. Escriba el día en que se hizo.'
        : '';
  const reasonProblem = needsReason && reason.trim() === '' ? REASON_MISSING[act] : '';
  const mayDo = loaded.state === 'ready' && inTheWay.length === 0;

  // What was written for the act goes with its dialog: whoever follows a link out of it is asked as with Escape.
  const isWritten = reason.trim() !== '' || date !== today || actor !== firstActor(act, signers, desk.user);
  const goOn = (go: () => void) => {
    if (isWritten) {
      setGoing(() => go);
      return;
    }
    onClose();
    go();
  };

  const submit = async () => {
    setTried(true);
    if (busy || !mayDo || dayProblem !== '' || reasonProblem !== '' || (money.length > 0 && !accepted)) return;
    setBusy(true);
    const done = await run(
      {
        agreementId: agreement.id,
        act,
        date,
        actor: actor.trim(),
        reason: reason.trim(),
        accept: accepted ? [...new Set(money.map(({ code }) => code))] : [],
      },
      ACT_TITLES[act],
    );
    setBusy(false);
    if (!done) return;
    if (!done.ok) {
      setFailure(done.error);
      void reload();
      return;
    }
    onClose();
    notify({ intent: 'success', key: 'agreement-act', title: ACTS_DONE[act] });
  };

  return (
    <FormDialog help="convenios.curso" className={styles.surface} busy={busy} onSubmit={submit} onClose={onClose}>
      <DialogBody>
        <DialogTitle>{ACT_TITLES[act]}</DialogTitle>
        <DialogContent className={styles.content}>
          <Text>{ACT_HELP[act]}</Text>
          <div className={styles.two}>
            <DateField
              label={act === 'sign' ? 'Día de la firma' : 'Día'}
              required
              value={date}
              onCommit={setDate}
              hint="Por ejemplo 1/3/2026"
              {...(tried && dayProblem !== '' ? { problem: dayProblem } : date > today ? { problem: dayProblem } : {})}
            />
            <Field label={act === 'sign' ? 'Quiénes firmaron' : 'Quién lo hizo'}>
              <Textarea
                value={actor}
                rows={act === 'sign' ? 3 : 1}
                maxLength={2_000}
                resize="vertical"
                onChange={(_, data) => setActor(data.value)}
              />
            </Field>
          </div>
          <Field
            label={REASON_LABELS[act]}
            required={needsReason}
            validationMessage={tried && reasonProblem !== '' ? reasonProblem : null}
          >
            <Textarea
              value={reason}
              rows={needsReason ? 3 : 2}
              maxLength={20_000}
              resize="vertical"
              {...(tried && reasonProblem !== '' ? { 'aria-invalid': true } : {})}
              onChange={(_, data) => setReason(data.value)}
            />
          </Field>
          <ActPreview act={act} loaded={loaded} onRetry={() => void reload()} onGo={goOn} />
          {money.length > 0 && (
            <Field validationMessage={tried && !accepted ? 'Sin aceptarlo no se registra la firma.' : null}>
              <span {...(tried && !accepted ? { 'data-missing': true } : {})}>
                <Checkbox
                  label="Sé que ese dinero no está disponible y lo acepto: se tramitará la adecuación."
                  checked={accepted}
                  onChange={(_, data) => setAccepted(data.checked === true)}
                />
              </span>
            </Field>
          )}
          <ConfirmDialog
            open={going !== null}
            title="¿Descartar lo que escribió?"
            confirmLabel="Descartar"
            cancelLabel="Seguir escribiendo"
            onConfirm={() => {
              onClose();
              going?.();
            }}
            onCancel={() => setGoing(null)}
          >
            Lo que escribió en este cuadro y todavía no se guarda se pierde.
          </ConfirmDialog>
          {failure && <ErrorNotice title="No se hizo" failure={failure} onDismiss={() => setFailure(null)} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancelar
          </Button>
          <Button appearance="primary" type="submit" disabledFocusable={busy || !mayDo}>
            {ACT_TITLES[act]}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

/** Who sends it sits at the desk; who signed stands in the agreement; who returns it is somebody else. */
const firstActor = (
  act: AgreementAct,
  signers: readonly string[],
  user: { readonly officerName: string; readonly postName: string } | null,
): string => {
  if (act === 'sign') return signers.join(', ');
  return act === 'send-to-legal' && user ? [user.officerName, user.postName].filter(Boolean).join(', ') : '';
};

const REASON_LABELS: Readonly<Record<AgreementAct, string>> = {
  'send-to-legal': 'Nota para el área jurídica',
  'return-from-legal': 'Observaciones',
  sign: 'Nota',
  terminate: 'Por qué termina',
};

const REASON_MISSING: Readonly<Record<AgreementAct, string>> = {
  'send-to-legal': '',
  'return-from-legal': 'Escriba qué hay que corregir.',
  sign: '',
  terminate: 'Escriba el motivo por el que termina.',
};
