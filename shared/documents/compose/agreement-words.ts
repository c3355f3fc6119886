import { paragraph } from '#shared/documents/compose/blocks.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { ParagraphBlock, Run } from '#shared/documents/model.ts';
import type { AgreementPromise, Party } from '#shared/domain/agreements/agreements.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';

/** To be filled in by hand before it is signed. */
export const BLANK = '____________________';
export const SHORT_BLANK = '__________';

/** A paragraph of the text: to both margins, unless there is room in it, beside which words would be torn apart. */
export const saidParagraph = (text: string | readonly Run[]): ParagraphBlock => {
  const words = typeof text === 'string' ? text : text.map((run) => run.text).join('');
  return paragraph(text, 'body', words.includes('____') ? 'left' : 'justify');
};

/** What a person wrote, or room for it. */
export const orBlank = (text: string, blank: string = BLANK): string => text.trim() || blank;

/** «2 de febrero de 2026», or room for a day. */
export const dayOrBlank = (iso: string): string =>
  iso === '' ? '____ de ______________ de ______' : formatLongDate(iso);

/** «LA SECRETARÍA», else its whole name. */
export const calledParty = (party: Pick<Party, 'name' | 'shortName'> | undefined): string => {
  const short = (party?.shortName ?? '').replace(/["«»“”]/g, '').trim();
  return short === '' ? orBlank(party?.name ?? '') : `«${short}»`;
};

/** «1,200 carteles» as it was written: quantity and unit; one of them, or a dash where there is none. */
export const quantityAndUnit = ({ quantity, unit }: Pick<AgreementPromise, 'quantity' | 'unit'>): string =>
  [printedQuantity(quantity.trim()), unit.trim()].filter((text) => text !== '').join(' ') || '—';

/** «Jalisco», «Colima y Jalisco», «Colima, Jalisco e Hidalgo»: as Spanish joins a list. */
export const listWords = (names: readonly string[]): string => {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const and = /^(?:i|hi(?![aeiouáéíóú]))/i.test(last) ? 'e' : 'y';
  return `${names.slice(0, -1).join(', ')} ${and} ${last}`;
};

/** «PRIMERA», «VIGÉSIMA SEGUNDA»: how a clause is numbered; a figure from the hundredth on. */
export const clauseOrdinal = (number: number): string => {
  const units = UNITS[number % 10] ?? '';
  if (number > 99) return String(number);
  return number < 10 ? units : [TENS[Math.trunc(number / 10)] ?? '', units].filter(Boolean).join(' ');
};

const UNITS = [
  '',
  'PRIMERA',
  'SEGUNDA',
  'TERCERA',
  'CUARTA',
  'QUINTA',
  'SEXTA',
  'SÉPTIMA',
  'OCTAVA',
  'NOVENA',
] as const;
const TENS = [
  '',
  'DÉCIMA',
  'VIGÉSIMA',
  'TRIGÉSIMA',
  'CUADRAGÉSIMA',
  'QUINCUAGÉSIMA',
  'SEXAGÉSIMA',
  'SEPTUAGÉSIMA',
  'OCTOGÉSIMA',
  'NONAGÉSIMA',
] as const;
