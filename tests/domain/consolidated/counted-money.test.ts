import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_FIELDS, type MonthColumns, monthColumnsOf } from '#shared/domain/budget/months.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import { consolidatedMoney, type SummedMoney } from '#shared/domain/consolidated/consolidated-money.ts';
import { consolidatedNotices } from '#shared/domain/consolidated/consolidated-notices.ts';
import {
  consolidatedTotals,
  departmentSums,
  EVERYTHING,
  MONEY_VIEWS,
  nameKey,
  programSums,
  viewSums,
} from '#shared/domain/consolidated/consolidated-totals.ts';
import { matchLetters, type RecordedLetter } from '#shared/domain/consolidated/counted-money.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const budgetId = (index: number): string => idAt(100 + index);
const departmentId = (index: number): string => idAt(500 + index);
const DIRECTORATES = ['Dirección A', 'DIRECCION A', 'Dirección B'];
const DEPARTMENTS = ['Promoción', 'Inscripción', ''];

const amount = fc.integer({ min: -5_000_00, max: 90_000_000_00 });
const row = fc.record({
  budget: fc.nat(3),
  basis: fc.constantFrom('asked', 'authorised', 'distribution', 'movement' as const),
  itemCode: fc.constantFrom('2111', '3361', '3611', '36101', '9X', ''),
  department: fc.option(fc.nat(2)),
  months: fc.array(amount, { minLength: 12, maxLength: 12 }),
  rest: fc.constantFrom(0, 0, 7),
  recorded: fc.boolean(),
  /** Which budget holds it first; itself unless it is an older one. */
  first: fc.nat(3),
});

const summed = (spec: typeof row extends fc.Arbitrary<infer R> ? R : never): SummedMoney => {
  const columns: MonthColumns = monthColumnsOf(spec.months);
  const isAsked = spec.basis === 'asked';
  return {
    budgetId: budgetId(spec.budget),
    basis: spec.basis,
    itemCode: spec.itemCode,
    departmentId: spec.department === null ? null : departmentId(spec.department),
    letterId: null,
    recorded: isAsked || spec.recorded,
    firstId: budgetId(Math.min(spec.first, spec.budget)),
    rows: 1,
    annual: MONTH_FIELDS.reduce((sum, field) => sum + columns[field], 0) + (isAsked ? spec.rest : 0),
    ...columns,
  };
};

const BUDGETS = [0, 1, 2, 3].map((index) => ({
  budgetId: budgetId(index),
  title: `Presupuesto ${index + 1}`,
  directorate: DIRECTORATES[index % DIRECTORATES.length] ?? '',
  lines: 0,
  departments: DEPARTMENTS.map((name, at) => ({ id: departmentId(at), name })),
}));

/** Budget 0 is shared by two programmes. */
const yearOf = (
  sums: readonly SummedMoney[],
  letters: readonly Omit<RecordedLetter, 'given'>[] = [],
): Consolidated => ({
  fiscalYear: 2026,
  archived: 0,
  dossiers: [0, 0, 1, 2, 3].map((budget, index) => ({
    dossierId: idAt(900 + index),
    programName: `Programa ${index + 1}`,
    budgetId: budgetId(budget),
    state: 'finished' as const,
    current: null,
    held: [],
    documents: [],
    used: 0,
    activities: [],
    indicators: [],
  })),
  ...consolidatedMoney(BUDGETS, sums, letters),
  items: [],
  ambiguousItems: [],
});

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('the sums of a year', () => {
  it('are those of the rows, each row once, by item and by month, to the centavo', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (specs) => {
        const rows = specs.map(summed);
        const all = yearOf(rows);
        for (const view of MONEY_VIEWS) {
          const bases = view === 'modified' ? ['authorised', 'movement'] : [view];
          // A row that an older budget holds too is that one's.
          const counted = rows.filter(
            (one) => one.recorded && one.firstId === one.budgetId && bases.includes(one.basis),
          );
          const totals = consolidatedTotals(all, view);
          expect(totals.total.annual).toBe(sum(counted.map(({ annual }) => annual)));
          expect(totals.total.months).toEqual(MONTH_FIELDS.map((field) => sum(counted.map((one) => one[field]))));
          for (const [code, amounts] of totals.byItem) {
            expect(amounts.annual).toBe(
              sum(counted.filter(({ itemCode }) => itemCode === code).map(({ annual }) => annual)),
            );
          }
        }
      }),
    );
  });

  it('are the same however they are parted: by programme, by department, by directorate', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (specs) => {
        const all = yearOf(specs.map(summed));
        const whole = viewSums(all);
        for (const view of MONEY_VIEWS) {
          expect(sum(programSums(all).map(({ sums }) => sums?.[view] ?? 0))).toBe(whole[view]);
          expect(sum(departmentSums(all).map(({ sums }) => sums[view]))).toBe(whole[view]);
        }
        // Two spellings of one directorate are one.
        expect(new Set(departmentSums(all).map(({ key }) => key.split('\n')[0])).size).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('of one budget alone are its own rows, also those that an older one holds: nothing counts twice there', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (specs) => {
        const rows = specs.map(summed);
        const all = yearOf(rows);
        const dossier = all.dossiers[4];
        const own = rows.filter((one) => one.recorded && one.budgetId === dossier?.budgetId);
        expect(viewSums(all, { ...EVERYTHING, dossierId: dossier?.dossierId ?? '' }).asked).toBe(
          sum(own.filter(({ basis }) => basis === 'asked').map(({ annual }) => annual)),
        );
      }),
    );
  });

  it('shrink to a directorate whatever its accents, and say where months leave a rest', () => {
    const all = yearOf([
      summed({
        budget: 0,
        basis: 'asked',
        itemCode: '2111',
        department: 0,
        months: [100],
        rest: 7,
        recorded: true,
        first: 0,
      }),
      summed({
        budget: 1,
        basis: 'asked',
        itemCode: '2111',
        department: 0,
        months: [200],
        rest: 0,
        recorded: true,
        first: 1,
      }),
      summed({
        budget: 2,
        basis: 'asked',
        itemCode: '2111',
        department: 0,
        months: [400],
        rest: 0,
        recorded: true,
        first: 2,
      }),
    ]);
    expect(viewSums(all, { ...EVERYTHING, directorate: nameKey('dirección a') }).asked).toBe(307);
    expect(viewSums(all).asked).toBe(707);
    expect(
      consolidatedNotices(all)
        .map(({ text }) => text)
        .join(),
    ).toContain('quedan $0.07 sin mes');
  });
});

const letter = (
  index: number,
  budget: number,
  kind: RecordedLetter['kind'],
  given: readonly (readonly [number | null, number])[],
  more: Partial<RecordedLetter> = {},
): RecordedLetter => ({
  letterId: idAt(700 + index),
  budgetId: budgetId(budget),
  kind,
  number: 'DS/014/2026',
  date: '2026-01-20',
  given: given.map(([department, annual]) => ({
    departmentId: department === null ? null : departmentId(department),
    annual,
  })),
  ...more,
});

describe('a letter that distributes in one budget and authorises in another', () => {
  const gives = letter(1, 0, 'distribution', [
    [0, 500],
    [1, 300],
  ]);

  it('is the same money where number, day and amount agree, however the number is written', () => {
    const takes = letter(2, 1, 'authorisation', [[null, 300]], { number: 'ds 014 2026' });
    expect(matchLetters([gives, takes])).toEqual({
      same: [
        {
          letterId: takes.letterId,
          budgetId: budgetId(1),
          number: 'ds 014 2026',
          of: { budgetId: budgetId(0), departmentId: departmentId(1) },
        },
      ],
      doubtful: [],
    });
  });

  it('is doubtful where the amount differs, and nothing where day, number or kind do', () => {
    expect(matchLetters([gives, letter(2, 1, 'authorisation', [[null, 301]])])).toEqual({
      same: [],
      doubtful: [{ budgetId: budgetId(1), otherId: budgetId(0), number: 'DS/014/2026' }],
    });
    for (const more of [{ date: '2026-01-21' }, { date: '' }, { number: 'DS/015/2026' }, { number: '' }]) {
      expect(matchLetters([gives, letter(2, 1, 'authorisation', [[null, 300]], more)])).toEqual({
        same: [],
        doubtful: [],
      });
    }
    expect(matchLetters([gives, letter(2, 1, 'distribution', [[null, 300]])]).same).toEqual([]);
  });

  it('never puts two budgets inside each other, which would count neither', () => {
    const back = letter(3, 1, 'distribution', [[0, 900]], { number: 'X/1' });
    const forth = letter(4, 0, 'authorisation', [[null, 900]], { number: 'X/1' });
    const { same } = matchLetters([gives, letter(2, 1, 'authorisation', [[null, 300]]), back, forth]);
    expect(same).toHaveLength(1);
  });

  it('leaves out of the sums only what it gives: a further letter of the department counts', () => {
    const given = (budget: number, index: number, annual: number): SummedMoney => ({
      ...summed({
        budget,
        basis: 'authorised',
        itemCode: '3611',
        department: null,
        months: [annual],
        rest: 0,
        recorded: true,
        first: budget,
      }),
      letterId: idAt(700 + index),
    });
    const distributed: SummedMoney = {
      ...summed({
        budget: 0,
        basis: 'distribution',
        itemCode: '3611',
        department: 0,
        months: [500],
        rest: 0,
        recorded: true,
        first: 0,
      }),
      letterId: idAt(701),
    };
    const letters = [
      letter(1, 0, 'distribution', []),
      letter(2, 0, 'authorisation', [], { number: 'SF/1' }),
      letter(3, 1, 'authorisation', []),
      letter(4, 1, 'authorisation', [], { number: 'OTRO/9' }),
    ].map(({ given: _, ...rest }) => rest);
    const all = yearOf([given(0, 2, 800), distributed, given(1, 3, 500), given(1, 4, 50)], letters);
    expect(viewSums(all)).toEqual({ asked: 0, authorised: 850, modified: 850, distribution: 500 });
    expect(all.budgets[1]?.within).toBeNull();
    const only = yearOf([given(0, 2, 800), distributed, given(1, 3, 500)], letters.slice(0, 3));
    expect(only.budgets[1]?.within).toMatchObject({ budgetId: budgetId(0), letter: 'DS/014/2026' });
    expect(viewSums(only).authorised).toBe(800);
    const row = programSums(only).find(({ name }) => name === 'Programa 3');
    expect(row).toMatchObject({ sums: null, within: 'Presupuesto 1' });
  });
});
