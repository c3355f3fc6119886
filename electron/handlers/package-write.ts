import { writePackage } from '#electron/exchange/write-package.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { gatherPackage, type HandedDocument } from '#electron/handlers/package-gather.ts';
import { type ActsOpen, packageStanding, standingOfDocument } from '#electron/handlers/package-standing.ts';
import {
  PACKAGED,
  type PackagedKind,
  type PresentDocument,
  presentDocument,
} from '#electron/handlers/packaged-kinds.ts';
import { performAct } from '#electron/handlers/review-acts.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { requireYearOpen } from '#electron/handlers/year-closed.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import {
  type DeliveryRow,
  insertDelivery,
  lastDeliveryNumber,
  readDeliveries,
} from '#electron/storage/repositories/delivery-repository.ts';
import { readDeskUser, readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { isDossierArchived } from '#electron/storage/repositories/dossier-repository.ts';
import { readActs, readActsAsCorrected } from '#electron/storage/repositories/review-repository.ts';
import { insertRevisions, keepContent, readRevisions } from '#electron/storage/repositories/revision-repository.ts';
import { readStoreMeta } from '#electron/storage/repositories/store-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { safeFileName } from '#shared/domain/common/file-name.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { DeskUser } from '#shared/domain/institution/institution.ts';
import type { ActRow } from '#shared/domain/review/review.ts';
import { judgedShaOf, type PackageFacts } from '#shared/exchange/package-format.ts';
import { documentRow } from '#shared/exchange/package-payload.ts';
import { nextRevision } from '#shared/exchange/revisions.ts';
import type { ChannelInput, ChannelOutput } from '#shared/ipc/contract.ts';
import type { PackageAct } from '#shared/ipc/package-channels.ts';

type Wanted = ChannelInput<'package.write'>;

/**
 * Writes the one file of a delivery and records it: number, hashes and the revision that both sides will begin with. The
 * file comes first, so that a cancelled dialog leaves nothing; what changed while the dialog was open refuses it.
 * @throws DomainError not-allowed, not-found, conflict, too-large
 */
export const writeDelivery = async (context: AppContext, wanted: Wanted): Promise<ChannelOutput<'package.write'>> => {
  const { store } = context;
  const { kind } = wanted;
  const document = { kind, documentId: wanted.documentId, dossierId: dossierFor(store.read, kind, wanted) };
  const sender = requireSender(store.read);
  requireOpen(standingOfDocument(store.read, kind, wanted.documentId), wanted.act);
  requireDayCame(context, wanted.on);
  if (wanted.act !== 'recall' && isDossierArchived(store.read, document.dossierId)) throw archivedHere();
  requireYearOpen(store.read, document.dossierId);
  recordRecall(context, wanted, sender);

  const gathered = gatherPackage(context, store.read, document, wanted.withEvidence, sender);
  const { present } = gathered;
  const plan = planDelivery(store.read, document, wanted, present.revisions.at(-1)?.id);
  const revisions = plan.again ? present.revisions : chainOf(store.read, document.documentId, present);
  const facts: PackageFacts = {
    application: context.appVersion,
    origin: { storeId: readStoreMeta(store.read).storeId, name: originName(store.read, sender) },
    dossierId: document.dossierId,
    act: wanted.act,
    delivery: plan.number,
    about: plan.about,
    on: plan.on,
    officer: { id: sender.officerId, name: sender.officerName },
    post: { id: sender.postId, name: sender.postName },
    to: plan.to,
    folio: plan.folio,
    revisions,
  };
  const bytes = writePackage({ facts, payload: gathered.payload, files: gathered.files });
  const title = documentRow(present.document).title;
  const name = safeFileName(`Entrega ${plan.number} - ${title}.cauce`, `Entrega ${plan.number}`);
  const file = await context.saveFile(name, PACKAGE_MIME, bytes);
  const standing = () => packageStanding(store.read, kind, wanted.documentId);
  if (file.kind === 'cancelled') return { file, delivery: null, ...{ standing: standing() } };

  const row: DeliveryRow = plan.again ?? {
    id: context.newId(),
    ...document,
    title,
    direction: 'sent',
    storeId: facts.origin.storeId,
    act: wanted.act,
    number: plan.number,
    about: plan.about,
    folio: plan.folio,
    on: plan.on,
    officerName: sender.officerName,
    postName: sender.postName,
    officeName: sender.officeName,
    recipient: plan.to,
    contentSha: judgedShaOf(present.document, sha256),
    revisionId: revisions.at(-1)?.id ?? '',
    packageSha: sha256(bytes),
    preparedBy: [],
    journalSequence: null,
    recordedAt: context.now(),
    recordedBy: sender.officerName,
  };
  if (!plan.again) {
    store.write((db) => {
      const all = [{ documentId: document.documentId, ...present }, ...gathered.related];
      for (const one of all) commitRevision(db, one.document.kind, one.documentId, one.sha);
      insertRevisions(db, document.documentId, revisions);
      if (lastDeliveryNumber(db, document.documentId) >= plan.number) throw changedMeanwhile();
      insertDelivery(db, row);
    });
  }
  const now = standing();
  return { file, delivery: now.deliveries.find(({ deliveryId }) => deliveryId === row.id) ?? null, standing: now };
};

/**
 * Every delivery is a revision of its own, also of what did not change since the one before: an answer then never looks late to
 * whoever went on recording the course of what they sent.
 */
const chainOf = (db: ReadableDb, documentId: string, present: PresentDocument): PresentDocument['revisions'] => {
  const head = readRevisions(db, documentId).at(-1);
  if (!head || head.id !== present.revisions.at(-1)?.id) return present.revisions;
  return [...present.revisions, nextRevision(documentId, present.sha, [head.id], sha256)];
};

const PACKAGE_MIME = 'application/octet-stream';

/** Makes a present content a revision of its chain, kept for later merges. @throws DomainError conflict */
export const commitRevision = (db: WritableDb, kind: PackagedKind, documentId: string, expected?: string): void => {
  const { revisions, sha, json } = presentDocument(db, kind, documentId);
  if (expected !== undefined && sha !== expected) throw changedMeanwhile();
  insertRevisions(db, documentId, revisions);
  keepContent(db, sha, json);
};

/** Who delivers is who sits here. @throws DomainError not-allowed */
export const requireSender = (db: ReadableDb): DeskUser => {
  const user = readDeskUser(db);
  if (user) return user;
  throw new DomainError(
    'not-allowed',
    'Cauce todavía no sabe quién usa este equipo, y toda entrega dice quién la hizo. Escríbalo en Ajustes y vuelva a intentarlo.',
  );
};

const originName = (db: ReadableDb, { officeName }: DeskUser): string =>
  officeName.trim() || readInstitution(db).name.trim() || 'Otra computadora';

/** @throws DomainError invalid-input, not-found */
const dossierFor = (db: ReadableDb, kind: PackagedKind, { documentId, dossierId }: Wanted): string => {
  PACKAGED[kind].read(db, documentId);
  const dossiers = PACKAGED[kind].dossiersOf(db, documentId);
  const chosen = dossierId === undefined ? dossiers[0] : dossiers.find((id) => id === dossierId);
  if (chosen !== undefined) return chosen;
  throw new DomainError(
    'invalid-input',
    'Ese documento no es de ningún expediente, y se entrega el documento de un expediente. Cree el expediente con este documento y vuelva a intentarlo.',
  );
};

const requireOpen = ({ acts, reason }: ActsOpen, act: PackageAct): void => {
  if (acts.includes(act)) return;
  throw new DomainError('not-allowed', `No se puede ${ACT_WORDS[act]}: ${reason || REMEDIES[act]}`);
};

/** A recall of a sending is an act of the Vo.Bo., and stays recorded whatever becomes of the file. */
const recordRecall = (context: AppContext, { act, kind, documentId, on, folio }: Wanted, sender: DeskUser): void => {
  if (act !== 'recall' || readActs(context.store.read, documentId).at(-1)?.act !== 'send') return;
  const { officerName, postName } = sender;
  const common = { kind, documentId, on, officerName, postName, letterNumber: folio, paper: null } as const;
  performAct(context, { ...common, act: 'recall', reason: '', contentSha: null, observations: [] });
};

type Plan = {
  readonly number: number;
  readonly about: number | null;
  readonly on: string;
  readonly to: string;
  readonly folio: string;
  /** The same delivery, recorded already. */
  readonly again: DeliveryRow | undefined;
};

/**
 * @param head the revision that the document stands at
 * @throws DomainError conflict where a delivery can't be written again as it was
 */
const planDelivery = (
  db: ReadableDb,
  { documentId }: HandedDocument,
  { act, on, to, folio }: Wanted,
  head: string | undefined,
): Plan => {
  const { storeId } = readStoreMeta(db);
  const deliveries = readDeliveries(db, documentId);
  const acts = readActsAsCorrected(db, documentId);
  const last = deliveries.findLast((row) => row.act !== 'read');
  const recorded = acts.at(-1);
  const next = Math.max(lastDeliveryNumber(db, documentId), ...acts.map(({ delivery }) => delivery ?? 0)) + 1;
  const sent = (number: number | null) =>
    deliveries.find((row) => row.storeId === storeId && row.number === number && row.act === act);
  const plan = (number: number, about: number | null, day: string, letter: string): Plan => {
    const again = sent(number);
    if (again && again.revisionId !== head) {
      // A notice takes nothing along that could have gone on: it is given again under the next number.
      if (act === 'recall') return { number: next, about, on, to: again.recipient, folio, again: undefined };
      throw wentOn(again);
    }
    return { number, about, on: day, to: again?.recipient ?? to, folio: again?.folio ?? (letter || folio), again };
  };
  if (recorded?.act === act && recorded.delivery !== null && !deliveries.some((row) => isLater(row, recorded))) {
    return plan(recorded.delivery, aboutOf(acts, recorded), recorded.on, recorded.letterNumber);
  }
  if (last?.direction === 'sent' && last.act === act && last.number !== null) {
    return plan(last.number, last.about, last.on, last.folio);
  }
  const cameBy = last?.direction === 'received' ? last.number : null;
  const about = act === 'recall' ? (last?.number ?? null) : act === 'lend' ? null : cameBy;
  return plan(next, about, on, '');
};

const isLater = ({ number }: DeliveryRow, { delivery }: ActRow): boolean => (number ?? 0) > (delivery ?? 0);

/** The sending that an act answers or takes back. */
const aboutOf = (acts: readonly ActRow[], { act }: ActRow): number | null =>
  act === 'send' ? null : (acts.findLast((row) => row.act === 'send')?.delivery ?? null);

/** @throws DomainError invalid-input */
const requireDayCame = (context: AppContext, on: string): void => {
  if (on <= todayOf(context)) return;
  throw new DomainError(
    'invalid-input',
    `No se escribió el paquete: la fecha ${on} todavía no llega. Escriba el día en que se entrega.`,
  );
};

const archivedHere = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se escribió el paquete: el expediente está archivado, y lo archivado solo se consulta. Abra Expedientes, búsquelo en Archivados, sáquelo del archivo y escriba el paquete otra vez.',
  );

const ACT_WORDS: Readonly<Record<PackageAct, string>> = {
  send: 'escribir el envío',
  recall: 'retirar',
  return: 'escribir la devolución',
  authorise: 'escribir la autorización',
  'hand-over': 'entregar',
  lend: 'prestar',
  'give-back': 'devolver el préstamo',
};

const REMEDIES: Readonly<Record<PackageAct, string>> = {
  send: 'el documento no está enviado a validación. Envíelo primero desde su revisión.',
  recall: 'no hay ninguna entrega que se pueda retirar.',
  return: 'lo último que se registró no es una devolución. Devuélvalo primero desde su revisión.',
  authorise: 'lo último que se registró no es su Vo.Bo. Autorícelo primero desde su revisión.',
  'hand-over': 'está en validación. Conteste primero, o retire el envío.',
  lend: 'está en validación. Conteste primero, o retire el envío.',
  'give-back': 'nadie lo prestó a esta computadora.',
};

const wentOn = ({ number }: DeliveryRow): DomainError =>
  new DomainError(
    'conflict',
    `No se escribió otra vez la entrega ${number ?? ''}: el documento ya cambió desde entonces y el archivo diría otra cosa. Use el archivo que se guardó, o haga una entrega nueva.`,
  );

const changedMeanwhile = (): DomainError =>
  new DomainError(
    'conflict',
    'La entrega no quedó registrada: el documento cambió mientras se guardaba el archivo. Borre ese archivo y entregue otra vez.',
  );
