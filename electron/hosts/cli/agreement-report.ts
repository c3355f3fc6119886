import { type PlainMoney, plainMoney } from '#electron/hosts/cli/budget-report.ts';
import { type AgreementMoney, readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import {
  AGREEMENT_KIND_NAMES,
  AGREEMENT_STATE_NAMES,
  agreementStanding,
} from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { AGREEMENT_FILE_NAMES, SIGNATORY_ROLE_NAMES } from '#shared/domain/agreements/agreements-words.ts';
import { DELIVERY_STATE_NAMES, deliveryLedger } from '#shared/domain/agreements/delivery-ledger.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { daysBetween } from '#shared/domain/common/dates.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { fractionNumber } from '#shared/domain/common/quantities.ts';
import type { OpenedAgreements } from '#shared/ipc/agreement-channels.ts';

export type ListedAgreement = ReturnType<typeof listedAgreement>;
export type AgreementReport = NonNullable<ReturnType<typeof agreementReport>>;

/** The agreements of a dossier in their order, amendments among them. */
export const agreementList = (opened: OpenedAgreements): readonly ListedAgreement[] => {
  const content = opened.content as AgreementsContent;
  const money = moneyOf(opened);
  return content.agreement.map((row) => listedAgreement(opened, row, money.get(row.id)));
};

/** One agreement whole: who, what each side promised and delivered, its money moment by moment, files, what is tied to it. */
export const agreementReport = (opened: OpenedAgreements, agreementId: string) => {
  const content = opened.content as AgreementsContent;
  const { budget, mediaPlan, program, today } = opened;
  const row = content.agreement.find(({ id }) => id === agreementId);
  if (!row) return undefined;
  const money = moneyOf(opened).get(row.id);
  const own = <R extends { readonly agreementId: string }>(rows: readonly R[]): readonly R[] =>
    rows.filter((one) => one.agreementId === row.id);
  const parties = new Map(content.party.map(({ id, name, shortName }) => [id, shortName.trim() || name]));
  const lines = new Map(mediaPlan?.line.map(({ id, outlet }) => [id, outlet]));
  const activities = new Map(program?.activity.map(({ id, name }) => [id, name]));
  const ledgers = commitmentLedgers(budget as BudgetContent);
  return {
    ...listedAgreement(opened, row, money),
    object: row.object,
    mediumType: row.mediumType,
    procurement: row.procurement,
    procurementNumber: row.procurementNumber,
    link: row.link,
    signatories: own(content.signatory).map(({ role, name, position, partyId }) => ({
      role,
      roleName: SIGNATORY_ROLE_NAMES[role],
      name,
      position,
      party: parties.get(partyId ?? '') ?? '',
    })),
    acts: own(content.act).map(({ act, date, actor, reason }) => ({ act, date, actor, reason })),
    promises: deliveryLedger(content, row, money, today).rows.map(({ promise, ...came }) => ({
      side: promise.side ?? null,
      party: parties.get(promise.current.partyId ?? promise.root.partyId ?? '') ?? '',
      nature: promise.current.nature,
      description: promise.current.description,
      dueDate: promise.current.dueDate,
      quantity: came.promisedQuantity ? fractionNumber(came.promisedQuantity) : null,
      delivered: promise.current.nature === 'in-kind' ? fractionNumber(came.deliveredQuantity) : null,
      unit: promise.current.unit,
      value: came.promisedValue === null ? null : plainMoney(came.promisedValue),
      deliveredValue: came.deliveredValue === null ? null : plainMoney(came.deliveredValue),
      state: came.state,
      stateName: DELIVERY_STATE_NAMES[came.state],
    })),
    money: momentsOf(money),
    /** Every entry that commits for it: the first one of a payment, and what amendments or an early end changed. */
    commitments: (money?.promises ?? []).flatMap(({ spendingIds }) =>
      spendingIds
        .flatMap((id) => ledgers.byRoot.get(id)?.entries ?? [])
        .filter(({ moment }) => moment === 'committed')
        .map(({ id, itemCode, month, amount, date, document }) => ({
          ...{ id, itemCode, month: monthName(month), date, document },
          ...plainMoney(amount),
        })),
    ),
    mediaLines: own(content.agreementLine).map(({ mediaLineId }) => lines.get(mediaLineId) ?? 'uno que ya no está'),
    activities: own(content.agreementActivity).map(
      ({ activityId }) => activities.get(activityId) ?? 'una que ya no está',
    ),
    territory: own(content.territory).map(({ name }) => name),
    files: own(content.file).map(({ id, kind, name, mime, sizeBytes, sha, addedOn, addedBy }) => ({
      ...{ id, kind, kindName: AGREEMENT_FILE_NAMES[kind], name, mime, sizeBytes },
      ...{ sha256: sha, addedOn, addedBy },
    })),
  };
};

const moneyOf = ({ content, budget, today }: OpenedAgreements): ReadonlyMap<string, AgreementMoney> =>
  readAgreementMoney(content as AgreementsContent, commitmentLedgers(budget as BudgetContent), today).byAgreement;

const listedAgreement = (opened: OpenedAgreements, row: Agreement, money: AgreementMoney | undefined) => {
  const content = opened.content as AgreementsContent;
  const { state, term, signedOn, terminatedOn } = agreementStanding(content, row, opened.today);
  const goesOn = state === 'signed' || state === 'in-force' || state === 'amended';
  return {
    id: row.id,
    kind: row.kind,
    kindName: AGREEMENT_KIND_NAMES[row.kind],
    amends: row.amendsId,
    number: row.number,
    title: row.title,
    state,
    stateName: AGREEMENT_STATE_NAMES[state],
    parties: content.party
      .filter(({ agreementId }) => agreementId === row.id)
      .map(({ side, name, shortName, sector }) => ({ side, name, shortName, sector })),
    signedOn,
    terminatedOn,
    start: term.start,
    end: term.end,
    /** To its last day; null where it isn't in force or has no end. */
    daysLeft: goesOn && term.end !== '' ? daysBetween(opened.today, term.end) : null,
    promised: plainMoney(money?.promised ?? 0),
    due: plainMoney(money?.due ?? 0),
    committed: plainMoney(money?.moments.committed ?? 0),
    paid: plainMoney(money?.moments.paid ?? 0),
  };
};

const momentsOf = (
  money: AgreementMoney | undefined,
): Readonly<Record<'committed' | 'accrued' | 'exercised' | 'paid', PlainMoney>> => ({
  committed: plainMoney(money?.moments.committed ?? 0),
  accrued: plainMoney(money?.moments.accrued ?? 0),
  exercised: plainMoney(money?.moments.exercised ?? 0),
  paid: plainMoney(money?.moments.paid ?? 0),
});
