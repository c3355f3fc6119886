import type { ConsolidatedInput } from '#shared/documents/compose/consolidated.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import { MONTH_FIELDS, type MonthColumns, monthColumnsOf } from '#shared/domain/budget/months.ts';
import type { Consolidated, ConsolidatedDossier } from '#shared/domain/consolidated/consolidated.ts';
import { consolidatedMoney, type SummedMoney } from '#shared/domain/consolidated/consolidated-money.ts';
import { itemNames } from '#shared/domain/consolidated/item-names.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { classifier } from '#tests/domain/budget/budget-builder.ts';
import { idAt, shippedBase } from '#tests/domain/classifier/shipped-catalogues.ts';

/** Two fictitious directorates, six programmes; two of them share a budget, one department's lies in its directorate's. */
const HEALTH = idAt(9_001);
const SHARED = idAt(9_002);
const CULTURE = idAt(9_003);
const INNER = idAt(9_004);

const departments = (budgetId: string, names: readonly string[]) =>
  names.map((name, index) => ({ id: idAt(Number(budgetId.slice(-4)) * 10 + index), name }));

const BUDGETS = [
  {
    budgetId: HEALTH,
    title: 'Anteproyecto 2026 de Salud',
    directorate: 'Dirección Ficticia de Salud',
    lines: 6,
    departments: departments(HEALTH, ['Promoción y Afiliación', 'Inscripción']),
  },
  {
    budgetId: SHARED,
    title: 'Anteproyecto 2026 de Ferias',
    directorate: 'Dirección Ficticia de Salud',
    lines: 2,
    departments: departments(SHARED, ['Promoción y Afiliación']),
  },
  {
    budgetId: CULTURE,
    title: '',
    directorate: 'Dirección Ficticia de Cultura Comunitaria',
    lines: 3,
    departments: departments(CULTURE, ['Talleres']),
  },
  {
    budgetId: INNER,
    title: 'Copia de Promoción',
    directorate: 'Dirección Ficticia de Salud',
    lines: 1,
    departments: departments(INNER, ['Promoción y Afiliación']),
  },
];

const row = (
  budgetId: string,
  basis: SummedMoney['basis'],
  itemCode: string,
  months: readonly number[],
  department = 0,
  more: Partial<SummedMoney> = {},
): SummedMoney => {
  const columns: MonthColumns = monthColumnsOf(months);
  return {
    budgetId,
    basis,
    itemCode,
    departmentId: BUDGETS.find((budget) => budget.budgetId === budgetId)?.departments[department]?.id ?? null,
    letterId: null,
    recorded: true,
    firstId: budgetId,
    rows: 1,
    annual: MONTH_FIELDS.reduce((sum, field) => sum + columns[field], 0),
    ...columns,
    ...more,
  };
};

const each = (amount: number): readonly number[] => Array.from({ length: 12 }, () => amount);
const FROM_STATE = idAt(9_101);
const TO_DEPARTMENTS = idAt(9_102);
const INNER_LETTER = idAt(9_103);

const SUMS: readonly SummedMoney[] = [
  row(HEALTH, 'asked', '2111', each(12_345_67)),
  row(HEALTH, 'asked', '3361', [0, 0, 250_000_00, 0, 0, 125_000_50]),
  row(HEALTH, 'asked', '3611', each(9_876_543_21)),
  row(HEALTH, 'asked', '3751', each(4_500_00), 1),
  row(HEALTH, 'asked', '3661', [0, 60_000_00, 60_000_00], 1, { annual: 120_001_00 }),
  row(HEALTH, 'authorised', '3611', each(9_000_000_00), -1, { letterId: FROM_STATE }),
  row(HEALTH, 'authorised', '2111', each(10_000_00), -1, { letterId: FROM_STATE }),
  row(HEALTH, 'distribution', '3611', each(8_000_000_00), 0, { letterId: TO_DEPARTMENTS }),
  row(HEALTH, 'distribution', '2111', each(10_000_00), 1, { letterId: TO_DEPARTMENTS }),
  row(HEALTH, 'movement', '3611', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1_000_000_00], -1),
  row(SHARED, 'asked', '3821', [0, 0, 0, 0, 310_000_00, 0, 0, 0, 0, 290_000_00]),
  row(SHARED, 'authorised', '3821', [0, 0, 0, 0, 300_000_00, 0, 0, 0, 0, 280_000_00], 0, {
    letterId: idAt(9_104),
    recorded: false,
  }),
  row(CULTURE, 'asked', '3341', each(75_000_00)),
  row(CULTURE, 'asked', '2171', [85_000_00]),
  row(CULTURE, 'asked', '9X', [1_000_00]),
  row(INNER, 'asked', '3611', each(8_100_000_00)),
  row(INNER, 'authorised', '3611', each(8_000_000_00), 0, { letterId: INNER_LETTER }),
];

const LETTERS = [
  { letterId: FROM_STATE, budgetId: HEALTH, kind: 'authorisation', number: 'SF/001/2026', date: '2026-01-12' },
  { letterId: TO_DEPARTMENTS, budgetId: HEALTH, kind: 'distribution', number: 'DS/014/2026', date: '2026-01-20' },
  { letterId: INNER_LETTER, budgetId: INNER, kind: 'authorisation', number: 'DS/014/2026', date: '2026-01-20' },
] as const;

const goals = (values: Readonly<Record<number, string>>): GoalColumns =>
  Object.fromEntries(GOAL_FIELDS.map((field, index) => [field, values[index + 1] ?? ''])) as GoalColumns;

const dossier = (
  index: number,
  programName: string,
  budgetId: string,
  more: Partial<ConsolidatedDossier> = {},
): ConsolidatedDossier => ({
  dossierId: idAt(9_500 + index),
  programName,
  budgetId,
  state: 'in-course',
  current: {
    number: 4,
    description: 'Elabora el programa anual de promoción y lo turna para su validación',
    postName: 'Jefatura de Departamento (ficticia)',
    officerName: 'Ana Luz Prado',
    round: 1,
    returned: false,
    startedOn: '2026-02-02',
  },
  held: [
    {
      document: 'Anteproyecto de presupuesto',
      postName: 'Dirección (ficticia)',
      officerName: 'Bruno Ejemplo Ríos',
      filed: true,
    },
  ],
  documents: [
    {
      kind: 'budget',
      documentId: budgetId,
      state: 'authorised',
      round: 1,
      version: 1,
      since: '2026-01-30',
      by: 'Bruno Ejemplo Ríos',
      openObservations: 0,
      heldElsewhere: '',
    },
    {
      kind: 'diagnosis',
      documentId: idAt(9_600 + index),
      state: 'draft',
      round: 0,
      version: 1,
      since: '',
      by: '',
      openObservations: 0,
      heldElsewhere: '',
    },
    {
      kind: 'annual-program',
      documentId: idAt(9_700 + index),
      state: 'returned',
      round: 2,
      version: 1,
      since: '2026-03-02',
      by: 'Bruno Ejemplo Ríos',
      openObservations: 2,
      heldElsewhere: '',
    },
  ],
  used: 0,
  activities: [
    {
      id: idAt(9_800 + index),
      name: 'Pláticas en plazas y mercados',
      unit: 'plática',
      responsiblePost: 'Jefatura de Difusión',
      ...goals({ 3: '12', 6: '12', 9: '16' }),
    },
    {
      id: idAt(9_900 + index),
      name: 'Personas orientadas en módulo',
      unit: 'persona',
      responsiblePost: '',
      ...goals({ 1: '1250', 2: '1250' }),
    },
  ],
  indicators: [
    {
      id: idAt(9_950 + index),
      level: 'component',
      name: 'Porcentaje de personas que reciben orientación y conocen sus derechos',
      unit: 'porcentaje',
      frequency: 'quarterly',
      sense: 'ascending',
      baseline: '52.5',
      baselineYear: '2025',
      annualGoal: '80',
    },
  ],
  ...more,
});

export const sampleConsolidated = (): Consolidated => {
  const money = consolidatedMoney(BUDGETS, SUMS, LETTERS);
  const base = new Map(shippedBase.items.map(({ code, name }) => [code, name]));
  return {
    fiscalYear: 2026,
    archived: 1,
    dossiers: [
      dossier(1, 'Programa ficticio de afiliación', HEALTH, { used: 4_000_000_00 }),
      dossier(2, 'Ferias de la salud en barrios y colonias', SHARED, { used: 250_000_00 }),
      dossier(3, 'Rutas saludables', SHARED, { activities: [], indicators: [] }),
      dossier(4, 'Talleres comunitarios de lectura y artes', CULTURE, { state: 'finished', current: null }),
      dossier(5, 'Promoción en mercados', INNER, { held: [] }),
    ],
    ...money,
    ...itemNames(
      money.cells.map(({ itemCode }) => itemCode),
      [classifier],
      base,
    ),
  };
};

const AS_OF = '2026-03-03';

export const sampleInput = (consolidated = sampleConsolidated()): ConsolidatedInput => ({
  consolidated,
  institution,
  asOf: AS_OF,
});
