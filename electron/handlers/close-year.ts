import { documentName } from '#electron/documents/document-name.ts';
import type { RenderOptions } from '#electron/documents/document-service.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { closingDocuments } from '#electron/handlers/closing-documents.ts';
import { leftOpenOf } from '#electron/handlers/closing-preview.ts';
import { documentFile, FORMAT_MIME } from '#electron/handlers/document-files.ts';
import { documentSource } from '#electron/handlers/document-source.ts';
import { requireInUse, requireNotArchived } from '#electron/handlers/dossier-editing.ts';
import type { DossierSummaries } from '#electron/handlers/dossier-summary.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { bringAgreementsOfYear } from '#electron/handlers/year-agreements.ts';
import { bringResults } from '#electron/handlers/year-results.ts';
import { closingTables } from '#electron/storage/closing-tables.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { findAgreementsOf } from '#electron/storage/repositories/agreements-repository.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { findBulletinsOf } from '#electron/storage/repositories/bulletins-repository.ts';
import { readClosings } from '#electron/storage/repositories/closing-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierContent, readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findExecutionOf } from '#electron/storage/repositories/execution-repository.ts';
import { withStagedBlobs } from '#electron/storage/staged-blobs.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import {
  type ClosedDocument,
  type Closing,
  type ClosingSaid,
  closeYear,
  reopenYear,
} from '#shared/domain/dossier/year-closing.ts';

/**
 * Closes a dossier's year: makes all its files, and then, in one transaction, keeps them and makes everything read-only. What
 * is refused, cancelled or fails leaves neither a row nor a file.
 * @throws DomainError not-allowed, frozen, invalid-input, conflict, cancelled, and what rendering throws
 */
export const closeDossierYear = async (
  context: AppContext,
  summaries: DossierSummaries,
  { dossierId, ...said }: ClosingSaid & { readonly dossierId: string },
  options: Required<RenderOptions>,
): Promise<void> => {
  const { store } = context;
  decide(context, store.read, summaries, dossierId, said);
  const headBefore = headsOf(store.read, dossierId);
  await withStagedBlobs(store, async (put) => {
    const files = await makeFiles(context, dossierId, options, put);
    if (options.signal.aborted) throw cancelled();
    store.write((db) => {
      if (headsOf(db, dossierId) !== headBefore) throw editedMeanwhile();
      const closing = decide(context, db, summaries, dossierId, said);
      writeClosing(db, context, dossierId, closing, files);
      bringResults(db, context, dossierId, readDossierHeadline(db, dossierId).fiscalYear);
      bringAgreementsOfYear(db, context, dossierId);
    });
  });
};

/** @throws DomainError not-allowed, invalid-input */
export const reopenDossierYear = (
  context: AppContext,
  { dossierId, ...said }: ClosingSaid & { readonly dossierId: string },
): void => {
  context.store.write((db) => {
    requireNotArchived(db, dossierId);
    const reopened = reopenYear(readClosings(db, dossierId), said, todayOf(context), context.newId);
    if (!reopened.ok) throw new DomainError(reopened.error.code, reopened.error.message);
    writeClosing(db, context, dossierId, reopened.value, []);
  });
};

const decide = (
  context: AppContext,
  db: ReadableDb,
  summaries: DossierSummaries,
  dossierId: string,
  said: ClosingSaid,
): Closing => {
  requireInUse(db, dossierId);
  const began = readDossierContent(db, dossierId).step[0]?.startedOn ?? '';
  const unfinished = leftOpenOf(context, db, dossierId, summaries).filter((one) => one.unfinished);
  const facts = { began, today: todayOf(context), leftOpen: unfinished.length };
  const decided = closeYear(readClosings(db, dossierId), said, facts, context.newId);
  if (!decided.ok) throw new DomainError(decided.error.code, decided.error.message);
  return decided.value;
};

type MadeFile = Omit<ClosedDocument, 'id' | 'rank' | 'closingId'>;

/** Every document in every format, one after the other: the worker makes one at a time. */
const makeFiles = async (
  context: AppContext,
  dossierId: string,
  { signal, onProgress }: Required<RenderOptions>,
  keep: (bytes: Uint8Array) => string,
): Promise<readonly MadeFile[]> => {
  const wanted = closingDocuments(context.store.read, dossierId).flatMap(({ title, target, formats }) =>
    formats.map((format) => ({ title, target, format })),
  );
  const made: MadeFile[] = [];
  for (const [index, { title, target, format }] of wanted.entries()) {
    if (signal.aborted) throw cancelled();
    onProgress((index / wanted.length) * 0.95, `${title}, ${format.toUpperCase()} (${index + 1} de ${wanted.length})`);
    const { source, bytes } = await naming(title, format, async () => {
      const source = documentSource(context, target);
      return { source, bytes: await documentFile(context, source, format, { signal }) };
    });
    made.push({
      kind: target.kind,
      title: title.slice(0, 2_000),
      name: documentName(source, format),
      format,
      mime: FORMAT_MIME[format],
      sha: keep(bytes),
      sizeBytes: bytes.byteLength,
    });
  }
  onProgress(0.97, 'Guardando');
  return made;
};

/** Whoever closes must know which of twenty documents couldn't be made. */
const naming = async <T>(title: string, format: string, make: () => Promise<T>): Promise<T> => {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'cancelled') throw cancelled();
    const why = `No se cerró el ejercicio: no se pudo hacer «${title}» en ${format.toUpperCase()}. ${error.message}`;
    throw new DomainError(error.code, why, { cause: error });
  }
};

const writeClosing = (
  db: WritableDb,
  context: AppContext,
  dossierId: string,
  closing: Closing,
  files: readonly MadeFile[],
): void => {
  const at = context.now();
  for (const { sha, sizeBytes, mime } of files) registerBlob(db, { sha, sizeBytes, mime }, at);
  const { closedDocument } = readClosings(db, dossierId);
  const { ranks } = ranksAt(closedDocument, closedDocument.length, files.length);
  const rows = files.map(
    (file, index): ClosedDocument => ({
      ...file,
      id: context.newId(),
      rank: ranks[index] ?? 'a0',
      closingId: closing.id,
    }),
  );
  const { fiscalYear } = readDossierHeadline(db, dossierId);
  const verb = closing.act === 'close' ? 'Cerrar' : 'Reabrir';
  runCommand(db, closingTables, {
    scopeId: dossierId,
    kind: 'act',
    label: `${verb} el ejercicio ${fiscalYear} con fecha ${formatLongDate(closing.on)}`,
    coalesce: null,
    who: readAuthor(db),
    at,
    changes: [
      { op: 'insert', entity: 'closing', row: closing },
      ...rows.map((row) => ({ op: 'insert' as const, entity: 'closedDocument', row })),
    ],
  });
};

/** Where the journals of everything that is printed stand: what changes meanwhile would not be what was kept. */
const headsOf = (db: ReadableDb, dossierId: string): string => {
  const headline = readDossierHeadline(db, dossierId);
  const { programId, budgetId, diagnosisId, annualProgramId, strategyId, mediaPlanId } = headline;
  const scopes: readonly (readonly [string, string | null | undefined])[] = [
    ['dossier', dossierId],
    ['program', programId],
    ['budget', budgetId],
    ['review', budgetId],
    ['diagnosis', diagnosisId],
    ['review', diagnosisId],
    ['annual-program', annualProgramId],
    ['review', annualProgramId],
    ['strategy', strategyId],
    ['review', strategyId],
    ['media-plan', mediaPlanId],
    ['review', mediaPlanId],
    ['agreements', findAgreementsOf(db, dossierId)],
    ['execution', findExecutionOf(db, dossierId)],
    ['bulletins', findBulletinsOf(db, dossierId)],
    ['year-closing', dossierId],
  ];
  return scopes
    .map(([kind, id]) => `${kind} ${id ?? ''} ${id ? (headOf(db, { kind, id })?.sequence ?? 0) : 0}`)
    .join('\n');
};

const cancelled = (): DomainError =>
  new DomainError('cancelled', 'Se canceló el cierre. El ejercicio sigue abierto y no se guardó ningún documento.');

const editedMeanwhile = (): DomainError =>
  new DomainError(
    'conflict',
    'No se cerró el ejercicio: algo del expediente cambió mientras se preparaban sus documentos. Revise qué cambió y ciérrelo otra vez.',
  );
