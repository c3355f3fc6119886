import type { AppContext } from '#electron/handlers/app-context.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { safeFileName } from '#shared/domain/common/file-name.ts';
import { recogniseFile } from '#shared/domain/common/recognise-file.ts';
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

/** What every row that names a kept file says of it; registers the file within the transaction that names it. */
export const registerEvidence = (db: WritableDb, context: AppContext, { notice: _, ...kept }: KeptEvidence) => {
  registerBlob(db, kept, context.now());
  return { ...kept, addedOn: todayOf(context), addedBy: readAuthor(db).officerName };
};

/** What the rows of an entry's files say; registers the files within the transaction that names them. */
export const evidenceRow = (
  db: WritableDb,
  context: AppContext,
  entryId: string,
  caption: string,
  kept: KeptEvidence,
): NewExecutionRow<'entryEvidence'> => ({ ...registerEvidence(db, context, kept), entryId, caption });

type Named = { readonly name: string; readonly sha: string };

/**
 * A kept file to be drawn on screen.
 * @throws DomainError `not-allowed` where it is neither a picture nor a PDF; `store-damaged`
 */
export const shownEvidence = (
  { store }: Pick<AppContext, 'store'>,
  { name: stored, sha }: Named,
): { readonly bytes: Uint8Array; readonly mime: string } => {
  const bytes = store.blobs.get(sha);
  const name = safeFileName(stored, 'Archivo');
  const checked = checkEvidence(name, bytes.byteLength, bytes.subarray(0, EVIDENCE_HEAD_BYTES));
  if (checked.ok && checked.value.preview !== 'none') return { bytes, mime: checked.value.mime };
  throw new DomainError(
    'not-allowed',
    `«${name}» no se puede ver aquí: solo se ven fotos e imágenes JPG, PNG, GIF o WEBP, y PDF. Guarde una copia y ábrala con su programa.`,
  );
};

/** Hands out a kept file. A store from another computer may say anything of it: name and type are made sure of once more. */
export const saveEvidence = (context: AppContext, { name, sha }: Named, unnamed: string) => {
  const safe = safeFileName(name, unnamed);
  const bytes = context.store.blobs.get(sha);
  return context.saveFile(safe, recogniseFile(safe, bytes), bytes);
};

/** @throws DomainError `file-rejected`, `too-large` */
export const checkedEvidence = (name: string, bytes: Uint8Array): CheckedEvidence => {
  const result = checkEvidence(name, bytes.byteLength, bytes.subarray(0, EVIDENCE_HEAD_BYTES));
  if (!result.ok) throw new DomainError(result.error.code, result.error.message);
  return result.value;
};
