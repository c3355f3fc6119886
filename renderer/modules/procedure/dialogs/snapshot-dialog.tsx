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
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { call } from '#renderer/api.ts';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { Failure } from '#shared/domain/common/result.ts';

/** Ctrl+Shift+S: everything is saved already; this gives the present state a name to come back to. */
export const SnapshotDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { session } = useEditor();
  const notify = useNotify();
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await session.flush();
    const result = await call('procedure.nameSnapshot', { versionId: session.getState().about.version.id, name });
    setBusy(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    session.touch();
    notify({
      intent: 'success',
      title: `Se guardó el punto «${result.value.name}»`,
      body: 'Está en el panel Historial.',
    });
    onClose();
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={(event) => void save(event)}>
          <DialogBody>
            <DialogTitle>Guardar un punto con nombre</DialogTitle>
            <DialogContent>
              <p>Todo lo que escribe ya se guarda solo. Un nombre le permite volver a cómo está ahora.</p>
              <Field label="Nombre" hint="Por ejemplo: Antes de la reunión con Organización y Métodos">
                <Input value={name} maxLength={200} onChange={(_, data) => setName(data.value)} />
              </Field>
              {failure && <ErrorNotice failure={failure} title="No se guardó el punto" />}
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" onClick={onClose}>
                Cancelar
              </Button>
              <Button appearance="primary" type="submit" disabledFocusable={busy}>
                Guardar el punto
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
