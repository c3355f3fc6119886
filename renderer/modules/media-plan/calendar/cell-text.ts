import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import type { InsertionKind } from '#shared/domain/media/day-columns.ts';
import { MOST_A_DAY } from '#shared/domain/media/media-plan.ts';

/** What a cell is to hold afterwards; a kind that isn't named stays as it is. */
export type CellCounts = { readonly paid?: number; readonly bonus?: number };

/** Most insertions of one kind in one week: every day full. */
const MOST_A_WEEK = MOST_A_DAY * 7;

/** A cell as it is drawn: `10`, `10+2`, `+2`; '' where there is nothing. */
export const cellText = (paid: number, bonus: number): string =>
  bonus === 0 ? (paid === 0 ? '' : String(paid)) : `${paid === 0 ? '' : paid}+${bonus}`;

/**
 * A cell as it is filled into others: it says both kinds, so that its copy is the same cell. In the layer of bonus
 * insertions it says only those.
 */
export const exactText = (paid: number, bonus: number, layer: InsertionKind): string => {
  if (layer === 'bonus') return bonus === 0 ? '' : String(bonus);
  return paid === 0 && bonus === 0 ? '' : `${paid}+${bonus}`;
};

/**
 * What was typed or pasted into a cell: `10` is of the layer that is painted, `10+2` says both, `+2` only the bonus; nothing
 * empties the cell, in the layer of bonus insertions only those.
 * @returns the counts, or a message that names problem, cause and remedy
 */
export const parseCell = (typed: string, layer: InsertionKind): Result<CellCounts> => {
  const plain = typed.replace(/\s/g, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (plain === '') return ok(layer === 'bonus' ? { bonus: 0 } : { paid: 0, bonus: 0 });
  const match = /^(\d{1,9})?(?:\+(\d{1,9}))?$/.exec(plain);
  if (!match) {
    return fail(
      'invalid-input',
      `«${typed.trim()}» no es un número de inserciones: se esperaba un entero como 10, o 10+2 para diez pagadas y dos bonificadas. Escríbalo con cifras.`,
    );
  }
  const [, first, second] = match;
  const counts: CellCounts =
    second === undefined
      ? { [layer]: Number(first) }
      : first === undefined
        ? { bonus: Number(second) }
        : { paid: Number(first), bonus: Number(second) };
  return Math.max(counts.paid ?? 0, counts.bonus ?? 0) > MOST_A_WEEK
    ? fail(
        'invalid-input',
        `«${typed.trim()}» no cabe en una semana: caben hasta ${MOST_A_DAY.toLocaleString('es-MX')} inserciones por día. Reparta las inserciones en más semanas.`,
      )
    : ok(counts);
};
