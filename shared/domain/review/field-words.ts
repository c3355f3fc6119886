import { formatMoney } from '#shared/domain/common/money.ts';
import type { ComparedContent, ComparedRow, FieldWords } from '#shared/domain/review/compare-documents.ts';

/** A text or a plain number, shown as it stands. */
export const textField = (field: string, title: string): FieldWords => ({ field, title, show: said });

/** An amount in centavos, whose difference is told. */
export const moneyField = (field: string, title: string): FieldWords => ({
  field,
  title,
  show: saidMoney,
  figure: (amount) => (amount > 0 ? `+${formatMoney(amount)}` : formatMoney(amount)),
});

/** One of a closed list, by its word. */
export const choiceField = (field: string, title: string, names: Readonly<Record<string, string>>): FieldWords => ({
  field,
  title,
  show: (value) => names[String(value)] ?? said(value),
});

/** A row of the same document that is named by its id, or nobody. */
export const referenceField = (field: string, title: string, entity: string): FieldWords => ({
  field,
  title,
  show: (value, content) => saidReference(content, entity, value) || 'ninguno',
});

/** A text or number in words; '' for everything else. */
export const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Centavos as printed; '' where it is no amount. */
export const saidMoney = (value: unknown): string => (typeof value === 'number' ? formatMoney(value) : '');

/** «01 Difusión»: the row that an id names; '' for none. */
export const saidReference = (content: ComparedContent, entity: string, id: unknown): string => {
  if (typeof id !== 'string') return '';
  const row = content[entity]?.find((one: ComparedRow) => one.id === id);
  return row ? joined([said(row.code), said(row.name)]) : 'uno que ya no está';
};

/** What is said of a row in one line. */
export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** «Renglón 3 (3611)». */
export const rowName = (word: string, number: number, detail: unknown): string =>
  `${word} ${number}${said(detail) === '' ? '' : ` (${said(detail)})`}`;
