import { type DocumentSession, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { ProcedureEntities } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import type { OpenedProcedure } from '#shared/ipc/procedure-channels.ts';

export type AboutProcedure = Pick<OpenedProcedure, 'version' | 'versions' | 'archived'>;
export type ProcedureState = ReturnType<ProcedureSession['getState']>;

export type ProcedureSession = DocumentSession<ProcedureEntities, AboutProcedure> & {
  readonly restoreSnapshot: (snapshotId: string) => Promise<Result<null>>;
  /** The version after an act (scan, properties). */
  readonly takeVersion: (version: ProcedureVersion) => void;
};

export type Call = <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;

/** The content of one version in memory. A frozen version takes no edits. */
export const startProcedureSession = (opened: OpenedProcedure, call: Call): ProcedureSession => {
  const versionId = opened.version.id;
  const session = startDocumentSession<ProcedureEntities, AboutProcedure>(present(opened), {
    edit: (edit) => call('procedure.edit', { versionId, ...edit }),
    undo: () => call('procedure.undo', { versionId }),
    redo: () => call('procedure.redo', { versionId }),
    open: async () => {
      const result = await call('procedure.open', { versionId });
      return result.ok ? { ok: true, value: present(result.value) } : result;
    },
    mayEdit: ({ version }) => version.stage === 'draft',
  });
  return {
    ...session,
    restoreSnapshot: async (snapshotId) => {
      const result = await session.act(
        () => call('procedure.restoreSnapshot', { versionId, snapshotId }),
        (step) => step.label,
      );
      return result && !result.ok ? result : { ok: true, value: null };
    },
    takeVersion: (version) => {
      const { about } = session.getState();
      const versions = about.versions.map((other) => (other.id === version.id ? version : other));
      session.setAbout({ ...about, version, versions });
    },
  };
};

const present = ({ content, history, version, versions, archived }: OpenedProcedure) => ({
  content,
  history,
  about: { version, versions, archived },
});
