import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { type ReviewedDocument, reviewedDocument } from '#electron/handlers/document-content.ts';
import { reviewOf } from '#electron/handlers/review-acts.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import type { ComparedContent } from '#shared/domain/review/compare-documents.ts';
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
  const review = reviewOf(db, documentKind, documentId);
  const content = document.content(context, db, documentId) as ComparedContent;
  return {
    kind: 'letter',
    review,
    actId,
    documentTitle,
    programName,
    fiscalYear,
    institution: readInstitution(db),
    recipient: recipientOf(review, actId),
    sectionName: (key) => reviewSectionName(documentKind, key),
    rowName: rowNames(content, document.words(context, db, documentId), document.outsideNames(context, db, documentId)),
    createdAt: headOf(db, { kind: 'review', id: documentId })?.at ?? EPOCH,
  };
};

/** An answer goes to who sent it; a sending goes to whoever answers, which nobody wrote down: a line to fill in. */
const recipientOf = ({ act }: ReturnType<typeof reviewOf>, actId: string) => {
  const index = act.findIndex(({ id }) => id === actId);
  const row = act[index];
  const answered = act.slice(0, Math.max(0, index)).findLast((one) => one.act === 'send');
  const answers = row?.act === 'return' || row?.act === 'authorise';
  // Whoever judged the round before will judge the next one.
  const judge = act.slice(0, Math.max(0, index)).findLast((one) => one.act === 'return' || one.act === 'authorise');
  const to = answers ? answered : judge;
  return { name: to?.officerName ?? '', position: to?.postName ?? '' };
};

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
