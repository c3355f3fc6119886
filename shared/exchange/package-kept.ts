import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import { standingOf } from '#shared/domain/review/review-state.ts';
import type { PackageManifest } from '#shared/exchange/package-format.ts';
import { documentRow, type PackagedVersion, type PackagePayload, repeatsId } from '#shared/exchange/package-payload.ts';
import { type Hash, isSound } from '#shared/exchange/revisions.ts';

/**
 * Whether what comes along with a document is what it says it is: authorised versions with their papers, copies to read, the
 * procedure, the dossier.
 * @returns what is wrong, as half a sentence; null where nothing is
 */
export const keptProblem = (manifest: PackageManifest, payload: PackagePayload, hash: Hash): string | null => {
  const { procedure } = payload;
  const carried = new Set(manifest.files.filter(({ included }) => included).map(({ sha }) => sha));
  const main = { documentId: manifest.document.id, review: payload.review.content, versions: payload.versions };
  const all = [main, ...payload.kept.map(({ review, ...one }) => ({ ...one, review: review.content }))];
  for (const { documentId, review, versions } of all) {
    if (!isPossible(review) || !areOfActs(review, carried)) return 'su historia dice algo que no pudo ocurrir';
    if (!versions.every((version) => isWhole(version, documentId, review, carried, hash))) return ALTERED_VERSION;
    // Format 1 brought no versions: what it says was authorised is only told.
    const authorised = review.act.filter(({ act }) => act === 'authorise');
    if (manifest.formatVersion > 1 && authorised.length !== versions.length) return ALTERED_VERSION;
  }
  if (procedure.frozen && hash(canonicalJson(procedure.content)) !== procedure.version.contentSha) {
    return 'su procedimiento no es el que se autorizó';
  }
  return relatedProblem(manifest, payload, hash) ?? dossierProblem(manifest, payload);
};

const ALTERED_VERSION = 'una de sus versiones autorizadas no es la que se autorizó';

const isPossible = (review: ReviewContent): boolean => {
  try {
    standingOf(review);
    return true;
  } catch {
    return false;
  }
};

/** Every correction is of an act that is told, and its scan comes along. */
const areOfActs = ({ act, correction }: ReviewContent, carried: ReadonlySet<string>): boolean => {
  const known = new Set(act.map(({ id }) => id));
  return correction.every(({ actId, scanSha }) => known.has(actId) && (scanSha === null || carried.has(scanSha)));
};

const isWhole = (
  version: PackagedVersion,
  documentId: string,
  review: ReviewContent,
  carried: ReadonlySet<string>,
  hash: Hash,
): boolean =>
  version.documentId === documentId &&
  hash(version.contentJson) === version.contentSha &&
  hash(version.printedJson) === version.printedSha &&
  isJson(version.contentJson) &&
  isJson(version.printedJson) &&
  carried.has(version.pdfSha) &&
  carried.has(version.docxSha) &&
  review.act.some(
    ({ id, act, contentSha }) => id === version.actId && act === 'authorise' && contentSha === version.contentSha,
  );

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

const relatedProblem = (manifest: PackageManifest, { related, kept }: PackagePayload, hash: Hash): string | null => {
  const rows = related.map(documentRow);
  const ids = new Set([manifest.document.id, ...rows.map(({ id }) => id)]);
  const kinds = new Set([manifest.document.kind, ...related.map(({ kind }) => kind)]);
  if (ids.size !== rows.length + 1 || kinds.size !== rows.length + 1) return 'repite un documento';
  if (rows.some(({ dossierId }) => dossierId !== undefined && dossierId !== manifest.dossierId)) {
    return 'uno de los documentos que lo acompañan es de otro expediente';
  }
  if (new Set(kept.map(({ documentId }) => documentId)).size !== kept.length) return 'repite un documento';
  for (const { documentId, revisions, review } of kept) {
    const document = related.find((one) => documentRow(one).id === documentId);
    if (!document || revisions.at(-1)?.contentSha !== hash(canonicalJson(document.content))) {
      return 'uno de los documentos que lo acompañan no es el que declara';
    }
    if (!isSound(documentId, revisions, hash)) return 'la cadena de sus versiones está rota';
    const [head] = review.content.review;
    if (head?.id !== documentId || head.kind !== document.kind || repeatsId(review.content)) {
      return 'su historia es de otro documento';
    }
  }
  return null;
};

/** A dossier that names what its procedure doesn't have could not be opened again. */
const dossierProblem = (manifest: PackageManifest, { dossier, procedure, program }: PackagePayload): string | null => {
  if (!dossier) return null;
  const { content } = dossier;
  const [row] = content.dossier;
  const activities = new Set(procedure.content.activity.map(({ id }) => id));
  const posts = new Set(procedure.content.post.map(({ id }) => id));
  const placed = [...content.step, ...content.activityNote, ...content.evidence];
  const isOwn =
    row?.id === manifest.dossierId &&
    row.programId === program.id &&
    row.fiscalYear === manifest.fiscalYear &&
    row.procedureVersionId === procedure.version.id &&
    placed.every(({ activityId }) => activities.has(activityId)) &&
    content.step.every(({ nextActivityId }) => nextActivityId === null || activities.has(nextActivityId)) &&
    content.assignment.every(({ postId }) => posts.has(postId)) &&
    content.step.filter(({ state }) => state === 'current').length <= 1 &&
    !repeatsId(content);
  return isOwn ? null : 'su expediente no es el que declara';
};
