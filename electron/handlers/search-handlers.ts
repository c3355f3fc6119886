import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { searchTexts, wordsOf } from '#electron/handlers/search-index.ts';
import { aboutOf, SEARCHED } from '#electron/handlers/searched-texts.ts';
import type { AboutDocument } from '#electron/storage/repositories/search-about-repository.ts';
import {
  type FoundText,
  readSearched,
  readTexts,
  type SearchedDocument,
} from '#electron/storage/repositories/search-repository.ts';
import { bestPart, excerptOf } from '#shared/domain/search/excerpt.ts';
import { countByDocument, type FoundIds, foundInOrder, TEXTS_A_DOCUMENT } from '#shared/domain/search/found-order.ts';
import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search/search-kinds.ts';
import type { SearchHit } from '#shared/ipc/search-channels.ts';

/** Ctrl+K: words in any order, without accents, in everything; what is archived last. */
export const searchHandlers = (context: AppContext): Handlers<'search.find' | 'search.groups'> => ({
  'search.find': ({ query, limit, kinds }) => {
    const words = wordsOf(query);
    const found = searchTexts(context, words);
    const documents = documentsOf(context, found, kinds);
    return hitsOf(context, words, documents, foundInOrder(found, batchesOf(documents), limit));
  },
  'search.groups': ({ query, limit, kinds }) => {
    const words = wordsOf(query);
    const found = searchTexts(context, words);
    if (found.all.length === 0) return [];
    const documents = documentsOf(context, found, kinds);
    const counts = countByDocument(found.all);
    const best = foundInOrder(found, batchesOf(documents), 1)[0];
    const groups = [...Map.groupBy(documents, ({ kind }) => kind)].map(([kind, its]) => ({
      kind,
      count: its.reduce((sum, { number }) => sum + (counts.get(number) ?? 0), 0),
      hits: [...hitsOf(context, words, its, foundInOrder(found, batchesOf(its), limit))],
      isFirst: its.some(({ number }) => best !== undefined && number === Math.floor(best / TEXTS_A_DOCUMENT)),
    }));
    return groups
      .sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
      .map(({ kind, count, hits }) => ({ kind, count, hits }));
  },
});

type Found = SearchedDocument & AboutDocument & { readonly kind: SearchKind };

/** In use before archived. */
const batchesOf = (documents: readonly Found[]): readonly (readonly number[])[] =>
  [false, true].map((archived) =>
    documents.filter((document) => document.archived === archived).map(({ number }) => number),
  );

/** Where something was found: in use before archived, kind by kind, the newest document first. */
const documentsOf = (
  context: AppContext,
  found: FoundIds,
  kinds: readonly SearchKind[] | undefined,
): readonly Found[] => {
  const db = context.store.read;
  return readSearched(db, [...countByDocument(found.all).keys()])
    .flatMap((document): Found[] => {
      const kind = SEARCHED[document.scopeKind]?.kind;
      if (kind === undefined || (kinds && !kinds.includes(kind))) return [];
      const about = aboutOf(db, context, document);
      return about ? [{ ...document, ...about, kind }] : [];
    })
    .sort((a, b) => Number(a.archived) - Number(b.archived) || ORDER[a.kind] - ORDER[b.kind] || b.number - a.number);
};

const ORDER = Object.fromEntries(SEARCH_KINDS.map((kind, index) => [kind, index])) as Readonly<
  Record<SearchKind, number>
>;

const hitsOf = (
  context: AppContext,
  words: readonly string[],
  documents: readonly Found[],
  ids: readonly number[],
): SearchHit[] => {
  const byNumber = new Map(documents.map((document) => [document.number, document]));
  return readTexts(context.store.read, ids).flatMap((text) => {
    const document = byNumber.get(Math.floor(text.id / TEXTS_A_DOCUMENT));
    return document ? [hitOf(document, text, words)] : [];
  });
};

const hitOf = (document: Found, text: FoundText, words: readonly string[]): SearchHit => {
  const part = bestPart(text.parts, words);
  return {
    kind: document.kind,
    id: document.scopeId,
    dossierId: document.dossierId,
    reviewed: document.reviewed,
    archived: document.archived,
    title: document.title,
    section: text.section,
    rowId: text.rowId,
    field: text.fields[part] ?? null,
    where: text.place,
    excerpt: excerptOf(text.parts[part] ?? '', words),
  };
};
