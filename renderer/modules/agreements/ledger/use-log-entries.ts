import { call } from '#renderer/api.ts';
import { useAgreements } from '#renderer/modules/agreements/agreements-context.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { ok } from '#shared/domain/common/result.ts';

export type LogEntry = { readonly id: string; readonly agreementId: string | null; readonly words: string };

/** What the dossier's log holds, to prove a delivery; none until it is read, or where it can't be. */
export const useLogEntries = (): readonly LogEntry[] => {
  const { dossierId } = useAgreements();
  const { loaded } = useLoaded(`log ${dossierId}`, async () => {
    const own = await call('execution.ofDossier', { dossierId });
    if (!own.ok) return own;
    const opened = await call('execution.open', { executionId: own.value.executionId });
    if (!opened.ok) return opened;
    return ok(
      opened.value.content.entry.map(
        ({ id, agreementId, date, title, place }): LogEntry => ({
          id,
          agreementId,
          words: [date === '' ? 'sin fecha' : formatLongDate(date), title.trim() || place.trim() || 'Sin título'].join(
            ' · ',
          ),
        }),
      ),
    );
  });
  return loaded.state === 'ready' ? loaded.value : NONE;
};

const NONE: readonly LogEntry[] = [];
