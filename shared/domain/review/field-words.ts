import { formatMoney } from '#shared/domain/common/money.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { plainText, richText } from '#shared/domain/common/rich-text.ts';
import type { ComparedContent, ComparedRow, FieldWords } from '#shared/domain/review/compare-documents.ts';

/** A text or a plain number, shown as it stands. */
export const textField = (field: string, title: string): FieldWords => ({ field, title, show: said });

/** A day, written as people do. */
export const dateField = (field: string, title: string): FieldWords => ({ field, title, show: saidDate });

/** An amount in centavos, whose difference is told. */
export const moneyField = (field: string, title: string): FieldWords => ({
  field,
  title,
  show: saidMoney,
  figure: (amount) => (amount > 0 ? `+${formatMoney(amount)}` : formatMoney(amount)),
});

/** A quantity that is kept as text, whose difference is told. */
export const quantityField = (field: string, title: string): FieldWords => ({
  field,
  title,
  show: said,
  worth: (value) => (typeof value === 'string' ? quantityNumber(value) : undefined),
  figure: (amount) => {
    // Thousandths and less are noise of the binary fractions.
    const rounded = Math.round(amount * 1e6) / 1e6;
    return rounded > 0 ? `+${rounded}` : String(rounded);
  },
});

/** A text with paragraphs and lists, as its bare words. */
export const richField = (field: string, title: string): FieldWords => ({ field, title, show: saidRich });

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

/** `2027-01-09` → `09/01/2027`; what is no day, as it stands. */
export const saidDate = (value: unknown): string => said(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** Centavos as printed; '' where it is no amount. */
export const saidMoney = (value: unknown): string => (typeof value === 'number' ? formatMoney(value) : '');

/** The words of a text with paragraphs and lists; '' for everything else. */
export const saidRich = (value: unknown): string => {
  const text = richText.safeParse(value);
  return text.success ? plainText(text.data).trim() : '';
};

/** «01 Difusión»: the row that an id names; '' for none. */
export const saidReference = (content: ComparedContent, entity: string, id: unknown): string => {
  if (typeof id !== 'string') return '';
  const row = content[entity]?.find((one: ComparedRow) => one.id === id);
  return row ? joined([said(row.code), said(row.name) || said(row.title) || said(row.text)]) : 'uno que ya no está';
};

/** What is said of a row in one line. */
export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** «Renglón 3 (3611)». */
export const rowName = (word: string, number: number, detail: unknown): string =>
  `${word} ${number}${said(detail) === '' ? '' : ` (${said(detail)})`}`;
