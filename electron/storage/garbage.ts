import { statSync } from 'node:fs';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';

/** A file just put may be named by the next command. */
const GRACE_MS = 24 * 60 * 60 * 1000;

/**
 * Removes blobs that nothing names any more: no row, no journal entry, no frozen version, no named point. Since every
 * row comes from a journal entry, these four places are all there are.
 * @returns the SHA-256 of what was removed
 */
export const collectGarbage = (store: StoreHandle, at: Instant): readonly string[] => {
  const limit = new Date(Date.parse(at) - GRACE_MS).toISOString();
  const registered = new Map(
    store.read
      .all<{ sha: string; addedAt: string }>('SELECT sha, added_at AS addedAt FROM blob')
      .map((row) => [row.sha, row.addedAt]),
  );
  const old = store.blobs.list().filter((sha) => {
    const addedAt = registered.get(sha) ?? statSync(store.blobs.path(sha)).mtime.toISOString();
    return addedAt < limit;
  });
  const unnamed = old.filter((sha) => !isNamed(store, sha));
  // The row goes first: a file without a row is harmless, a row without a file is a loss.
  store.write((db) => {
    for (const sha of unnamed) db.run('DELETE FROM blob WHERE sha = ?', sha);
  });
  for (const sha of unnamed) store.blobs.remove(sha);
  return unnamed;
};

const isNamed = (store: StoreHandle, sha: string): boolean =>
  store.read.get(
    `WITH wanted(sha) AS (SELECT ?) SELECT 1 FROM wanted w WHERE
       EXISTS (SELECT 1 FROM procedure_version WHERE w.sha IN (pdf_sha, docx_sha, scan_sha))
       OR EXISTS (SELECT 1 FROM procedure_annex WHERE image_sha = w.sha)
       OR EXISTS (SELECT 1 FROM institution WHERE logo_sha = w.sha)
       OR EXISTS (SELECT 1 FROM dossier_evidence WHERE sha = w.sha)
       OR EXISTS (SELECT 1 FROM agreements_file WHERE sha = w.sha)
       OR EXISTS (SELECT 1 FROM execution_entry_evidence WHERE sha = w.sha)
       OR EXISTS (SELECT 1 FROM dossier_closed_document WHERE sha = w.sha)
       OR EXISTS (SELECT 1 FROM frozen_version
         WHERE instr(content_json, w.sha) OR instr(printed_json, w.sha) OR w.sha IN (pdf_sha, docx_sha))
       OR EXISTS (SELECT 1 FROM review_act WHERE scan_sha = w.sha)
       OR EXISTS (SELECT 1 FROM review_correction WHERE scan_sha = w.sha)
       OR EXISTS (SELECT 1 FROM document_version
         WHERE instr(content_json, w.sha) OR instr(printed_json, w.sha) OR w.sha IN (pdf_sha, docx_sha))
       OR EXISTS (SELECT 1 FROM named_snapshot WHERE instr(content_json, w.sha))
       OR EXISTS (SELECT 1 FROM journal_change WHERE instr(before, w.sha) OR instr(after, w.sha))`,
    sha,
  ) !== undefined;
