import type { MediaLine } from '#shared/domain/media/media-plan.ts';

/** Who pays for a line: the budget line's item and department, else the item that the line names itself. */
export type Charge = { readonly itemCode: string; readonly departmentId: string | null };

/** `itemCode` is '' where nothing pays, or the budget line is gone. */
export const chargedTo = (
  line: Pick<MediaLine, 'budgetLineId' | 'itemCode'>,
  budgetLines: ReadonlyMap<string, Charge>,
): Charge =>
  line.budgetLineId === null
    ? { itemCode: line.itemCode, departmentId: null }
    : (budgetLines.get(line.budgetLineId) ?? { itemCode: line.itemCode, departmentId: null });

/** «3611 Difusión…»: an item by its code and, where the classifier has it, its name. @param names by code */
export const itemWords = (code: string, names: ReadonlyMap<string, string>): string =>
  code.trim() === '' ? 'Sin partida' : `${code} ${names.get(code)?.trim() ?? ''}`.trim();
