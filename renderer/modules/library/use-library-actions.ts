import { useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import type { LibraryAction } from '#renderer/modules/library/library-actions.ts';
import { titleOf } from '#renderer/modules/library/library-view.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

type Asking = { readonly action: 'rename' | 'archive'; readonly row: ProcedureSummary };

type Around = { readonly navigate: Navigate; readonly reload: () => Promise<void> };

/** Carries out what is asked of a row; `asking` is set while a dialog wants an answer first. */
export const useLibraryActions = ({ navigate, reload }: Around) => {
  const notify = useNotify();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [busy, setBusy] = useState(false);

  const failed = (title: string, failure: Failure) => notify({ intent: 'error', title, body: failure.message });

  const putAway = async (row: ProcedureSummary, archived: boolean) => {
    setBusy(true);
    const result = await call('procedure.archive', { procedureId: row.procedureId, archived });
    setBusy(false);
    setAsking(null);
    if (!result.ok) {
      failed(archived ? 'No se pudo archivar' : 'No se pudo devolver a la lista', result.error);
      return;
    }
    await reload();
    notify({
      intent: 'success',
      title: archived ? 'Procedimiento archivado' : 'De vuelta en la lista',
      body: titleOf(row),
      ...(archived ? { action: { label: 'Deshacer', run: () => void putAway(row, false) } } : {}),
    });
  };

  const openMade = async (channel: 'procedure.duplicate' | 'procedure.newVersion', row: ProcedureSummary) => {
    const made =
      channel === 'procedure.duplicate'
        ? await call(channel, { versionId: row.newest.id })
        : await call(channel, { procedureId: row.procedureId });
    if (made.ok) navigate({ screen: 'procedure', versionId: made.value.versionId });
    else failed(channel === 'procedure.duplicate' ? 'No se pudo duplicar' : 'No se pudo crear la versión', made.error);
  };

  const run = (action: LibraryAction, row: ProcedureSummary): void => {
    switch (action) {
      case 'open':
        navigate({ screen: 'procedure', versionId: row.newest.id });
        return;
      case 'open-in-force':
        navigate({ screen: 'procedure', versionId: (row.inForce ?? row.newest).id });
        return;
      case 'rename':
      case 'archive':
        setAsking({ action, row });
        return;
      case 'duplicate':
        void openMade('procedure.duplicate', row);
        return;
      case 'new-version':
        void openMade('procedure.newVersion', row);
        return;
      case 'restore':
        void putAway(row, false);
        return;
      default:
        assertNever(action);
    }
  };

  return {
    run,
    asking,
    busy,
    stopAsking: () => setAsking(null),
    confirm: () => asking && void putAway(asking.row, true),
  } as const;
};
