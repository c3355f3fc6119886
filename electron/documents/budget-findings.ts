import type { BudgetDocumentInput } from '#shared/documents/compose/budget-parts.ts';
import { type BudgetRulesContext, budgetFinding } from '#shared/domain/budget/budget-reading.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { totalsOf } from '#shared/domain/budget/totals.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney, MAX_CENTAVOS } from '#shared/domain/common/money.ts';

export type BudgetSource = BudgetDocumentInput & { readonly rules: BudgetRulesContext };

/** What the checks say about the part of a budget that a document prints. */
export const budgetFindings = (
  kind: 'budget' | 'distribution',
  { content, rules }: BudgetSource,
): readonly Finding[] => {
  const found = checkBudget(content, rules).filter(({ place }) => SECTIONS[kind].has(place.section));
  return kind === 'budget'
    ? found
    : [...found, ...tooLarge('authorised', content), ...tooLarge('distribution', content)];
};

/** The distribution compares with what was asked; its total belongs to both. */
const SECTIONS: Readonly<Record<'budget' | 'distribution', ReadonlySet<string>>> = {
  budget: new Set(['budget', 'lines', 'ceilings']),
  distribution: new Set(['budget', 'authorised', 'distribution', 'transfers', 'spending']),
};

/** Sums above 15 digits are no longer exact; the lines' own total is told by the budget's checks. */
const tooLarge = (section: 'authorised' | 'distribution', content: BudgetSource['content']): readonly Finding[] => {
  if (Math.abs(totalsOf(content[section]).total.annual) <= MAX_CENTAVOS) return [];
  return [
    budgetFinding(
      'total-too-large',
      'blocking',
      { section },
      section === 'authorised' ? 'Total autorizado' : 'Total distribuido',
      `El total tiene más de 15 cifras y ya no se puede sumar al centavo; el máximo es ${formatMoney(MAX_CENTAVOS)}.`,
      'Revise los importes con más cifras: alguno trae ceros de más.',
    ),
  ];
};
