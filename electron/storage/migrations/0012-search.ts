import type { Migration } from '#electron/storage/migrate.ts';

/**
 * Searching by words: which texts hold a whole word, one that begins so, or a stretch of one, each from an index of its
 * own, one and two letters included. The number of a text tells its document (number × 2^20 + its place in it), so that
 * what was found is counted by document without reading it. Texts are indexed again by the next search.
 */
export const search: Migration = {
  number: 12,
  name: 'search',
  sql: `
    DROP TABLE search_folded;
    DROP TABLE search_entry;
    CREATE TABLE search_document (
      number INTEGER PRIMARY KEY NOT NULL,
      scope_kind TEXT NOT NULL,
      scope_id TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX search_document_scope ON search_document (scope_kind, scope_id);
    CREATE TABLE search_text (
      id INTEGER PRIMARY KEY NOT NULL,
      section TEXT NOT NULL,
      row_id TEXT,
      place TEXT NOT NULL,
      fields TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE search_word USING fts5(folded, content='', contentless_delete=1, detail='none', tokenize='ascii', prefix='1 2');
    CREATE VIRTUAL TABLE search_inside USING fts5(folded, content='', contentless_delete=1, tokenize='trigram');
    CREATE VIRTUAL TABLE search_pair USING fts5(pairs, content='', contentless_delete=1, detail='none', tokenize='ascii');
    INSERT OR IGNORE INTO search_stale (scope_kind, scope_id)
      SELECT DISTINCT scope_kind, scope_id FROM journal_command WHERE scope_kind IN
        ('procedure', 'manual', 'program', 'record-catalogue', 'dossier', 'budget', 'classifier', 'diagnosis',
         'annual-program', 'strategy', 'media-plan', 'review', 'guideline', 'directory', 'desk');
  `,
};
