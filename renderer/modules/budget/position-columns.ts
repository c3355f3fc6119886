import { useMemo } from 'react';
import { type BudgetTools, useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { folded } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn, GridOption, Parsed } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { type CellReader, cellReader } from '#shared/domain/budget/line-cells.ts';
import { LINE_COLUMNS, type LineColumn } from '#shared/domain/budget/line-columns.ts';
import type { LineField } from '#shared/domain/budget/line-values.ts';
import type { ClassifierItem } from '#shared/domain/classifier/classifier-index.ts';

/** Where money stands, in any table of a budget. */
export type PositionRow = {
  readonly itemCode: string;
  readonly departmentId: string | null;
  readonly fundingSourceId: string | null;
};

export type PositionColumns<R> = {
  readonly item: GridColumn<R>;
  readonly department: GridColumn<R>;
  readonly source: GridColumn<R>;
  /** Reads what was typed or pasted into a cell of any column of money. */
  readonly read: CellReader;
};

/**
 * Item, department and source as columns of a grid. An edit's text is what was typed, for `read`, `pasteLines` or
 * `pasteAmounts`. The same object until departments, sources or the classifier change.
 */
export const usePositionColumns = <R extends PositionRow>(): PositionColumns<R> => {
  const tools = useBudget();
  const departments = useContent((content) => content.department);
  const sources = useContent((content) => content.fundingSource);
  return useMemo(() => {
    const read = cellReader(
      { ...tools.session.getState().content, department: departments, fundingSource: sources },
      tools.classifierIndex,
    );
    return {
      read,
      item: itemColumn<R>(tools, read),
      department: nameColumn<R>({
        key: 'departmentId',
        title: 'Departamento',
        width: 116,
        rows: departments,
        idOf: (row) => row.departmentId,
        read,
      }),
      source: nameColumn<R>({
        key: 'fundingSourceId',
        title: 'Fuente',
        width: 88,
        rows: sources,
        idOf: (row) => row.fundingSourceId,
        read,
      }),
    };
  }, [tools, departments, sources]);
};

/** A `parse` that takes what can be read and keeps it as typed. */
export const readable =
  (read: CellReader, column: LineColumn) =>
  (typed: string): Parsed => {
    const { value, share, message } = read(column, typed);
    // An unknown item is kept and marked: the classifier may still lack it.
    const known = value !== undefined && (column.kind !== 'item' || value === '' || /\d/.test(String(value)));
    if (known || share !== undefined) return { ok: true, value: typed.trim() };
    return { ok: false, message: column.kind === 'item' ? noCode(typed) : capitalised(message ?? '') };
  };

/** The column of a field as the domain knows it. @throws Error where there is none */
export const lineColumn = (field: LineField): LineColumn => {
  const column = LINE_COLUMNS.find((one) => one.field === field);
  if (!column) throw new Error(`There is no column ${field}`);
  return column;
};

const itemColumn = <R extends PositionRow>(
  { classifierIndex, searchItems, session }: BudgetTools,
  read: CellReader,
): GridColumn<R> => ({
  key: 'itemCode',
  title: 'Partida',
  kind: 'choice',
  width: 156,
  text: (row) => row.itemCode,
  shown: (row) => {
    const name = classifierIndex?.find(row.itemCode)?.name;
    return name === undefined ? row.itemCode : `${row.itemCode} ${name}`;
  },
  parse: readable(read, lineColumn('itemCode')),
  search: (typed) => {
    if (!classifierIndex) return [];
    const isLeaf = (item: ClassifierItem) =>
      item.level === 'specific' || (item.level === 'generic' && classifierIndex.childrenOf(item.code).length === 0);
    if (typed.trim() === '') {
      const used = usedItems(session.getState().content).flatMap((code) => classifierIndex.find(code) ?? []);
      return (used.length > 0 ? used : classifierIndex.items.filter(isLeaf)).slice(0, MOST_OPTIONS).map(optionOf);
    }
    const hits = searchItems(typed, 4 * MOST_OPTIONS).map(({ item }) => item);
    // What takes no money of its own comes last, and chapters and concepts not at all.
    const exact = hits.filter((item) => item.code === typed.trim());
    const leaves = hits.filter((item) => isLeaf(item) && !exact.includes(item));
    const divided = hits.filter((item) => item.level === 'generic' && !isLeaf(item) && !exact.includes(item));
    return [...exact, ...leaves, ...divided].slice(0, MOST_OPTIONS).map(optionOf);
  },
});

const MOST_OPTIONS = 60;

const optionOf = ({ code, name }: ClassifierItem): GridOption => ({ value: code, label: `${code} ${name}` });

const usedItems = (content: BudgetContent): readonly string[] =>
  [...new Set(content.line.map((line) => line.itemCode))].filter((code) => code !== '').sort();

type NamedRow = { readonly id: string; readonly code: string; readonly name: string };

const nameColumn = <R>({
  key,
  title,
  width,
  rows,
  idOf,
  read,
}: {
  readonly key: 'departmentId' | 'fundingSourceId';
  readonly title: string;
  readonly width: number;
  readonly rows: readonly NamedRow[];
  readonly idOf: (row: R) => string | null;
  readonly read: CellReader;
}): GridColumn<R> => {
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return {
    key,
    title,
    kind: 'choice',
    width,
    text: (row) => names.get(idOf(row) ?? '') ?? '',
    parse: readable(read, lineColumn(key)),
    search: (typed) => fitting(rows, typed),
  };
};

/** The one whose code was typed, then what begins so, then what has it inside. */
const fitting = (rows: readonly NamedRow[], typed: string): readonly GridOption[] => {
  const wanted = folded(typed);
  const rank = ({ code, name }: NamedRow): number => {
    if (wanted === '') return 1;
    if (folded(code) === wanted) return 0;
    if (folded(name).startsWith(wanted) || folded(code).startsWith(wanted)) return 1;
    return folded(`${code} ${name}`).includes(wanted) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((step) =>
    rows
      .filter((row) => rank(row) === step && row.name.trim() !== '')
      .map(({ id, name }) => ({ value: id, label: name })),
  );
};

const noCode = (typed: string): string =>
  `«${typed.trim().slice(0, 40)}» no es una clave de partida y no está en el clasificador. Escriba sus cifras, o parte del nombre, y elija de la lista con las flechas.`;

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
