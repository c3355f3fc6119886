import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import {
  type BudgetReading,
  type BudgetRulesContext,
  budgetFinding,
  readBudget,
} from '#shared/domain/budget/budget-reading.ts';
import { checkCeilings } from '#shared/domain/budget/ceiling-rules.ts';
import { checkGiven } from '#shared/domain/budget/given-rules.ts';
import { checkLines } from '#shared/domain/budget/line-rules.ts';
import { checkSpending } from '#shared/domain/budget/spending-rules.ts';
import { type Totals, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { checkTransfers } from '#shared/domain/budget/transfer-rules.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/**
 * Everything that is wrong with a budget, in the order of its parts. `totals` spares adding up again where the caller
 * has them.
 */
export const checkBudget = (
  content: BudgetContent,
  context: BudgetRulesContext,
  totals: Totals = totalsOfLines(content),
): readonly Finding[] => {
  const reading = readBudget(content, context);
  return [
    ...checkClassifierOfBudget(reading),
    ...checkLines(reading),
    ...checkCeilings(reading, totals),
    ...checkGiven(reading),
    ...checkTransfers(reading),
    ...checkSpending(reading),
  ];
};

const checkClassifierOfBudget = ({ classifier, fiscalYear }: BudgetReading): readonly Finding[] => {
  const place = { section: 'budget', field: 'classifierId' } as const;
  if (!classifier) {
    return [
      budgetFinding(
        'classifier-missing',
        'blocking',
        place,
        'Clasificador',
        'El presupuesto no tiene clasificador: no se puede revisar ninguna partida.',
        `Elija el clasificador de ${fiscalYear}.`,
      ),
    ];
  }
  const { scheme } = classifier;
  return scheme.fiscalYear === fiscalYear
    ? []
    : [
        budgetFinding(
          'classifier-other-year',
          'blocking',
          place,
          'Clasificador',
          `El presupuesto es de ${fiscalYear} y su clasificador es de ${scheme.fiscalYear}.`,
          `Elija el clasificador de ${fiscalYear}, o copie el de ${scheme.fiscalYear} a ese ejercicio.`,
        ),
      ];
};
