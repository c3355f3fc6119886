import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { EMPTY_REVIEW_DRAFT, type ReviewDraft, reviewDraft } from '#shared/domain/review/review-draft.ts';

/** What was noted about that sending; nothing where it was another's. */
export const readReviewDraft = (db: ReadableDb, documentId: string, actId: string): ReviewDraft => {
  const row = db.get<{ body: string }>(
    'SELECT body FROM review_draft WHERE document_id = ? AND act_id = ?',
    documentId,
    actId,
  );
  const known = row ? reviewDraft.safeParse(parsed(row.body)) : undefined;
  return known?.success ? known.data : EMPTY_REVIEW_DRAFT;
};

/** Replaces what was noted of the document, also of an earlier sending. */
export const saveReviewDraft = (db: WritableDb, documentId: string, actId: string, draft: ReviewDraft): void => {
  db.run(
    `INSERT INTO review_draft (document_id, act_id, body) VALUES (?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET act_id = excluded.act_id, body = excluded.body`,
    documentId,
    actId,
    JSON.stringify(draft),
  );
};

/** Once the sending was answered or taken back. */
export const forgetReviewDraft = (db: WritableDb, documentId: string): void => {
  db.run('DELETE FROM review_draft WHERE document_id = ?', documentId);
};

/** Notes that can't be read are worth less than a review that opens. */
const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
