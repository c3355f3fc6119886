import {
  type BudgetContent,
  type BudgetLine,
  emptyBudget,
  type SpendingMoment,
  type TransferKind,
} from '#shared/domain/budget/budget.ts';
import { BLANK_LINE, type LinePatch, writeLine } from '#shared/domain/budget/line-values.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { classifierOf, idAt, shippedBase } from '#tests/domain/classifier/shipped-catalogues.ts';

/** Fictitious departments and sources that the tests speak of. */
export const PROMOTION = idAt(1001);
export const ENROLMENT = idAt(1002);
export const STATE_FUNDS = idAt(1101);
export const FEDERAL_FUNDS = idAt(1102);
export const CAMPAIGN = idAt(1201);

export const classifier = indexClassifier(
  classifierOf([
    ['2111', 'Materiales y útiles de oficina'],
    ['3361', 'Impresión de documentos'],
    ['3611', 'Difusión en radio, televisión y prensa'],
    ['3612', 'Difusión en medios alternativos'],
    ['3621', 'Publicidad comercial'],
    ['3631', 'Creatividad y producción'],
    ['3651', 'Edición de video'],
    ['3661', 'Contenido por internet'],
    ['3691', 'Monitoreo de medios', 'Coordinación de Comunicación'],
    ['3751', 'Viáticos'],
  ]),
  shippedBase,
);

/** Ids that count up from a number of its own for each test. */
export const countingIds = (from = 5_000): IdSource => {
  let next = from;
  return () => {
    next += 1;
    return idAt(next);
  };
};

export type LineSpec = LinePatch & { readonly itemCode: string };
type Where = readonly [
  itemCode: string,
  months: readonly number[],
  departmentId?: string | null,
  sourceId?: string | null,
];

/** A fictitious budget of two departments, two sources and a pattern. Amounts are centavos. */
export const budgetWith = (
  spec: {
    readonly lines?: readonly LineSpec[];
    /** Rows as they are, without what follows from them: for faults that no edit makes. */
    readonly rawLines?: readonly Partial<BudgetLine>[];
    readonly authorised?: readonly Where[];
    readonly distribution?: readonly Where[];
    readonly ceilings?: readonly {
      readonly code: string;
      readonly annual: number;
      readonly departmentId?: string;
      readonly fundingSourceId?: string;
    }[];
    readonly transfers?: readonly {
      readonly kind: TransferKind;
      readonly state?: 'draft' | 'recorded';
      readonly date?: string;
      readonly justification?: string;
      readonly movements: readonly Where[];
    }[];
    readonly spending?: readonly (readonly [
      moment: SpendingMoment,
      itemCode: string,
      month: number,
      amount: number,
      departmentId?: string | null,
    ])[];
    readonly availability?: 'monthly' | 'accumulated';
    readonly letterState?: 'draft' | 'recorded';
  } = {},
): BudgetContent => {
  const newId = countingIds(2_000);
  const empty = emptyBudget({
    id: idAt(1000),
    title: 'Anteproyecto ficticio',
    directorate: 'Dirección de Prueba',
    fiscalYear: 2026,
    classifierId: idAt(0),
    availability: spec.availability ?? 'monthly',
  });
  const pattern = [{ id: CAMPAIGN, rank: 'a0', name: 'Marzo y abril', ...monthColumnsOf([0, 0, 2, 1]) }];
  const rankOf = (index: number): string => `a${String(index).padStart(6, '0')}x`;
  const position = ([itemCode, months, departmentId = null, fundingSourceId = null]: Where, index: number) => ({
    id: newId(),
    rank: rankOf(index),
    itemCode,
    departmentId,
    fundingSourceId,
    ...monthColumnsOf(months),
  });
  const letters = (
    [
      ['authorisation', 7001],
      ['distribution', 7002],
    ] as const
  ).map(([kind, id], index) => ({
    id: idAt(id),
    rank: rankOf(index),
    kind,
    number: `OF-${id}`,
    date: '2026-01-05',
    subject: '',
    state: spec.letterState ?? ('recorded' as const),
  }));
  const transfers = (spec.transfers ?? []).map(({ kind, state, date, justification }, index) => ({
    id: idAt(8_000 + index),
    rank: rankOf(index),
    kind,
    number: `AD-${index + 1}`,
    date: date ?? '2026-03-02',
    justification: justification ?? 'Cambio de necesidades (ficticio).',
    state: state ?? ('recorded' as const),
  }));
  return {
    ...empty,
    department: [
      { id: PROMOTION, rank: 'a0', code: 'PA', name: 'Promoción y Afiliación' },
      { id: ENROLMENT, rank: 'a1', code: 'IN', name: 'Inscripción' },
    ],
    fundingSource: [
      { id: STATE_FUNDS, rank: 'a0', code: '11', name: 'Recursos estatales' },
      { id: FEDERAL_FUNDS, rank: 'a1', code: '25', name: 'Recursos federales' },
    ],
    pattern,
    line: [
      ...(spec.lines ?? []).map((patch, index) => {
        const start: BudgetLine = {
          ...BLANK_LINE,
          id: newId(),
          rank: rankOf(index),
          departmentId: PROMOTION,
          fundingSourceId: STATE_FUNDS,
          description: 'Renglón de prueba',
        };
        const written = writeLine(start, patch, pattern);
        if (!written.ok) throw new Error(written.error.message);
        return written.value;
      }),
      ...(spec.rawLines ?? []).map((fields, index) => ({
        ...BLANK_LINE,
        id: newId(),
        rank: rankOf(index + (spec.lines?.length ?? 0)),
        departmentId: PROMOTION,
        fundingSourceId: STATE_FUNDS,
        description: 'Renglón de prueba',
        ...fields,
      })),
    ],
    letter: letters,
    authorised: (spec.authorised ?? []).map((row, index) => ({ ...position(row, index), letterId: idAt(7001) })),
    distribution: (spec.distribution ?? []).map((row, index) => ({ ...position(row, index), letterId: idAt(7002) })),
    ceiling: (spec.ceilings ?? []).map(({ code, annual, departmentId = null, fundingSourceId = null }, index) => ({
      id: newId(),
      rank: rankOf(index),
      code,
      annual,
      departmentId,
      fundingSourceId,
    })),
    transfer: transfers,
    movement: (spec.transfers ?? []).flatMap(({ movements }, at) =>
      movements.map((row, index) => ({ ...position(row, index), transferId: idAt(8_000 + at) })),
    ),
    spending: (spec.spending ?? []).map(([moment, itemCode, month, amount, departmentId = null], index) => ({
      id: newId(),
      rank: rankOf(index),
      itemCode,
      departmentId,
      fundingSourceId: null,
      moment,
      date: `2026-${String(month).padStart(2, '0')}-10`,
      month,
      amount,
      document: `CTO-${index + 1}`,
      concept: 'Gasto de prueba',
      commitmentId: null,
    })),
  };
};

/** The same amount in each of the twelve months. */
export const each = (amount: number): readonly number[] => Array.from({ length: 12 }, () => amount);
