import { agreementFinding, agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import { balancesOf } from '#shared/domain/budget/balance.ts';
import { type BudgetChange, type BudgetContent, budgetOf, type SpendingEntry } from '#shared/domain/budget/budget.ts';
import { monthList } from '#shared/domain/budget/budget-reading.ts';
import { recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/**
 * Whether the items have the money that committing an agreement takes, month by month as the budget says: to be asked
 * before it is signed, because afterwards it is owed. Of months that were short before only what gets worse is told.
 * @param changes what `commitAgreement` would do to the budget
 */
export const checkContractFits = (
  agreement: Agreement,
  budget: BudgetContent,
  changes: readonly BudgetChange[],
): readonly Finding[] => {
  const entries = changes.flatMap((change) =>
    change.op === 'insert' && change.entity === 'spending' ? [change.row] : [],
  );
  if (entries.length === 0) return [];
  const after = applyChanges(budget, changes) as BudgetContent;
  const distributed = budget.distribution.some(recordedRows(budget));
  return [
    ...shortOf(agreement, budget, after, entries, 'authorised'),
    ...(distributed
      ? shortOf(
          agreement,
          budget,
          after,
          entries.filter(({ departmentId }) => departmentId !== null),
          'distribution',
        )
      : []),
  ];
};

const shortOf = (
  agreement: Agreement,
  before: BudgetContent,
  after: BudgetContent,
  entries: readonly SpendingEntry[],
  from: 'authorised' | 'distribution',
): readonly Finding[] => {
  const keyOf = (row: { readonly itemCode: string; readonly departmentId: string | null }): string =>
    `${row.itemCode}\n${from === 'authorised' ? '' : (row.departmentId ?? '')}`;
  const wanted = new Set(entries.map(keyOf));
  const old = new Map(balancesOf(before, { from }).map((balance) => [keyOf(balance), balance.available]));
  const byMonth = budgetOf(before).availability === 'monthly';
  return balancesOf(after, { from })
    .filter((balance) => wanted.has(keyOf(balance)))
    .flatMap((balance) => {
      const was = old.get(keyOf(balance));
      const short = balance.available.flatMap((amount, month) =>
        amount < 0 && amount < (was?.[month] ?? 0) ? [month] : [],
      );
      const [first] = short;
      if (first === undefined) return [];
      const department = before.department.find(({ id }) => id === balance.departmentId)?.name;
      return [
        agreementFinding(
          from === 'authorised' ? 'contract-above-available' : 'contract-above-ceiling',
          'blocking',
          { section: 'money', rowId: agreement.id, field: balance.itemCode },
          agreementWords(agreement),
          `A la partida ${balance.itemCode}${department === undefined ? '' : ` de ${department}`} le faltarían ${formatMoney(-(balance.available[first] ?? 0))} en ${monthList([first])}${byMonth ? '' : ', acumulado desde enero'}${short.length > 1 && byMonth ? `, y también le faltaría en ${monthList(short.slice(1))}` : ''}.`,
          from === 'authorised'
            ? 'Tramite antes la adecuación, o pacte otro importe u otras fechas de pago.'
            : 'Pida antes que se redistribuya, o pacte otro importe u otras fechas de pago.',
        ),
      ];
    });
};
