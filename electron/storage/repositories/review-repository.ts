import { readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import type { Instant, IsoDate } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { actsAsCorrected } from '#shared/domain/review/act-corrections.ts';
import type { ActRow, Correction, ReviewContent, ReviewedKind } from '#shared/domain/review/review.ts';

/** The course of a document; undefined where nothing was ever done with it: it is a draft. */
export const readReview = (db: ReadableDb, documentId: string): ReviewContent | undefined => {
  const rows = (entity: keyof ReviewContent) => readRows(db, tableOf(reviewTables, entity), documentId);
  const review = rows('review');
  if (review.length === 0) return undefined;
  return {
    review,
    act: rows('act'),
    correction: rows('correction'),
    observation: rows('observation'),
    justification: rows('justification'),
  } as unknown as ReviewContent;
};

/** Only the acts, which tell where the document stands; none for a draft that was never sent. */
export const readActs = (db: ReadableDb, documentId: string): readonly ActRow[] =>
  readRows(db, tableOf(reviewTables, 'act'), documentId) as unknown as readonly ActRow[];

/** The acts with what was corrected of them since: what papers and lists say of who, when and by which letter. */
export const readActsAsCorrected = (db: ReadableDb, documentId: string): readonly ActRow[] =>
  actsAsCorrected({
    act: readActs(db, documentId),
    correction: readRows(db, tableOf(reviewTables, 'correction'), documentId) as unknown as readonly Correction[],
  });

type NamedAct = { readonly kind: ReviewedKind; readonly documentId: string; readonly actId: string };

/** The document of an act; undefined for an id that is none. */
export const findAct = (db: ReadableDb, actId: string): NamedAct | undefined =>
  db.get<NamedAct>(
    `SELECT r.kind, r.id AS documentId, a.id AS actId FROM review_act a JOIN review r ON r.id = a.review_id WHERE a.id = ?`,
    actId,
  );

/** What was last done with a document; undefined where it was never sent. */
export const findLastAct = (db: ReadableDb, documentId: string): NamedAct | undefined =>
  db.get<NamedAct>(
    `SELECT r.kind, r.id AS documentId, a.id AS actId FROM review_act a JOIN review r ON r.id = a.review_id
     WHERE r.id = ? ORDER BY a.rank DESC, a.id DESC LIMIT 1`,
    documentId,
  );

/** A version that was authorised, whole. */
export type FrozenDocument = {
  readonly id: string;
  readonly documentId: string;
  readonly kind: ReviewedKind;
  readonly number: number;
  readonly actId: string;
  readonly authorisedOn: IsoDate;
  readonly authorisedBy: string;
  /** The last command of the journal that it knows. */
  readonly journalSequence: number;
  readonly schemaVersion: number;
  readonly frozenAt: Instant;
  readonly contentJson: string;
  readonly contentSha: string;
  readonly printedJson: string;
  readonly printedSha: string;
  readonly pdfSha: string;
  readonly docxSha: string;
};

/** Written once, by the act that authorises; the database refuses any change afterwards. */
export const insertFrozenDocument = (db: WritableDb, frozen: FrozenDocument): void => {
  db.run(
    `INSERT INTO document_version (id, document_id, kind, number, act_id, authorised_on, authorised_by,
       journal_sequence, schema_version, frozen_at, content_json, content_sha, printed_json, printed_sha, pdf_sha,
       docx_sha) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    frozen.id,
    frozen.documentId,
    frozen.kind,
    frozen.number,
    frozen.actId,
    frozen.authorisedOn,
    frozen.authorisedBy,
    frozen.journalSequence,
    frozen.schemaVersion,
    frozen.frozenAt,
    frozen.contentJson,
    frozen.contentSha,
    frozen.printedJson,
    frozen.printedSha,
    frozen.pdfSha,
    frozen.docxSha,
  );
};

/** What a list says of a version, without its content. */
export type VersionHeadline = Omit<FrozenDocument, 'contentJson' | 'printedJson'>;

const HEADLINE = `id, document_id AS documentId, kind, number, act_id AS actId, authorised_on AS authorisedOn,
  authorised_by AS authorisedBy, journal_sequence AS journalSequence, schema_version AS schemaVersion,
  frozen_at AS frozenAt, content_sha AS contentSha, printed_sha AS printedSha, pdf_sha AS pdfSha, docx_sha AS docxSha`;

/** Newest first. */
export const readDocumentVersions = (db: ReadableDb, documentId: string): readonly VersionHeadline[] =>
  db.all<VersionHeadline>(
    `SELECT ${HEADLINE} FROM document_version WHERE document_id = ? ORDER BY number DESC`,
    documentId,
  );

/** @throws DomainError not-found */
export const readFrozenDocument = (db: ReadableDb, versionId: string): FrozenDocument => {
  const row = db.get<FrozenDocument>(
    `SELECT ${HEADLINE}, content_json AS contentJson, printed_json AS printedJson FROM document_version WHERE id = ?`,
    versionId,
  );
  if (row) return row;
  throw new DomainError(
    'not-found',
    'No se encontró esa versión autorizada: es de otro documento o de otro almacén. Elija una de la lista.',
  );
};

/**
 * Who changed these parts of a document after that command, by name, in the order of their first change. Who takes in a
 * delivery changes nothing of it.
 * @param parts entities that are judged, those of them that opening the document for the first time writes (who only began it
 *   prepared nothing), and fields («entity.field») that change without anybody's Vo.Bo.
 */
export const readPreparers = (
  db: ReadableDb,
  scope: { readonly kind: string; readonly id: string },
  parts: {
    readonly entities: readonly string[];
    readonly begunWith: readonly string[];
    readonly notJudged: readonly string[];
  },
  after: number,
): readonly string[] =>
  db
    .all<{ name: string }>(
      `SELECT m.officer_name AS name FROM journal_command m
       WHERE m.scope_kind = ? AND m.scope_id = ? AND m.sequence > ?
         AND m.sequence NOT IN (SELECT journal_sequence FROM delivery WHERE document_id = m.scope_id
           AND journal_sequence IS NOT NULL)
         AND EXISTS (
         SELECT 1 FROM journal_change c WHERE c.sequence = m.sequence
           AND c.entity IN (SELECT value FROM json_each(?))
           AND NOT (m.kind = 'act' AND c.op = 'insert' AND c.entity IN (SELECT value FROM json_each(?)))
           AND c.entity || '.' || coalesce(c.field, '') NOT IN (SELECT value FROM json_each(?)))
       GROUP BY m.officer_name ORDER BY min(m.sequence)`,
      scope.kind,
      scope.id,
      after,
      JSON.stringify(parts.entities),
      JSON.stringify(parts.begunWith),
      JSON.stringify(parts.notJudged),
    )
    .map(({ name }) => name);
