import { type DocumentSession, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { RecordEntities } from '#shared/domain/program-record/program-record.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import type { OpenedProgram } from '#shared/ipc/program-channels.ts';

type AboutRecord = { readonly archived: boolean };

export type RecordSession = DocumentSession<RecordEntities, AboutRecord>;
export type RecordState = ReturnType<RecordSession['getState']>;

type Call = <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;

/** The record of one programme in memory. An archived one takes no edits. */
export const startRecordSession = (programId: string, opened: OpenedProgram, call: Call): RecordSession =>
  startDocumentSession<RecordEntities, AboutRecord>(present(opened), {
    edit: (edit) => call('program.edit', { programId, ...edit }),
    undo: () => call('program.undo', { programId }),
    redo: () => call('program.redo', { programId }),
    open: async () => {
      const result = await call('program.open', { programId });
      return result.ok ? { ok: true, value: present(result.value) } : result;
    },
    mayEdit: ({ archived }) => !archived,
  });

const present = ({ content, history, archived }: OpenedProgram) => ({ content, history, about: { archived } });
