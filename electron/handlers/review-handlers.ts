import { actsFromElsewhere } from '#electron/handlers/act-origin.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { documentContentJson, reviewedDocument, reviewedFindings } from '#electron/handlers/document-content.ts';
import { performAct, preparersOf, requireHolder, reviewOf } from '#electron/handlers/review-acts.ts';
import { reviewAnswers } from '#electron/handlers/review-answers.ts';
import { authoriseDocument } from '#electron/handlers/review-authorise.ts';
import { correctRecordedAct } from '#electron/handlers/review-correct.ts';
import { draftOf, reviewDrafts } from '#electron/handlers/review-drafts.ts';
import { reviewFiles } from '#electron/handlers/review-files.ts';
import { documentStanding } from '#electron/handlers/review-standing.ts';
import { whyReadOnly } from '#electron/handlers/why-read-only.ts';
import {
  readDocumentVersions,
  readFrozenDocument,
  type VersionHeadline,
} from '#electron/storage/repositories/review-repository.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { actsAsCorrected } from '#shared/domain/review/act-corrections.ts';
import { type ComparedContent, compareDocuments } from '#shared/domain/review/compare-documents.ts';
import { readDocument } from '#shared/domain/review/read-document.ts';
import type { ActRow, ReviewAct, ReviewedKind } from '#shared/domain/review/review.ts';
import { allows } from '#shared/domain/review/review-state.ts';
import { reviewSectionName } from '#shared/domain/review/section-names.ts';
import type { DocumentVersion, OpenedReview, reviewChannels } from '#shared/ipc/review-channels.ts';

/** Authorise or return: the course of a document, its acts, its answers and its versions. */
export const reviewHandlers = (context: AppContext): Handlers<keyof typeof reviewChannels> => {
  const { store } = context;
  const opened = ({ kind, documentId }: { readonly kind: ReviewedKind; readonly documentId: string }) =>
    openReview(context, kind, documentId);
  const plain = { reason: '', contentSha: null, observations: [] } as const;
  return {
    'review.open': opened,
    'review.send': (input) => {
      performAct(context, { ...input, ...plain, act: 'send' });
      return opened(input);
    },
    'review.recall': (input) => {
      performAct(context, { ...input, ...plain, act: 'recall' });
      return opened(input);
    },
    'review.return': (input) => {
      performAct(context, { ...input, act: 'return' });
      return opened(input);
    },
    'review.authorise': async (input) => {
      await authoriseDocument(context, { ...plain, ...input, act: 'authorise' });
      return opened(input);
    },
    'review.reopen': (input) => {
      performAct(context, { ...plain, ...input, act: 'reopen' });
      return opened(input);
    },
    'review.correct': (input) => {
      correctRecordedAct(context, input);
      return opened(input);
    },
    ...reviewAnswers(context, opened),
    ...reviewFiles(context),
    ...reviewDrafts(context),
    'review.read': ({ kind, documentId }) => {
      const content = JSON.parse(documentContentJson(context, store.read, kind, documentId).json) as ComparedContent;
      return readDocument(content, reviewedDocument(kind).words(context, store.read, documentId)).map(
        ({ section, groups }) => ({
          section,
          title: reviewSectionName(kind, section),
          groups: groups.map((group) => ({
            ...group,
            rows: group.rows.map((row) => ({ ...row, facts: [...row.facts] })),
          })),
        }),
      );
    },
    'review.compare': ({ kind, documentId, from, to }) => {
      const contentAt = (versionId: string | null): ComparedContent => {
        if (versionId === null) {
          return JSON.parse(documentContentJson(context, store.read, kind, documentId).json) as ComparedContent;
        }
        const frozen = readFrozenDocument(store.read, versionId);
        if (frozen.documentId !== documentId) throw ofAnother();
        return JSON.parse(frozen.contentJson) as ComparedContent;
      };
      return [
        ...compareDocuments(
          contentAt(from),
          contentAt(to),
          reviewedDocument(kind).words(context, store.read, documentId),
        ),
      ];
    },
  };
};

const openReview = (context: AppContext, kind: ReviewedKind, documentId: string): OpenedReview => {
  const db = context.store.read;
  const { sha } = documentContentJson(context, db, kind, documentId);
  const { state, round, version, delivery, heldElsewhere } = documentStanding(db, kind, documentId);
  const isHolder = (act: ReviewAct, paper: boolean): boolean =>
    whyReadOnly(() => requireHolder(db, { act, documentId, paper: paper || null })) === null;
  const content = reviewOf(db, kind, documentId);
  const acts = actsAsCorrected(content);
  return {
    content,
    recordedElsewhere: [...actsFromElsewhere(db, documentId, content)],
    state,
    round,
    version,
    delivery,
    heldElsewhere,
    acts: WAYS.filter(({ act, paper }) => allows(state, act) && isHolder(act, paper)).map(({ way }) => way),
    draft: draftOf(db, documentId),
    contentSha: sha,
    preparedBy: preparersOf(db, kind, documentId),
    findings: reviewedFindings(context, kind, documentId),
    versions: readDocumentVersions(db, documentId).map((version) => told(version, acts)),
  };
};

/** What a screen offers, and the act that each is allowed by. */
const WAYS = [
  { way: 'send', act: 'send', paper: false },
  { way: 'recall', act: 'recall', paper: false },
  { way: 'judge', act: 'return', paper: false },
  { way: 'paper', act: 'return', paper: true },
  { way: 'reopen', act: 'reopen', paper: false },
] as const;

/** Who authorised it and when, as its act holds now; what was frozen stays as it was. */
const told = (version: VersionHeadline, acts: readonly ActRow[]): DocumentVersion => {
  const act = acts.find(({ id }) => id === version.actId);
  return {
    versionId: version.id,
    number: version.number,
    authorisedOn: act?.on ?? version.authorisedOn,
    authorisedBy: act?.officerName ?? version.authorisedBy,
    contentSha: version.contentSha,
    pdfSha: version.pdfSha,
    docxSha: version.docxSha,
    at: version.frozenAt,
  };
};

const ofAnother = (): DomainError =>
  new DomainError('invalid-input', 'Esa versión es de otro documento. Elija dos versiones de la misma lista.');
