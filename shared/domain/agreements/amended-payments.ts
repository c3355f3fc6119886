import { agreementFinding, agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { agreementsOf } from '#shared/domain/agreements/agreements.ts';
import { isOfOtherYear, isOurMoney } from '#shared/domain/agreements/promises.ts';
import type { CommitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/**
 * Payments of which more was accrued than what would be agreed after a signature: what was received is owed, so no amendment
 * takes it back.
 * @param content with the signature already written
 * @param agreement what is amended
 */
export const checkAmendedPayments = (
  content: AgreementsContent,
  agreement: Agreement,
  ledgers: CommitmentLedgers,
  today: string,
): readonly Finding[] =>
  (readAgreementMoney(content, ledgers, today).byAgreement.get(agreement.id)?.promises ?? []).flatMap(
    ({ promise, moments: { accrued } }) => {
      const { root, current } = promise;
      const isPaidHere = isOurMoney(promise) && !isOfOtherYear(promise, agreementsOf(content).fiscalYear);
      const agreed = isPaidHere ? current.amount : 0;
      if (root.id === current.id || accrued <= agreed) return [];
      return [
        agreementFinding(
          'amended-below-accrued',
          'blocking',
          { section: 'promises', rowId: current.id, field: 'amount' },
          agreementWords(agreement),
          `De un pago ya se devengaron ${formatMoney(accrued)}, y de él quedarían pactados ${formatMoney(agreed)} en este ejercicio.`,
          'Pacte al menos lo devengado y, como otro compromiso, lo demás.',
        ),
      ];
    },
  );
