import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import type { Instant, IsoDate } from '#shared/domain/common/dates.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** One delivery, sent or received, as it is kept for ever. */
export type DeliveryRow = {
  readonly id: string;
  readonly documentId: string;
  readonly kind: ReviewedKind;
  readonly dossierId: string;
  readonly title: string;
  readonly direction: 'sent' | 'received';
  /** The store that gave it its number. */
  readonly storeId: string;
  readonly act: 'send' | 'recall' | 'return' | 'authorise' | 'hand-over' | 'lend' | 'give-back' | 'read';
  readonly number: number | null;
  readonly about: number | null;
  readonly folio: string;
  readonly on: IsoDate;
  readonly officerName: string;
  readonly postName: string;
  readonly officeName: string;
  readonly recipient: string;
  readonly contentSha: string;
  readonly revisionId: string;
  readonly packageSha: string;
  /** Names of who prepared what came in since its last version. */
  readonly preparedBy: readonly string[];
  /** The command that took it in; null where none did. */
  readonly journalSequence: number | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
};

/** Records a delivery. It is never altered afterwards. */
export const insertDelivery = (db: WritableDb, row: DeliveryRow): void => {
  db.run(
    `INSERT INTO delivery (id, position, document_id, kind, dossier_id, title, direction, store_id, act, number, about, folio,
       made_on, officer_name, post_name, office_name, recipient, content_sha, revision_id, package_sha, prepared_by,
       journal_sequence, recorded_at, recorded_by)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM delivery), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.documentId,
    row.kind,
    row.dossierId,
    row.title,
    row.direction,
    row.storeId,
    row.act,
    row.number,
    row.about,
    row.folio,
    row.on,
    row.officerName,
    row.postName,
    row.officeName,
    row.recipient,
    row.contentSha,
    row.revisionId,
    row.packageSha,
    JSON.stringify(row.preparedBy),
    row.journalSequence,
    row.recordedAt,
    row.recordedBy,
  );
};

const COLUMNS = `id, document_id AS documentId, kind, dossier_id AS dossierId, title, direction, store_id AS storeId, act,
  number, about, folio, made_on AS "on", officer_name AS officerName, post_name AS postName, office_name AS officeName,
  recipient, content_sha AS contentSha, revision_id AS revisionId, package_sha AS packageSha, prepared_by AS preparedBy,
  journal_sequence AS journalSequence, recorded_at AS recordedAt, recorded_by AS recordedBy`;

/** The deliveries of a document, in the order in which they were recorded here. */
export const readDeliveries = (db: ReadableDb, documentId: string): readonly DeliveryRow[] =>
  db.all<Raw>(`SELECT ${COLUMNS} FROM delivery WHERE document_id = ? ORDER BY position`, documentId).map(delivered);

/** Those of all documents of a dossier. */
export const readDeliveriesOfDossier = (db: ReadableDb, dossierId: string): readonly DeliveryRow[] =>
  db.all<Raw>(`SELECT ${COLUMNS} FROM delivery WHERE dossier_id = ? ORDER BY position`, dossierId).map(delivered);

/** Highest number that any store gave to a delivery of this document; 0 for none. */
export const lastDeliveryNumber = (db: ReadableDb, documentId: string): number =>
  db.get<{ n: number | null }>('SELECT max(number) AS n FROM delivery WHERE document_id = ?', documentId)?.n ?? 0;

/** Who prepared what came in after that command of the journal, by name. */
export const preparersElsewhere = (db: ReadableDb, documentId: string, after: number): readonly string[] =>
  readDeliveries(db, documentId)
    .filter(({ direction, journalSequence }) => direction === 'received' && (journalSequence ?? 0) > after)
    .flatMap(({ preparedBy }) => preparedBy);

type Raw = Omit<DeliveryRow, 'preparedBy'> & { readonly preparedBy: string };

const delivered = (row: Raw): DeliveryRow => ({ ...row, preparedBy: JSON.parse(row.preparedBy) as readonly string[] });
