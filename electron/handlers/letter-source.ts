import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { type ReviewedDocument, reviewedDocument } from '#electron/handlers/document-content.ts';
import { reviewOf } from '#electron/handlers/review-acts.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { actsAsCorrected } from '#shared/domain/review/act-corrections.ts';
import type { ComparedContent } from '#shared/domain/review/compare-documents.ts';
import { said } from '#shared/domain/review/field-words.ts';
import { reviewSectionName } from '#shared/domain/review/section-names.ts';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';

/**
 * Everything that the letter of an act prints: «oficio de envío», «de devolución», «de autorización», with its «acuse».
 * @throws DomainError not-found
 */
export const letterSource = (
  context: AppContext,
  { documentKind, documentId, actId }: Extract<DocumentTarget, { readonly kind: 'letter' }>,
): DocumentSource => {
  const db = context.store.read;
  const document = reviewedDocument(documentKind);
  const { documentTitle, programName, fiscalYear } = document.headline(db, documentId);
  const institution = readInstitution(db);
  const review = reviewOf(db, documentKind, documentId);
  const content = document.content(context, db, documentId) as ComparedContent;
  return {
    kind: 'letter',
    review,
    actId,
    documentTitle,
    programName,
    fiscalYear,
    institution,
    recipient: recipientOf(review, actId, usualJudge(content, institution)),
    sectionName: (key) => reviewSectionName(documentKind, key),
    rowName: rowNames(content, document.words(context, db, documentId), document.outsideNames(context, db, documentId)),
    createdAt: headOf(db, { kind: 'review', id: documentId })?.at ?? EPOCH,
  };
};

type Person = { readonly name: string; readonly position: string };

/** An answer goes to who sent it; a sending to who judged the round before, or usually gives the Vo.Bo. */
const recipientOf = (review: ReturnType<typeof reviewOf>, actId: string, usual: Person | undefined): Person => {
  const act = actsAsCorrected(review);
  const index = act.findIndex(({ id }) => id === actId);
  const row = act[index];
  const answered = act.slice(0, Math.max(0, index)).findLast((one) => one.act === 'send');
  const answers = row?.act === 'return' || row?.act === 'authorise';
  const judge = act.slice(0, Math.max(0, index)).findLast((one) => one.act === 'return' || one.act === 'authorise');
  const to = answers ? answered : judge;
  if (to) return { name: to.officerName, position: to.postName };
  return usual && !answers ? { name: usual.name, position: usual.position } : { name: '', position: '' };
};

/** Who signs the document as its Vo.Bo., or whom the institution names for it; undefined leaves a line to fill in. */
const usualJudge = ({ signatory = [] }: ComparedContent, { signatories }: Institution): Person | undefined => {
  const own = signatory.find(({ role }) => role === 'authorised');
  return own
    ? { name: said(own.name), position: said(own.position) }
    : signatories.find(({ role }) => JUDGES.test(role));
};

const JUDGES = /autoriz|aprob|vo\.?\s*bo|visto bueno/i;

/** Rows of the document, and what its observations may name beside it: a guideline, a place of the diagnosis. */
const rowNames = (
  content: ComparedContent,
  words: ReturnType<ReviewedDocument['words']>,
  outside: ReadonlyMap<string, string>,
) => {
  const names = new Map(
    words.flatMap((entity) =>
      (content[entity.entity] ?? []).map((row, index) => [row.id, entity.name(row, index + 1, content)] as const),
    ),
  );
  return (rowId: string): string => names.get(rowId) ?? outside.get(rowId) ?? '';
};

const EPOCH = '2000-01-01T00:00:00.000Z';
