import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { type PromiseMoney, readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import {
  type Agreement,
  type AgreementsChange,
  type AgreementsContent,
  agreementsOf,
} from '#shared/domain/agreements/agreements.ts';
import type { CommitmentStep } from '#shared/domain/agreements/commitment-steps.ts';
import { isOurMoney } from '#shared/domain/agreements/promises.ts';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { insertBudgetRows, insertedBudgetIds, type NewBudgetRow } from '#shared/domain/budget/budget-rows.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { chargedTo } from '#shared/domain/media/charged-item.ts';
import type { MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { insertMediaRows } from '#shared/domain/media/media-rows.ts';

/** What committing changes in each of the dossier's documents; all of it in one step, or none. */
export type CommitmentChanges = {
  readonly budget: readonly BudgetChange[];
  readonly agreements: readonly AgreementsChange[];
  readonly mediaPlan: readonly MediaPlanChange[];
};

/**
 * Brings the budget's committed spending to what an agreement has signed: an entry for each promise of our money, another
 * one on it where an amendment changed the amount, a negative one where it ended early or is paid from elsewhere. Lines of the media plan that are
 * bought under it name the entries of their item, and stop counting as planned. Done twice it changes nothing.
 * @param today ISO day, which is that of the entries that change a commitment
 * @returns `not-allowed` where it isn't signed, or an item is missing
 */
export const commitAgreement = (
  {
    agreements,
    budget,
    mediaPlan,
  }: {
    readonly agreements: AgreementsContent;
    readonly budget: BudgetContent;
    /** Undefined where the dossier has none. */
    readonly mediaPlan: MediaPlanContent | undefined;
  },
  agreementId: string,
  today: string,
  newId: IdSource,
): Result<CommitmentChanges> => {
  const agreement = agreements.agreement.find(({ id, kind }) => id === agreementId && kind !== 'amendment');
  const reading = readAgreementMoney(agreements, commitmentLedgers(budget), today);
  const money = reading.byAgreement.get(agreementId);
  if (!agreement || !money) {
    return fail('not-found', 'Ese convenio ya no existe. Vuelva a abrir la lista de convenios.');
  }
  const standing = agreementStanding(agreements, agreement, today);
  if (standing.signedOn === '') {
    return fail(
      'not-allowed',
      'Todavía no se firma, y solo lo firmado compromete presupuesto. Registre antes la firma.',
    );
  }
  if (money.promises.some(({ promise }) => isOurMoney(promise) && promise.current.itemCode.trim() === '')) {
    return fail(
      'not-allowed',
      'Un pago no dice de qué partida sale. Elíjala en el convenio modificatorio, o en el compromiso.',
    );
  }
  const entries = money.promises.flatMap((of) =>
    of.steps.map((step) => entryOf(agreements, agreement, of, step, standing.signedOn, today)),
  );
  const budgetChanges = insertBudgetRows(
    budget,
    'spending',
    entries.map(({ row }) => row),
    budget.spending.length,
    newId,
  );
  const ids = insertedBudgetIds(budgetChanges, 'spending');
  const fresh = entries.flatMap(({ promiseId, row }, at) =>
    row.commitmentId === null ? [{ agreementId, promiseId, spendingId: ids[at] ?? '', itemCode: row.itemCode }] : [],
  );
  const items = new Map(budget.spending.map(({ id, itemCode }) => [id, itemCode]));
  const roots = [
    ...money.promises.flatMap(({ spendingIds }) =>
      spendingIds.map((spendingId) => ({ spendingId, itemCode: items.get(spendingId) ?? '' })),
    ),
    ...fresh,
  ];
  return ok({
    budget: budgetChanges,
    agreements: [
      // Links to entries that somebody deleted: what they stood for is committed anew.
      ...reading.lost
        .filter((link) => link.agreementId === agreementId)
        .map(({ id }) => agreementRows.remove('commitment', id)),
      ...agreementRows.append(
        agreements,
        'commitment',
        fresh.map(({ itemCode: _, ...link }) => link),
        newId,
      ),
    ],
    mediaPlan: mediaPlan ? lineChanges(agreements, agreementId, budget, mediaPlan, roots, newId) : [],
  });
};

const entryOf = (
  content: AgreementsContent,
  agreement: Agreement,
  { promise: { root, current }, spendingIds }: PromiseMoney,
  { amount, on, month: ofMonth }: CommitmentStep,
  signedOn: string,
  today: string,
): { readonly promiseId: string; readonly row: NewBudgetRow<'spending'> } => {
  const { fiscalYear } = agreementsOf(content);
  // What changes a commitment is of the day on which it changes; a budget has only days of its year.
  const date = dayWithin(spendingIds.length > 0 ? today : signedOn, fiscalYear);
  const { itemCode, departmentId, fundingSourceId } = on ?? current;
  return {
    promiseId: root.id,
    row: {
      itemCode: itemCode.trim(),
      departmentId,
      fundingSourceId,
      moment: 'committed',
      date,
      month:
        ofMonth ??
        current.month ??
        root.month ??
        monthOf(isInYear(current.dueDate, fiscalYear) ? current.dueDate : date),
      amount,
      document: agreement.number.trim(),
      concept: (current.description.trim() || root.description.trim() || agreement.object.trim()).slice(0, 2_000),
      commitmentId: on?.id ?? null,
    },
  };
};

/** An agreement that was signed the year before is committed when the year begins. */
const dayWithin = (day: string, fiscalYear: number): string =>
  isInYear(day, fiscalYear) ? day : day < `${fiscalYear}` ? `${fiscalYear}-01-01` : `${fiscalYear}-12-31`;

const monthOf = (date: string): number => Math.min(12, Math.max(1, Number(date.slice(5, 7)) || 1));

/** Lines bought under the agreement name the entries of their item. */
const lineChanges = (
  agreements: AgreementsContent,
  agreementId: string,
  budget: BudgetContent,
  mediaPlan: MediaPlanContent,
  roots: readonly { readonly spendingId: string; readonly itemCode: string }[],
  newId: IdSource,
): readonly MediaPlanChange[] => {
  const budgetLines = new Map(budget.line.map((row) => [row.id, row]));
  const present = new Set(mediaPlan.lineCommitment.map(({ lineId, spendingId }) => `${lineId} ${spendingId}`));
  const wanted = new Set(
    agreements.agreementLine.filter((row) => row.agreementId === agreementId).map(({ mediaLineId }) => mediaLineId),
  );
  const links = mediaPlan.line
    .filter(({ id, airtime }) => wanted.has(id) && airtime === 'bought')
    .flatMap((line) => {
      const { itemCode } = chargedTo(line, budgetLines);
      return roots
        .filter((root) => root.itemCode === itemCode && !present.has(`${line.id} ${root.spendingId}`))
        .map(({ spendingId }) => ({ lineId: line.id, spendingId }));
    });
  return insertMediaRows(mediaPlan, 'lineCommitment', links, mediaPlan.lineCommitment.length, newId);
};
