import { useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import type { DossierAction } from '#renderer/modules/dossiers/dossier-actions.ts';
import { dossierTitle } from '#renderer/modules/dossiers/dossier-words.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

type Asking = { readonly action: 'archive' | 'delete' | 'carry'; readonly row: DossierSummary };

type Around = { readonly navigate: Navigate; readonly reload: () => Promise<void> };

/** Carries out what is asked of a row; `asking` is set while a dialog wants an answer first. */
export const useDossierActions = ({ navigate, reload }: Around) => {
  const notify = useNotify();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [busy, setBusy] = useState(false);

  const failed = (title: string, failure: Failure) => notify({ intent: 'error', title, body: failure.message });

  const putAway = async (row: DossierSummary, archived: boolean) => {
    setBusy(true);
    const result = await call('dossier.archive', { dossierId: row.dossierId, archived });
    setBusy(false);
    setAsking(null);
    if (!result.ok) {
      failed(archived ? 'No se pudo archivar' : 'No se pudo devolver a la lista', result.error);
      return;
    }
    await reload();
    notify({
      intent: 'success',
      title: archived ? 'Expediente archivado' : 'De vuelta en la lista',
      body: dossierTitle(row),
      ...(archived ? { action: { label: 'Deshacer', run: () => void putAway(row, false) } } : {}),
    });
  };

  const remove = async (row: DossierSummary) => {
    setBusy(true);
    const result = await call('dossier.delete', { dossierId: row.dossierId });
    setBusy(false);
    setAsking(null);
    if (!result.ok) {
      failed('No se borró el expediente', result.error);
      return;
    }
    await reload();
    notify({ intent: 'success', title: 'Expediente borrado', body: dossierTitle(row) });
  };

  const run = (action: DossierAction, row: DossierSummary): void => {
    switch (action) {
      case 'open':
        navigate({ screen: 'dossier', dossierId: row.dossierId });
        return;
      case 'record':
        navigate({ screen: 'record', programId: row.programId, dossierId: row.dossierId });
        return;
      case 'carry':
      case 'archive':
      case 'delete':
        setAsking({ action, row });
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
    archive: () => asking && void putAway(asking.row, true),
    remove: () => asking && void remove(asking.row),
  } as const;
};
