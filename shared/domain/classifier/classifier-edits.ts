import {
  type ClassifierChange,
  type ClassifierContent,
  MAX_ITEMS,
  type Scheme,
  type SpecificItem,
  schemeOf,
} from '#shared/domain/classifier/classifier.ts';
import type { FiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

export type NewItem = Omit<SpecificItem, 'id'>;

/**
 * The changes that load a list of specific items: new codes come in, known ones take the new name and restriction.
 * Nothing that is there goes. What is equal makes no change.
 * @returns `frozen` for a closed year, `too-large` above 20,000 items
 */
export const loadItems = (
  content: ClassifierContent,
  items: readonly NewItem[],
  newId: IdSource,
): Result<readonly ClassifierChange[]> => {
  const scheme = schemeOf(content);
  const refused = refuseClosed(scheme);
  if (refused) return refused;
  const known = new Map(content.item.map((item) => [item.code, item]));
  const changes: ClassifierChange[] = [];
  let count = content.item.length;
  for (const item of items) {
    const present = known.get(item.code);
    if (present) {
      changes.push(...fieldChanges(present, item));
      known.set(item.code, { ...present, ...item });
      continue;
    }
    const row: SpecificItem = { id: newId(), ...item };
    known.set(item.code, row);
    count += 1;
    changes.push({ op: 'insert', entity: 'item', row });
  }
  if (count > MAX_ITEMS) {
    return fail(
      'too-large',
      `El clasificador quedaría con ${count} partidas y el máximo es ${MAX_ITEMS}. Cargue solo las de su ente.`,
    );
  }
  return ok(changes);
};

/**
 * The only way from changes to a classifier's content: a closed year takes none, not even its own reopening.
 * @returns `frozen` for a closed year
 */
export const acceptClassifierChanges = (
  content: ClassifierContent,
  changes: readonly ClassifierChange[],
): Result<readonly ClassifierChange[]> => refuseClosed(schemeOf(content)) ?? ok(changes);

/** Closes the year: from here on the classifier stays as it is. */
export const closeClassifier = (content: ClassifierContent): readonly ClassifierChange[] => {
  const scheme = schemeOf(content);
  return scheme.state === 'closed'
    ? []
    : [{ op: 'update', entity: 'scheme', id: scheme.id, field: 'state', value: 'closed' }];
};

/** A copy for another fiscal year, open, with ids of its own. The original stays untouched. */
export const classifierForYear = (
  content: ClassifierContent,
  fiscalYear: FiscalYear,
  newId: IdSource,
): ClassifierContent => ({
  scheme: [{ ...schemeOf(content), id: newId(), fiscalYear, state: 'open' }],
  item: content.item.map((row) => ({ ...row, id: newId() })),
  restriction: content.restriction.map((row) => ({ ...row, id: newId() })),
});

const refuseClosed = (scheme: Scheme) =>
  scheme.state === 'closed'
    ? fail(
        'frozen',
        `El clasificador de ${scheme.fiscalYear} está cerrado y ya no cambia. Copie el clasificador al ejercicio siguiente y haga ahí el cambio.`,
      )
    : undefined;

const FIELDS = ['name', 'restricted', 'validator', 'note'] as const;

const fieldChanges = (before: SpecificItem, after: NewItem): readonly ClassifierChange[] =>
  FIELDS.filter((field) => before[field] !== after[field]).map(
    (field) => ({ op: 'update', entity: 'item', id: before.id, field, value: after[field] }) as ClassifierChange,
  );
