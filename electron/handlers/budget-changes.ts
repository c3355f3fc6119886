import { requireDocumentEditable } from '#electron/handlers/review-standing.ts';
import {
  countBudgetRows,
  findBudgetRows,
  readBudgetRow,
  readBudgetRows,
} from '#electron/storage/repositories/budget-repository.ts';
import { readSchemes } from '#electron/storage/repositories/classifier-repository.ts';
import { countDossiersOfBudget } from '#electron/storage/repositories/dossier-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import {
  type BudgetChange,
  type BudgetContent,
  type BudgetEntity,
  emptyBudget,
  MOST_ROWS,
} from '#shared/domain/budget/budget.ts';
import { refuseBudgetChanges } from '#shared/domain/budget/budget-acts.ts';
import { touchesPlan } from '#shared/domain/budget/budget-plan.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * What an edit may not do: change an anteproyecto that is sent or authorised, touch a recorded letter or transfer,
 * record one, make or lose the budget's own row, change the year of a dossier's budget, name a classifier that isn't there. Only the rows that the changes
 * name are read: saving a line costs what its changes cost.
 * @throws DomainError `frozen`, `invalid-input`
 */
export const refuseBudgetEdit = (db: ReadableDb, budgetId: string, changes: readonly BudgetChange[]): void => {
  if (changes.some(touchesPlan)) requireDocumentEditable(db, 'budget', budgetId);
  let actsTouched = false;
  for (const change of changes) {
    if (change.entity === 'budget') requireOwnRow(db, budgetId, change);
    else if (GIVEN.has(change.entity)) {
      actsTouched = true;
      if (recordsSomething(change)) {
        throw invalid(
          'registrar un oficio o una adecuación es un acto aparte. Use «Registrar» en el oficio o en la adecuación.',
        );
      }
    }
  }
  if (!actsTouched) return;
  const refused = refuseBudgetChanges(touchedRows(db, budgetId, changes), changes, NO_RULES);
  if (refused) throw new DomainError(refused.code, refused.message);
};

/** A budget with more rows than its schema allows could not be opened again. @throws DomainError `too-large` */
export const requireBudgetRoom = (db: ReadableDb, budgetId: string, changes: readonly BudgetChange[]): void => {
  const grown = new Set<BudgetEntity>();
  for (const change of changes) if (change.op === 'insert') grown.add(change.entity);
  for (const entity of grown) {
    if (entity === 'budget' || countBudgetRows(db, budgetId, entity) <= MOST_ROWS[entity]) continue;
    throw new DomainError(
      'too-large',
      `No se guardó el cambio: un presupuesto admite hasta ${MOST_ROWS[entity]} renglones de esa parte y quedaría con más. Borre los que no se usen.`,
    );
  }
};

const GIVEN: ReadonlySet<BudgetEntity> = new Set(['letter', 'transfer', 'authorised', 'distribution', 'movement']);

const requireOwnRow = (db: ReadableDb, budgetId: string, change: BudgetChange): void => {
  if (change.op !== 'update') {
    throw invalid('un presupuesto tiene un solo encabezado. Vuelva a abrirlo y repita el cambio.');
  }
  if (change.field === 'fiscalYear') {
    const { fiscalYear } = readBudgetRow(db, budgetId);
    if (change.value !== fiscalYear && countDossiersOfBudget(db, budgetId) > 0) {
      throw invalid(
        `este presupuesto es el del expediente ${fiscalYear}, y su ejercicio no se cambia. Para otro año, cree el expediente de ese ejercicio: llevará su propio presupuesto.`,
      );
    }
    return;
  }
  if (change.field !== 'classifierId' || change.value === null) return;
  if (!readSchemes(db).some((scheme) => scheme.id === change.value)) {
    throw invalid('ese clasificador ya no está en este almacén. Elija otro de la lista.');
  }
};

const recordsSomething = (change: BudgetChange): boolean =>
  (change.op === 'update' && change.field === 'state' && change.value === 'recorded') ||
  (change.op === 'insert' && 'state' in change.row && change.row.state === 'recorded');

/** Every letter and transfer, which are few, and of their rows those that the changes name. */
const touchedRows = (db: ReadableDb, budgetId: string, changes: readonly BudgetChange[]): BudgetContent => {
  const named = { authorised: new Set<string>(), distribution: new Set<string>(), movement: new Set<string>() };
  for (const change of changes) {
    if (change.op !== 'insert' && Object.hasOwn(named, change.entity)) {
      named[change.entity as keyof typeof named].add(change.id);
    }
  }
  return {
    ...emptyBudget(readBudgetRow(db, budgetId)),
    letter: readBudgetRows(db, budgetId, 'letter'),
    transfer: readBudgetRows(db, budgetId, 'transfer'),
    authorised: findBudgetRows(db, budgetId, 'authorised', named.authorised),
    distribution: findBudgetRows(db, budgetId, 'distribution', named.distribution),
    movement: findBudgetRows(db, budgetId, 'movement', named.movement),
  };
};

/** Rules judge what is being recorded, and no edit records. */
const NO_RULES = {
  classifier: undefined,
  otherYears: [],
  boundaries: boundaryCheck({ source: '', words: {}, boundaries: [] }),
};

const invalid = (why: string): DomainError => new DomainError('invalid-input', `No se guardó el cambio: ${why}`);
