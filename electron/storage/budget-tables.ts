import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/budget-schema.ts';
import type { BudgetEntity } from '#shared/domain/budget/budget.ts';

const POSITIONED = {
  line: 'un renglón del anteproyecto',
  authorised: 'un importe autorizado',
  distribution: 'un importe distribuido',
  ceiling: 'un techo',
  movement: 'un movimiento de una adecuación',
  spending: 'un registro del gasto',
} as const satisfies Partial<Readonly<Record<BudgetEntity, string>>>;

const positions: readonly Reference[] = Object.entries(POSITIONED).flatMap(([entity, row]) => [
  { entity, field: 'departmentId', to: ['department'], what: `el departamento de ${row}` },
  { entity, field: 'fundingSourceId', to: ['fundingSource'], what: `la fuente de financiamiento de ${row}` },
]);

const owned: readonly Reference[] = [
  { entity: 'line', field: 'patternId', to: ['pattern'], what: 'el patrón con que se reparte un renglón' },
  { entity: 'authorised', field: 'letterId', to: ['letter'], what: 'el oficio de un importe autorizado' },
  { entity: 'distribution', field: 'letterId', to: ['letter'], what: 'el oficio de un importe distribuido' },
  { entity: 'movement', field: 'transferId', to: ['transfer'], what: 'la adecuación de un movimiento' },
  { entity: 'spending', field: 'commitmentId', to: ['spending'], what: 'el compromiso de un registro del gasto' },
];

/** A budget, for the journal: the budget is its own row. */
export const budgetTables = scopeTables(
  'budget',
  {
    budget: { table: schema.budget, scope: 'id' },
    department: { table: schema.budgetDepartment, scope: 'budgetId' },
    fundingSource: { table: schema.budgetFundingSource, scope: 'budgetId' },
    pattern: { table: schema.budgetPattern, scope: 'budgetId' },
    line: { table: schema.budgetLine, scope: 'budgetId' },
    letter: { table: schema.budgetLetter, scope: 'budgetId' },
    authorised: { table: schema.budgetAuthorised, scope: 'budgetId' },
    distribution: { table: schema.budgetDistribution, scope: 'budgetId' },
    ceiling: { table: schema.budgetCeiling, scope: 'budgetId' },
    transfer: { table: schema.budgetTransfer, scope: 'budgetId' },
    movement: { table: schema.budgetMovement, scope: 'budgetId' },
    spending: { table: schema.budgetSpending, scope: 'budgetId' },
  },
  { searchable: true, references: [...positions, ...owned] },
);
