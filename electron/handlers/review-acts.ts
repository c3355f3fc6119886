import type { AppContext } from '#electron/handlers/app-context.ts';
import { documentContentJson, reviewedDocument, reviewedFindings } from '#electron/handlers/document-content.ts';
import { documentHolding } from '#electron/handlers/document-holding.ts';
import { requireScan } from '#electron/handlers/recognise-image.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { requireDocumentYearOpen } from '#electron/handlers/year-closed.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { type BlobRow, registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { lastDeliveryNumber, preparersElsewhere } from '#electron/storage/repositories/delivery-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { forgetReviewDraft } from '#electron/storage/repositories/review-draft-repository.ts';
import { readDocumentVersions, readPreparers, readReview } from '#electron/storage/repositories/review-repository.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ActRow, ReviewAct, ReviewContent, ReviewedKind } from '#shared/domain/review/review.ts';
import { type ActInput, recordAct } from '#shared/domain/review/review-acts.ts';
import { recallable, whyOnlyRead } from '#shared/exchange/holding.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';

/** An act as a screen or the command line asks for it. */
export type WantedAct = ChannelInput<'review.send'> & {
  readonly act: ReviewAct;
  readonly reason: string;
  /** Of what was judged; null where the act is about the document as it stands. */
  readonly contentSha: string | null;
  readonly observations: ActInput['observations'];
};

/** The signed sheet, put into the store's files but not yet registered. */
export type KeptScan = BlobRow | null;

/** @throws DomainError file-rejected */
export const keepScan = ({ store }: AppContext, { paper }: WantedAct): KeptScan => {
  if (!paper?.scan) return null;
  const mime = requireScan(paper.scan);
  return { sha: store.blobs.put(paper.scan), sizeBytes: paper.scan.byteLength, mime };
};

/** The course of a document, also of one with which nothing was done yet. */
export const reviewOf = (db: ReadableDb, kind: ReviewedKind, documentId: string): ReviewContent =>
  readReview(db, documentId) ?? {
    review: [{ id: documentId, kind }],
    act: [],
    correction: [],
    observation: [],
    justification: [],
  };

/** Who changed what is judged since its last version. */
export const preparersOf = (db: ReadableDb, kind: ReviewedKind, documentId: string): readonly string[] =>
  preparersSince(db, kind, documentId, readDocumentVersions(db, documentId)[0]?.journalSequence ?? 0);

/** Who changed what is judged after that command of the journal. */
export const preparersSince = (
  db: ReadableDb,
  kind: ReviewedKind,
  documentId: string,
  after: number,
): readonly string[] => {
  const { entities, begunWith, notJudged } = reviewedDocument(kind);
  const here = readPreparers(db, { kind, id: documentId }, { entities, begunWith, notJudged }, after);
  // Who prepared it before it came here doesn't authorise it here either.
  return [...new Set([...here, ...preparersElsewhere(db, documentId, after)])];
};

/**
 * Judges an act by everything that stands now. Sending and authorising ask the checks; `findings` are those of the
 * document as it stands.
 * @throws DomainError what the act is refused for; nothing is written
 */
export const decideAct = (
  context: AppContext,
  db: ReadableDb,
  wanted: WantedAct,
  scan: KeptScan,
  findings: readonly Finding[],
): { readonly changes: readonly LooseChange[]; readonly row: ActRow } => {
  const { kind, documentId, paper } = wanted;
  const author = readAuthor(db).officerName;
  requireHonest(context, wanted, author);
  requireDocumentYearOpen(db, kind, documentId);
  requireHolder(db, wanted);
  const content = reviewOf(db, kind, documentId);
  const { sha } = documentContentJson(context, db, kind, documentId);
  if (wanted.contentSha !== null && wanted.contentSha !== sha) throw changedMeanwhile();
  const decided = recordAct(
    content,
    {
      act: wanted.act,
      on: wanted.on,
      officerName: wanted.officerName,
      postName: wanted.postName,
      reason: wanted.reason,
      contentSha: sha,
      letterNumber: wanted.letterNumber,
      recordedBy: paper ? author : '',
      scanSha: scan?.sha ?? null,
      observations: wanted.observations,
    },
    {
      findings,
      preparedBy: preparersOf(db, kind, documentId),
      lastDelivery: lastDeliveryNumber(db, documentId),
    },
    context.newId,
  );
  if (!decided.ok) throw new DomainError(decided.error.code, decided.error.message);
  const row = decided.value.flatMap((change) =>
    change.op === 'insert' && change.entity === 'act' ? [change.row] : [],
  )[0];
  if (!row) throw new Error('An act without its row');
  return { changes: [...ownRow(db, kind, documentId), ...decided.value], row };
};

/** The row under which a document's course is kept, where there is none yet. */
export const ownRow = (db: ReadableDb, kind: ReviewedKind, documentId: string): readonly LooseChange[] =>
  readReview(db, documentId) ? [] : [{ op: 'insert', entity: 'review', row: { id: documentId, kind } }];

/** Writes a decided act into the journal; acts are never undone. */
export const writeReviewAct = (
  db: WritableDb,
  context: AppContext,
  documentId: string,
  { changes, row }: { readonly changes: readonly LooseChange[]; readonly row: ActRow },
  scan: KeptScan,
): void => {
  const at = context.now();
  if (scan) registerBlob(db, scan, at);
  forgetReviewDraft(db, documentId);
  runCommand(db, reviewTables, {
    scopeId: documentId,
    kind: 'act',
    label: labelOf(row),
    coalesce: null,
    who: readAuthor(db),
    at,
    changes,
  });
};

/** Decides and writes an act that needs no document: everything but authorising. */
export const performAct = (context: AppContext, wanted: WantedAct): void => {
  const findings = wanted.act === 'send' ? reviewedFindings(context, wanted.kind, wanted.documentId) : [];
  // Judged once before the scan is kept: what is refused leaves no file.
  decideAct(context, context.store.read, wanted, null, findings);
  const scan = keepScan(context, wanted);
  context.store.write((db) => {
    writeReviewAct(db, context, wanted.documentId, decideAct(context, db, wanted, scan, findings), scan);
  });
};

/** Whoever judges here sits at the desk; what somebody else signed is recorded from its paper, and says so. */
const requireHonest = (context: AppContext, { act, officerName, paper, on }: WantedAct, author: string): void => {
  if (on > todayOf(context)) {
    throw new DomainError('invalid-input', `La fecha ${on} todavía no llega. Escriba el día en que se hizo.`);
  }
  if (paper || (act !== 'authorise' && act !== 'return') || foldText(officerName) === foldText(author)) return;
  throw new DomainError(
    'not-allowed',
    `En este equipo está ${author}, no ${officerName}. Si ${officerName} lo firmó en papel, regístrelo desde el papel; si está presente, cambie primero quién usa este equipo.`,
  );
};

/**
 * Only who holds the document sends, judges or opens it again. Whoever gave it away takes it back from afar, and what was
 * answered on paper is recorded from afar.
 * @throws DomainError `not-allowed`
 */
export const requireHolder = (
  db: ReadableDb,
  { act, documentId, paper }: { readonly act: ReviewAct; readonly documentId: string; readonly paper: unknown },
): void => {
  const holding = documentHolding(db, documentId);
  const { by } = holding;
  const cameToBeJudged = by?.direction === 'received' && by.act === 'send';
  if (act === 'recall' && cameToBeJudged) {
    throw new DomainError(
      'not-allowed',
      `No se puede retirar: el envío es de ${by.officerName}, y solo quien envió lo retira. Devuélvalo con su motivo.`,
    );
  }
  if (holding.here || (act === 'recall' && recallable(holding) !== null)) return;
  const isOwnSending = by?.direction === 'sent' && by.act === 'send';
  if (isOwnSending && paper && (act === 'return' || act === 'authorise')) return;
  throw new DomainError(
    'not-allowed',
    `No se puede ${HOLDER_WORDS[act]}: aquí el documento solo se consulta: ${whyOnlyRead(holding)}`,
  );
};

const HOLDER_WORDS: Readonly<Record<ReviewAct, string>> = {
  send: 'enviar',
  recall: 'retirar',
  return: 'devolver',
  authorise: 'autorizar',
  reopen: 'abrir otra versión',
};

const labelOf = ({ act, delivery, recordedBy, officerName }: ActRow): string => {
  const number = delivery === null ? '' : ` (entrega ${delivery})`;
  const paper = recordedBy === '' ? '' : `, registrado desde el papel firmado por ${officerName}`;
  return `${LABELS[act]}${number}${paper}`.slice(0, 300);
};

const LABELS: Readonly<Record<ReviewAct, string>> = {
  send: 'Enviar a validación',
  recall: 'Retirar el envío',
  return: 'Devolver con correcciones',
  authorise: 'Autorizar (Vo.Bo.)',
  reopen: 'Abrir otra versión',
};

const changedMeanwhile = (): DomainError =>
  new DomainError(
    'conflict',
    'Lo que se revisó no es lo que está ahora: el documento cambió desde que se abrió. Vuelva a abrirlo y revise lo que se envió.',
  );
