import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type {
  ComparedContent,
  ComparedRow,
  DocumentWords,
  EntityWords,
} from '#shared/domain/review/compare-documents.ts';
import {
  choiceField,
  joined,
  moneyField,
  referenceField,
  rowName,
  said,
  saidMoney,
  saidReference,
  textField,
} from '#shared/domain/review/field-words.ts';

const STATES = { draft: 'borrador', recorded: 'registrado' } as const;
const MOMENTS = { committed: 'comprometido', accrued: 'devengado', exercised: 'ejercido', paid: 'pagado' } as const;
const LETTERS = { authorisation: 'autorización', distribution: 'distribución' } as const;
const TRANSFERS = {
  increase: 'ampliación',
  reduction: 'reducción',
  transfer: 'traspaso',
  rescheduling: 'recalendarización',
} as const;

const monthly = MONTH_FIELDS.map((field, at) => moneyField(field, monthName(at + 1)));
const placed = [
  textField('itemCode', 'partida'),
  referenceField('departmentId', 'departamento', 'department'),
  referenceField('fundingSourceId', 'fuente de financiamiento', 'fundingSource'),
];
const yearOf = (row: ComparedRow): number =>
  MONTH_FIELDS.reduce((sum, field) => sum + (typeof row[field] === 'number' ? row[field] : 0), 0);

const amounts = (entity: string, section: string, word: string): EntityWords => ({
  entity,
  section,
  name: (row, number) => rowName(word, number, row.itemCode),
  summary: (row: ComparedRow, content: ComparedContent) =>
    joined([
      said(row.itemCode),
      saidReference(content, 'department', row.departmentId),
      saidReference(content, 'fundingSource', row.fundingSourceId),
      saidMoney(yearOf(row)),
    ]),
  fields: [...placed, ...monthly],
});

/** How a comparison calls the course of a budget: what was given, moved and spent. */
export const budgetCourseWords: DocumentWords = [
  {
    entity: 'budget',
    section: 'budget',
    name: () => 'Datos generales',
    summary: () => '',
    fields: [
      choiceField('availability', 'lo que se puede comprometer', {
        monthly: 'lo del mes',
        accumulated: 'lo acumulado desde enero',
      }),
    ],
  },
  {
    entity: 'letter',
    section: 'letters',
    name: (row, number) => rowName('Oficio', number, row.number),
    summary: (row) => joined([said(row.number), said(row.date), said(row.subject)]),
    fields: [
      choiceField('kind', 'tipo de oficio', LETTERS),
      textField('number', 'número'),
      textField('date', 'fecha'),
      textField('subject', 'asunto'),
      choiceField('state', 'estado', STATES),
    ],
  },
  amounts('authorised', 'letters', 'Autorizado'),
  amounts('distribution', 'distribution', 'Distribución'),
  {
    entity: 'transfer',
    section: 'transfers',
    name: (row, number) => rowName('Adecuación', number, row.number),
    summary: (row) => joined([said(row.number), said(row.date), said(row.justification)]),
    fields: [
      choiceField('kind', 'tipo de adecuación', TRANSFERS),
      textField('number', 'número'),
      textField('date', 'fecha'),
      textField('justification', 'justificación'),
      choiceField('state', 'estado', STATES),
    ],
  },
  amounts('movement', 'transfers', 'Movimiento'),
  {
    entity: 'spending',
    section: 'spending',
    name: (row, number) => rowName('Gasto', number, row.document),
    summary: (row) => joined([said(row.itemCode), said(row.date), said(row.concept), saidMoney(row.amount)]),
    amount: 'amount',
    fields: [
      ...placed,
      choiceField('moment', 'momento', MOMENTS),
      textField('date', 'fecha'),
      textField('month', 'mes'),
      moneyField('amount', 'importe'),
      textField('document', 'documento'),
      textField('concept', 'concepto'),
    ],
  },
];
