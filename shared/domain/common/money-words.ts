import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

/**
 * An amount as contracts and budgets write it out: `284394550` → «dos millones ochocientos cuarenta y tres mil
 * novecientos cuarenta y cinco pesos 50/100 M. N.». Long scale, as Spanish counts: a thousand million before a billion.
 */
export const moneyInWords = (amount: Centavos): string => {
  const size = Math.abs(amount);
  const pesos = Math.trunc(size / 100);
  const cents = String(size % 100).padStart(2, '0');
  const noun = pesos === 1 ? 'peso' : pesos !== 0 && pesos % MILLION === 0 ? 'de pesos' : 'pesos';
  return `${amount < 0 ? 'menos ' : ''}${wordsOf(pesos)} ${noun} ${cents}/100 M. N.`;
};

/** «$2,843,945.50 (dos millones … 50/100 M. N.)» */
export const moneyAndWords = (amount: Centavos): string => `${formatMoney(amount)} (${moneyInWords(amount)})`;

const MILLION = 1_000_000;

/** A whole number below a billion millions, in the form that stands before a masculine noun: «veintiún», «un». */
const wordsOf = (number: number): string => {
  if (number === 0) return 'cero';
  const billions = Math.trunc(number / (MILLION * MILLION));
  const millions = Math.trunc(number / MILLION) % MILLION;
  const rest = number % MILLION;
  return [
    billions === 0 ? '' : billions === 1 ? 'un billón' : `${belowMillion(billions)} billones`,
    millions === 0 ? '' : millions === 1 ? 'un millón' : `${belowMillion(millions)} millones`,
    belowMillion(rest),
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const belowMillion = (number: number): string => {
  const thousands = Math.trunc(number / 1_000);
  const rest = belowThousand(number % 1_000);
  if (thousands === 0) return rest;
  const head = thousands === 1 ? 'mil' : `${belowThousand(thousands)} mil`;
  return rest === '' ? head : `${head} ${rest}`;
};

const belowThousand = (number: number): string => {
  if (number === 100) return 'cien';
  const hundreds = HUNDREDS[Math.trunc(number / 100)] ?? '';
  const rest = belowHundred(number % 100);
  return hundreds === '' || rest === '' ? `${hundreds}${rest}` : `${hundreds} ${rest}`;
};

const belowHundred = (number: number): string => {
  const small = SMALL[number];
  if (small !== undefined) return small;
  const tens = TENS[Math.trunc(number / 10)] ?? '';
  const units = SMALL[number % 10] ?? '';
  return units === '' ? tens : `${tens} y ${units}`;
};

const SMALL = [
  '',
  'un',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciséis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiún',
  'veintidós',
  'veintitrés',
  'veinticuatro',
  'veinticinco',
  'veintiséis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
] as const;

const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'] as const;

const HUNDREDS = [
  '',
  'ciento',
  'doscientos',
  'trescientos',
  'cuatrocientos',
  'quinientos',
  'seiscientos',
  'setecientos',
  'ochocientos',
  'novecientos',
] as const;
