import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { call } from '#renderer/api.ts';
import { useContent, useDiagnosis, useDiagnosisState } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { TerritoryPreview } from '#renderer/modules/diagnosis/import/territory-preview.tsx';
import { TerritorySource } from '#renderer/modules/diagnosis/import/territory-source.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import { importTerritories } from '#shared/domain/diagnosis/territory-import.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(980px, 94vw)', width: '94vw' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', maxHeight: '72vh', overflowY: 'auto' },
});

type Props = { readonly onClose: () => void };

/** Territories out of a sheet: chosen or pasted, looked through, and only then added, as one step. */
export const TerritoryImportDialog = ({ onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const { session } = useDiagnosis();
  const notify = useNotify();
  const states = useDiagnosisState((state) => state.about.states);
  const content = useContent((all) => all);
  const [sheet, setSheet] = useState<ChannelOutput<'diagnosis.readTerritories'> | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = useMemo(
    () => (sheet ? importTerritories(content, sheet.rows, states, newId) : null),
    [sheet, content, states],
  );
  const problem = failure ?? (read && !read.ok ? read.error : null);

  const look = async (source: ImportSource) => {
    setBusy(true);
    setFailure(null);
    const result = await call('diagnosis.readTerritories', { source });
    setBusy(false);
    if (result.ok) setSheet(result.value);
    else setFailure(result.error);
  };
  const back = () => {
    setSheet(null);
    setFailure(null);
  };
  const load = () => {
    if (!read?.ok || read.value.added === 0) return;
    session.edit(read.value.changes, 'Importar territorios');
    notify({
      intent: 'success',
      title: `Se ${read.value.added === 1 ? 'agregó' : 'agregaron'} ${countOf(read.value.added, 'territorio', 'territorios')}`,
    });
    onClose();
  };
  const added = read?.ok ? read.value.added : 0;
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && !busy && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Pegar o importar territorios</DialogTitle>
          <DialogContent className={styles.content}>
            {problem && <ErrorNotice title="No se agregó nada" failure={problem} onDismiss={back} />}
            {read?.ok && sheet ? (
              <TerritoryPreview read={read.value} notices={sheet.notices} />
            ) : (
              <TerritorySource busy={busy} onSource={(source) => void look(source)} onFailure={setFailure} />
            )}
          </DialogContent>
          <DialogActions>
            {read?.ok && <Button onClick={back}>Elegir otra hoja</Button>}
            <Button onClick={onClose} disabledFocusable={busy}>
              Cancelar
            </Button>
            {read?.ok && (
              <Button appearance="primary" disabledFocusable={added === 0} onClick={load}>
                {added === 0 ? 'Agregar' : `Agregar ${countOf(added, 'territorio', 'territorios')}`}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
