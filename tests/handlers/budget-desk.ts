import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { openTestApp, PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** Items that the fictitious budgets use. */
const ITEMS = [
  ['2111', 'Materiales de oficina'],
  ['3361', 'Impresión de documentos'],
  ['3611', 'Difusión en radio y televisión'],
  ['3621', 'Publicidad comercial'],
  ['3661', 'Contenido por internet'],
  ['3751', 'Viáticos'],
] as const;

/** A desk where somebody sits, with a classifier of the year. */
export const desk = async (
  folder = temporaryFolder(),
): Promise<{ readonly app: TestApp; readonly classifierId: string }> => {
  const app = await openTestApp(folder);
  await app.ask('desk.saveUser', PERSON);
  const { classifierId } = await app.ask('classifier.create', {
    name: 'Clasificador de Ejemplo',
    owner: 'Instituto Ficticio',
    fiscalYear: 2026,
    edition: '',
    width: 4,
  });
  await app.ask('classifier.edit', {
    classifierId,
    label: 'Agregar partidas',
    coalesce: null,
    changes: ITEMS.map(([code, name]) => ({
      op: 'insert',
      entity: 'item',
      row: { id: newId(), code, name, restricted: false, validator: '', note: '' },
    })),
  });
  return { app, classifierId };
};

/** The spec's budget as a new one of the store, under the classifier that the store picks for its year. */
export const addBudget = (app: TestApp, spec: Parameters<typeof budgetWith>[0] = {}): string => {
  const content = budgetWith(spec);
  const budget = content.budget.map((row) => ({ ...row, id: newId(), classifierId: null }));
  return app.context.store.write((db) =>
    createBudgetIn(db, app.context, { ...content, budget }, { kind: 'act', label: 'Crear el presupuesto' }),
  ).budgetId;
};

export const contentOf = async (app: TestApp, budgetId: string): Promise<BudgetContent> =>
  (await app.ask('budget.open', { budgetId })).content;

/** An edit as a screen sends it. */
export const edit = (app: TestApp, budgetId: string, changes: readonly BudgetChange[], label = 'Editar') =>
  app.ask('budget.edit', { budgetId, label, coalesce: null, changes });

export const refusedEdit = (app: TestApp, budgetId: string, changes: readonly BudgetChange[]) =>
  app.refused('budget.edit', { budgetId, label: 'Editar', coalesce: null, changes });
