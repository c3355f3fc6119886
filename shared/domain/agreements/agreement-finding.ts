import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { shortened } from '#shared/domain/common/text.ts';

/** Where findings of agreements live: one section for each part of the screen. */
export type AgreementSection =
  | 'agreement'
  | 'parties'
  | 'promises'
  | 'clauses'
  | 'territory'
  | 'money'
  | 'ledger'
  | 'course'
  | 'files';

export type AgreementPlace = {
  readonly section: AgreementSection;
  readonly rowId: string;
  readonly field?: string;
};

export const agreementFinding = (
  code: string,
  severity: FindingSeverity,
  place: AgreementPlace,
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });

/** «Contrato de prestación de servicios CTO-1», else its title or object, as findings and lists call it. */
export const agreementWords = ({ kind, number, title, object }: Agreement): string => {
  const called = shortened(number.trim() || title.trim() || object.trim());
  // Many titles begin with the kind itself.
  if (called.toLowerCase().startsWith(AGREEMENT_KIND_NAMES[kind].toLowerCase())) return called;
  return `${AGREEMENT_KIND_NAMES[kind]} ${called === '' ? 'sin número' : called}`;
};
