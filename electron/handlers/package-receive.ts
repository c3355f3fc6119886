import type { AppContext } from '#electron/handlers/app-context.ts';
import { type Arrival, type Assessment, assess, fingerprintOf } from '#electron/handlers/package-arrival.ts';
import { writeReview, writeVersions } from '#electron/handlers/package-course.ts';
import { joinDossier } from '#electron/handlers/package-dossier.ts';
import { drawProcedure, registerFiles, requireFiles } from '#electron/handlers/package-files.ts';
import { OTHER_KEY } from '#electron/handlers/package-inspect.ts';
import { requireAsJudged } from '#electron/handlers/package-judged.ts';
import { takeInRelated } from '#electron/handlers/package-related.ts';
import { type Answers, commandOf, deliveryOf, labelOf, removeDocument } from '#electron/handlers/package-rows.ts';
import {
  type DrawnProcedure,
  needsDrawing,
  type Setting,
  settingOf,
  writeSetting,
} from '#electron/handlers/package-setting.ts';
import { PACKAGED, presentDocument, rowsOf } from '#electron/handlers/packaged-kinds.ts';
import { reviewOf } from '#electron/handlers/review-acts.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { nextSequence } from '#electron/storage/journal/journal-writer.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { insertDelivery } from '#electron/storage/repositories/delivery-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { insertRevisions, keepContent } from '#electron/storage/repositories/revision-repository.ts';
import { withStagedBlobs } from '#electron/storage/staged-blobs.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { resolveMerge } from '#shared/exchange/merge.ts';
import type { PackagedDocument } from '#shared/exchange/package-payload.ts';
import { nextRevision } from '#shared/exchange/revisions.ts';

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
  await withStagedBlobs(store, async (put) => {
    requireFiles(arrival);
    const drawn = setting && needsDrawing(setting, arrival) ? await drawProcedure(context, arrival, put) : null;
    for (const bytes of arrival.files.values()) put(bytes);
    store.write((db) => {
      const assessment = requireAsSeen(assess(db, arrival), seen);
      const now = isRecall ? null : settingOf(db, arrival);
      takeIn(db, context, { arrival, assessment, setting: now, answers, drawn });
    });
  });
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
  const before = nextSequence(db) - 1;
  registerFiles(db, context, arrival, drawn);
  if (setting) {
    replaceOther(db, context, assessment, answers);
    writeSetting(db, context, arrival, setting, answers.matches, drawn);
    takeInRelated(db, context, arrival, setting, before);
    if (!setting.dossier) joinDossier(db, context, arrival);
  }
  const sequence = outcome.kind === 'recalled' ? null : writeDocument(db, context, taking, labelOf(arrival));
  writeReview(db, context, taking);
  if (outcome.kind !== 'recalled') writeVersions(db, kind, documentId, payload.versions, before);
  if (assessment.held && sequence !== null) {
    requireAsJudged(presentDocument(db, kind, documentId).document, reviewOf(db, kind, documentId));
  }
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
      ? (resolveMerge(rowsOf(held.document), merge, answers.choices) as unknown as readonly LooseChange[])
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

/** An empty document that was only opened gives way; one with work in it only where the person said so. */
const replaceOther = (db: WritableDb, context: AppContext, { kind, other }: Assessment, answers: Answers): void => {
  if (!other) return;
  if (other.touched && answers.choices.get(OTHER_KEY) !== 'theirs') throw keepsOurs();
  removeDocument(db, context, kind, other.documentId, 'Dejar el lugar al documento que se recibió');
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
