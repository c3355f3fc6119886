import { renderDocument } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { documentHolding } from '#electron/handlers/document-holding.ts';
import { type Arrival, type Assessment, assess, fingerprintOf, otherOf } from '#electron/handlers/package-arrival.ts';
import { joinDossier } from '#electron/handlers/package-dossier.ts';
import { OTHER_KEY } from '#electron/handlers/package-inspect.ts';
import {
  type DrawnProcedure,
  needsDrawing,
  type Setting,
  settingOf,
  writeSetting,
} from '#electron/handlers/package-setting.ts';
import { commitRevision } from '#electron/handlers/package-write.ts';
import {
  isDocumentHere,
  PACKAGED,
  type PackagedKind,
  presentDocument,
  rowsOf,
} from '#electron/handlers/packaged-kinds.ts';
import { requireScan } from '#electron/handlers/recognise-image.ts';
import { reviewOf } from '#electron/handlers/review-acts.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { nextSequence } from '#electron/storage/journal/journal-writer.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { type DeliveryRow, insertDelivery } from '#electron/storage/repositories/delivery-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { forgetGuidePlaces } from '#electron/storage/repositories/guide-repository.ts';
import { insertFrozenDocument, readDocumentVersions } from '#electron/storage/repositories/review-repository.ts';
import { insertRevisions, keepContent } from '#electron/storage/repositories/revision-repository.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import { type MergeChoice, resolveMerge } from '#shared/exchange/merge.ts';
import { mergedReview, mergeReviews } from '#shared/exchange/merge-package.ts';
import { documentRow, type PackagedDocument, type PackagedVersion } from '#shared/exchange/package-payload.ts';
import { nextRevision, relate } from '#shared/exchange/revisions.ts';

export type Answers = {
  readonly choices: ReadonlyMap<string, MergeChoice>;
  readonly matches: ReadonlyMap<string, boolean>;
};

/**
 * Takes in a package in one transaction, as it was inspected: what was missing, the document, its Vo.Bo., its authorised
 * versions, the copies to read, the chain and the delivery. What is refused leaves neither a row nor a file.
 * @param seen fingerprint of what the person saw
 * @throws DomainError conflict, file-rejected, not-allowed, invalid-input
 */
export const receivePackage = async (
  context: AppContext,
  arrival: Arrival,
  answers: Answers,
  seen: string,
): Promise<void> => {
  const { store } = context;
  const planned = requireAsSeen(assess(store.read, arrival), seen);
  requireReceivable(planned);
  const isRecall = planned.outcome.kind === 'recalled';
  const setting = isRecall ? null : settingOf(store.read, arrival);
  const known = new Set(store.blobs.list());
  const put: string[] = [];
  const keep = (bytes: Uint8Array): string => {
    const sha = store.blobs.put(bytes);
    if (!known.has(sha)) put.push(sha);
    return sha;
  };
  try {
    requireFiles(arrival);
    const drawn = setting && needsDrawing(setting, arrival) ? await drawProcedure(context, arrival, keep) : null;
    for (const bytes of arrival.files.values()) keep(bytes);
    store.write((db) => {
      const assessment = requireAsSeen(assess(db, arrival), seen);
      const now = isRecall ? null : settingOf(db, arrival);
      takeIn(db, context, { arrival, assessment, setting: now, answers, drawn });
    });
  } catch (error) {
    for (const sha of put) store.blobs.remove(sha);
    throw error;
  }
};

type Taking = {
  readonly arrival: Arrival;
  readonly assessment: Assessment;
  readonly setting: Setting | null;
  readonly answers: Answers;
  readonly drawn: DrawnProcedure | null;
};

const takeIn = (db: WritableDb, context: AppContext, taking: Taking): void => {
  const { arrival, assessment, setting, answers, drawn } = taking;
  const { manifest, payload } = arrival;
  const { kind, documentId, outcome } = assessment;
  registerFiles(db, context, arrival, drawn);
  if (setting) {
    replaceOther(db, context, assessment, answers);
    writeSetting(db, context, arrival, setting, answers.matches, drawn);
    takeInRelated(db, context, arrival, setting);
    if (!setting.dossier) joinDossier(db, context, arrival);
  }
  const sequence = outcome.kind === 'recalled' ? null : writeDocument(db, context, taking, labelOf(arrival));
  writeReview(db, context, taking);
  if (outcome.kind !== 'recalled') writeVersions(db, kind, documentId, payload.versions);
  const author = readAuthor(db);
  insertDelivery(db, {
    ...deliveryOf(context, arrival, kind, documentId, author.officerName),
    act: manifest.act,
    number: manifest.delivery,
    about: manifest.about,
    title: manifest.document.title,
    contentSha: manifest.contentSha,
    // What is taken back isn't taken in: its revision stays there.
    revisionId: outcome.kind === 'recalled' ? '' : (manifest.revisions.at(-1)?.id ?? ''),
    preparedBy: payload.preparedBy,
    journalSequence: sequence,
    recipient: manifest.to || author.officeName || author.officerName,
  });
};

const labelOf = ({ manifest }: Arrival): string =>
  `${LABELS[manifest.act]} de ${manifest.officer.name} (entrega ${manifest.delivery})`.slice(0, 300);

const LABELS: Readonly<Record<Arrival['manifest']['act'], string>> = {
  send: 'Recibir para revisión el envío',
  recall: 'Recibir el aviso de retiro',
  return: 'Recibir la devolución',
  authorise: 'Recibir la autorización',
  'hand-over': 'Recibir la entrega',
  lend: 'Recibir el préstamo',
  'give-back': 'Recibir el préstamo devuelto',
};

/** The document's rows and the chain that they now stand at. @returns the command that took it in */
const writeDocument = (
  db: WritableDb,
  context: AppContext,
  { arrival, assessment, answers }: Taking,
  label: string,
): number => {
  const { manifest, payload } = arrival;
  const { kind, documentId, held, merge } = assessment;
  const { tables, inserts, isContent } = PACKAGED[kind];
  const changes: readonly LooseChange[] = !held
    ? inserts(payload.document)
    : merge
      ? (resolveMerge(merge, answers.choices) as unknown as readonly LooseChange[])
      : (changesBetween(rowsOf(held.document), rowsOf(payload.document)) as unknown as readonly LooseChange[]);
  const saved = runCommand(db, tables, { ...commandOf(db, context, label), scopeId: documentId, changes });
  if (held && merge) {
    // Both chains, and the revision in which they meet.
    insertRevisions(db, documentId, held.revisions);
    keepContent(db, held.sha, held.json);
  }
  insertRevisions(db, documentId, manifest.revisions);
  const after = presentDocument(db, kind, documentId);
  if (!isContent(after.document.content)) throw tooMuch();
  if (held && merge) {
    const parents = [held.revisions.at(-1)?.id ?? '', manifest.revisions.at(-1)?.id ?? ''];
    insertRevisions(db, documentId, [nextRevision(documentId, after.sha, parents, sha256)]);
    keepContent(db, manifest.revisions.at(-1)?.contentSha ?? '', canonicalOf(payload.document));
  } else if (after.sha !== manifest.revisions.at(-1)?.contentSha) {
    throw new Error('What was written is not what arrived');
  }
  keepContent(db, after.sha, after.json);
  return saved.sequence;
};

/** The course of the Vo.Bo.: acts of both sides, one after the other. */
const writeReview = (db: WritableDb, context: AppContext, { arrival, assessment, answers }: Taking): void => {
  const { payload, manifest } = arrival;
  const { documentId, review, reviewMerge, outcome } = assessment;
  if (outcome.kind === 'recalled' && !assessment.held) return;
  const theirs = payload.review.content;
  const target = review && reviewMerge ? joinedReview(review, theirs, reviewMerge, answers) : theirs;
  if (target === undefined) {
    // What was answered here before the recall came stays as it was; the recall is recorded as a delivery.
    if (outcome.kind === 'recalled') return;
    throw crossed(manifest.officer.name);
  }
  writeCourse(db, context, documentId, target, labelOf(arrival));
};

const joinedReview = (
  ours: ReviewContent,
  theirs: ReviewContent,
  merge: NonNullable<Assessment['reviewMerge']>,
  { choices }: Answers,
): ReviewContent | undefined => {
  const joined = mergedReview(ours, merge, choices);
  if (joined) return joined;
  // A return that answered what had been taken back doesn't count: the sender's course goes on.
  const known = new Set(theirs.act.map(({ id }) => id));
  const apart = ours.act.filter(({ id }) => !known.has(id));
  const wasTakenBack = theirs.act.some(({ id, act }) => act === 'recall' && !ours.act.some((row) => row.id === id));
  return wasTakenBack && apart.every(({ act }) => act === 'return') ? theirs : undefined;
};

const writeCourse = (
  db: WritableDb,
  context: AppContext,
  documentId: string,
  target: ReviewContent,
  label: string,
): void => {
  const kind = target.review[0]?.kind ?? 'budget';
  const isKnown = db.get('SELECT 1 FROM review WHERE id = ?', documentId) !== undefined;
  const before = reviewOf(db, kind, documentId);
  const changes = [
    ...(isKnown ? [] : [{ op: 'insert' as const, entity: 'review', row: { id: documentId, kind } }]),
    ...(changesBetween(before, target) as unknown as readonly LooseChange[]),
  ];
  const isEmpty = target.act.length + target.justification.length === 0;
  if (isEmpty || (isKnown && changes.length === 0)) return;
  runCommand(db, reviewTables, { ...commandOf(db, context, label), scopeId: documentId, changes });
};

/** Authorised versions with the very bytes of their papers. */
const writeVersions = (
  db: WritableDb,
  kind: PackagedKind,
  documentId: string,
  versions: readonly PackagedVersion[],
): void => {
  const known = readDocumentVersions(db, documentId);
  for (const version of [...versions].sort((a, b) => a.number - b.number)) {
    if (known.some(({ id }) => id === version.id)) continue;
    if (known.some(({ number }) => number === version.number)) throw anotherVersion(version.number);
    insertFrozenDocument(db, { ...version, kind, journalSequence: nextSequence(db) - 1 });
  }
};

/** Copies to read: new ones, and those that nobody here may change and that go on from what is here. */
const takeInRelated = (db: WritableDb, context: AppContext, arrival: Arrival, setting: Setting): void => {
  const { manifest, payload } = arrival;
  for (const { documentId, revisions, review, versions } of payload.kept) {
    const document = payload.related.find((one) => documentRow(one).id === documentId);
    if (!document) continue;
    const { kind } = document;
    const { tables, inserts } = PACKAGED[kind];
    const isHere = isDocumentHere(db, kind, documentId);
    const label = `Recibir una copia para consulta de ${manifest.officer.name}`.slice(0, 300);
    const write = (changes: readonly LooseChange[]): number =>
      runCommand(db, tables, { ...commandOf(db, context, label), scopeId: documentId, changes }).sequence;
    if (isHere) {
      const present = presentDocument(db, kind, documentId);
      const isLater = relate(present.revisions, revisions).kind === 'ahead';
      if (!isLater || documentHolding(db, documentId).here) continue;
      write(changesBetween(rowsOf(present.document), rowsOf(document)) as unknown as readonly LooseChange[]);
      const ours = reviewOf(db, kind, documentId);
      const joined = mergedReview(ours, mergeReviews(ours, review.content, true), new Map());
      if (joined) writeCourse(db, context, documentId, joined, label);
    } else {
      const other = setting.dossier ? null : otherOf(db, kind, documentId, manifest.dossierId);
      // What somebody wrote here in its place stays; an empty one was only opened.
      if (other?.touched || (kind === 'budget' && !setting.dossier)) continue;
      if (other) removeDocument(db, context, kind, other.documentId, label);
      const sequence = write(inserts(document));
      writeCourse(db, context, documentId, review.content, label);
      insertDelivery(db, {
        ...deliveryOf(context, arrival, kind, documentId, readAuthor(db).officerName),
        act: 'read',
        number: null,
        about: null,
        title: documentRow(document).title,
        contentSha: revisions.at(-1)?.contentSha ?? '',
        revisionId: revisions.at(-1)?.id ?? '',
        preparedBy: [],
        journalSequence: sequence,
        recipient: '',
      });
    }
    writeVersions(db, kind, documentId, versions);
    insertRevisions(db, documentId, revisions);
    commitRevision(db, kind, documentId, revisions.at(-1)?.contentSha);
  }
};

/** An empty document that was only opened gives way; one with work in it only where the person said so. */
const replaceOther = (db: WritableDb, context: AppContext, { kind, other }: Assessment, answers: Answers): void => {
  if (!other) return;
  if (other.touched && answers.choices.get(OTHER_KEY) !== 'theirs') throw keepsOurs();
  removeDocument(db, context, kind, other.documentId, 'Dejar el lugar al documento que se recibió');
};

const removeDocument = (
  db: WritableDb,
  context: AppContext,
  kind: PackagedKind,
  documentId: string,
  label: string,
): void => {
  const { tables, read, inserts } = PACKAGED[kind];
  const changes = inserts(read(db, documentId))
    .flatMap((change) => (change.op === 'insert' ? [change] : []))
    .map(({ entity, row }) => ({ op: 'delete' as const, entity, id: row.id }))
    .reverse();
  runCommand(db, tables, { ...commandOf(db, context, label), scopeId: documentId, changes });
  forgetGuidePlaces(db, documentId);
};

const commandOf = (db: WritableDb, context: AppContext, label: string) =>
  ({ kind: 'act', label, coalesce: null, who: readAuthor(db), at: context.now() }) as const;

type Common = Pick<
  DeliveryRow,
  'id' | 'documentId' | 'kind' | 'dossierId' | 'direction' | 'storeId' | 'folio' | 'on' | 'officerName' | 'postName'
> &
  Pick<DeliveryRow, 'officeName' | 'packageSha' | 'recordedAt' | 'recordedBy'>;

const deliveryOf = (
  context: AppContext,
  { manifest, packageSha }: Arrival,
  kind: PackagedKind,
  documentId: string,
  recordedBy: string,
): Common => ({
  id: context.newId(),
  documentId,
  kind,
  dossierId: manifest.dossierId,
  direction: 'received',
  storeId: manifest.origin.storeId,
  folio: manifest.folio ?? '',
  on: manifest.on,
  officerName: manifest.officer.name,
  postName: manifest.post.name,
  officeName: manifest.origin.name,
  packageSha,
  recordedAt: context.now(),
  recordedBy,
});

/** Scans are looked at before they are kept; evidence is recognised again whenever it is given back. */
const requireFiles = ({ manifest, files }: Arrival): void => {
  for (const { sha, role } of manifest.files) {
    const bytes = files.get(sha);
    if (bytes && role === 'scan') requireScan(bytes);
  }
};

const registerFiles = (db: WritableDb, context: AppContext, arrival: Arrival, drawn: DrawnProcedure | null): void => {
  const at = context.now();
  for (const { sha, sizeBytes, mime, included } of arrival.manifest.files) {
    if (included) registerBlob(db, { sha, sizeBytes, mime }, at);
  }
  for (const [sha, mime] of drawn ? [[drawn.pdfSha, PDF_MIME] as const, [drawn.docxSha, DOCX_MIME] as const] : []) {
    registerBlob(db, { sha, sizeBytes: context.store.blobs.get(sha).byteLength, mime }, at);
  }
};

const PDF_MIME = 'application/pdf';
const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A package of format 1 brings the procedure without its papers: they are drawn from what it says. */
const drawProcedure = async (
  context: AppContext,
  { payload }: Arrival,
  keep: (bytes: Uint8Array) => string,
): Promise<DrawnProcedure> => {
  const { content, version, profile } = payload.procedure;
  const { institution } = payload;
  const createdAt = version.authorisedAt ?? context.now();
  const source = { kind: 'procedure', content, version, profile, institution, createdAt } as const;
  const pdf = await renderDocument(context.documents, source, 'pdf', context.store.blobs.get);
  const docx = await renderDocument(context.documents, source, 'docx', context.store.blobs.get);
  return { pdfSha: keep(pdf.bytes), docxSha: keep(docx.bytes) };
};

const requireAsSeen = (assessment: Assessment, seen: string): Assessment => {
  if (fingerprintOf(assessment) === seen) return assessment;
  throw new DomainError(
    'conflict',
    'No se recibió el paquete: el documento cambió aquí desde que se revisó. Elija el archivo otra vez y revise de nuevo lo que cambia.',
  );
};

const requireReceivable = ({ outcome }: Assessment): void => {
  if (outcome.kind === 'same') {
    throw new DomainError(
      'not-allowed',
      'El paquete ya se había recibido, o salió de esta computadora: no hay nada que incorporar. Abra el documento desde su expediente.',
    );
  }
  if (outcome.kind === 'recalled' && outcome.why !== 'recall') {
    throw new DomainError(
      'not-allowed',
      `No se incorpora: la entrega ${outcome.delivery} se retiró, y lo que la contesta solo se consulta. Espere la entrega nueva, o pida que contesten la más reciente.`,
    );
  }
};

const canonicalOf = (document: PackagedDocument): string => canonicalJson(document.content);

const crossed = (name: string): DomainError =>
  new DomainError(
    'conflict',
    `No se recibió el paquete: aquí y con ${name} se registraron actos que no pudieron ocurrir uno después del otro. No se cambió nada. Comparen las dos historias y pidan que retire su último envío, o que reciba primero la respuesta de aquí.`,
  );

const anotherVersion = (number: number): DomainError =>
  new DomainError(
    'conflict',
    `No se recibió el paquete: aquí ya se autorizó otra versión ${number} de ese documento. No se cambió nada. Comparen las huellas de los dos oficios y acuerden cuál vale.`,
  );

const keepsOurs = (): DomainError =>
  new DomainError(
    'conflict',
    'No se recibió el paquete: el expediente ya tiene aquí otro documento de ese tipo, con trabajo hecho, y un expediente lleva uno solo. No se cambió nada. Para quedarse con el que llega, elíjalo en la comparación.',
  );

const tooMuch = (): DomainError =>
  new DomainError(
    'too-large',
    'No se recibió el paquete: juntas, las dos copias tienen más renglones de los que caben en un documento. No se cambió nada. Quiten lo que sobra en una de las dos y vuelvan a intentarlo.',
  );
