import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type FoundIds, TEXTS_A_DOCUMENT } from '#shared/domain/search/found-order.ts';

export type SearchedScope = { readonly scopeKind: string; readonly scopeId: string };

export type SearchedDocument = SearchedScope & { readonly number: number };

/** A text that was found: where it stands, and what each of its fields says. */
export type FoundText = {
  readonly id: number;
  readonly section: string;
  readonly rowId: string | null;
  readonly place: string;
  readonly fields: readonly string[];
  /** As many as `fields`. */
  readonly parts: readonly string[];
};

/** Between the parts of a text; no text that a person types holds it. */
export const PART_END = '\u001f';

export const readStale = (db: ReadableDb): readonly SearchedScope[] =>
  db.all<SearchedScope>('SELECT scope_kind AS scopeKind, scope_id AS scopeId FROM search_stale');

/**
 * Ids of the texts that hold every word, ascending. Words come folded. A word of one or two letters is looked for where
 * words begin; only where that finds nothing, two letters are looked for inside words too.
 */
export const findIds = (db: ReadableDb, words: readonly string[]): FoundIds => {
  const long = words.filter((word) => [...word].length >= 3);
  // A word that begins so holds it: where no text holds the long ones, nothing else need be asked.
  const held = long.length === 0 ? undefined : holding(db, long);
  if (words.length === 0 || held?.length === 0) return NOTHING;
  const start = byWord(db, words.map(beginning));
  const exact = start.length === 0 ? [] : byWord(db, words.map(quoted));
  const short = words.filter((word) => [...word].length < 3);
  return { exact, start, all: union(start, inside(db, held, short, start)) };
};

const NOTHING: FoundIds = { exact: [], start: [], all: [] };

const inside = (
  db: ReadableDb,
  held: readonly number[] | undefined,
  short: readonly string[],
  start: readonly number[],
): readonly number[] => {
  if (held === undefined) return start.length > 0 ? start : byPair(db, short);
  if (short.length === 0 || start.length === held.length) return held;
  const begun = intersection(held, byWord(db, short.map(beginning)));
  return begun.length > 0 ? begun : intersection(held, byPair(db, short));
};

// Folded words are letters and digits only: nothing in them is an operator.
const quoted = (word: string): string => `"${word}"`;
const beginning = (word: string): string => `"${word}" *`;

const holding = (db: ReadableDb, long: readonly string[]): readonly number[] =>
  db.column<number>('SELECT rowid FROM search_inside WHERE search_inside MATCH ?', long.map(quoted).join(' AND '));

const byWord = (db: ReadableDb, terms: readonly string[]): readonly number[] =>
  db.column<number>('SELECT rowid FROM search_word WHERE search_word MATCH ?', terms.join(' AND '));

/** A single letter begins a word or isn't looked for. */
const byPair = (db: ReadableDb, short: readonly string[]): readonly number[] =>
  short.some((word) => [...word].length < 2)
    ? []
    : db.column<number>('SELECT rowid FROM search_pair WHERE search_pair MATCH ?', short.map(quoted).join(' AND '));

const union = (a: readonly number[], b: readonly number[]): readonly number[] => {
  if (a.length === 0 || a === b) return b;
  const all: number[] = [];
  let at = 0;
  for (const id of b) {
    for (let next = a[at]; next !== undefined && next <= id; next = a[at]) {
      if (next < id) all.push(next);
      at += 1;
    }
    all.push(id);
  }
  return at < a.length ? [...all, ...a.slice(at)] : all;
};

const intersection = (a: readonly number[], b: readonly number[]): readonly number[] => {
  let at = 0;
  return a.filter((id) => {
    for (let next = b[at]; next !== undefined && next < id; next = b[at]) at += 1;
    return b[at] === id;
  });
};

/** The documents of these numbers. */
export const readSearched = (db: ReadableDb, numbers: readonly number[]): readonly SearchedDocument[] =>
  db.all<SearchedDocument>(
    `SELECT number, scope_kind AS scopeKind, scope_id AS scopeId FROM search_document
     WHERE number IN (SELECT value FROM json_each(?))`,
    JSON.stringify(numbers),
  );

/** The texts of these ids, in that order. */
export const readTexts = (db: ReadableDb, ids: readonly number[]): readonly FoundText[] => {
  const rows = db.all<Omit<FoundText, 'fields' | 'parts'> & { readonly fields: string; readonly body: string }>(
    `SELECT t.id, t.section, t.row_id AS rowId, t.place, t.fields, t.body
     FROM json_each(?) j JOIN search_text t ON t.id = j.value ORDER BY j.key`,
    JSON.stringify(ids),
  );
  return rows.map(({ fields, body, ...row }) => ({ ...row, fields: fields.split(' '), parts: body.split(PART_END) }));
};

/** Documents whose texts are among these ids. */
export const documentsOfIds = (ids: readonly number[]): readonly number[] => [
  ...new Set(ids.map((id) => Math.floor(id / TEXTS_A_DOCUMENT))),
];
