import { useMemo } from 'react';
import { notNegative } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { lineColumn, type PositionRow, usePositionColumns } from '#renderer/modules/budget/position-columns.ts';
import { computedColumn, moneyColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { CellEdit, GridColumn } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { insertBudgetRows, rowChanges } from '#shared/domain/budget/budget-rows.ts';
import type { CeilingUse } from '#shared/domain/budget/ceiling-rules.ts';
import type { CellReader } from '#shared/domain/budget/line-cells.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import { LEVEL_NAMES } from '#shared/domain/classifier/item-code.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

type Ceiling = BudgetContent['ceiling'][number];

/** What a ceiling is of, how much it is, what is asked under it and what remains. */
export const useCeilingColumns = (): {
  readonly columns: readonly GridColumn<CeilingUse>[];
  readonly read: CellReader;
} => {
  const { classifierIndex } = useBudget();
  const positions = usePositionColumns<PositionRow>();
  const columns = useMemo(
    (): readonly GridColumn<CeilingUse>[] => [
      textColumn<CeilingUse>({
        key: 'code',
        title: 'Clave',
        width: 100,
        value: ({ ceiling }) => ceiling.code,
        check: (typed) => codeProblem(typed, classifierIndex),
      }),
      computedColumn<CeilingUse>({
        key: 'name',
        title: 'De qué es el techo',
        width: 250,
        value: ({ ceiling }) => nameOf(ceiling.code, classifierIndex),
      }),
      ofCeiling(positions.source),
      ofCeiling({ ...positions.department, width: 150 }),
      moneyColumn<CeilingUse>({
        key: 'annual',
        title: 'Techo del año',
        width: 128,
        value: ({ ceiling }) => ceiling.annual,
        check: notNegative,
      }),
      computedColumn<CeilingUse>({ key: 'asked', title: 'Solicitado', width: 128, centavos: ({ asked }) => asked }),
      computedColumn<CeilingUse>({ key: 'left', title: 'Queda', width: 128, centavos: ({ left }) => left }),
      computedColumn<CeilingUse>({
        key: 'state',
        title: 'Resultado',
        width: 200,
        value: ({ over }) => (over > 0 ? `Se pasa por ${formatMoney(over)}` : 'Dentro del techo'),
      }),
    ],
    [positions, classifierIndex],
  );
  return { columns, read: positions.read };
};

/** What was written into the grid as changes; new ones come last. */
export const ceilingChanges = (
  content: BudgetContent,
  edits: readonly CellEdit[],
  newRowIds: readonly string[],
  read: CellReader,
): readonly BudgetChange[] => {
  const patches = new Map<string, Partial<Ceiling>>(newRowIds.map((id) => [id, {}]));
  for (const { rowId, columnKey, text } of edits) {
    patches.set(rowId, { ...patches.get(rowId), ...patchOf(columnKey, text, read) });
  }
  const changes: BudgetChange[] = [];
  for (const row of content.ceiling) {
    const patch = patches.get(row.id);
    if (patch) changes.push(...rowChanges('ceiling', row, { ...row, ...patch }));
  }
  if (newRowIds.length === 0) return changes;
  const ids = newRowIds[Symbol.iterator]();
  const fresh = newRowIds.map((id) => ({
    code: '',
    fundingSourceId: null,
    departmentId: null,
    annual: 0,
    ...patches.get(id),
  }));
  return [
    ...changes,
    ...insertBudgetRows(content, 'ceiling', fresh, content.ceiling.length, () => ids.next().value ?? ''),
  ];
};

const patchOf = (columnKey: string, text: string, read: CellReader): Partial<Ceiling> => {
  if (columnKey === 'annual') return { annual: text === '' ? 0 : Number(text) };
  if (columnKey === 'code') return { code: String(read(lineColumn('itemCode'), text).value ?? '') };
  const field = columnKey === 'departmentId' ? 'departmentId' : 'fundingSourceId';
  const { value } = read(lineColumn(field), text);
  return { [field]: typeof value === 'string' ? value : null };
};

/** A column of positions over the ceiling's own department and source. */
const ofCeiling = (column: GridColumn<PositionRow>): GridColumn<CeilingUse> => {
  const { text, shown, parse, centavos: _centavos, readOnly: _readOnly, ...rest } = column;
  const position = ({ ceiling }: CeilingUse): PositionRow => ({ ...ceiling, itemCode: ceiling.code });
  return {
    ...rest,
    text: (row) => text(position(row)),
    ...(shown ? { shown: (row: CeilingUse) => shown(position(row)) } : {}),
    ...(parse ? { parse: (typed, row) => parse(typed, row && position(row)) } : {}),
  };
};

const nameOf = (code: string, classifier: ClassifierIndex | undefined): string => {
  if (code === '') return 'Todo el presupuesto';
  const item = classifier?.find(code);
  if (!item) return classifier ? 'No está en el clasificador' : '';
  const level = LEVEL_NAMES[item.level];
  return `${level.slice(0, 1).toUpperCase()}${level.slice(1)}: ${item.name}`;
};

const codeProblem = (typed: string, classifier: ClassifierIndex | undefined): string | undefined => {
  const text = typed.trim();
  if (text === '' || !classifier || classifier.find(classifier.normal(text.split(/\s/)[0] ?? ''))) return undefined;
  return `«${text.slice(0, 40)}» no está en el clasificador ${classifier.scheme.fiscalYear}. Escriba la clave de un capítulo (3000), concepto (3600) o partida, o deje la celda vacía si el techo es de todo el presupuesto.`;
};
