import { z } from 'zod';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

/** A percentage as text, so that no figure is lost: 0 to 100 with up to 4 decimals; '' where nothing was written. */
export const percentText = z
  .string()
  .regex(/^(?:\d{1,3}(?:\.\d{1,4})?)?$/)
  .refine((text) => text === '' || Number(text) <= 100, 'El porcentaje no puede pasar de 100.');

/** Percentages that are applied one after the other, in their order: «15+5+2»; '' where there is none. */
export const successiveText = z
  .string()
  .max(60)
  .refine(
    (text) => text === '' || text.split('+').every((part) => part !== '' && percentText.safeParse(part).success),
    {
      message: 'Escriba porcentajes de 0 a 100 separados por +, por ejemplo 15+5.',
    },
  );

/** The whole, in the units in which percentages are computed: 100 % are a million millionths. */
export const WHOLE = 1_000_000n;

/** «12.5» → 125,000 millionths; '' counts as none. */
export const millionthsOf = (text: string): bigint => {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(`${whole === '' ? '0' : whole}${decimals.padEnd(4, '0')}`);
};

/** What is left after successive discounts, as a fraction: they multiply, they don't add up (`media_formulas`, bruta_neta). */
export const afterDiscounts = (text: string): { readonly dividend: bigint; readonly divisor: bigint } => {
  let dividend = 1n;
  let divisor = 1n;
  for (const part of text === '' ? [] : text.split('+')) {
    dividend *= WHOLE - millionthsOf(part);
    divisor *= WHOLE;
  }
  return { dividend, divisor };
};

/**
 * A percentage as people type it: `16`, `16 %`, `8.5%`.
 * @returns `percentText`, or a message that names problem, cause and remedy
 */
export const parsePercentage = (typed: string): Result<string> => {
  const plain = typed.replace(/[\s%]/g, '');
  if (plain === '') return ok('');
  const match = /^(\d{1,6})(?:\.(\d+))?$/.exec(plain);
  if (!match) {
    return fail(
      'invalid-input',
      `«${typed}» no es un porcentaje: se esperaba un número como 16 o 8.5. Escríbalo con cifras.`,
    );
  }
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > 4) {
    return fail('invalid-input', `«${typed}» tiene más de 4 decimales. Redondee el porcentaje.`);
  }
  const text = `${(match[1] ?? '').replace(/^0+(?=\d)/, '')}${decimals === '' ? '' : `.${decimals}`}`;
  return Number(text) > 100
    ? fail('invalid-input', `«${typed}» pasa de 100 %. Escriba un porcentaje de 0 a 100.`)
    : ok(text);
};

/**
 * Successive discounts as people type them: `15`, `15% + 5%`, `15 + 5 + 2`.
 * @returns `successiveText`, or a message that names problem, cause and remedy
 */
export const parseDiscounts = (typed: string): Result<string> => {
  if (typed.trim() === '') return ok('');
  const parts: string[] = [];
  for (const part of typed.split('+')) {
    const read = parsePercentage(part);
    if (!read.ok) return read;
    if (read.value === '') {
      return fail(
        'invalid-input',
        `A «${typed}» le falta un porcentaje junto a un signo +. Escriba, por ejemplo, 15+5.`,
      );
    }
    parts.push(read.value);
  }
  const text = parts.join('+');
  return successiveText.safeParse(text).success
    ? ok(text)
    : fail('invalid-input', `«${typed}» tiene demasiados descuentos. Escriba los que señala la tarifa.`);
};
