import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { insertBudgetRows } from '#shared/domain/budget/budget-rows.ts';
import type { SortedTable } from '#shared/domain/budget/import-rows.ts';
import type { LineColumn } from '#shared/domain/budget/line-columns.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';

export type AddedNames = {
  /** With the departments and sources that the sheet names and the budget lacked. */
  readonly content: BudgetContent;
  readonly changes: readonly BudgetChange[];
  readonly notices: readonly string[];
};

const KINDS = [
  { kind: 'department', entity: 'department', one: 'el departamento', many: 'los departamentos' },
  {
    kind: 'source',
    entity: 'fundingSource',
    one: 'la fuente de financiamiento',
    many: 'las fuentes de financiamiento',
  },
] as const;

/** Departments and sources are added where a sheet names new ones, so that a first budget can come whole from one. */
export const addNames = (content: BudgetContent, table: SortedTable, newId: IdSource): AddedNames => {
  let current = content;
  const changes: BudgetChange[] = [];
  const notices: string[] = [];
  for (const { kind, entity, one, many } of KINDS) {
    const column = table.used.find((candidate) => candidate.kind === kind);
    if (!column) continue;
    const fresh = newNames(current[entity], table, column);
    if (fresh.length === 0) continue;
    const added = insertBudgetRows(
      current,
      entity,
      fresh.map((name) => ({ code: '', name })),
      current[entity].length,
      newId,
    );
    changes.push(...added);
    current = applyChanges(current, added);
    const quoted = fresh.map((name) => `«${name}»`).join(', ');
    notices.push(
      fresh.length === 1
        ? `Se agregará ${one} ${quoted}, que el presupuesto no tenía. Si es otro nombre de uno que ya está, corríjalo en la hoja.`
        : `Se agregarán ${many} ${quoted}, que el presupuesto no tenía. Si alguno es otro nombre de uno que ya está, corríjalo en la hoja.`,
    );
  }
  return { content: current, changes, notices };
};

/** Longer texts are no names. */
const MAX_NAME = 200;
const MAX_NAMES = 500;

const newNames = (
  rows: readonly { readonly code: string; readonly name: string }[],
  table: SortedTable,
  column: LineColumn,
): readonly string[] => {
  const known = new Set(
    rows.flatMap(({ code, name }) => [foldText(name), foldText(code), foldText(`${code} ${name}`)]),
  );
  const fresh: string[] = [];
  for (const sorted of table.rows) {
    if (sorted.kind === 'skipped') continue;
    const name = sorted.data.text(column).replace(/\s+/g, ' ');
    const folded = foldText(name);
    if (folded === '' || name.length > MAX_NAME || known.has(folded) || name.startsWith('#')) continue;
    if (rows.length + fresh.length >= MAX_NAMES) break;
    known.add(folded);
    fresh.push(name);
  }
  return fresh;
};
