import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { dossierOfPlan, searchTexts } from '#electron/handlers/search-index.ts';
import { readBudgetTitle } from '#electron/storage/repositories/budget-repository.ts';
import { readDossierHeadlines } from '#electron/storage/repositories/dossier-repository.ts';
import { readManualHeadlines } from '#electron/storage/repositories/manual-repository.ts';
import { readTitle } from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramHeadlines } from '#electron/storage/repositories/program-repository.ts';
import type { SearchMatch } from '#electron/storage/repositories/search-repository.ts';
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
      const inPlan = dossierOfPlan(context.store.read, match);
      const id = inPlan ?? match.scopeId;
      const title = titleOf(context, kind, id);
      if (title === undefined) continue;
      hits.push({
        kind,
        id,
        title,
        // A dossier's places are activities; a plan's section is none of them.
        section: inPlan === undefined ? match.section : '',
        rowId: inPlan === undefined ? match.rowId : null,
        where: match.place,
        excerpt: excerptOf(match.body, words),
      });
    }
    return hits;
  },
});

/** What is found in a diagnosis or an annual programme is found in its dossier. */
const kindOf = ({ scopeKind }: SearchMatch): SearchHit['kind'] => {
  if (scopeKind === 'diagnosis' || scopeKind === 'annual-program') return 'dossier';
  return SCOPE_KINDS.find((kind) => kind === scopeKind) ?? 'procedure';
};

/** A procedure's scopes are its versions. */
const SCOPE_KINDS = ['manual', 'program', 'dossier', 'budget'] as const;

/** `undefined` for what is archived. */
const titleOf = (context: AppContext, kind: SearchHit['kind'], id: string): string | undefined => {
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
    case 'dossier': {
      const headline = readDossierHeadlines(db, id)[0];
      return headline && !headline.archived ? `${headline.programName} · ${headline.fiscalYear}` : undefined;
    }
    case 'budget':
      return readBudgetTitle(db, id);
    default:
      return assertNever(kind);
  }
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
