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
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

type Props = { readonly row: ProcedureSummary; readonly onRenamed: () => void; readonly onClose: () => void };

/** Changes the title of a draft; the editor can undo it. */
export const RenameDialog = ({ row, onRenamed, onClose }: Props) => {
  useReturnFocus();
  const [title, setTitle] = useState(row.title);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (title.trim() === row.title) {
      onClose();
      return;
    }
    setBusy(true);
    const versionId = row.newest.id;
    const saved = await call('procedure.edit', {
      versionId,
      label: 'Cambiar el título',
      coalesce: null,
      changes: [{ op: 'update', entity: 'cover', id: versionId, field: 'title', value: title.trim() }],
    });
    setBusy(false);
    if (saved.ok) onRenamed();
    else setFailure(saved.error);
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={rename}>
          <DialogBody>
            <DialogTitle>Cambiar el título</DialogTitle>
            <DialogContent>
              <Field label="Nombre del procedimiento">
                <Input autoFocus value={title} maxLength={2_000} onChange={(_, data) => setTitle(data.value)} />
              </Field>
              {failure && <ErrorNotice title="No se pudo guardar" failure={failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancelar</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                Guardar
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
