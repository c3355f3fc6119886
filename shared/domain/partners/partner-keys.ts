import { foldText } from '#shared/domain/common/text.ts';
import type { ContactWay, Partner } from '#shared/domain/partners/directory.ts';

/**
 * By what a body is known again: its name without legal form, accents, capitals and punctuation. «Radio Ejemplo, S.A. de
 * C.V.» and «RADIO EJEMPLO SA DE CV» are the same.
 */
export const nameKey = (name: string): string => {
  const folded = foldText(name);
  const bare = folded.replace(LEGAL_FORM, '');
  return bare === '' ? folded : bare;
};

const LEGAL_FORM =
  / (?:s ?a ?p ?i ?de ?c ?v|s ?a ?b ?de ?c ?v|s ?a ?de ?c ?v|s ?de ?r ?l ?de ?c ?v|s ?de ?r ?l|s ?a|s ?c|a ?c|i ?a ?p|a ?b ?p|s ?p ?r ?de ?r ?l)$/;

/** Without the spaces and signs that people put into an RFC; '' where there is none. */
export const taxIdKey = (taxId: string): string => taxId.toUpperCase().replace(/[^A-ZÑ&0-9]/g, '');

/** Lower case; '' where the text is no address. */
export const emailKey = (value: string): string => {
  const email = value.trim().toLowerCase();
  // Commas, semicolons and brackets set several addresses apart.
  return /^[^\s@,;:<>()]+@[^\s@,;:<>()]+\.[^\s@.,;:<>()]+$/.test(email) ? email : '';
};

/** The ten digits of a Mexican number, without 52, 01, 044 and the extension; '' where there are fewer. */
export const phoneKey = (value: string): string => {
  const digits = (value.split(/\bext|\bx\s?\d/i)[0] ?? '').replace(/\D/g, '');
  return digits.length >= 10 ? digits.slice(-10) : '';
};

/** `email a@b.mx`, `phone 3312345678`: what no two bodies should share; '' of a way that doesn't tell. */
export const wayKey = ({ kind, value }: Pick<ContactWay, 'kind' | 'value'>): string => {
  if (kind === 'email') return keyed('email', emailKey(value));
  return kind === 'phone' || kind === 'mobile' ? keyed('phone', phoneKey(value)) : '';
};

/** The same for every way, also those that two bodies may share. */
export const wayOrText = (way: Pick<ContactWay, 'kind' | 'value'>): string =>
  wayKey(way) || `${way.kind} ${way.value.trim().toLowerCase()}`;

/** A place by its code of the catalogue, else by its name. */
export const placeKey = ({
  level,
  code,
  name,
}: {
  readonly level: string;
  readonly code: string;
  readonly name: string;
}): string => `${level} ${code === '' ? foldText(name) : code}`;

/** The keys of a body itself: its name and its RFC. */
export const partnerKeys = ({ name, taxId }: Pick<Partner, 'name' | 'taxId'>): readonly string[] =>
  [keyed('name', nameKey(name)), keyed('tax', taxIdKey(taxId))].filter(Boolean);

const keyed = (kind: string, key: string): string => (key === '' ? '' : `${kind} ${key}`);

/**
 * Whether an RFC has its form: three or four letters, a date that exists, three of homoclave. Whose it is nobody can tell
 * without the tax office.
 */
export const isTaxId = (taxId: string): boolean => {
  const match = /^[A-ZÑ&]{3,4}(\d{2})(\d{2})(\d{2})[A-Z0-9]{2}[A0-9]$/.exec(taxIdKey(taxId));
  if (!match) return false;
  // A leap year stands for the century that the RFC doesn't tell.
  const [, year = '', month = '', day = ''] = match;
  const date = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};
