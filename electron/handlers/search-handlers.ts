import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { searchTexts } from '#electron/handlers/search-index.ts';
import { readManualHeadlines } from '#electron/storage/repositories/manual-repository.ts';
import { readTitle } from '#electron/storage/repositories/procedure-repository.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { SearchHit } from '#shared/ipc/store-channels.ts';

/** Ctrl+K: words in any order, without accents, in everything that isn't archived. */
export const searchHandlers = (context: AppContext): Handlers<'search.find'> => ({
  'search.find': ({ query, limit }) => {
    const words = foldText(query).split(' ').filter(Boolean);
    const hits: SearchHit[] = [];
    for (const match of searchTexts(context, query)) {
      if (hits.length >= limit) break;
      const isManual = match.scopeKind === 'manual';
      const title = isManual ? manualTitle(context, match.scopeId) : readTitle(context.store.read, match.scopeId);
      if (title === undefined) continue;
      hits.push({
        kind: isManual ? 'manual' : 'procedure',
        id: match.scopeId,
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

const manualTitle = (context: AppContext, manualId: string): string | undefined => {
  const headline = readManualHeadlines(context.store.read, manualId)[0];
  return headline && !headline.archived ? headline.title : undefined;
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
