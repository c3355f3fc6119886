import type { AppContext } from '#electron/handlers/app-context.ts';
import { textsOf } from '#electron/handlers/searched-texts.ts';
import { readAbout, readDossiersOfProgram } from '#electron/storage/repositories/search-about-repository.ts';
import { reindex, tidyIndex } from '#electron/storage/repositories/search-index-repository.ts';
import {
  documentsOfIds,
  findIds,
  readSearched,
  readStale,
  type SearchedScope,
} from '#electron/storage/repositories/search-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { FoundIds } from '#shared/domain/search/found-order.ts';

const MOST_WORDS = 20;

/** So many at once leave an index in pieces: the first search after an import, or after the index was made. */
const MANY_TEXTS = 1_000;

/** The words of a query: folded, each once. */
export const wordsOf = (query: string): readonly string[] =>
  [...new Set(foldText(query).split(' ').filter(Boolean))].slice(0, MOST_WORDS);

/**
 * What the words of a query are found in. Typing only marks a document as changed; its texts are indexed here, when
 * somebody searches, so that saving stays fast.
 */
export const searchTexts = (context: AppContext, words: readonly string[]): FoundIds => {
  if (words.length > 0) indexChanges(context);
  return findIds(context.store.read, words);
};

/** Ids of the documents (versions, manuals, programmes, dossiers with their plans) whose texts hold the query. */
export const searchDocuments = (context: AppContext, query: string): readonly string[] => {
  const db = context.store.read;
  const found = searchTexts(context, wordsOf(query));
  return readSearched(db, documentsOfIds(found.all)).map(({ scopeKind, scopeId }) =>
    IN_DOSSIERS.has(scopeKind) ? (readAbout(db, scopeKind, scopeId)?.dossierId ?? scopeId) : scopeId,
  );
};

/** A dossier is found by what its plans say; a budget may belong to several. */
const IN_DOSSIERS: ReadonlySet<string> = new Set([
  'diagnosis',
  'annual-program',
  'strategy',
  'media-plan',
  'agreements',
  'execution',
  'bulletins',
]);

const indexChanges = (context: AppContext): void => {
  const { read } = context.store;
  const shipped = shippedIndexed.has(read)
    ? []
    : context.planResources.guidelines.map(({ id }) => ({ scopeKind: 'guideline', scopeId: id }));
  const stale = [...readStale(read), ...shipped];
  if (stale.length > 0) {
    context.store.write((db) => {
      let written = 0;
      for (const scope of withThoseCalledBy(db, stale)) written += reindex(db, scope, textsOf(db, context, scope));
      if (written >= MANY_TEXTS) tidyIndex(db);
    });
  }
  shippedIndexed.add(read);
};

/** What ships with the program is in no journal: it is looked at once for every store that is opened. */
const shippedIndexed = new WeakSet<ReadableDb>();

/** A dossier is called by its programme. */
const withThoseCalledBy = (db: ReadableDb, stale: readonly SearchedScope[]): readonly SearchedScope[] => [
  ...stale,
  ...stale
    .filter(({ scopeKind }) => scopeKind === 'program')
    .flatMap(({ scopeId }) =>
      readDossiersOfProgram(db, scopeId).map((dossierId) => ({ scopeKind: 'dossier', scopeId: dossierId })),
    ),
];
