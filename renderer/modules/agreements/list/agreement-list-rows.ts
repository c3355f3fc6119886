import { counterpartsOf, nameOfAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import type { MoneyReading } from '#shared/domain/agreements/agreement-money.ts';
import {
  AGREEMENT_KIND_NAMES,
  type AgreementStanding,
  type AgreementState,
  agreementStanding,
} from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementKind, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { type DeliveryLedger, deliveryLedger } from '#shared/domain/agreements/delivery-ledger.ts';
import { validityAlerts } from '#shared/domain/agreements/validity.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** One agreement as the list shows it. */
export type ListedAgreement = {
  readonly agreement: Agreement;
  readonly name: string;
  readonly counterparts: string;
  readonly standing: AgreementStanding;
  /** Days until its end; null where that is far or nothing says it. */
  readonly daysLeft: number | null;
  /** null of an amendment: it counts with what it amends. */
  readonly ledger: DeliveryLedger | null;
  /** null where our side pays nothing in money. */
  readonly money: { readonly committed: Centavos; readonly paid: Centavos } | null;
};

export type AgreementFilter = {
  readonly query: string;
  readonly kind: AgreementKind | '';
  readonly state: AgreementState | '';
};

export const ALL_AGREEMENTS: AgreementFilter = { query: '', kind: '', state: '' };

/** All of them, amendments below what they amend. */
export const listedAgreements = (
  content: AgreementsContent,
  money: MoneyReading,
  today: string,
): readonly ListedAgreement[] => {
  const alerts = new Map(validityAlerts(content, today).map(({ agreement, daysLeft }) => [agreement.id, daysLeft]));
  return inOrder(content.agreement).map((agreement) => {
    const read = money.byAgreement.get(agreement.id);
    return {
      agreement,
      name: nameOfAgreement(agreement),
      counterparts: counterpartsOf(content, agreement.id),
      standing: agreementStanding(content, agreement, today),
      daysLeft: alerts.get(agreement.id) ?? null,
      ledger: agreement.kind === 'amendment' ? null : deliveryLedger(content, agreement, read, today),
      money: read && read.promises.length > 0 ? { committed: read.moments.committed, paid: read.moments.paid } : null,
    };
  });
};

/** Those that somebody asked for. */
export const filteredAgreements = (
  rows: readonly ListedAgreement[],
  { query, kind, state }: AgreementFilter,
): readonly ListedAgreement[] => {
  const wanted = foldText(query.trim());
  return rows.filter(
    ({ agreement, name, counterparts, standing }) =>
      (kind === '' || agreement.kind === kind) &&
      (state === '' || standing.state === state) &&
      (wanted === '' ||
        foldText(`${AGREEMENT_KIND_NAMES[agreement.kind]} ${name} ${counterparts} ${agreement.object}`).includes(
          wanted,
        )),
  );
};

const inOrder = (all: readonly Agreement[]): readonly Agreement[] => {
  const ids = new Set(all.map(({ id }) => id));
  const below = Map.groupBy(
    all.filter(({ kind, amendsId }) => kind === 'amendment' && amendsId !== null && ids.has(amendsId)),
    ({ amendsId }) => amendsId ?? '',
  );
  const placed = new Set([...below.values()].flat());
  return all.filter((row) => !placed.has(row)).flatMap((row) => [row, ...(below.get(row.id) ?? [])]);
};
