import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { classifierHistoryWords } from '#electron/handlers/classifier-history-words.ts';
import { requireOwnName } from '#electron/handlers/create-classifier.ts';
import { classifierTables } from '#electron/storage/classifier-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { readClassifierContent, readScheme } from '#electron/storage/repositories/classifier-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import {
  type ClassifierChange,
  classifierChange,
  MAX_ITEMS,
  MAX_RESTRICTIONS,
} from '#shared/domain/classifier/classifier.ts';
import { acceptClassifierChanges } from '#shared/domain/classifier/classifier-edits.ts';
import { DomainError } from '#shared/domain/common/result.ts';

type EditingChannel = 'classifier.edit' | 'classifier.undo' | 'classifier.redo' | 'classifier.history';

/** What is typed into a classifier, taken back and told again. A closed year takes none of it. */
export const classifierEditing = (context: AppContext): Handlers<EditingChannel> => {
  const { store } = context;
  const takeBack = (classifierId: string, direction: 'undo' | 'redo') =>
    store.write((db) => {
      requireOpenYear(db, classifierId, []);
      const undone = runUndo(db, classifierTables, classifierId, direction, readAuthor(db), context.now());
      requireOwnName(db, classifierId);
      return { ...undone, changes: undone.changes.map((change) => classifierChange.parse(change)) };
    });
  return {
    'classifier.edit': ({ classifierId, label, coalesce, changes }) =>
      store.write((db) => {
        const accepted = requireOpenYear(db, classifierId, changes);
        requireSchemeShape(context, accepted);
        const command = { scopeId: classifierId, kind: 'edit', label, coalesce, changes: accepted } as const;
        const saved = runCommand(db, classifierTables, { ...command, who: readAuthor(db), at: context.now() });
        if (accepted.some((change) => change.entity === 'scheme')) requireOwnName(db, classifierId);
        if (accepted.some((change) => change.op === 'insert')) requireRoom(db, classifierId);
        return saved;
      }),
    'classifier.undo': ({ classifierId }) => takeBack(classifierId, 'undo'),
    'classifier.redo': ({ classifierId }) => takeBack(classifierId, 'redo'),
    'classifier.history': ({ classifierId, before, limit }) => {
      const content = readClassifierContent(store.read, classifierId);
      return readHistory(store.read, { kind: 'classifier', id: classifierId }, before, limit).map((step) =>
        classifierHistoryWords(step, content),
      );
    },
  };
};

/**
 * Only the scheme's row says whether the year takes changes, so no item is read for it.
 * @throws DomainError `frozen`, `not-found`
 */
export const requireOpenYear = (
  db: ReadableDb,
  classifierId: string,
  changes: readonly ClassifierChange[],
): readonly ClassifierChange[] => {
  const scheme = readScheme(db, classifierId);
  const accepted = acceptClassifierChanges({ scheme: [scheme], item: [], restriction: [] }, changes);
  if (!accepted.ok) throw new DomainError(accepted.error.code, accepted.error.message);
  return accepted.value;
};

/** A classifier with more rows than its schema allows could not be opened again. @throws DomainError `too-large` */
export const requireRoom = (db: ReadableDb, classifierId: string): void => {
  for (const { table, most, what } of ROOM) {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE classifier_id = ?`;
    if ((db.get<{ n: number }>(sql, classifierId)?.n ?? 0) <= most) continue;
    throw new DomainError(
      'too-large',
      `No se guardó el cambio: un clasificador admite hasta ${most} ${what} y quedaría con más. Borre las que no se usen.`,
    );
  }
};

const ROOM = [
  { table: 'classifier_item', most: MAX_ITEMS, what: 'partidas' },
  { table: 'classifier_restriction', most: MAX_RESTRICTIONS, what: 'claves restringidas' },
] as const;

/** One scheme row for ever, on a base that ships; closing is an act of its own. @throws DomainError `invalid-input` */
const requireSchemeShape = (context: AppContext, changes: readonly ClassifierChange[]): void => {
  for (const change of changes) {
    if (change.entity !== 'scheme') continue;
    if (change.op !== 'update') {
      throw invalid('un clasificador tiene un solo encabezado. Vuelva a abrirlo y repita el cambio.');
    }
    if (change.field === 'state') {
      throw invalid('el ejercicio se cierra con «Cerrar el ejercicio», no desde la tabla. Use esa orden.');
    }
    if (change.field === 'baseId' && change.value !== context.classifierCatalogues.base.id) {
      throw invalid(`esta versión de Cauce no trae la base «${change.value}». Deje la base que ya tenía.`);
    }
  }
};

const invalid = (why: string): DomainError => new DomainError('invalid-input', `No se guardó el cambio: ${why}`);
