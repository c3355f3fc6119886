import type { AppContext } from '#electron/handlers/app-context.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { budgetInserts } from '#electron/storage/repositories/budget-repository.ts';
import { readNewestOpenClassifier, readSchemes } from '#electron/storage/repositories/classifier-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { type BudgetContent, budgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * A new budget with this content, whose ids it keeps; nothing can be undone past its beginning. One that has no
 * classifier, or one that isn't in this store, gets the newest open one of its year, where there is one.
 * @throws DomainError `invalid-input` where the content isn't a budget's
 */
export const createBudgetIn = (
  db: WritableDb,
  context: AppContext,
  content: BudgetContent,
  { kind, label }: { readonly kind: 'import' | 'act'; readonly label: string },
): { budgetId: Id } => {
  const parsed = budgetContent.safeParse(content);
  if (!parsed.success) {
    throw new DomainError(
      'invalid-input',
      'El presupuesto no se creó: alguno de sus datos no tiene la forma esperada, o son más de los que caben. Pida de nuevo el archivo de donde viene.',
    );
  }
  const budget = budgetOf(parsed.data);
  const chosen = readSchemes(db).find((scheme) => scheme.id === budget.classifierId)?.id;
  const classifierId = chosen ?? readNewestOpenClassifier(db, budget.fiscalYear) ?? null;
  runCommand(db, budgetTables, {
    scopeId: budget.id,
    kind,
    label,
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes: budgetInserts({ ...parsed.data, budget: [{ ...budget, classifierId }] }),
  });
  return { budgetId: budget.id };
};
