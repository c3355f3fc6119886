import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useDossier, useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { today } from '#renderer/ui/today.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', alignItems: 'start', gap: tokens.spacingHorizontalL },
});

type Props = { readonly onDone: () => void; readonly onClose: () => void };

/** Opens a closed year again, with its reason. */
export const ReopenYearDialog = ({ onDone, onClose }: Props) => {
  const styles = useStyles();
  const { dossierId, session, desk } = useDossier();
  const year = useDossierState((state) => state.about.summary.fiscalYear);
  const [on, setOn] = useState(today());
  const [officerName, setOfficerName] = useState(desk.user?.officerName ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const reopen = async () => {
    if (busy) return;
    setTried(true);
    setFailure(null);
    if (on === '' || reason.trim() === '') return;
    setBusy(true);
    const postName = desk.user?.postName ?? '';
    const result = await call('dossier.reopen', { dossierId, on, officerName, postName, reason: reason.trim() });
    setBusy(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    session.setAbout({ ...session.getState().about, summary: result.value.summary });
    onDone();
  };

  return (
    <FormDialog help="dossier.close" busy={busy} onSubmit={reopen} onClose={onClose}>
      <DialogBody>
        <DialogTitle>Reabrir el ejercicio {year}</DialogTitle>
        <DialogContent className={styles.content}>
          <Text>
            El expediente y sus documentos se podrán modificar otra vez. Lo que se guardó al cerrar se conserva, y el
            motivo queda en el historial.
          </Text>
          <Field
            label="Por qué se reabre"
            required
            validationMessage={tried && reason.trim() === '' ? 'Escriba por qué se reabre el ejercicio.' : null}
          >
            <Textarea value={reason} maxLength={15_000} rows={3} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <div className={styles.two}>
            <DateField
              label="Fecha"
              required
              value={on}
              {...(tried && on === '' ? { problem: 'Escriba la fecha.' } : {})}
              onCommit={setOn}
            />
            <Field label="Quién lo reabre">
              <Input value={officerName} maxLength={2_000} onChange={(_, data) => setOfficerName(data.value)} />
            </Field>
          </div>
          {failure && <ErrorNotice title="No se reabrió el ejercicio" failure={failure} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            Reabrir el ejercicio
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};
