import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { type BudgetReading, budgetFinding } from '#shared/domain/budget/budget-reading.ts';
import { sumCells, type Totals } from '#shared/domain/budget/totals.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { type Centavos, formatMoney, MAX_CENTAVOS } from '#shared/domain/common/money.ts';

type Ceiling = BudgetContent['ceiling'][number];

/** How much of a ceiling is asked for. `left` is negative and `over` positive where it is passed; `over` is 0 otherwise. */
export type CeilingUse = {
  readonly ceiling: Ceiling;
  readonly asked: Centavos;
  readonly left: Centavos;
  readonly over: Centavos;
};

/** What is asked for under each ceiling: its code and everything below, of its source and department. */
export const ceilingUses = (content: Pick<BudgetContent, 'ceiling'>, totals: Totals): readonly CeilingUse[] =>
  content.ceiling.map((ceiling) => {
    const prefix = significant(ceiling.code);
    const cells = totals.cells.filter(
      (cell) =>
        cell.itemCode.startsWith(prefix) &&
        (ceiling.fundingSourceId === null || cell.fundingSourceId === ceiling.fundingSourceId) &&
        (ceiling.departmentId === null || cell.departmentId === ceiling.departmentId),
    );
    const asked = sumCells(cells).annual;
    return { ceiling, asked, left: ceiling.annual - asked, over: Math.max(0, asked - ceiling.annual) };
  });

/** Ceilings that are passed, which and by how much; and totals too large to be exact. */
export const checkCeilings = (reading: BudgetReading, totals: Totals): readonly Finding[] => {
  const found = ceilingUses(reading.content, totals)
    .filter((use) => use.over > 0)
    .map(({ ceiling, asked, over }) =>
      budgetFinding(
        'ceiling-exceeded',
        'blocking',
        { section: 'ceilings', rowId: ceiling.id, field: 'annual' },
        `Techo ${ceilingWords(reading, ceiling)}`,
        `Se piden ${formatMoney(asked)} y el techo es ${formatMoney(ceiling.annual)}: se pasa por ${formatMoney(over)}.`,
        'Baje los renglones de esa clave, o pida que suba el techo.',
      ),
    );
  if (Math.abs(totals.total.annual) <= MAX_CENTAVOS) return found;
  return [
    ...found,
    budgetFinding(
      'total-too-large',
      'blocking',
      { section: 'budget' },
      'Total del presupuesto',
      `El total tiene más de 15 cifras y ya no se puede sumar al centavo; el máximo es ${formatMoney(MAX_CENTAVOS)}.`,
      'Revise los renglones con más cifras: alguno trae ceros de más.',
    ),
  ];
};

/** «3600, Recursos estatales»; «del presupuesto» where it is of everything. */
const ceilingWords = (reading: BudgetReading, ceiling: Ceiling): string => {
  const words = [ceiling.code === '' ? 'del presupuesto' : ceiling.code];
  if (ceiling.fundingSourceId !== null) words.push(reading.sources.get(ceiling.fundingSourceId) ?? 'fuente borrada');
  if (ceiling.departmentId !== null)
    words.push(reading.departments.get(ceiling.departmentId) ?? 'departamento borrado');
  return words.join(', ');
};

/** The figures that a code of the base shares with everything below it; a specific code is its own. */
const significant = (code: string): string => (/^\d{4}$/.test(code) ? code.replace(/0+$/, '') : code);
