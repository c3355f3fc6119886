import { call } from '#renderer/api.ts';
import { type DocumentSession, type DocumentState, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { DiagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import type { OpenedDiagnosis } from '#shared/ipc/diagnosis-channels.ts';

/** What comes with the diagnosis and isn't edited here. */
export type DiagnosisAbout = Pick<OpenedDiagnosis, 'groups' | 'states' | 'programUses' | 'mayEdit' | 'whyReadOnly'>;
export type DiagnosisSession = DocumentSession<DiagnosisEntities, DiagnosisAbout>;
export type DiagnosisState = DocumentState<DiagnosisEntities, DiagnosisAbout>;

/** The diagnosis in memory for as long as its screen stands. */
export const startDiagnosisSession = (diagnosisId: string, opened: OpenedDiagnosis): DiagnosisSession =>
  startDocumentSession<DiagnosisEntities, DiagnosisAbout>(present(opened), {
    edit: (edit) => call('diagnosis.edit', { diagnosisId, ...edit }),
    undo: () => call('diagnosis.undo', { diagnosisId }),
    redo: () => call('diagnosis.redo', { diagnosisId }),
    open: async (): Promise<Result<ReturnType<typeof present>>> => {
      const again = await call('diagnosis.open', { diagnosisId });
      return again.ok ? { ok: true, value: present(again.value) } : again;
    },
    mayEdit: ({ mayEdit }) => mayEdit,
  });

const present = ({ content, history, ...about }: OpenedDiagnosis) => ({ content, history, about });
