import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { dossierOfPlan, searchTexts } from '#electron/handlers/search-index.ts';
import { readBudgetTitle } from '#electron/storage/repositories/budget-repository.ts';
import { findDirectory } from '#electron/storage/repositories/directory-repository.ts';
import { readDossierHeadlines } from '#electron/storage/repositories/dossier-repository.ts';
import { readManualHeadlines } from '#electron/storage/repositories/manual-repository.ts';
import { readTitle } from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramHeadlines } from '#electron/storage/repositories/program-repository.ts';
import type { SearchMatch } from '#electron/storage/repositories/search-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { SearchHit } from '#shared/ipc/store-channels.ts';

/** Ctrl+K: words in any order, without accents, in everything that isn't archived. */
export const searchHandlers = (context: AppContext): Handlers<'search.find'> => ({
  'search.find': ({ query, limit, kinds }) => {
    const words = foldText(query).split(' ').filter(Boolean);
    const hits: SearchHit[] = [];
    for (const match of searchTexts(context, query)) {
      if (hits.length >= limit) break;
      const kind = kindOf(match);
      if (kinds && !kinds.includes(kind)) continue;
      const dossierId = dossierOfPlan(context.store.read, match) ?? null;
      const title = titleOf(context, kind, match.scopeId, dossierId);
      if (title === undefined) continue;
      hits.push({
        kind,
        id: match.scopeId,
        dossierId,
        title,
        section: match.section,
        rowId: match.rowId,
        where: match.place,
        excerpt: excerptOf(match.body, words),
      });
    }
    return hits;
  },
});

/** A procedure's scopes are its versions. */
const kindOf = ({ scopeKind }: SearchMatch): SearchHit['kind'] =>
  SCOPE_KINDS.find((kind) => kind === scopeKind) ?? 'procedure';

const SCOPE_KINDS = [
  'manual',
  'program',
  'dossier',
  'budget',
  'diagnosis',
  'annual-program',
  'strategy',
  'media-plan',
  'directory',
] as const;

/** `undefined` for what is archived. */
const titleOf = (
  context: AppContext,
  kind: SearchHit['kind'],
  id: string,
  dossierId: string | null,
): string | undefined => {
  const db = context.store.read;
  switch (kind) {
    case 'procedure':
      return readTitle(db, id);
    case 'manual': {
      const headline = readManualHeadlines(db, id)[0];
      return headline && !headline.archived ? headline.title : undefined;
    }
    case 'program': {
      const headline = readProgramHeadlines(db, id)[0];
      return headline && !headline.archived ? headline.name : undefined;
    }
    case 'dossier':
      return dossierTitle(db, id);
    // What a plan says is called by its dossier; it may have gone with it.
    case 'diagnosis':
    case 'annual-program':
    case 'strategy':
    case 'media-plan':
      return dossierId === null ? undefined : dossierTitle(db, dossierId);
    case 'directory':
      return findDirectory(db) === id ? 'Directorio' : undefined;
    case 'budget':
      return readBudgetTitle(db, id);
    default:
      return assertNever(kind);
  }
};

const dossierTitle = (db: ReadableDb, dossierId: string): string | undefined => {
  const headline = readDossierHeadlines(db, dossierId)[0];
  return headline && !headline.archived ? `${headline.programName} · ${headline.fiscalYear}` : undefined;
};

const AROUND = 80;

/** The stretch of the text around the first word found, as it was written. */
export const excerptOf = (body: string, words: readonly string[]): string => {
  const text = body.replace(/\s+/g, ' ');
  const at = firstFound(text, words);
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + AROUND * 2);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
};

/** Folding changes lengths, so the place is found word by word in the text as written. */
const firstFound = (text: string, words: readonly string[]): number => {
  for (const token of text.matchAll(/\S+/g)) {
    const folded = foldText(token[0]);
    if (words.some((word) => folded.includes(word))) return token.index;
  }
  return 0;
};
