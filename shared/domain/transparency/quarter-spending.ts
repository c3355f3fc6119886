import { type AgreementMoney, readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { BudgetContent, SpendingEntry } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import {
  daysOfQuarter,
  monthsOfQuarter,
  type TransparencyPeriod,
} from '#shared/domain/transparency/transparency-source.ts';

/** A contract with every entry of the budget that is counted for it, of whatever quarter. */
export type SpentContract = { readonly money: AgreementMoney; readonly entries: readonly SpendingEntry[] };

/** What was exercised and no contract bears: it has no row, and must not be thought to be none. */
export type Uncontracted = {
  /** Of the commitment, or of the spending itself where it names none; '' where nobody wrote it. */
  readonly document: string;
  readonly itemCode: string;
  /** Exercised in the quarter; negative where it was cancelled. */
  readonly amount: Centavos;
};

export type QuarterSpending = {
  /** Contracts of which something was exercised in the quarter, in the order of the list. */
  readonly contracts: readonly SpentContract[];
  readonly uncontracted: readonly Uncontracted[];
};

/** What was exercised in a quarter, by who bears it: each peso is of one contract, or of none. */
export const quarterSpending = ({
  agreements,
  budget,
  period,
}: {
  readonly agreements: AgreementsContent;
  readonly budget: Pick<BudgetContent, 'spending'>;
  readonly period: TransparencyPeriod;
}): QuarterSpending => {
  const [, end] = daysOfQuarter(period);
  const months = monthsOfQuarter(period.quarter);
  const ledgers = commitmentLedgers(budget);
  const { byAgreement } = readAgreementMoney(actedBy(agreements, end), ledgers, end);
  const exercised = (entries: readonly SpendingEntry[]): Centavos =>
    entries.reduce(
      (sum, { moment, month, amount }) => sum + (moment === 'exercised' && months.includes(month) ? amount : 0),
      0,
    );
  const contracts = [...byAgreement.values()]
    .filter(({ agreement }) => agreement.kind === 'contract')
    .map((money) => {
      const ids = money.promises.flatMap(({ spendingIds }) => spendingIds);
      return { money, ids, entries: ids.flatMap((id) => ledgers.byRoot.get(id)?.entries ?? []) };
    });
  const borne = new Set(contracts.flatMap(({ ids }) => ids));
  const loose = Map.groupBy(ledgers.loose, ({ document, itemCode }) => `${itemCode}\n${document.trim()}`);
  const uncontracted = [
    ...[...ledgers.byRoot.values()].flatMap(({ root, entries }) => (borne.has(root.id) ? [] : [{ root, entries }])),
    ...[...loose.values()].flatMap((entries) => (entries[0] ? [{ root: entries[0], entries }] : [])),
  ];
  return {
    contracts: contracts.filter(({ entries }) => exercised(entries) !== 0),
    uncontracted: uncontracted.flatMap(({ root, entries }) => {
      const amount = exercised(entries);
      return amount === 0 ? [] : [{ document: root.document.trim(), itemCode: root.itemCode, amount }];
    }),
  };
};

/** Agreements with what was signed or ended until a day, and not what came after. */
export const actedBy = (content: AgreementsContent, day: string): AgreementsContent => ({
  ...content,
  act: content.act.filter(({ date }) => date <= day),
});
