import type { FileToPack } from '#electron/exchange/write-package.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { imagesOf } from '#electron/handlers/create-procedure.ts';
import {
  PACKAGED,
  type PackagedKind,
  type PresentDocument,
  presentDocument,
} from '#electron/handlers/packaged-kinds.ts';
import { preparersOf, reviewOf } from '#electron/handlers/review-acts.ts';
import { contentOf } from '#electron/handlers/version-content.ts';
import { readBlobRow } from '#electron/storage/repositories/blob-repository.ts';
import { readClassifierContent, readSchemes } from '#electron/storage/repositories/classifier-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import { readDeskGuidelines } from '#electron/storage/repositories/guideline-repository.ts';
import { readFrozen, readVersion } from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramRecord } from '#electron/storage/repositories/program-repository.ts';
import { readDocumentVersions, readFrozenDocument } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type DossierContent, dossierOf } from '#shared/domain/dossier/dossier.ts';
import type { DeskUser } from '#shared/domain/institution/institution.ts';
import { coverOf, PROCEDURE_SCHEMA_VERSION } from '#shared/domain/procedure/procedure.ts';
import { procedureProfile } from '#shared/domain/procedure/profile.ts';
import { RECORD_SCHEMA_VERSION } from '#shared/domain/program-record/program-record.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import type { PackagedDocument, PackagedVersion, PackagePayload } from '#shared/exchange/package-payload.ts';

export type HandedDocument = {
  readonly kind: PackagedKind;
  readonly documentId: string;
  readonly dossierId: string;
};

export type Gathered = {
  readonly present: PresentDocument;
  /** Copies to read, with the chains that this delivery makes known. */
  readonly related: readonly (PresentDocument & { readonly documentId: string })[];
  readonly payload: PackagePayload;
  readonly files: readonly FileToPack[];
};

/**
 * Everything that a document needs to be read and gone on with in a store that never saw its programme, as it stands.
 * @throws DomainError not-found; store-damaged where a file is missing
 */
export const gatherPackage = (
  context: AppContext,
  db: ReadableDb,
  { kind, documentId, dossierId }: HandedDocument,
  withEvidence: boolean,
  sender: DeskUser,
): Gathered => {
  const files = new Map<string, FileToPack>();
  const add = (sha: string, name: string, mime: string, role: FileToPack['role'], carried = true): void => {
    const key = `${role} ${sha}`;
    if (files.has(key)) return;
    const bytes = carried ? context.store.blobs.get(sha) : null;
    // What is only listed is not opened: a file that is missing here then stands in nobody's way.
    const sizeBytes = bytes?.byteLength ?? readBlobRow(db, sha)?.sizeBytes ?? 0;
    files.set(key, { sha, name, mime, role, sizeBytes, bytes });
  };
  const courseOf = (one: PackagedKind, id: string): Course => {
    const review = reviewOf(db, one, id);
    // A scan that another replaced goes along: the history still names it.
    const deliveries = new Map(review.act.map(({ id: actId, delivery }) => [actId, delivery]));
    const scans = [
      ...review.act,
      ...review.correction.map(({ scanSha, actId }) => ({ scanSha, delivery: deliveries.get(actId) ?? null })),
    ];
    for (const { scanSha, delivery } of scans) {
      if (scanSha === null) continue;
      add(scanSha, `firmado ${delivery ?? ''}`.trim(), readBlobRow(db, scanSha)?.mime ?? 'application/pdf', 'scan');
    }
    const versions = readDocumentVersions(db, id).map((headline): PackagedVersion => {
      const { journalSequence: _, kind: __, ...version } = readFrozenDocument(db, headline.id);
      add(version.pdfSha, `versión ${version.number}.pdf`, PDF_MIME, 'frozen-pdf');
      add(version.docxSha, `versión ${version.number}.docx`, DOCX_MIME, 'frozen-docx');
      return version;
    });
    return { review, versions };
  };

  const dossier = readDossierContent(db, dossierId);
  for (const { sha, name, mime } of dossier.evidence) add(sha, name, mime, 'evidence', withEvidence);
  const present = presentDocument(db, kind, documentId);
  const { review, versions } = courseOf(kind, documentId);
  const related = BESIDE[kind].flatMap((beside) => {
    const id = PACKAGED[beside].ofDossier(db, dossierId);
    return id === undefined ? [] : [{ documentId: id, kind: beside, ...presentDocument(db, beside, id) }];
  });
  const { programId } = dossierOf(dossier);
  const payload: PackagePayload = {
    document: present.document,
    review: { schemaVersion: 1, content: review },
    related: related.map(({ document }) => document),
    kept: related.map((one) => {
      const course = courseOf(one.kind, one.documentId);
      const kept = { documentId: one.documentId, revisions: [...one.revisions], versions: course.versions };
      return { ...kept, review: { schemaVersion: 1, content: course.review } };
    }),
    versions,
    program: { id: programId, schemaVersion: RECORD_SCHEMA_VERSION, content: readProgramRecord(db, programId) },
    procedure: procedureOf(context, db, dossier, add),
    classifier: classifierOf(db, [present.document, ...related.map(({ document }) => document)]),
    dossier: { schemaVersion: 1, content: dossier },
    guidelines: guidelinesOf(db, [present.document, ...related.map(({ document }) => document)]),
    preparedBy: preparersOf(db, kind, documentId),
    institution: readInstitution(db),
    posts: [{ id: sender.postId, name: sender.postName, officeName: sender.officeName }],
    officers: [{ id: sender.officerId, name: sender.officerName, postId: sender.postId }],
  };
  return { present, related, payload, files: [...files.values()] };
};

type Course = { readonly review: ReviewContent; readonly versions: readonly PackagedVersion[] };
type Add = (sha: string, name: string, mime: string, role: FileToPack['role']) => void;

const PDF_MIME = 'application/pdf';
const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * What one reads beside a document: without the budget no dossier can exist, without the diagnosis no programme be judged,
 * and campaigns name what programme and diagnosis say.
 */
const BESIDE: Readonly<Record<PackagedKind, readonly PackagedKind[]>> = {
  budget: [],
  diagnosis: ['budget'],
  'annual-program': ['budget', 'diagnosis'],
  strategy: ['budget', 'diagnosis', 'annual-program'],
  'media-plan': ['budget', 'diagnosis', 'annual-program', 'strategy'],
};

/** The frozen procedure with its papers and the images that it names. */
const procedureOf = (
  context: AppContext,
  db: ReadableDb,
  dossier: DossierContent,
  add: Add,
): PackagePayload['procedure'] => {
  const version = readVersion(db, dossierOf(dossier).procedureVersionId);
  const frozen = readFrozen(db, version.id);
  const content = contentOf(db, version);
  if (!frozen) throw new Error('A dossier walks an authorised version');
  for (const { sha, mime } of imagesOf(content)) add(sha, 'imagen', mime, 'image');
  add(frozen.pdfSha, 'procedimiento.pdf', PDF_MIME, 'frozen-pdf');
  add(frozen.docxSha, 'procedimiento.docx', DOCX_MIME, 'frozen-docx');
  if (version.scanSha !== null) {
    add(version.scanSha, 'procedimiento firmado', readBlobRow(db, version.scanSha)?.mime ?? PDF_MIME, 'scan');
  }
  const printed = printedWith(frozen.printedJson);
  const profile = printed ?? context.profiles.find(({ id }) => id === coverOf(content).profileId);
  if (!profile) {
    throw new DomainError(
      'invalid-input',
      'No se escribió el paquete: falta la guía técnica con que se hizo el procedimiento de este expediente. Actualice Cauce y vuelva a intentarlo.',
    );
  }
  return {
    schemaVersion: PROCEDURE_SCHEMA_VERSION,
    content,
    version,
    profile,
    frozen: { frozenAt: frozen.frozenAt, printedJson: frozen.printedJson },
  };
};

/** The profile as it was when the version was authorised. */
const printedWith = (printedJson: string) => {
  const parsed = procedureProfile.safeParse((JSON.parse(printedJson) as { readonly profile?: unknown }).profile);
  return parsed.success ? parsed.data : undefined;
};

const classifierOf = (db: ReadableDb, documents: readonly PackagedDocument[]): PackagePayload['classifier'] => {
  for (const document of documents) {
    if (document.kind !== 'budget') continue;
    const id = document.content.budget[0]?.classifierId ?? null;
    const isHere = id !== null && readSchemes(db).some((scheme) => scheme.id === id);
    return isHere ? { schemaVersion: 1, content: readClassifierContent(db, id) } : null;
  }
  return null;
};

/** The desk's own guidelines that a programme answers: without them its answers would speak of nothing. */
const guidelinesOf = (db: ReadableDb, documents: readonly PackagedDocument[]): PackagePayload['guidelines'] => {
  const answered = new Set(
    documents.flatMap((document) =>
      document.kind === 'annual-program' ? document.content.compliance.map(({ guidelineId }) => guidelineId) : [],
    ),
  );
  return readDeskGuidelines(db)
    .filter(({ id }) => answered.has(id))
    .map(({ origin: _, confidence: __, ...guideline }) => guideline);
};
