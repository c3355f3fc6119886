import { type Centavos, MAX_CENTAVOS, quantityText, tooLarge } from '#shared/domain/common/money.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

/**
 * An amount as people type it or copy it from Excel: `$1,234.50`, `(1,234.50)`, `1'234,567.8`, `-3`, `3-`, `$ -` (the
 * accounting format's zero), `1 234.50 M.N.`. Only what has one reading is taken.
 * @returns centavos, or a message that names problem, cause and remedy
 */
export const parseMoney = (text: string): Result<Centavos> => {
  const plain = PLAIN_MONEY.exec(text);
  if (plain) return toCentavos(text, { negative: false, whole: plain[1] ?? '', decimals: plain[2] ?? '' });
  const scanned = scan(text, 'un importe', '1,234.50');
  if (!scanned.ok) return scanned;
  if (scanned.value.percent) {
    return refuse(text, 'un importe', 'es un porcentaje y aquí van pesos', 'Escriba la cantidad en pesos.');
  }
  return toCentavos(text, scanned.value);
};

/**
 * A quantity as people type it: `13`, `1,200`, `1.5`, `50%`, `40/30`.
 * @returns the canonical text (`quantityText`), or a message that names problem, cause and remedy
 */
export const parseQuantity = (text: string): Result<string> => {
  const terms = text.split('/');
  if (terms.length > 2) {
    return refuse(text, 'una cantidad', 'tiene más de una división', 'Escriba una sola, por ejemplo 40/30.');
  }
  const read: string[] = [];
  for (const term of terms) {
    const scanned = scan(term, 'una cantidad', '13 o 1.5');
    if (!scanned.ok) return scanned;
    const { negative, percent } = scanned.value;
    if (negative && /[1-9]/.test(scanned.value.whole + scanned.value.decimals)) {
      return refuse(text, 'una cantidad', 'es negativa', 'Escriba la cantidad sin signo.');
    }
    const { whole, decimals } = percent ? shiftedByTwo(scanned.value) : scanned.value;
    const kept = decimals.replace(/0+$/, '');
    if (kept.length > 6) {
      return refuse(text, 'una cantidad', 'tiene más de 6 decimales', 'Redondéela, o escríbala como división: 40/30.');
    }
    read.push(`${whole.replace(/^0+(?=\d)/, '') || '0'}${kept === '' ? '' : `.${kept}`}`);
  }
  const quantity = read.join('/');
  if (quantityText.safeParse(quantity).success) return ok(quantity);
  return read[1] !== undefined && /^0(?:\.0*)?$/.test(read[1])
    ? refuse(text, 'una cantidad', 'divide entre cero', 'Cambie el número que está después de la diagonal.')
    : refuse(text, 'una cantidad', 'tiene más de 12 cifras enteras', 'Revise si sobran cifras.');
};

/**
 * `25%` → 250_000 (millionths); undefined where the text carries no percent sign, or can't be read.
 */
export const parsePercent = (text: string): number | undefined => {
  if (!text.includes('%')) return undefined;
  const scanned = scan(text, 'un porcentaje', '25%');
  if (!scanned.ok || !scanned.value.percent || scanned.value.negative) return undefined;
  const { whole, decimals } = scanned.value;
  if (decimals.length > 4 || whole.replace(/^0+/, '').length > 6) return undefined;
  return Number(whole + decimals.padEnd(4, '0'));
};

/** What most cells hold, read without any of the rest. */
const PLAIN_MONEY = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

type Parts = { readonly negative: boolean; readonly whole: string; readonly decimals: string };
type Scanned = Parts & { readonly percent: boolean };

const toCentavos = (text: string, { negative, whole, decimals }: Parts): Result<Centavos> => {
  if (decimals.length > 2) {
    return refuse(
      text,
      'un importe',
      'tiene más de dos decimales, y no se sabe si son centavos de más o miles con punto',
      'Escríbalo con coma en los miles y dos decimales, por ejemplo 1,234.50.',
    );
  }
  const digits = whole.replace(/^0+/, '');
  const amount = digits.length > 13 ? Number.NaN : Number(`${whole}${decimals.padEnd(2, '0')}`);
  if (!(amount <= MAX_CENTAVOS)) return fail('too-large', tooLarge(shown(text)));
  return ok(negative && amount !== 0 ? -amount : amount);
};

const scan = (text: string, what: string, example: string): Result<Scanned> => {
  const no = (cause: string, remedy: string) => refuse(text, what, cause, remedy);
  // Fixed and narrow spaces of Excel, the apostrophe that marks a text there, and the dashes that stand for a minus.
  let rest = text
    .replace(/[\s\u00A0\u2007\u202F\u200B]+/g, ' ')
    .trim()
    .replace(/^'/, '')
    .replace(/[−–—]/g, '-');
  if (rest === '') return no('está vacío', `Escriba un número, por ejemplo ${example}.`);
  if (rest.length > 60) return no('es demasiado largo', `Escriba solo el número, por ejemplo ${example}.`);
  if (rest.startsWith('#')) {
    return no(
      'es un error de Excel',
      'Corrija la fórmula en la hoja de origen, o ensanche la columna, y copie de nuevo.',
    );
  }
  if (rest.startsWith('=')) {
    return no('es una fórmula', 'Copie de Excel el resultado (pegado especial, valores) o escriba el número.');
  }
  if (/us\$|u\.s\.|usd|d[oó]lar|dls|€|eur|£/i.test(rest)) {
    return no('está en otra moneda', 'Conviértalo a pesos y escriba la cantidad en pesos.');
  }
  rest = rest.replace(/mx\$|mxn|m\.\s?n\.|\bpesos?\b|\$/gi, '').trim();
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trim();
  const sign = SIGNS.find(({ pattern }) => pattern.test(rest));
  if (sign) rest = rest.replace(sign.pattern, '$1').trim();
  if (sign && SIGNS.some(({ pattern }) => pattern.test(rest))) {
    return no('tiene dos signos', `Deje uno solo, por ejemplo -${example}.`);
  }
  if (rest === '' && sign) return ok({ negative: false, whole: '0', decimals: '', percent });
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(rest)) {
    return no('está en notación científica', 'Dé formato de número a la celda en Excel, ensánchela y copie de nuevo.');
  }
  const number = NUMBER.exec(rest.replace(/(?<=\d)['’´`](?=\d{3})/g, ',')) ?? SPACED_NUMBER.exec(rest);
  if (!number || !/\d/.test(rest)) return no(causeOf(rest), `Escríbalo con cifras, por ejemplo ${example}.`);
  const whole = (number[1] ?? '').replace(/[, ]/g, '');
  return ok({ negative: sign !== undefined, whole: whole === '' ? '0' : whole, decimals: number[2] ?? '', percent });
};

const SIGNS = [{ pattern: /^\((.*)\)$/ }, { pattern: /^-(.*)$/ }, { pattern: /^(.+)-$/ }] as const;

/** Commas only between groups of three figures. */
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/;
const SPACED_NUMBER = /^(\d{1,3}(?: \d{3})+)(?:\.(\d*))?$/;

const causeOf = (text: string): string => {
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return 'usa punto en los miles y coma en los decimales';
  if (/^\d+,\d+$/.test(text)) return 'la coma separa miles y no deja grupos de tres cifras';
  if (/[,.].*[,.]/.test(text)) return 'las comas o los puntos no separan grupos de tres cifras';
  if (/\p{L}/u.test(text)) return 'contiene letras';
  return 'contiene signos que no son de un número';
};

const shiftedByTwo = ({ whole, decimals }: Parts): { readonly whole: string; readonly decimals: string } => {
  const padded = whole.padStart(3, '0');
  return { whole: padded.slice(0, -2), decimals: padded.slice(-2) + decimals };
};

const refuse = (text: string, what: string, cause: string, remedy: string) =>
  fail('invalid-input', `«${shown(text)}» no es ${what}: ${cause}. ${remedy}`);

const shown = (text: string): string => {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed;
};
