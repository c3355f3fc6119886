import type { BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import { BLANK_LINE } from '#shared/domain/budget/line-values.ts';
import { MONTH_FIELDS, monthColumnsOf } from '#shared/domain/budget/months.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { rankAt } from '#tests/domain/plans/realistic-diagnosis.ts';
import { LINES } from '#tests/domain/plans/realistic-program.ts';

/** What the realistic programme uses, asked for in even months. */
export const realisticLines = (newId: IdSource, departmentId: string | null): readonly BudgetLine[] =>
  LINES.map(([itemCode, description, annual], index) => {
    const month = Math.floor(annual / 12);
    const months = monthColumnsOf(MONTH_FIELDS.map((_, at) => (at === 11 ? annual - month * 11 : month)));
    return { ...BLANK_LINE, id: newId(), rank: rankAt(index), itemCode, description, annual, departmentId, ...months };
  });

/** A letter that authorises all that these lines ask for, by item, in even months. */
export const authorisationOf = (
  lines: readonly BudgetLine[],
  fiscalYear: number,
  state: 'draft' | 'recorded',
  newId: IdSource,
): Pick<BudgetContent, 'letter' | 'authorised'> => {
  const letterId = newId();
  const byItem = [...Map.groupBy(lines, ({ itemCode }) => itemCode)];
  return {
    letter: [
      {
        id: letterId,
        rank: rankAt(0),
        kind: 'authorisation',
        number: 'Oficio ficticio 1',
        date: `${fiscalYear}-01-05`,
        subject: 'Presupuesto autorizado del ejercicio',
        state,
      },
    ],
    authorised: byItem.map(([itemCode, members], index) => ({
      id: newId(),
      rank: rankAt(index),
      letterId,
      itemCode,
      departmentId: null,
      fundingSourceId: null,
      ...monthColumnsOf(MONTH_FIELDS.map((field) => members.reduce((sum, line) => sum + line[field], 0))),
    })),
  };
};
