import { MONTH_NAMES, parseSpanishDate } from '#shared/domain/common/dates.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { parseMoney, parseQuantity } from '#shared/domain/common/typed-numbers.ts';
import type { ImportField } from '#shared/domain/media/import-columns.ts';
import {
  AIRTIME_NAMES,
  LINE_AUDIENCE_NAMES,
  NO_ITEM,
  RATE_BASIS_NAMES,
  RATE_UNIT_NAMES,
} from '#shared/domain/media/media-names.ts';
import { type MediaLine, MOST_A_DAY } from '#shared/domain/media/media-plan.ts';
import { parseDiscounts, parsePercentage } from '#shared/domain/media/percentages.ts';

/** Columns that say which medium or campaign a line is of; their words are looked up, not copied. */
type LookedUp = 'category' | 'subcategory' | 'unit' | 'campaign' | 'material' | 'universe' | 'payer';
/** Columns that the calendar is told by, or compared with. */
type Counted = 'number' | 'paid' | 'bonus';
export type CopiedField = Exclude<ImportField, LookedUp | Counted>;

/** The cell of a line as its value. @returns a message that names problem, cause and remedy */
export const readMediaCell = (field: CopiedField, text: string): Result<Partial<MediaLine>> => {
  switch (field) {
    case 'outlet':
    case 'place':
    case 'daypart':
    case 'format':
    case 'rateSource':
    case 'figuresSource':
    case 'note':
      return text.length > 2_000
        ? fail('invalid-input', 'El texto tiene más de 2000 letras. Acórtelo.')
        : ok({ [field]: text.trim() });
    case 'itemCode':
      return text.trim().length > 20
        ? fail('invalid-input', `«${text}» no es una partida. Escriba su clave.`)
        : ok({ itemCode: foldText(text) === foldText(NO_ITEM) ? '' : text.trim() });
    case 'airtime':
      return readChoice(field, text, [AIRTIME_NAMES]);
    case 'audience':
      return readChoice(field, text, [AUDIENCE_WORDS, LINE_AUDIENCE_NAMES]);
    case 'rateBasis':
      return readChoice(field, text, [RATE_UNIT_NAMES, RATE_BASIS_NAMES]);
    case 'columns':
    case 'centimetres':
    case 'pageFraction':
      return text.trim() === '' ? ok({}) : mapped(parseQuantity(text), (quantity) => ({ [field]: quantity }));
    case 'durationSeconds':
    case 'stations':
      return text.trim() === '' ? ok({}) : readWhole(field, text);
    case 'rateDate':
    case 'productionDate':
      return readDay(field, text);
    case 'grossRate':
    case 'production': {
      if (text.trim() === '') return ok({});
      const amount = parseMoney(text);
      if (!amount.ok) return amount;
      return amount.value < 0
        ? fail('invalid-input', `«${text}» es negativo. Escriba el importe sin signo.`)
        : ok({ [field]: amount.value });
    }
    case 'discounts':
      return mapped(wholePercent(text, parseDiscounts(text)), (discounts) => ({ discounts }));
    case 'commissionPercent':
    case 'vatPercent':
    case 'reach':
      return mapped(wholePercent(text, parsePercentage(text)), (percent) => ({ [field]: percent }));
    case 'people':
      return readPeople(text);
    case 'rating':
    case 'totalRating':
      return readPoints(field, text);
    case 'paymentMonth':
      return readMonth(text);
  }
};

/** The insertions of a week or a day; a blank cell has none. */
export const readInsertions = (text: string): Result<number> => {
  const plain = text.trim().replace(/\.0+$/, '');
  if (plain === '' || plain === '-') return ok(0);
  const number = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
  return number <= MOST_A_DAY * 7
    ? ok(number)
    : fail('invalid-input', `«${text}» no es un número de inserciones. Escriba un número entero, como 12.`);
};

/** One of the names of a choice; what a blank cell means is what a new line has. */
const readChoice = (
  field: 'airtime' | 'audience' | 'rateBasis',
  text: string,
  named: readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]],
): Result<Partial<MediaLine>> => {
  const folded = foldText(text);
  if (folded === '') return ok({});
  const found = named.flatMap((names) => Object.entries(names)).find(([, name]) => foldText(name) === folded);
  return found
    ? ok({ [field]: found[0] })
    : fail(
        'invalid-input',
        `«${text.trim().slice(0, 60)}» no es ninguna de las opciones: ${Object.values(named[0]).join(', ')}. Escriba una de ellas, o deje la celda en blanco.`,
      );
};

const AUDIENCE_WORDS = { external: 'Externo', internal: 'Interno' } as const;

const readDay = (field: 'rateDate' | 'productionDate', text: string): Result<Partial<MediaLine>> => {
  if (text.trim() === '') return ok({});
  const date = parseSpanishDate(text);
  return date === undefined
    ? fail('invalid-input', `«${text.trim().slice(0, 60)}» no es una fecha. Escríbala así: 14/05/2026.`)
    : ok({ [field]: date });
};

const WHOLES = {
  durationSeconds: { most: 86_400, what: 'segundos', example: '30' },
  stations: { most: 100_000, what: 'estaciones', example: '12' },
} as const;

const readWhole = (field: keyof typeof WHOLES, typed: string): Result<Partial<MediaLine>> => {
  const { most, what, example } = WHOLES[field];
  const plain = typed.replace(/[\s,]/g, '');
  const value = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  return value <= most
    ? ok({ [field]: value })
    : fail(
        'invalid-input',
        `«${typed.trim()}» no es un número de ${what}: se esperaba un entero de 0 a ${most}. Escríbalo así: ${example}.`,
      );
};

/** Of a universe that the cell doesn't name, a share says no number of people. */
const readPeople = (text: string): Result<Partial<MediaLine>> => {
  if (text.trim() === '') return ok({});
  return text.includes('%')
    ? fail(
        'invalid-input',
        `«${text.trim()}» es un porcentaje y se esperaba un número de personas. Escriba cuántas son, o anote el porcentaje en «Rating».`,
      )
    : mapped(parseQuantity(text), (people) => ({ people }));
};

/** Points are a share of their universe: a percent sign says the same. */
const readPoints = (field: 'rating' | 'totalRating', text: string): Result<Partial<MediaLine>> => {
  if (text.trim() === '') return ok({});
  const read = parseQuantity(text.replaceAll('%', ''));
  if (!read.ok) return read;
  return (quantityNumber(read.value) ?? 0) > 100
    ? fail(
        'invalid-input',
        `«${text.trim()}» pasa de 100 puntos, que son todo el universo. Escriba los puntos de una sola inserción.`,
      )
    : ok({ [field]: read.value });
};

/** Excel keeps 16 % as 0.16: taken as it stands it would be a sixth of one per cent, and nobody would notice. */
const wholePercent = (text: string, read: Result<string>): Result<string> =>
  read.ok && !text.includes('%') && read.value.split('+').some((part) => Number(part) > 0 && Number(part) < 1)
    ? fail(
        'invalid-input',
        `«${text}» es menos de uno por ciento. Si es una fracción, escriba el porcentaje: 16 en vez de 0.16; si de verdad es tan poco, póngale su signo: 0.5%.`,
      )
    : read;

const readMonth = (text: string): Result<Partial<MediaLine>> => {
  const folded = foldText(text);
  if (folded === '') return ok({ paymentMonth: null });
  const named = MONTH_NAMES.findIndex((name) => name === folded || (folded.length >= 3 && name.startsWith(folded)));
  const month = /^\d{1,2}$/.test(folded) ? Number(folded) : named + 1;
  return month >= 1 && month <= 12
    ? ok({ paymentMonth: month })
    : fail('invalid-input', `«${text}» no es un mes. Escriba su nombre o un número del 1 al 12.`);
};

const mapped = <T, U>(result: Result<T>, to: (value: T) => U): Result<U> => (result.ok ? ok(to(result.value)) : result);
