import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { classifierEditing } from '#electron/handlers/classifier-editing.ts';
import { classifierImports } from '#electron/handlers/classifier-imports.ts';
import { searchHits } from '#electron/handlers/classifier-search-hits.ts';
import { createClassifierIn } from '#electron/handlers/create-classifier.ts';
import { classifierTables } from '#electron/storage/classifier-tables.ts';
import { headOf, historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import {
  readClassifierContent,
  readClassifierHeadline,
  readClassifierHeadlines,
} from '#electron/storage/repositories/classifier-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { emptyClassifier } from '#shared/domain/classifier/classifier.ts';
import { classifierForYear, closeClassifier } from '#shared/domain/classifier/classifier-edits.ts';
import { type ClassifierIndex, indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { type ItemSearch, searchClassifier } from '#shared/domain/classifier/classifier-search.ts';
import type { classifierChannels } from '#shared/ipc/classifier-channels.ts';

/** Classifiers of each owner and year: the list, the editor's commands, import, search. */
export const classifierHandlers = (context: AppContext): Handlers<keyof typeof classifierChannels> => ({
  ...classifierShelf(context),
  ...classifierEditing(context),
  ...classifierImports(context),
  ...itemSearch(context),
});

const classifierShelf = (
  context: AppContext,
): Handlers<
  | 'classifier.resources'
  | 'classifier.list'
  | 'classifier.create'
  | 'classifier.copyToYear'
  | 'classifier.open'
  | 'classifier.close'
> => {
  const { store, classifierCatalogues: catalogues } = context;
  return {
    'classifier.resources': () => catalogues,
    'classifier.list': () => [...readClassifierHeadlines(store.read, null)],
    'classifier.create': (wanted) =>
      store.write((db) => {
        const content = emptyClassifier({ ...wanted, id: context.newId(), baseId: catalogues.base.id });
        return createClassifierIn(db, context, content, { kind: 'act', label: 'Crear el clasificador' });
      }),
    'classifier.copyToYear': ({ classifierId, fiscalYear }) =>
      store.write((db) => {
        const original = readClassifierContent(db, classifierId);
        const from = readClassifierHeadline(db, classifierId).fiscalYear;
        const content = classifierForYear(original, fiscalYear, context.newId);
        return createClassifierIn(db, context, content, {
          kind: 'act',
          label: `Copiar el clasificador de ${from} a ${fiscalYear}`,
        });
      }),
    'classifier.open': ({ classifierId }) => ({
      content: readClassifierContent(store.read, classifierId),
      history: historyStateOf(store.read, { kind: 'classifier', id: classifierId }),
    }),
    'classifier.close': ({ classifierId }) => {
      store.write((db) => {
        const changes = closeClassifier(readClassifierContent(db, classifierId));
        if (changes.length === 0) return;
        runCommand(db, classifierTables, {
          scopeId: classifierId,
          kind: 'act',
          label: 'Cerrar el ejercicio del clasificador',
          coalesce: null,
          who: readAuthor(db),
          at: context.now(),
          changes,
        });
      });
      return readClassifierHeadline(store.read, classifierId);
    },
  };
};

type Prepared = { readonly version: string; readonly index: ClassifierIndex; readonly search: ItemSearch };

/** Asked with every letter typed, so the classifier that was searched last stays prepared until it changes. */
const itemSearch = (context: AppContext): Handlers<'classifier.search'> => {
  const { base, help } = context.classifierCatalogues;
  let last: (Prepared & { readonly classifierId: string }) | undefined;
  const prepare = (classifierId: string): Prepared => {
    const head = headOf(context.store.read, { kind: 'classifier', id: classifierId });
    // A restored store counts on from an older number: the instant tells its commands apart.
    const version = `${head?.sequence ?? 0} ${head?.at ?? ''}`;
    if (last?.classifierId === classifierId && last.version === version) return last;
    const index = indexClassifier(readClassifierContent(context.store.read, classifierId), base);
    last = { classifierId, version, index, search: searchClassifier(index, help) };
    return last;
  };
  return {
    'classifier.search': ({ classifierId, query, limit }) => {
      const { index, search } = prepare(classifierId);
      return searchHits(index, search(query, limit));
    },
  };
};
