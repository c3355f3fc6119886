import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';

/** A revision of a document: named by the hash of its content and of the revisions that it continues. */
export type RevisionRow = { readonly id: string; readonly contentSha: string; readonly parents: readonly string[] };

/** The chain of a document, parents before children, the last one its state at its last delivery. */
export const readRevisions = (db: ReadableDb, documentId: string): readonly RevisionRow[] =>
  db
    .all<{ id: string; contentSha: string; parents: string }>(
      `SELECT id, content_sha AS contentSha, parents FROM document_revision WHERE document_id = ? ORDER BY position`,
      documentId,
    )
    .map((row) => ({ ...row, parents: JSON.parse(row.parents) as readonly string[] }));

/** Adds those that aren't there yet, in their order. */
export const insertRevisions = (db: WritableDb, documentId: string, revisions: readonly RevisionRow[]): void => {
  const known = new Set(readRevisions(db, documentId).map(({ id }) => id));
  for (const { id, contentSha, parents } of revisions) {
    if (known.has(id)) continue;
    db.run(
      `INSERT INTO document_revision (document_id, position, id, content_sha, parents)
       VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM document_revision WHERE document_id = ?), ?, ?, ?)`,
      documentId,
      documentId,
      id,
      contentSha,
      JSON.stringify(parents),
    );
  }
};

/** Keeps a content under its hash, so that a later merge finds what both sides began with. */
export const keepContent = (db: WritableDb, sha: string, json: string): void => {
  db.run('INSERT OR IGNORE INTO document_content (sha, json) VALUES (?, ?)', sha, json);
};

/** The kept content of that hash. */
export const readKeptContent = (db: ReadableDb, sha: string): string | undefined =>
  db.get<{ json: string }>('SELECT json FROM document_content WHERE sha = ?', sha)?.json;
