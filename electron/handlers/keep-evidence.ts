import type { AppContext } from '#electron/handlers/app-context.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type CheckedEvidence, checkEvidence } from '#shared/domain/execution/evidence-files.ts';
import type { NewExecutionRow } from '#shared/domain/execution/execution-edits.ts';

/** A file in the store under the hash of its content, which no row names yet. */
export type KeptEvidence = {
  readonly name: string;
  readonly mime: string;
  readonly sha: string;
  readonly sizeBytes: number;
  /** What was changed of its name, in words; '' where nothing was. */
  readonly notice: string;
};

/** How much of a file says what it is. */
export const EVIDENCE_HEAD_BYTES = 65_536;

/**
 * Puts a file into the store, checked before, and again over what was stored. Unless a row names it within a day, it goes with
 * the next cleaning.
 * @throws DomainError `file-rejected`, `too-large`; `store-damaged` where what was stored isn't what was handed in
 */
export const keepEvidence = ({ store }: Pick<AppContext, 'store'>, name: string, bytes: Uint8Array): KeptEvidence => {
  checkedEvidence(name, bytes);
  const sha = store.blobs.put(bytes);
  const stored = store.blobs.get(sha);
  const { name: kept, mime, notice } = checkedEvidence(name, stored);
  return { name: kept, mime, sha, sizeBytes: stored.byteLength, notice };
};

/** What the rows of an entry's files say; registers the files within the transaction that names them. */
export const evidenceRow = (
  db: WritableDb,
  context: AppContext,
  entryId: string,
  caption: string,
  { notice: _, ...kept }: KeptEvidence,
): NewExecutionRow<'entryEvidence'> => {
  registerBlob(db, kept, context.now());
  return { ...kept, entryId, caption, addedOn: todayOf(context), addedBy: readAuthor(db).officerName };
};

/** @throws DomainError `file-rejected`, `too-large` */
export const checkedEvidence = (name: string, bytes: Uint8Array): CheckedEvidence => {
  const result = checkEvidence(name, bytes.byteLength, bytes.subarray(0, EVIDENCE_HEAD_BYTES));
  if (!result.ok) throw new DomainError(result.error.code, result.error.message);
  return result.value;
};
