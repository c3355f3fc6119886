import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireOpenYear, requireRoom } from '#electron/handlers/classifier-editing.ts';
import { waitingPreviews } from '#electron/handlers/waiting-previews.ts';
import type { ClassifierRow } from '#electron/imports/classifier/read-classifier.ts';
import { classifierTables } from '#electron/storage/classifier-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readClassifierContent } from '#electron/storage/repositories/classifier-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { loadItems, type NewItem } from '#shared/domain/classifier/classifier-edits.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ClassifierImportPreview } from '#shared/ipc/classifier-channels.ts';

type ClassifierImportChannel = 'classifier.importPreview' | 'classifier.importConfirm';
type Waiting = { readonly classifierId: string; readonly items: readonly NewItem[] };

/** A list of specific items in two steps: read and show, then load what was shown. Nothing is written before. */
export const classifierImports = (context: AppContext): Handlers<ClassifierImportChannel> => {
  const waiting = waitingPreviews<Waiting>('se leyeron otras listas', 'Lea la lista de nuevo.');
  const { store } = context;
  const { base } = context.classifierCatalogues;
  return {
    'classifier.importPreview': async ({ classifierId, source }) => {
      requireOpenYear(store.read, classifierId, []);
      const content = readClassifierContent(store.read, classifierId);
      const { rows, counts, notices, items } = await context.imports.readClassifierList({ source, content, base });
      const token = context.newId();
      waiting.keep(token, { classifierId, items });
      return {
        token,
        rows: previewRows(rows),
        counts,
        notices: [...notices],
      };
    },
    'classifier.importConfirm': ({ token }) => {
      const { classifierId, items } = waiting.wanted(token);
      const loaded = store.write((db) => {
        // What is loaded is told by the classifier as it is now: others may have changed it since the preview.
        const changes = loadItems(readClassifierContent(db, classifierId), items, context.newId);
        if (!changes.ok) throw new DomainError(changes.error.code, changes.error.message);
        if (changes.value.length === 0) return 0;
        runCommand(db, classifierTables, {
          scopeId: classifierId,
          kind: 'edit',
          label: `Cargar ${items.length} partidas`,
          coalesce: null,
          who: readAuthor(db),
          at: context.now(),
          changes: changes.value,
        });
        requireRoom(db, classifierId);
        return new Set(changes.value.map((change) => (change.op === 'insert' ? change.row.id : change.id))).size;
      });
      waiting.forget(token);
      return { classifierId, loaded };
    },
  };
};

/** The rows that were read, as the preview tells them. */
export const previewRows = (rows: readonly ClassifierRow[]): ClassifierImportPreview['rows'] =>
  rows.map(({ item, problems, ...row }) => ({
    ...row,
    code: item.code,
    name: item.name,
    restricted: item.restricted,
    problems: problems.map((problem) => ({ ...problem, cell: problem.cell ?? null })),
  }));
