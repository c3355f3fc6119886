import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { DocumentWords } from '#shared/domain/review/compare-documents.ts';
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

const NAMED = [textField('code', 'clave'), textField('name', 'nombre')];

/** How a comparison calls what an anteproyecto is made of; sections are those of the budget's findings. */
export const budgetPlanWords: DocumentWords = [
  {
    entity: 'budget',
    section: 'budget',
    name: () => 'Datos generales',
    summary: () => '',
    fields: [
      textField('title', 'título'),
      textField('directorate', 'dirección'),
      textField('fiscalYear', 'ejercicio'),
      {
        field: 'classifierId',
        title: 'clasificador',
        show: (value) => (value === null ? 'ninguno' : 'otro'),
        onlyCompared: true,
      },
    ],
  },
  {
    entity: 'department',
    section: 'budget',
    name: (row, number) => rowName('Departamento', number, row.name),
    summary: (row) => joined([said(row.code), said(row.name)]),
    fields: NAMED,
  },
  {
    entity: 'fundingSource',
    section: 'budget',
    name: (row, number) => rowName('Fuente de financiamiento', number, row.name),
    summary: (row) => joined([said(row.code), said(row.name)]),
    fields: NAMED,
  },
  {
    entity: 'pattern',
    section: 'lines',
    name: (row, number) => rowName('Patrón de reparto', number, row.name),
    summary: (row) => said(row.name),
    fields: [
      textField('name', 'nombre'),
      ...MONTH_FIELDS.map((field, at) => textField(field, `peso de ${monthName(at + 1)}`)),
    ],
  },
  {
    entity: 'line',
    section: 'lines',
    name: (row, number) => rowName('Renglón', number, row.itemCode),
    summary: (row, content) =>
      joined([
        said(row.itemCode),
        said(row.description),
        saidReference(content, 'department', row.departmentId),
        saidReference(content, 'fundingSource', row.fundingSourceId),
        saidMoney(row.annual),
      ]),
    amount: 'annual',
    fields: [
      textField('itemCode', 'partida'),
      referenceField('departmentId', 'departamento', 'department'),
      referenceField('fundingSourceId', 'fuente de financiamiento', 'fundingSource'),
      textField('description', 'descripción'),
      textField('unit', 'unidad'),
      choiceField('basis', 'forma de calcular', { calculation: 'cantidad × costo × veces', free: 'importe libre' }),
      textField('quantity', 'cantidad'),
      moneyField('unitCost', 'costo unitario'),
      textField('times', 'veces'),
      moneyField('annual', 'importe anual'),
      choiceField('spreading', 'reparto entre los meses', {
        even: 'partes iguales',
        quarterly: 'por trimestre',
        pattern: 'por patrón',
        manual: 'a mano',
      }),
      referenceField('patternId', 'patrón de reparto', 'pattern'),
      ...MONTH_FIELDS.map((field, at) => moneyField(field, monthName(at + 1))),
    ],
  },
  {
    entity: 'ceiling',
    section: 'ceilings',
    name: (row, number) => rowName('Techo', number, row.code),
    summary: (row, content) =>
      joined([
        said(row.code) || 'Todo el presupuesto',
        saidReference(content, 'department', row.departmentId),
        saidReference(content, 'fundingSource', row.fundingSourceId),
        saidMoney(row.annual),
      ]),
    amount: 'annual',
    fields: [
      textField('code', 'clave'),
      referenceField('departmentId', 'departamento', 'department'),
      referenceField('fundingSourceId', 'fuente de financiamiento', 'fundingSource'),
      moneyField('annual', 'importe'),
    ],
  },
];
