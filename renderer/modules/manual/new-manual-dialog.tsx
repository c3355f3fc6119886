import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { call } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

type Props = {
  readonly profiles: readonly ProcedureProfile[];
  readonly onCreated: (manualId: string) => void;
  readonly onClose: () => void;
};

/** A title and the guide whose header and cover the manual takes. */
export const NewManualDialog = ({ profiles, onCreated, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [title, setTitle] = useState('');
  const [profileId, setProfileId] = useState(profiles[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const created = await call('manual.create', { profileId, title: title.trim() });
    setBusy(false);
    if (created.ok) onCreated(created.value.manualId);
    else setFailure(created.error);
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={create}>
          <DialogBody>
            <DialogTitle>Nuevo manual</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label="Nombre del manual"
                hint="Por ejemplo: Manual de procedimientos del Departamento de Planeación."
              >
                <Input autoFocus value={title} maxLength={2_000} onChange={(_, data) => setTitle(data.value)} />
              </Field>
              <Field label="Guía técnica" hint="De ella salen la portada y el encabezado.">
                <Select value={profileId} onChange={(_, data) => setProfileId(data.value)}>
                  {profiles.map((profile) => (
                    <option key={profile.id} value={profile.id}>
                      {profile.name}
                    </option>
                  ))}
                </Select>
              </Field>
              {failure && <ErrorNotice title="No se pudo crear" failure={failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancelar</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {busy ? 'Creando…' : 'Crear'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
