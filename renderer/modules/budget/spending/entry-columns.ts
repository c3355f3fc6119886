import { useMemo } from 'react';
import { monthTitle } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { lineColumn, usePositionColumns } from '#renderer/modules/budget/position-columns.ts';
import { choiceColumn, dateColumn, moneyColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { CellEdit, GridColumn, GridOption } from '#renderer/ui/grid/grid-types.ts';
import { MOMENTS } from '#shared/domain/budget/balance.ts';
import type { SpendingEntry } from '#shared/domain/budget/budget.ts';
import type { CellReader } from '#shared/domain/budget/line-cells.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import type { SpendingPatch } from '#shared/domain/budget/spending-edits.ts';
import { MOMENT_NAMES } from '#shared/domain/budget/spending-rules.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** The columns of the entries of spending. */
export const useEntryColumns = (
  entries: readonly SpendingEntry[],
): { readonly columns: readonly GridColumn<SpendingEntry>[]; readonly read: CellReader } => {
  const positions = usePositionColumns<SpendingEntry>();
  const commitments = useMemo(() => commitmentOptions(entries), [entries]);
  const columns = useMemo(
    (): readonly GridColumn<SpendingEntry>[] => [
      dateColumn<SpendingEntry>({ key: 'date', title: 'Fecha', width: 100, value: ({ date }) => date }),
      choiceColumn<SpendingEntry>({
        key: 'moment',
        title: 'Momento',
        width: 128,
        options: MOMENTS.map((moment) => ({ value: moment, label: momentTitle(moment) })),
        value: ({ moment }) => moment,
        check: (value) =>
          value === '' ? 'Elija el momento del gasto: comprometido, devengado, ejercido o pagado.' : undefined,
      }),
      { ...positions.item, width: 190 },
      moneyColumn<SpendingEntry>({ key: 'amount', title: 'Importe', width: 120, value: ({ amount }) => amount }),
      choiceColumn<SpendingEntry>({
        key: 'month',
        title: 'Mes',
        width: 110,
        options: MONTH_FIELDS.map((_, index) => ({ value: String(index + 1), label: monthTitle(index + 1) })),
        value: ({ month }) => String(month),
        check: (value) => (value === '' ? 'Elija el mes al que se carga el gasto.' : undefined),
      }),
      choiceColumn<SpendingEntry>({
        key: 'commitmentId',
        title: 'Sale del compromiso',
        width: 200,
        options: commitments,
        value: ({ commitmentId }) => commitmentId ?? '',
        readOnly: ({ moment }) => moment === 'committed',
      }),
      textColumn<SpendingEntry>({ key: 'document', title: 'Documento', width: 150, value: ({ document }) => document }),
      textColumn<SpendingEntry>({ key: 'concept', title: 'Concepto', width: 220, value: ({ concept }) => concept }),
      { ...positions.department, width: 160 },
      positions.source,
    ],
    [positions, commitments],
  );
  return { columns, read: positions.read };
};

/** What was written, by entry, in the domain's terms. */
export const spendingPatches = (edits: readonly CellEdit[], read: CellReader): ReadonlyMap<string, SpendingPatch> => {
  const patches = new Map<string, SpendingPatch>();
  for (const { rowId, columnKey, text } of edits) {
    patches.set(rowId, { ...patches.get(rowId), ...patchOf(columnKey, text, read) });
  }
  return patches;
};

/** «Comprometido». */
export const momentTitle = (moment: SpendingEntry['moment']): string => {
  const name = MOMENT_NAMES[moment];
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};

const patchOf = (columnKey: string, text: string, read: CellReader): SpendingPatch => {
  switch (columnKey) {
    case 'itemCode':
      return { itemCode: String(read(lineColumn('itemCode'), text).value ?? '') };
    case 'departmentId':
    case 'fundingSourceId': {
      const { value } = read(lineColumn(columnKey), text);
      return { [columnKey]: typeof value === 'string' ? value : null };
    }
    case 'amount':
      return { amount: text === '' ? 0 : Number(text) };
    case 'month':
      return { month: Number(text) };
    case 'commitmentId':
      return { commitmentId: text === '' ? null : text };
    case 'moment':
      // A commitment draws on no other.
      return text === 'committed'
        ? { moment: 'committed', commitmentId: null }
        : { moment: text as SpendingEntry['moment'] };
    case 'date':
      return { date: text };
    default:
      return { [columnKey]: text.trim().slice(0, 2_000) };
  }
};

/** «CTO-12 · 3611 · $100.00»; equal ones are numbered, so that each can be told by its label. */
const commitmentOptions = (entries: readonly SpendingEntry[]): readonly GridOption[] => {
  const seen = new Map<string, number>();
  return entries
    .filter(({ moment }) => moment === 'committed')
    .map(({ id, document, concept, itemCode, amount }) => {
      const name = [document, concept].find((text) => text.trim() !== '') ?? 'Sin documento';
      const label = `${name} · ${itemCode} · ${formatMoney(amount)}`;
      const times = (seen.get(label) ?? 0) + 1;
      seen.set(label, times);
      return { value: id, label: times === 1 ? label : `${label} (${times})` };
    });
};
