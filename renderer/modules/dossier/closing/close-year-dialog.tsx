import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useJob } from '#renderer/documents/use-job.ts';
import { KeptList, LeftOpenList } from '#renderer/modules/dossier/closing/closing-lists.tsx';
import { useDossier, useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { today } from '#renderer/ui/today.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ClosingPreview } from '#shared/ipc/closing-channels.ts';

const useStyles = makeStyles({
  surface: { width: 'min(52rem, 94vw)', maxWidth: 'none' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  /** Below what scrolls: it is in sight wherever that stands. */
  progress: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  three: { display: 'grid', gridTemplateColumns: 'auto 1fr 1fr', alignItems: 'start', gap: tokens.spacingHorizontalL },
});

type Props = { readonly onDone: () => void; readonly onClose: () => void };

/** Closes the year: first what it leaves open and what it keeps, then who does it, when and why like this. */
export const CloseYearDialog = ({ onDone, onClose }: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const { dossierId, session, desk } = useDossier();
  const year = useDossierState((state) => state.about.summary.fiscalYear);
  const { loaded, reload } = useLoaded(`closing ${dossierId}`, () => call('dossier.closingPreview', { dossierId }));
  const [on, setOn] = useState(today());
  const [officerName, setOfficerName] = useState(desk.user?.officerName ?? '');
  const [postName, setPostName] = useState(desk.user?.postName ?? '');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const job = useJob();
  const busy = job.progress !== null;
  const preview = loaded.state === 'ready' ? loaded.value : null;
  const needsNote = preview?.leftOpen.some(({ unfinished }) => unfinished) ?? false;
  const noteMissing = needsNote && note.trim() === '';

  const close = async () => {
    if (busy || preview === null) return;
    setTried(true);
    setFailure(null);
    if (on === '' || officerName.trim() === '' || noteMissing) return;
    if (!(await session.flush())) return;
    const jobId = job.begin();
    const result = await call('dossier.close', { dossierId, on, officerName, postName, note: note.trim(), jobId });
    job.end();
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    session.setAbout({ ...session.getState().about, summary: result.value.summary });
    notify({
      intent: 'success',
      title: `El ejercicio ${year} quedó cerrado`,
      body: `Sus documentos están en «Documentos», tal como quedaron.`,
    });
    onDone();
  };

  return (
    <FormDialog className={styles.surface} help="dossier.close" busy={busy} onSubmit={close} onClose={onClose}>
      <DialogBody>
        <DialogTitle>Cerrar el ejercicio {year}</DialogTitle>
        <DialogContent className={styles.content}>
          <Text>
            Se hacen y se guardan todos los documentos del expediente, y desde entonces el expediente y lo que contiene
            solo se consultan. Se puede reabrir con un motivo; lo guardado se conserva.
          </Text>
          {loaded.state === 'loading' && <Loading label="Revisando qué queda pendiente…" />}
          {loaded.state === 'failed' && (
            <ErrorNotice
              title="No se pudo revisar el expediente"
              failure={loaded.failure}
              onRetry={() => void reload()}
            />
          )}
          {preview && <Preview preview={preview} />}
          <div className={styles.three}>
            <DateField
              label="Fecha del cierre"
              required
              value={on}
              {...(tried && on === '' ? { problem: 'Escriba el día en que se cierra.' } : {})}
              onCommit={setOn}
            />
            <Field
              label="Quién lo cierra"
              required
              validationMessage={tried && officerName.trim() === '' ? 'Escriba el nombre de quien lo cierra.' : null}
            >
              <Input value={officerName} maxLength={2_000} onChange={(_, data) => setOfficerName(data.value)} />
            </Field>
            <Field label="Cargo">
              <Input value={postName} maxLength={2_000} onChange={(_, data) => setPostName(data.value)} />
            </Field>
          </div>
          <Field
            label="Nota"
            required={needsNote}
            {...(needsNote ? { hint: 'Quedan pendientes: diga por qué se cierra así.' } : {})}
            validationMessage={tried && noteMissing ? 'Escriba por qué se cierra con pendientes.' : null}
          >
            <Textarea value={note} maxLength={15_000} rows={2} onChange={(_, data) => setNote(data.value)} />
          </Field>
          {failure && (
            <ErrorNotice
              title={failure.code === 'cancelled' ? 'Cierre cancelado' : 'No se cerró el ejercicio'}
              failure={failure}
            />
          )}
        </DialogContent>
        {job.progress && (
          <div className={styles.progress} role="status">
            <Text size={200}>{job.progress.step || 'Preparando los documentos…'}</Text>
            <ProgressBar
              aria-label="Avance del cierre"
              {...(job.progress.fraction > 0.02 ? { value: job.progress.fraction } : {})}
            />
          </div>
        )}
        <DialogActions>
          <Button onClick={busy ? job.cancel : onClose}>{busy ? 'Cancelar el cierre' : 'Cancelar'}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy || preview === null}>
            {busy ? 'Cerrando…' : 'Cerrar el ejercicio'}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

const Preview = ({ preview }: { readonly preview: ClosingPreview }) => (
  <>
    <LeftOpenList leftOpen={preview.leftOpen} />
    <KeptList documents={preview.documents} />
    {preview.budgetSharedWith.length > 0 && (
      <Text>
        El presupuesto sigue abierto: también trabaja con él{' '}
        {new Intl.ListFormat('es-MX').format(preview.budgetSharedWith.map((name) => `«${name}»`))}. Se cierra cuando se
        cierre el último expediente que lo usa.
      </Text>
    )}
  </>
);
