import { documentHolding } from '#electron/handlers/document-holding.ts';
import { type DeliveryRow, readDeliveries } from '#electron/storage/repositories/delivery-repository.ts';
import { readActs } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import { standingOf } from '#shared/domain/review/review-state.ts';
import { agreementWith } from '#shared/domain/review/reviewed-names.ts';
import { holderOf, recallable, whyOnlyRead } from '#shared/exchange/holding.ts';
import type { Delivery, PackageAct, PackageStanding } from '#shared/ipc/package-channels.ts';

export type ActsOpen = {
  readonly acts: readonly PackageAct[];
  /** Why nothing else may be done; '' where it is held here. */
  readonly reason: string;
};

/** Who holds a document and what may be written of it now. */
export const packageStanding = (db: ReadableDb, kind: ReviewedKind, documentId: string): PackageStanding => {
  const holding = documentHolding(db, documentId);
  const { acts, reason } = standingOfDocument(db, kind, documentId);
  return {
    here: holding.here,
    holder: holderOf(holding),
    reason,
    acts: [...acts],
    recallable: recallable(holding),
    deliveries: [...tellDeliveries(readDeliveries(db, documentId))],
  };
};

/** The acts that a delivery may be of, the likeliest first. */
export const standingOfDocument = (db: ReadableDb, kind: ReviewedKind, documentId: string): ActsOpen => {
  const holding = documentHolding(db, documentId);
  const { here, by, answered } = holding;
  const rows = readActs(db, documentId);
  const last = rows.at(-1);
  const { state } = standingOf({ act: rows });
  const why = whyOnlyRead(holding, agreementWith(kind));
  const reason = why === '' ? '' : `aquí solo se consulta: ${why}`;
  const deliveries = readDeliveries(db, documentId);
  const numbersOf = (direction: DeliveryRow['direction']) =>
    deliveries.flatMap((row) => (row.direction === direction && row.number !== null ? [row.number] : []));
  const given = last?.delivery ?? null;
  // An act that came along has no number above those that came in; one recorded here takes the next.
  const isOwn = given !== null && given > Math.max(0, ...numbersOf('received')) && !numbersOf('sent').includes(given);
  const recorded: readonly PackageAct[] =
    last && isOwn && last.act !== 'reopen' && (by || last.act !== 'recall') ? [last.act] : [];
  if (answered) return { acts: recorded, reason };
  if (!here) {
    const taken: readonly PackageAct[] = recallable(holding) === null ? [] : ['recall'];
    const again: readonly PackageAct[] = by?.direction === 'sent' && by.act !== 'read' ? [by.act] : [];
    return { acts: [...taken, ...again], reason };
  }
  // A notice may be lost on its way, too.
  const notice: readonly PackageAct[] =
    recorded.length === 0 && by?.direction === 'sent' && by.act === 'recall' ? ['recall'] : [];
  // What is being judged here goes back with its answer.
  if (state === 'sent' && by?.direction === 'received' && by.act === 'send') return { acts: [], reason: '' };
  const loan: readonly PackageAct[] = by?.direction === 'received' && by.act === 'lend' ? ['give-back'] : [];
  return { acts: [...recorded, ...loan, 'hand-over', 'lend', ...notice], reason };
};

/** Deliveries as lists tell them, newest first. */
export const tellDeliveries = (rows: readonly DeliveryRow[]): readonly Delivery[] => {
  const recalls = rows.filter(({ act }) => act === 'recall');
  const isRecalled = ({ documentId, storeId, number, act }: DeliveryRow): boolean =>
    act !== 'recall' &&
    recalls.some((row) => row.documentId === documentId && row.storeId === storeId && row.about === number);
  return rows
    .map(
      (row): Delivery => ({
        deliveryId: row.id,
        kind: row.kind,
        documentId: row.documentId,
        title: row.title,
        direction: row.direction,
        act: row.act,
        number: row.number,
        about: row.about,
        folio: row.folio,
        on: row.on,
        officerName: row.officerName,
        postName: row.postName,
        from: row.officeName,
        to: row.recipient,
        contentSha: row.contentSha,
        packageSha: row.packageSha,
        recalled: isRecalled(row),
        at: row.recordedAt,
        recordedBy: row.recordedBy,
      }),
    )
    .reverse();
};
