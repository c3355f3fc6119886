import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { BLANK_LINE } from '#shared/domain/budget/line-values.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { allocate } from '#shared/domain/common/money.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const ITEMS = ['2111', '2121', '2611', '3221', '3361', '3471', '3751', '3821'] as const;

/** Two departments, a source and as many lines as wanted: a directorate that asks for a lot. */
export const manyLines = (count: number): readonly BudgetChange[] => [
  { op: 'insert', entity: 'department', row: { id: idAt(1), rank: 'a0', code: 'PA', name: 'Promoción y Afiliación' } },
  { op: 'insert', entity: 'department', row: { id: idAt(2), rank: 'a1', code: 'IN', name: 'Inscripción' } },
  { op: 'insert', entity: 'fundingSource', row: { id: idAt(3), rank: 'a0', code: '11', name: 'Recursos estatales' } },
  ...Array.from({ length: count }, (_, index): BudgetChange => {
    const quantity = (index % 40) + 1;
    const unitCost = 12_550 + (index % 1_000) * 100;
    const annual = quantity * unitCost * 2;
    return {
      op: 'insert',
      entity: 'line',
      row: {
        ...BLANK_LINE,
        id: idAt(1_000 + index),
        rank: `b${String(index).padStart(5, '0')}`,
        itemCode: ITEMS[index % ITEMS.length] ?? '',
        departmentId: idAt((index % 2) + 1),
        fundingSourceId: idAt(3),
        description: `Gasto ficticio número ${index + 1}`,
        unit: 'pieza',
        quantity: String(quantity),
        unitCost,
        times: '2',
        annual,
        ...monthColumnsOf(allocate(annual, new Array<number>(12).fill(1))),
      },
    };
  }),
];
