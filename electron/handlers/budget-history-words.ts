import { parsed, words } from '#electron/handlers/history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import { isMonthField } from '#shared/domain/budget/line-values.ts';
import { MONTH_FIELDS, type MonthColumns, sumOfMonths } from '#shared/domain/budget/months.ts';
import { TRANSFER_NAMES } from '#shared/domain/budget/transfer-rules.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

type Detail = HistoryEntry['details'][number];
type Row = Readonly<Record<string, unknown>>;

/** A step of a budget's journal in words: which row by its place or its number, which column, from what to what. */
export const budgetHistoryWords = (step: HistoryStep, content: BudgetContent): HistoryEntry => {
  const { records, ...line } = step;
  return { ...line, details: records.map((record) => detailOf(record, content)) };
};

const detailOf = (record: ChangeRecord, content: BudgetContent): Detail => {
  const before = parsed(record.before);
  const after = parsed(record.after);
  if (record.op !== 'update') {
    const what = `${ENTITIES[record.entity] ?? record.entity}: se ${record.op === 'insert' ? 'agregó' : 'borró'}`;
    return { what, before: rowWords(before, content), after: rowWords(after, content) };
  }
  const name = rowName(record, content);
  const field = record.field ?? '';
  // Order keys say nothing to a person.
  if (field === 'rank') return { what: `${name}: lugar en la lista`, before: '', after: 'cambió de lugar' };
  const say = (value: unknown): string => valueWords(record.entity, field, value, content);
  return { what: `${name}: ${fieldName(field)}`, before: say(before), after: say(after) };
};

/** «Renglón 3 (3611)», as the grid counts it now; a row that is gone by what it is. */
const rowName = (record: ChangeRecord, content: BudgetContent): string => {
  const name = ENTITIES[record.entity] ?? record.entity;
  const rows = (content as unknown as Readonly<Record<string, readonly Row[] | undefined>>)[record.entity] ?? [];
  const index = rows.findIndex((row) => row.id === record.rowId);
  const row = rows[index];
  if (!row || record.entity === 'budget') return name;
  const detail = [row.itemCode, row.number, row.name].find((text) => typeof text === 'string' && text !== '');
  return `${name} ${index + 1}${detail === undefined ? '' : ` (${detail})`}`;
};

/** What a row says in short: its position, its own words, its amount. */
const rowWords = (value: unknown, content: BudgetContent): string => {
  if (typeof value !== 'object' || value === null) return '';
  const row = value as Row;
  const said = SAID.map((field) => (field in row ? valueWords('', field, row[field], content) : ''));
  const amount = amountOf(row);
  return [...said, amount].filter((text) => text !== '').join(' · ');
};

const SAID = [
  'title',
  'directorate',
  'code',
  'itemCode',
  'number',
  'name',
  'description',
  'departmentId',
  'fundingSourceId',
  'concept',
  'justification',
  'subject',
] as const;

const amountOf = (row: Row): string => {
  if (typeof row.annual === 'number') return formatMoney(row.annual);
  if (typeof row.amount === 'number') return formatMoney(row.amount);
  // A pattern's months are weights, no money.
  if (!('itemCode' in row) || typeof row.m01 !== 'number') return '';
  return formatMoney(sumOfMonths(row as unknown as MonthColumns));
};

const valueWords = (entity: string, field: string, value: unknown, content: BudgetContent): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    const money = field === 'annual' || field === 'unitCost' || field === 'amount' || isMonthField(field);
    if (money && entity !== 'pattern') return formatMoney(value);
    return field === 'month' ? monthName(value) : String(value);
  }
  if (field === 'departmentId') return nameIn(content.department, value);
  if (field === 'fundingSourceId') return nameIn(content.fundingSource, value);
  if (field === 'patternId') return nameIn(content.pattern, value);
  if (field.endsWith('Id')) return 'otro';
  return (CHOICES.has(field) ? VALUES[String(value)] : undefined) ?? words(value);
};

const nameIn = (rows: readonly { readonly id: string; readonly name: string }[], id: unknown): string =>
  rows.find((row) => row.id === id)?.name ?? 'uno que ya no está';

const fieldName = (field: string): string =>
  LINE_COLUMNS.find((column) => column.field === field)?.title ??
  FIELDS[field] ??
  (isMonthField(field) ? monthName(MONTH_FIELDS.indexOf(field) + 1) : field);

const ENTITIES: Readonly<Record<string, string>> = {
  budget: 'Presupuesto',
  department: 'Departamento',
  fundingSource: 'Fuente de financiamiento',
  pattern: 'Patrón de reparto',
  line: 'Renglón',
  letter: 'Oficio',
  authorised: 'Autorizado',
  distribution: 'Distribución',
  ceiling: 'Techo',
  transfer: 'Adecuación',
  movement: 'Movimiento de adecuación',
  spending: 'Registro del gasto',
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'título',
  directorate: 'dirección',
  fiscalYear: 'ejercicio',
  classifierId: 'clasificador',
  availability: 'disponible',
  code: 'clave',
  name: 'nombre',
  basis: 'forma de calcular',
  spreading: 'reparto entre los meses',
  patternId: 'patrón de reparto',
  kind: 'tipo',
  number: 'número',
  date: 'fecha',
  subject: 'asunto',
  state: 'estado',
  letterId: 'oficio',
  transferId: 'adecuación',
  justification: 'justificación',
  moment: 'momento del gasto',
  month: 'mes',
  amount: 'importe',
  document: 'documento',
  concept: 'concepto',
  commitmentId: 'compromiso',
};

const CHOICES: ReadonlySet<string> = new Set(['availability', 'basis', 'spreading', 'kind', 'state', 'moment']);

const VALUES: Readonly<Record<string, string>> = {
  ...TRANSFER_NAMES,
  monthly: 'por mes',
  accumulated: 'acumulado',
  calculation: 'cantidad × costo × veces',
  free: 'importe libre',
  even: 'partes iguales',
  quarterly: 'por trimestre',
  pattern: 'por patrón',
  manual: 'a mano',
  authorisation: 'de autorización',
  distribution: 'de distribución',
  draft: 'borrador',
  recorded: 'registrado',
  committed: 'comprometido',
  accrued: 'devengado',
  exercised: 'ejercido',
  paid: 'pagado',
};
