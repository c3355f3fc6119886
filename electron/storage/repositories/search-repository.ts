import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';

/** One findable text of a document. */
export type SearchText = {
  /** Profile section and row, as in a finding's place. */
  readonly section: string;
  readonly rowId: string | null;
  /** The place in words. */
  readonly place: string;
  readonly body: string;
  /** The body folded by shared foldText. */
  readonly folded: string;
};

export type SearchMatch = Omit<SearchText, 'folded'> & {
  readonly scopeKind: string;
  readonly scopeId: string;
};

export type StaleScope = { readonly scopeKind: string; readonly scopeId: string };

export const readStale = (db: ReadableDb): readonly StaleScope[] =>
  db.all<StaleScope>('SELECT scope_kind AS scopeKind, scope_id AS scopeId FROM search_stale');

/**
 * Makes these texts what is findable of a document and marks it fresh; no texts take it out of the index. Where only
 * words changed, only those are indexed again: one line of a long budget must not cost all of them.
 */
export const reindex = (db: WritableDb, scope: StaleScope, texts: readonly SearchText[]): void => {
  const { scopeKind, scopeId } = scope;
  const present = db.all<PresentText>(
    `SELECT id, section, row_id AS rowId, place, body FROM search_entry
     WHERE scope_kind = ? AND scope_id = ? ORDER BY id`,
    scopeKind,
    scopeId,
  );
  const samePlaces =
    present.length === texts.length &&
    present.every(({ section, rowId }, index) => section === texts[index]?.section && rowId === texts[index]?.rowId);
  if (samePlaces) updateTexts(db, present, texts);
  else replaceTexts(db, scope, texts);
  db.run('DELETE FROM search_stale WHERE scope_kind = ? AND scope_id = ?', scopeKind, scopeId);
};

type PresentText = Omit<SearchText, 'folded'> & { readonly id: number };

const updateTexts = (db: WritableDb, present: readonly PresentText[], texts: readonly SearchText[]): void => {
  for (const [index, { id, place, body }] of present.entries()) {
    const text = texts[index];
    if (!text || (text.place === place && text.body === body)) continue;
    db.run('UPDATE search_entry SET place = ?, body = ? WHERE id = ?', text.place, text.body, id);
    if (text.body !== body) db.run('UPDATE search_folded SET folded = ? WHERE rowid = ?', text.folded, id);
  }
};

const replaceTexts = (db: WritableDb, { scopeKind, scopeId }: StaleScope, texts: readonly SearchText[]): void => {
  db.run(
    'DELETE FROM search_folded WHERE rowid IN (SELECT id FROM search_entry WHERE scope_kind = ? AND scope_id = ?)',
    scopeKind,
    scopeId,
  );
  db.run('DELETE FROM search_entry WHERE scope_kind = ? AND scope_id = ?', scopeKind, scopeId);
  for (const text of texts) {
    const { lastInsertRowid } = db.run(
      'INSERT INTO search_entry (scope_kind, scope_id, section, row_id, place, body) VALUES (?, ?, ?, ?, ?, ?)',
      scopeKind,
      scopeId,
      text.section,
      text.rowId,
      text.place,
      text.body,
    );
    db.run('INSERT INTO search_folded (rowid, folded) VALUES (?, ?)', lastInsertRowid, text.folded);
  }
};

/**
 * The texts that hold every word, in the order they were written. Words come folded. The trigram index serves words of
 * three letters and more; shorter ones are looked for by LIKE over the folded texts, which SQLite then scans.
 */
export const findTexts = (db: ReadableDb, words: readonly string[], limit: number): readonly SearchMatch[] => {
  if (words.length === 0) return [];
  const long = words.filter((word) => [...word].length >= 3);
  const short = words.filter((word) => [...word].length < 3);
  const conditions = [
    ...(long.length > 0 ? ['f.folded MATCH ?'] : []),
    // Folded words are letters and digits only: nothing in them is a wildcard.
    ...short.map(() => "f.folded LIKE '%' || ? || '%'"),
  ];
  const match = long.length > 0 ? [long.map((word) => `"${word}"`).join(' AND ')] : [];
  return db.all<SearchMatch>(
    `SELECT e.scope_kind AS scopeKind, e.scope_id AS scopeId, e.section, e.row_id AS rowId, e.place, e.body
     FROM search_folded f JOIN search_entry e ON e.id = f.rowid
     WHERE ${conditions.join(' AND ')} ORDER BY e.id LIMIT ?`,
    ...match,
    ...short,
    limit,
  );
};
