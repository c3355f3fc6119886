import type { CellRow } from '#shared/domain/common/cells.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

export type CodeSums = { readonly under: (code: string) => { readonly amount: Centavos } | undefined };

/** What the deepest codes under a chapter, concept or generic item add up to in the sheet. */
export const sumsByCode = (
  body: readonly CellRow[],
  codeOf: (row: CellRow) => string,
  amountOf: (row: CellRow) => Centavos | undefined,
): CodeSums => {
  const byCode = new Map<string, Centavos>();
  for (const row of body) {
    const code = codeOf(row);
    if (/^[1-9]\d{3,4}$/.test(code)) byCode.set(code, (byCode.get(code) ?? 0) + (amountOf(row) ?? 0));
  }
  const codes = [...byCode.keys()];
  const isUnder = (code: string, parent: string): boolean =>
    code !== parent && code.startsWith(parent.replace(/0+$/, ''));
  const sums = new Map<string, Centavos>();
  const hasUnder = new Set<string>();
  for (const code of codes) {
    for (const parent of [`${code.slice(0, 1)}000`, `${code.slice(0, 2)}00`, `${code.slice(0, 3)}0`]) {
      if (isUnder(code, parent)) hasUnder.add(parent);
    }
  }
  for (const code of codes) {
    // A level of its own that has codes under it in the sheet is told by them.
    if (hasUnder.has(code)) continue;
    for (const parent of new Set([`${code.slice(0, 1)}000`, `${code.slice(0, 2)}00`, `${code.slice(0, 3)}0`])) {
      if (isUnder(code, parent)) sums.set(parent, (sums.get(parent) ?? 0) + (byCode.get(code) ?? 0));
    }
  }
  return {
    under: (code) => {
      const amount = hasUnder.has(code) ? sums.get(code) : undefined;
      return amount === undefined ? undefined : { amount };
    },
  };
};
