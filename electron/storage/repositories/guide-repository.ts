import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import type { WorkspaceKind } from '#shared/domain/procedure/procedure.ts';

/** The question where guided mode was left; null where it never was. */
export const readGuidePlace = (db: ReadableDb, workspace: WorkspaceKind, documentId: string): string | null =>
  db.get<{ questionKey: string }>(
    'SELECT question_key AS questionKey FROM guide_place WHERE workspace = ? AND document_id = ?',
    workspace,
    documentId,
  )?.questionKey ?? null;

export const saveGuidePlace = (
  db: WritableDb,
  workspace: WorkspaceKind,
  documentId: string,
  questionKey: string,
): void => {
  db.run(
    `INSERT INTO guide_place (workspace, document_id, question_key) VALUES (?, ?, ?)
     ON CONFLICT (workspace, document_id) DO UPDATE SET question_key = excluded.question_key`,
    workspace,
    documentId,
    questionKey,
  );
};

/** For documents that are deleted. */
export const forgetGuidePlaces = (db: WritableDb, documentId: string): void => {
  db.run('DELETE FROM guide_place WHERE document_id = ?', documentId);
};
