import type { AppContext } from '#electron/handlers/app-context.ts';
import { readClassifierContent, readOtherYears } from '#electron/storage/repositories/classifier-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import type { BudgetRulesContext } from '#shared/domain/budget/budget-reading.ts';
import { type ClassifierContent, schemeOf } from '#shared/domain/classifier/classifier.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { type BoundaryCheck, boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';

/** What a budget's checks need besides the budget: its classifier, those of other years, the boundaries of items. */
export const budgetRulesContext = (
  context: AppContext,
  db: ReadableDb,
  content: Pick<BudgetContent, 'budget'>,
): BudgetRulesContext => {
  const { classifier, otherYears } = readBudgetClassifiers(db, content);
  const { base } = context.classifierCatalogues;
  return {
    classifier: classifier ? indexClassifier(classifier, base) : undefined,
    otherYears: otherYears.map((other) => indexClassifier(other, base)),
    boundaries: boundariesOf(context),
  };
};

/** The classifier that a budget chose, and those of other years of the same owner. */
export const readBudgetClassifiers = (
  db: ReadableDb,
  content: Pick<BudgetContent, 'budget'>,
): { readonly classifier: ClassifierContent | null; readonly otherYears: readonly ClassifierContent[] } => {
  const { classifierId } = budgetOf(content);
  if (classifierId === null) return { classifier: null, otherYears: [] };
  const classifier = readClassifierContent(db, classifierId);
  return { classifier, otherYears: readOtherYears(db, schemeOf(classifier)) };
};

/** The check remembers the descriptions it has seen, so each application keeps one. */
const prepared = new WeakMap<AppContext['classifierCatalogues'], BoundaryCheck>();

const boundariesOf = ({ classifierCatalogues }: AppContext): BoundaryCheck => {
  const known = prepared.get(classifierCatalogues);
  if (known) return known;
  const check = boundaryCheck(classifierCatalogues.boundaries);
  prepared.set(classifierCatalogues, check);
  return check;
};
