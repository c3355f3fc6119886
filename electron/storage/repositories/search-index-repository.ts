import { PART_END, type SearchedScope } from '#electron/storage/repositories/search-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { TEXTS_A_DOCUMENT } from '#shared/domain/search/found-order.ts';

/** One findable text of a document: a row, or a part of one, field by field. */
export type SearchText = {
  /** Profile section and row, as in a finding's place. */
  readonly section: string;
  readonly rowId: string | null;
  /** The place in words. */
  readonly place: string;
  /** Blank parts are not there; a field's name has no spaces. */
  readonly parts: readonly { readonly field: string; readonly text: string }[];
  /** It says what the document is called: found before the rest. At most one a document. */
  readonly isName?: true;
};

/**
 * Makes these texts what is findable of a document and marks it fresh; no texts take it out of the index. A row keeps
 * its id while it stands, so that only what came, went or says something else is indexed again.
 * @returns how many texts came or say something else
 */
export const reindex = (db: WritableDb, scope: SearchedScope, texts: readonly SearchText[]): number => {
  const number = numberOf(db, scope, texts.length > 0);
  const written = number === undefined ? 0 : bringUp(db, number * TEXTS_A_DOCUMENT, texts);
  if (texts.length === 0 && number !== undefined) db.run('DELETE FROM search_document WHERE number = ?', number);
  db.run('DELETE FROM search_stale WHERE scope_kind = ? AND scope_id = ?', scope.scopeKind, scope.scopeId);
  return written;
};

/** After much was indexed at once: what lies in many pieces of an index is looked for in each of them. */
export const tidyIndex = (db: WritableDb): void => {
  db.run("INSERT INTO search_word (search_word) VALUES ('optimize')");
  db.run("INSERT INTO search_inside (search_inside) VALUES ('optimize')");
  db.run("INSERT INTO search_pair (search_pair) VALUES ('optimize')");
};

const numberOf = (db: WritableDb, { scopeKind, scopeId }: SearchedScope, make: boolean): number | undefined => {
  const known = db.get<{ number: number }>(
    'SELECT number FROM search_document WHERE scope_kind = ? AND scope_id = ?',
    scopeKind,
    scopeId,
  );
  if (known || !make) return known?.number;
  const made = db.run('INSERT INTO search_document (scope_kind, scope_id) VALUES (?, ?)', scopeKind, scopeId);
  return Number(made.lastInsertRowid);
};

type Present = {
  readonly id: number;
  readonly section: string;
  readonly rowId: string | null;
  readonly place: string;
  readonly fields: string;
  readonly body: string;
};

const bringUp = (db: WritableDb, first: number, texts: readonly SearchText[]): number => {
  const present = db.all<Present>(
    `SELECT id, section, row_id AS rowId, place, fields, body FROM search_text
     WHERE id >= ? AND id < ? ORDER BY id`,
    first,
    first + TEXTS_A_DOCUMENT,
  );
  const keyOf = keys();
  const byKey = new Map(present.map((row) => [keyOf(row, row.id === first), row]));
  let next = Math.max(first, present.at(-1)?.id ?? first) + 1;
  if (next + texts.length >= first + TEXTS_A_DOCUMENT) {
    // Rows came and went a million times: they are numbered anew.
    for (const { id } of present) remove(db, id);
    byKey.clear();
    next = first + 1;
  }
  const keyOfText = keys();
  let written = 0;
  for (const text of texts) {
    const key = keyOfText(text, text.isName === true);
    const known = byKey.get(key);
    byKey.delete(key);
    if (known) {
      if (change(db, known, text)) written += 1;
      continue;
    }
    written += 1;
    if (text.isName) add(db, first, text);
    else {
      add(db, next, text);
      next += 1;
    }
  }
  for (const { id } of byKey.values()) remove(db, id);
  return written;
};

/** A row may have several texts: they are told apart by their order. */
const keys = () => {
  const seen = new Map<string, number>();
  return ({ section, rowId }: Pick<Present, 'section' | 'rowId'>, isName: boolean): string => {
    if (isName) return 'name';
    const at = `${section}${PART_END}${rowId ?? ''}`;
    const nth = (seen.get(at) ?? 0) + 1;
    seen.set(at, nth);
    return `${at}${PART_END}${nth}`;
  };
};

const fieldsOf = ({ parts }: SearchText): string => parts.map(({ field }) => field).join(' ');
const bodyOf = ({ parts }: SearchText): string =>
  parts.map(({ text }) => text.replaceAll(PART_END, ' ')).join(PART_END);

/** Whether its words changed. */
const change = (db: WritableDb, known: Present, text: SearchText): boolean => {
  const fields = fieldsOf(text);
  const body = bodyOf(text);
  if (known.place === text.place && known.fields === fields && known.body === body) return false;
  db.run(
    'UPDATE search_text SET section = ?, row_id = ?, place = ?, fields = ?, body = ? WHERE id = ?',
    text.section,
    text.rowId,
    text.place,
    fields,
    body,
    known.id,
  );
  if (known.body === body) return false;
  forgetWords(db, known.id);
  addWords(db, known.id, body);
  return true;
};

const add = (db: WritableDb, id: number, text: SearchText): void => {
  const body = bodyOf(text);
  db.run(
    'INSERT INTO search_text (id, section, row_id, place, fields, body) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    text.section,
    text.rowId,
    text.place,
    fieldsOf(text),
    body,
  );
  addWords(db, id, body);
};

const remove = (db: WritableDb, id: number): void => {
  forgetWords(db, id);
  db.run('DELETE FROM search_text WHERE id = ?', id);
};

const addWords = (db: WritableDb, id: number, body: string): void => {
  const folded = foldText(body);
  db.run('INSERT INTO search_word (rowid, folded) VALUES (?, ?)', id, folded);
  db.run('INSERT INTO search_inside (rowid, folded) VALUES (?, ?)', id, folded);
  db.run('INSERT INTO search_pair (rowid, pairs) VALUES (?, ?)', id, pairsOf(folded));
};

const forgetWords = (db: WritableDb, id: number): void => {
  db.run('DELETE FROM search_word WHERE rowid = ?', id);
  db.run('DELETE FROM search_inside WHERE rowid = ?', id);
  db.run('DELETE FROM search_pair WHERE rowid = ?', id);
};

/** Every two letters that stand side by side in a word, once. */
const pairsOf = (folded: string): string => {
  const pairs = new Set<string>();
  for (const word of folded.split(' ')) {
    const letters = [...word];
    for (let at = 1; at < letters.length; at += 1) pairs.add(`${letters[at - 1]}${letters[at]}`);
  }
  return [...pairs].join(' ');
};
