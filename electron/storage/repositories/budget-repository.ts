import { budgetTables } from '#electron/storage/budget-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type Budget, type BudgetContent, type BudgetEntity, budgetEntities } from '#shared/domain/budget/budget.ts';
import type { BudgetRow } from '#shared/domain/budget/budget-rows.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { FiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { type Centavos, MAX_CENTAVOS } from '#shared/domain/common/money.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const entityNames = Object.keys(budgetEntities) as readonly BudgetEntity[];

/** A budget as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readBudgetContent = (db: ReadableDb, budgetId: string): BudgetContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(budgetTables, entity), budgetId)]),
  ) as unknown as BudgetContent;
  if (content.budget.length !== 1) throw noSuchBudget();
  return content;
};

/** Only the budget's own row. @throws DomainError not-found */
export const readBudgetRow = (db: ReadableDb, budgetId: string): Budget => {
  const row = readRows(db, tableOf(budgetTables, 'budget'), budgetId)[0];
  if (!row) throw noSuchBudget();
  return row as unknown as Budget;
};

/** All rows of one entity in their order. */
export const readBudgetRows = <E extends BudgetEntity>(
  db: ReadableDb,
  budgetId: string,
  entity: E,
): readonly BudgetRow<E>[] =>
  readRows(db, tableOf(budgetTables, entity), budgetId) as unknown as readonly BudgetRow<E>[];

/** These rows of one entity, as far as they exist. */
export const findBudgetRows = <E extends BudgetEntity>(
  db: ReadableDb,
  budgetId: string,
  entity: E,
  ids: Iterable<string>,
): readonly BudgetRow<E>[] => {
  const table = tableOf(budgetTables, entity);
  return [...ids].flatMap((id) => {
    const row = db.get(table.selectSql, budgetId, id);
    return row ? [table.rowFromSql(row) as unknown as BudgetRow<E>] : [];
  });
};

export const countBudgetRows = (db: ReadableDb, budgetId: string, entity: Exclude<BudgetEntity, 'budget'>): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM ${tableOf(budgetTables, entity).name} WHERE budget_id = ?`, budgetId)
    ?.n ?? 0;

/** The changes that write a whole budget where there is none yet. */
export const budgetInserts = (content: BudgetContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** What a list says about a budget. */
export type BudgetHeadline = {
  readonly budgetId: Id;
  readonly title: string;
  readonly directorate: string;
  readonly fiscalYear: FiscalYear;
  readonly lines: number;
  /** Sum of the lines' years, and of what recorded letters authorised, in centavos. */
  readonly asked: Centavos;
  readonly authorised: Centavos;
  readonly changedAt: Instant;
  readonly changedBy: string;
};

/** The newest year first, then by title; `budgetId` null lists all. */
export const readBudgetHeadlines = (db: ReadableDb, budgetId: string | null): readonly BudgetHeadline[] =>
  db
    .all<BudgetHeadline>(
      `SELECT b.id AS budgetId, b.title, b.directorate, b.fiscal_year AS fiscalYear,
         (SELECT count(*) FROM budget_line l WHERE l.budget_id = b.id) AS lines,
         (SELECT coalesce(sum(annual), 0) FROM budget_line l WHERE l.budget_id = b.id) AS asked,
         (SELECT coalesce(sum(m01 + m02 + m03 + m04 + m05 + m06 + m07 + m08 + m09 + m10 + m11 + m12), 0)
          FROM budget_authorised a JOIN budget_letter r ON r.id = a.letter_id AND r.state = 'recorded'
          WHERE a.budget_id = b.id) AS authorised,
         j.at AS changedAt, j.officer_name AS changedBy
       FROM budget b JOIN journal_command j ON j.sequence =
         (SELECT max(sequence) FROM journal_command WHERE scope_kind = 'budget' AND scope_id = b.id)
       WHERE ? IS NULL OR b.id = ? ORDER BY b.fiscal_year DESC, b.title, b.id`,
      budgetId,
      budgetId,
    )
    .map((row) => ({ ...row, asked: tellable(row.asked), authorised: tellable(row.authorised) }));

/** A sum of more than 15 digits, which the checks report, must not keep the list from opening. */
const tellable = (sum: Centavos): Centavos => Math.max(-MAX_CENTAVOS, Math.min(sum, MAX_CENTAVOS));

const noSuchBudget = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el presupuesto: ya no está en este almacén, o la dirección es de otro. Vuelva al expediente y ábralo desde ahí.',
  );
