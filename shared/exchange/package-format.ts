import { z } from 'zod';
import { planOf } from '#shared/domain/budget/budget-plan.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { isoDate } from '#shared/domain/common/dates.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { judgedMediaPlan } from '#shared/domain/media/media-plan-judged.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { recordOf } from '#shared/domain/program-record/program-record.ts';
import { reviewedKind } from '#shared/domain/review/review.ts';
import { keptProblem } from '#shared/exchange/package-kept.ts';
import {
  documentRow,
  type PackagedDocument,
  type PackagePayload,
  repeatsId,
} from '#shared/exchange/package-payload.ts';
import { type Hash, isSound, MOST_REVISIONS, type Revision, revision } from '#shared/exchange/revisions.ts';

/**
 * A package is a sealed ZIP: `manifest.json`, `payload.json` (both canonical JSON) and `files/<sha>`. The manifest declares
 * size and SHA-256 of every other entry and the hash of the document's content, the one that the letter prints; the seal at
 * the end covers every byte. Type, format version, manifest and seal keep their place in every later format, so that an older
 * Cauce can say «es de una versión más nueva».
 *
 * A package is a snapshot plus the chain of revisions that led to it (`revisions.ts`). What arrives is compared by that
 * chain, never by dates: the same revision, one that continues what is here, one that what is here continues, or two that
 * went apart (`package-outcome.ts`).
 */
export const PACKAGE_TYPE = 'cauce-package';
/**
 * 2 tells apart what the letter prints (the hash of what is judged) from the revision (the hash of the whole document with its
 * course), and carries the dossier's course, authorised versions and the frozen procedure. 1 is read for ever.
 */
export const PACKAGE_FORMAT_VERSION = 2;
export const MANIFEST_ENTRY = 'manifest.json';
export const PAYLOAD_ENTRY = 'payload.json';

const sha = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().max(2_000);
const size = z.number().int().min(0);
const named = z.object({ id, name: line });

const packageAct = z.enum(['send', 'recall', 'return', 'authorise', 'hand-over', 'lend', 'give-back']);
/** Acts that are written in the document's own history; the others only move a copy. */
const REVIEW_ACTS: ReadonlySet<string> = new Set(['send', 'recall', 'return', 'authorise']);

const packageFile = z.object({
  sha,
  name: z.string().min(1).max(300),
  mime: z.string().min(1).max(200),
  sizeBytes: size,
  role: z.enum(['evidence', 'frozen-pdf', 'frozen-docx', 'scan', 'image']),
  /** Only evidence may stay behind: it is then listed, with its hash. */
  included: z.boolean(),
});
export type PackageFile = Readonly<z.infer<typeof packageFile>>;

/** What any format version says of itself. */
export const packageHead = z.object({ type: z.string(), formatVersion: z.number().int().min(1) });

export const packageManifest = z.object({
  type: z.literal(PACKAGE_TYPE),
  formatVersion: z.union([z.literal(1), z.literal(PACKAGE_FORMAT_VERSION)]),
  /** Version of the Cauce that wrote it; told, never judged. */
  application: line,
  /** The store that it comes from. */
  origin: z.object({ storeId: z.string().min(1).max(200), name: line }),
  document: z.object({ kind: reviewedKind, id, title: line }),
  dossierId: id,
  program: named,
  fiscalYear,
  procedure: z.object({ procedureId: id, versionId: id, title: line, number: z.number().int().min(1) }),
  act: packageAct,
  /** Number of this delivery within its document. */
  delivery: z.number().int().min(1),
  /**
   * The delivery that a recall takes back or an answer answers; a hand-over names the one by which its document came, where
   * there was one; null for the others.
   */
  about: z.number().int().min(1).nullable(),
  on: isoDate,
  officer: named,
  post: named,
  institution: line,
  /** Who it is for, and the number of the letter that goes with it; absent from format 1. */
  to: line.optional(),
  folio: line.optional(),
  /** SHA-256 of the canonical JSON of what is judged of the document (format 1: of its whole content). */
  contentSha: sha,
  revisions: z.array(revision).min(1).max(MOST_REVISIONS),
  entries: z.array(z.object({ name: z.string().max(100), sizeBytes: size, sha })).max(5_000),
  files: z.array(packageFile).max(5_000),
});
export type PackageManifest = Frozen<z.infer<typeof packageManifest>>;
export type PackageEntry = PackageManifest['entries'][number];

/** What only the sender knows; the rest of the manifest follows from the payload and the files. */
export type PackageFacts = Pick<
  PackageManifest,
  'application' | 'origin' | 'dossierId' | 'act' | 'delivery' | 'about' | 'on' | 'officer' | 'post' | 'to' | 'folio'
> & { readonly revisions: readonly Revision[] };

export const fileEntryName = (fileSha: string): string => `files/${fileSha}`;

/** The hash of a document's whole content, which names its revision. */
export const contentShaOf = (content: unknown, hash: Hash): string => hash(canonicalJson(content));

/** The hash of what is judged of a document: what acts and letters name. */
export const judgedShaOf = (document: PackagedDocument, hash: Hash): string => contentShaOf(judgedOf(document), hash);

const judgedOf = (document: PackagedDocument): unknown => {
  if (document.kind === 'budget') return planOf(document.content);
  return document.kind === 'media-plan' ? judgedMediaPlan(document.content) : document.content;
};

/** The manifest of a package. `entries` are those beside it, in the order in which they are written. */
export const buildManifest = (
  facts: PackageFacts,
  payload: PackagePayload,
  files: readonly PackageFile[],
  entries: readonly PackageEntry[],
  hash: Hash,
  formatVersion: PackageManifest['formatVersion'] = PACKAGE_FORMAT_VERSION,
): PackageManifest => {
  const row = documentRow(payload.document);
  const { procedure, program } = payload;
  return {
    ...facts,
    type: PACKAGE_TYPE,
    formatVersion,
    document: { kind: payload.document.kind, id: row.id, title: row.title },
    program: { id: program.id, name: recordOf(program.content).name },
    fiscalYear: row.fiscalYear,
    procedure: {
      procedureId: procedure.version.procedureId,
      versionId: procedure.version.id,
      title: coverOf(procedure.content).title,
      number: procedure.version.number,
    },
    institution: payload.institution.name,
    contentSha:
      formatVersion === 1 ? contentShaOf(payload.document.content, hash) : judgedShaOf(payload.document, hash),
    entries,
    files,
  };
};

/**
 * Whether the entries are those that the manifest declares, none more, none less, none changed.
 * @returns what is wrong, as half a sentence; null where nothing is
 */
export const entriesProblem = (manifest: PackageManifest, found: readonly PackageEntry[]): string | null => {
  const declared = new Map(manifest.entries.map((entry) => [entry.name, entry]));
  if (declared.size !== manifest.entries.length) return 'su índice nombra dos veces el mismo archivo';
  for (const { name, sizeBytes, sha: foundSha } of found) {
    const entry = declared.get(name);
    if (!entry) return 'trae un archivo que su índice no declara';
    if (entry.sizeBytes !== sizeBytes || entry.sha !== foundSha) return 'uno de sus archivos no es el que declara';
    declared.delete(name);
  }
  return declared.size > 0 ? 'le falta un archivo que su índice declara' : filesProblem(manifest);
};

const filesProblem = ({ entries, files }: PackageManifest): string | null => {
  const expected = new Map<string, number>();
  const listed = new Set<string>();
  for (const { sha: fileSha, role, sizeBytes, included } of files) {
    if (!included && role !== 'evidence') return 'le falta un archivo que debía acompañarlo';
    if (listed.has(`${role} ${fileSha}`)) return 'su lista de archivos se repite';
    listed.add(`${role} ${fileSha}`);
    if (included) expected.set(fileEntryName(fileSha), sizeBytes);
  }
  const present = entries.filter(({ name }) => name !== PAYLOAD_ENTRY);
  if (present.length !== entries.length - 1 || present.length !== expected.size) {
    return 'sus archivos no son los que enumera';
  }
  const fits = present.every(
    ({ name, sizeBytes, sha: fileSha }) => name === fileEntryName(fileSha) && expected.get(name) === sizeBytes,
  );
  return fits ? null : 'sus archivos no son los que enumera';
};

/**
 * Whether manifest and payload speak of the same document, the same programme and the same act.
 * @returns what is wrong, as half a sentence; null where nothing is
 */
export const payloadProblem = (manifest: PackageManifest, payload: PackagePayload, hash: Hash): string | null => {
  const { document, review, program, procedure } = payload;
  const again = buildManifest(manifest, payload, manifest.files, manifest.entries, hash, manifest.formatVersion);
  if (again.contentSha !== manifest.contentSha) return 'el contenido del documento no tiene la huella que declara';
  if (canonicalJson(again) !== canonicalJson(manifest)) return 'su carátula no corresponde a lo que trae';
  const { dossierId } = documentRow(document);
  if (dossierId !== undefined && dossierId !== manifest.dossierId) return 'el documento es de otro expediente';
  if (recordOf(program.content).id !== program.id) return 'la ficha del programa no es la que declara';
  const parts = [
    document,
    ...payload.related,
    review,
    program,
    procedure,
    ...(payload.classifier ? [payload.classifier] : []),
  ];
  const contents = parts.map(({ content }): Readonly<Record<string, unknown>> => content);
  if (contents.some(repeatsId)) return 'dos de sus renglones llevan el mismo identificador';
  if (!isSound(manifest.document.id, manifest.revisions, hash)) return 'la cadena de sus versiones está rota';
  if (manifest.revisions.at(-1)?.contentSha !== contentShaOf(document.content, hash)) {
    return 'la cadena de sus versiones está rota';
  }
  return actProblem(manifest, payload) ?? keptProblem(manifest, payload, hash);
};

const actProblem = (manifest: PackageManifest, payload: PackagePayload): string | null => {
  const { act, about, delivery, contentSha, document } = manifest;
  const { review } = payload;
  const [head] = review.content.review;
  if (head?.id !== document.id || head.kind !== document.kind) return 'su historia es de otro documento';
  if (act !== 'hand-over' && (about === null) === answers(manifest)) return 'no dice qué entrega retira o contesta';
  // Only a recall of a sending is an act of the Vo.Bo.; a loan or a hand-over is taken back beside it.
  const isOfSending = review.content.act.some((row) => row.act === 'send' && row.delivery === about);
  if (!REVIEW_ACTS.has(act) || (act === 'recall' && manifest.formatVersion > 1 && !isOfSending)) return null;
  const recorded = review.content.act.some(
    (row) => row.act === act && row.delivery === delivery && (act === 'recall' || row.contentSha === contentSha),
  );
  return recorded ? null : 'su historia no registra el acto que declara';
};

/** A loan that comes back answers the loan; format 1 did not say so. */
const answers = ({ act, formatVersion }: PackageManifest): boolean =>
  act === 'recall' || act === 'return' || act === 'authorise' || (act === 'give-back' && formatVersion > 1);
