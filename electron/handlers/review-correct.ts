import { actsFromElsewhere } from '#electron/handlers/act-origin.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { requireScan } from '#electron/handlers/recognise-image.ts';
import { preparersSince, reviewOf } from '#electron/handlers/review-acts.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { requireDocumentYearOpen } from '#electron/handlers/year-closed.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDocumentVersions } from '#electron/storage/repositories/review-repository.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { correctAct } from '#shared/domain/review/act-corrections.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';

type Wanted = ChannelInput<'review.correct'>;

/**
 * Writes beside an act what it should have said of who, when and by which letter, with the scan that came later. The act
 * stays as it was recorded; only the computer that recorded it corrects it, so that two never say different things of it.
 * @throws DomainError not-found, invalid-input, not-allowed, file-rejected
 */
export const correctRecordedAct = (context: AppContext, wanted: Wanted): void => {
  const { store } = context;
  const { documentId, scan } = wanted;
  // Judged once before the scan is kept: what is refused leaves no file.
  decide(context, store.read, wanted);
  const kept = scan && { mime: requireScan(scan), sha: store.blobs.put(scan), sizeBytes: scan.byteLength };
  store.write((db) => {
    const { change, delivery } = decide(context, db, wanted);
    const at = context.now();
    if (kept) registerBlob(db, kept, at);
    runCommand(db, reviewTables, {
      scopeId: documentId,
      kind: 'act',
      label: `Corregir los datos de un acto${delivery === null ? '' : ` (entrega ${delivery})`}`,
      coalesce: null,
      who: readAuthor(db),
      at,
      changes: [change],
    });
  });
};

const decide = (
  context: AppContext,
  db: ReadableDb,
  { kind, documentId, actId, on, officerName, postName, letterNumber, reason, scan }: Wanted,
): { readonly change: LooseChange; readonly delivery: number | null } => {
  requireDocumentYearOpen(db, kind, documentId);
  const content = reviewOf(db, kind, documentId);
  const foreign = actsFromElsewhere(db, documentId, content).find((one) => one.actId === actId);
  if (foreign) throw recordedElsewhere(foreign.who);
  if (on > todayOf(context)) {
    throw new DomainError('invalid-input', `La fecha ${on} todavía no llega. Escriba el día en que se hizo.`);
  }
  const input = {
    ...{ actId, on, officerName, postName, letterNumber, reason },
    scanSha: scan === null ? null : sha256(scan),
    recordedBy: readAuthor(db).officerName,
    at: context.now(),
  };
  const preparedBy = preparersSince(db, kind, documentId, versionBefore(db, documentId, content, actId));
  const decided = correctAct(content, input, { preparedBy }, context.newId);
  if (!decided.ok) throw new DomainError(decided.error.code, decided.error.message);
  const delivery = content.act.find(({ id }) => id === actId)?.delivery ?? null;
  return { change: decided.value, delivery };
};

/** The last command that the version before the act knows: who changed the document since prepared what the act judged. */
const versionBefore = (db: ReadableDb, documentId: string, { act }: ReviewContent, actId: string): number => {
  const earlier = new Set(
    act
      .slice(
        0,
        Math.max(
          0,
          act.findIndex(({ id }) => id === actId),
        ),
      )
      .map(({ id }) => id),
  );
  return readDocumentVersions(db, documentId).find((version) => earlier.has(version.actId))?.journalSequence ?? 0;
};

const recordedElsewhere = (who: string): DomainError =>
  new DomainError(
    'not-allowed',
    `Ese acto se registró en otra computadora, y solo allá se corrige. Pida a ${who} que lo corrija; la corrección llegará con su siguiente paquete.`,
  );
