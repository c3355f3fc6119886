import { call } from '#renderer/api.ts';
import { type DocumentSession, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { DossierChange, DossierEntities } from '#shared/domain/dossier/dossier.ts';
import type { DossierSummary, OpenedDossier } from '#shared/ipc/dossier-channels.ts';
import type { Saved } from '#shared/ipc/history.ts';

export type AboutDossier = Pick<OpenedDossier, 'programName' | 'procedure' | 'version' | 'newerVersion' | 'summary'>;

/** What the store answers to an act. */
type Acted = {
  readonly changes: readonly DossierChange[];
  readonly saved: Saved;
  readonly summary: DossierSummary;
};

export type DossierSession = DocumentSession<DossierEntities, AboutDossier> & {
  /** An act of the course: asked of the store once everything written is committed, then shown. */
  readonly record: (ask: () => Promise<Result<Acted>>) => Promise<Result<null>>;
};
export type DossierState = ReturnType<DossierSession['getState']>;

/** One dossier in memory. An archived or closed one takes no edits. */
export const startDossierSession = (opened: OpenedDossier): DossierSession => {
  const dossierId = opened.summary.dossierId;
  const session = startDocumentSession<DossierEntities, AboutDossier>(present(opened), {
    edit: (edit) => call('dossier.edit', { dossierId, ...edit }),
    undo: () => call('dossier.undo', { dossierId }),
    redo: () => call('dossier.redo', { dossierId }),
    open: async () => {
      const result = await call('dossier.open', { dossierId });
      return result.ok ? { ok: true, value: present(result.value) } : result;
    },
    mayEdit: ({ summary }) => !summary.archived && summary.closedOn === '',
  });
  return {
    ...session,
    record: async (ask) => {
      const result = await session.act(ask);
      if (result === null) return NOT_SAVED;
      if (!result.ok) return result;
      session.setAbout({ ...session.getState().about, summary: result.value.summary });
      return { ok: true, value: null };
    },
  };
};

const NOT_SAVED: Result<null> = {
  ok: false,
  error: {
    code: 'conflict',
    message:
      'Lo último que escribió no se pudo guardar, y el paso se registraría sin ello. Guárdelo primero: el aviso de arriba dice cómo.',
  },
};

const present = ({ content, history, programName, procedure, version, newerVersion, summary }: OpenedDossier) => ({
  content,
  history,
  about: { programName, procedure, version, newerVersion, summary },
});
