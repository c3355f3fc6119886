import type { GridColumn, GridOption, Parsed } from '#renderer/ui/grid/grid-types.ts';
import { parseSpanishDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { parseMoney, parseQuantity } from '#shared/domain/common/typed-numbers.ts';

type Common<R> = {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly readOnly?: (row: R) => boolean;
  /** What is wrong with a value that could be read; undefined where nothing is. */
  readonly check?: (value: string, row: R | undefined) => string | undefined;
};

/** Words, line breaks included. The edit's text is what was typed. */
export const textColumn = <R>({
  value,
  check,
  ...rest
}: Common<R> & { readonly value: (row: R) => string }): GridColumn<R> => ({
  ...rest,
  kind: 'text',
  text: value,
  shown: (row) => value(row).replaceAll('\n', ' ⏎ '),
  parse: (typed, row) => checked(typed, check?.(typed, row)),
});

/** Whole centavos; null is an empty cell. The edit's text is the centavos in digits, or ''. */
export const moneyColumn = <R>({
  value,
  check,
  ...rest
}: Common<R> & { readonly value: (row: R) => number | null }): GridColumn<R> => ({
  ...rest,
  kind: 'money',
  text: (row) => plainMoney(value(row)),
  shown: (row) => shownMoney(value(row)),
  centavos: value,
  parse: (typed, row) => {
    if (typed.trim() === '') return checked('', check?.('', row));
    const read = parseMoney(typed);
    if (!read.ok) return { ok: false, message: read.error.message };
    return checked(String(read.value), check?.(String(read.value), row));
  },
});

/** A quantity kept as text, so that no figure is lost. The edit's text is canonical: `1200.5`, `40/30`. */
export const decimalColumn = <R>({
  value,
  check,
  ...rest
}: Common<R> & { readonly value: (row: R) => string }): GridColumn<R> => ({
  ...rest,
  kind: 'decimal',
  text: value,
  shown: (row) => value(row).replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')),
  parse: (typed, row) => {
    if (typed.trim() === '') return checked('', check?.('', row));
    const read = parseQuantity(typed);
    return read.ok ? checked(read.value, check?.(read.value, row)) : { ok: false, message: read.error.message };
  },
});

/**
 * One of a list. Typed or pasted by label or value, without regard to accents or case. The edit's text is the option's
 * value; '' where nothing is chosen.
 */
export const choiceColumn = <R>({
  value,
  options,
  check,
  ...rest
}: Common<R> & { readonly value: (row: R) => string; readonly options: readonly GridOption[] }): GridColumn<R> => {
  const labels = new Map(options.map((option) => [option.value, option.label]));
  const values = new Map<string, string>();
  for (const option of options) values.set(folded(option.value), option.value);
  for (const option of options) values.set(folded(option.label), option.value);
  return {
    ...rest,
    kind: 'choice',
    options,
    text: (row) => labels.get(value(row)) ?? value(row),
    parse: (typed, row) => {
      if (typed.trim() === '') return checked('', check?.('', row));
      const found = values.get(folded(typed));
      if (found === undefined) return { ok: false, message: notInList(typed, options) };
      return checked(found, check?.(found, row));
    },
  };
};

/** An ISO day or ''. Typed as people write it; the edit's text is `2026-12-31`. */
export const dateColumn = <R>({
  value,
  check,
  ...rest
}: Common<R> & { readonly value: (row: R) => string }): GridColumn<R> => ({
  ...rest,
  kind: 'date',
  text: (row) => shownDay(value(row)),
  parse: (typed, row) => {
    const trimmed = typed.trim();
    if (trimmed === '') return checked('', check?.('', row));
    const day = parseSpanishDate(trimmed);
    if (day === undefined) {
      return {
        ok: false,
        message: `«${short(trimmed)}» no es una fecha: no se entiende el día, el mes o el año. Escríbala así: 31/12/2026.`,
      };
    }
    return checked(day, check?.(day, row));
  },
});

/** Worked out from others; nobody types here. Give `centavos` instead of `value` for an amount. */
export const computedColumn = <R>({
  value,
  centavos,
  ...rest
}: Omit<Common<R>, 'check' | 'readOnly'> &
  (
    | { readonly value: (row: R) => string; readonly centavos?: never }
    | { readonly value?: never; readonly centavos: (row: R) => number | null }
  )): GridColumn<R> =>
  centavos
    ? {
        ...rest,
        kind: 'computed',
        align: rest.align ?? 'end',
        text: (row) => plainMoney(centavos(row)),
        shown: (row) => shownMoney(centavos(row)),
        centavos,
      }
    : { ...rest, kind: 'computed', text: value };

/** Without accents and case, spaces as one. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** `2014-07-30` → `30/07/2014`; what is no ISO day stays as written. */
export const shownDay = (value: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : value;
};

/** `1,234.50`: a column of amounts says the currency once, in its title. */
const shownMoney = (amount: number | null): string => (amount === null ? '' : formatMoney(amount, false));

const plainMoney = (amount: number | null): string =>
  amount === null ? '' : formatMoney(amount, false).replaceAll(',', '');

const checked = (value: string, message: string | undefined): Parsed =>
  message === undefined ? { ok: true, value } : { ok: false, message };

const notInList = (typed: string, options: readonly GridOption[]): string => {
  const some = options.slice(0, 3).map((option) => `«${option.label}»`);
  return `«${short(typed)}» no está en la lista. Elija una opción con Alt+Flecha abajo, por ejemplo ${some.join(', ')}.`;
};

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
