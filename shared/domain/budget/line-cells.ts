import type { BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import type { LineColumn } from '#shared/domain/budget/line-columns.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { parseMoney, parsePercent, parseQuantity } from '#shared/domain/common/typed-numbers.ts';

/** A cell as read: a value for its field, or a share of the year, or neither; and what is to be said of it. */
export type ReadCell = {
  readonly value?: string | number | null;
  /** Millionths of the year. */
  readonly share?: number;
  readonly message?: string;
};

/** Reads what a person typed or pasted into a cell of a column. A blank cell clears it. */
export type CellReader = (column: LineColumn, text: string) => ReadCell;

/**
 * What a cell of a line says, as it is shown, copied and pasted back: codes as text, departments and sources by name,
 * amounts with commas and two decimals.
 */
export const lineCellText = (content: BudgetContent, line: BudgetLine, { field, kind }: LineColumn): string => {
  const value = line[field];
  switch (kind) {
    case 'department':
      return content.department.find((row) => row.id === value)?.name ?? '';
    case 'source':
      return content.fundingSource.find((row) => row.id === value)?.name ?? '';
    case 'money':
    case 'month':
      return typeof value === 'number' ? formatMoney(value, false) : '';
    default:
      return String(value ?? '');
  }
};

export const cellReader = (content: BudgetContent, classifier: ClassifierIndex | undefined): CellReader => {
  const departments = named(content.department);
  const sources = named(content.fundingSource);
  return (column, text) => {
    const trimmed = text.trim();
    switch (column.kind) {
      case 'text': {
        const limit = column.field === 'unit' ? 200 : 20_000;
        return trimmed.length > limit
          ? { message: `el texto tiene ${trimmed.length} letras y caben ${limit}. Acórtelo.` }
          : { value: trimmed };
      }
      case 'item':
        return readItem(trimmed, classifier);
      case 'department':
        return readName(trimmed, departments, 'el departamento', 'Agréguelo a los departamentos o corrija el nombre.');
      case 'source':
        return readName(
          trimmed,
          sources,
          'la fuente de financiamiento',
          'Agréguela a las fuentes o corrija el nombre.',
        );
      case 'quantity': {
        // A line that doesn't say how many times is counted once.
        if (trimmed === '') return { value: column.field === 'times' ? '1' : '' };
        const read = parseQuantity(trimmed);
        return read.ok ? { value: read.value } : { message: read.error.message };
      }
      case 'month': {
        const share = parsePercent(trimmed);
        return share === undefined ? readMoney(trimmed) : { share };
      }
      case 'money':
        return readMoney(trimmed);
    }
  };
};

const readMoney = (text: string): ReadCell => {
  if (text === '') return { value: 0 };
  const read = parseMoney(text);
  return read.ok ? { value: read.value } : { message: read.error.message };
};

/** The code stands at the beginning of the cell; a name may follow it («3611 Difusión en radio»). */
const readItem = (text: string, classifier: ClassifierIndex | undefined): ReadCell => {
  if (text === '') return { value: '' };
  const leading = /^'?(\d[\d.-]*)(?:\s+\D.*)?$/s.exec(text)?.[1] ?? text;
  const code = classifier ? classifier.normal(leading) : leading;
  if (code.length > 20)
    return { message: `«${text.slice(0, 40)}» no es una clave de partida. Escriba solo sus cifras.` };
  if (!classifier || classifier.find(code)) return { value: code };
  return {
    value: code,
    message: `la partida «${code}» no existe en el clasificador ${classifier.scheme.fiscalYear}. Corrija la clave, o cárguela en el clasificador.`,
  };
};

const readName = (text: string, ids: ReadonlyMap<string, string>, what: string, remedy: string): ReadCell => {
  if (text === '') return { value: null };
  const id = ids.get(foldText(text));
  return id === undefined ? { message: `no existe ${what} «${text.slice(0, 60)}». ${remedy}` } : { value: id };
};

/** By name, and by code where it has one; the first of equals. */
const named = (
  rows: readonly { readonly id: string; readonly name: string; readonly code: string }[],
): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const { id, name, code } of rows) {
    for (const key of [name, code, `${code} ${name}`]) {
      const folded = foldText(key);
      if (folded !== '' && !ids.has(folded)) ids.set(folded, id);
    }
  }
  return ids;
};
