import { type DocumentSession, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { ManualEntities } from '#shared/domain/manual/manual.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';

type Call = <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;

export type ManualSession = DocumentSession<ManualEntities, null>;

/** One manual in memory. */
export const startManualSession = (
  manualId: string,
  opened: Pick<ChannelOutput<'manual.open'>, 'content' | 'history'>,
  call: Call,
): ManualSession =>
  startDocumentSession<ManualEntities, null>(
    { ...opened, about: null },
    {
      edit: (edit) => call('manual.edit', { manualId, ...edit }),
      undo: () => call('manual.undo', { manualId }),
      redo: () => call('manual.redo', { manualId }),
      open: async () => {
        const result = await call('manual.open', { manualId });
        return result.ok ? { ok: true, value: { ...result.value, about: null } } : result;
      },
      mayEdit: () => true,
    },
  );
