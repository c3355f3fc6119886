import { describe, expect, it } from 'vitest';
import { type BudgetContent, budgetChange } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { checkMoments, type MomentSaid, recordMoments, roomFor } from '#shared/domain/execution/spending-moments.ts';
import { budgetWith, countingIds, ENROLMENT, each, PROMOTION } from '#tests/domain/budget/budget-builder.ts';

const start = budgetWith({
  authorised: [['3611', each(1_000_000)]],
  spending: [
    ['committed', '3611', 1, 100_000, PROMOTION],
    ['committed', '3611', 1, 500_000, ENROLMENT],
  ],
});
const [first, second] = start.spending;
if (!first || !second) throw new Error('No commitments');
const said = (more: Partial<MomentSaid> = {}): MomentSaid => ({
  commitmentId: first.id,
  moments: ['accrued', 'exercised', 'paid'],
  date: '2026-04-10',
  amount: 60_000,
  document: ' F-100 ',
  concept: 'Pauta de marzo',
  ...more,
});
let ids = 0;
const record = (budget: BudgetContent, more: Partial<MomentSaid> = {}) => {
  ids += 100;
  return recordMoments(budget, said(more), countingIds(130_000 + ids));
};
const recorded = (budget: BudgetContent, more: Partial<MomentSaid> = {}): BudgetContent => {
  const result = record(budget, more);
  if (!result.ok) throw new Error(result.error.message);
  for (const change of result.value) budgetChange.parse(change);
  return applyChanges(budget, result.value) as BudgetContent;
};
const refusal = (budget: BudgetContent, more: Partial<MomentSaid>): string => {
  const result = record(budget, more);
  return result.ok ? '' : result.error.message;
};
const ledgerOf = (budget: BudgetContent) => {
  const ledger = commitmentLedgers(budget).byRoot.get(first.id);
  if (!ledger) throw new Error('No ledger');
  return ledger;
};

describe('moments of spending', () => {
  it('draw on their commitment, with its item and department, one document for several', () => {
    const paid = recorded(start);
    expect(
      paid.spending
        .slice(2)
        .map(({ moment, itemCode, departmentId, month, document, commitmentId }) => [
          moment,
          itemCode,
          departmentId,
          month,
          document,
          commitmentId,
        ]),
    ).toEqual(['accrued', 'exercised', 'paid'].map((moment) => [moment, '3611', PROMOTION, 4, 'F-100', first.id]));
    expect(ledgerOf(paid).moments).toEqual({ committed: 100_000, accrued: 60_000, exercised: 60_000, paid: 60_000 });
    expect([roomFor(ledgerOf(paid), 'accrued'), roomFor(ledgerOf(paid), 'paid')]).toEqual([40_000, 0]);
    expect(checkMoments(paid, '2026-04-10')).toEqual([]);
    expect(checkMoments(paid, '2026-04-09').map(({ code, severity }) => [code, severity])).toEqual(
      ['accrued', 'exercised', 'paid'].map(() => ['moment-in-future', 'warning']),
    );
  });

  it('never run ahead of what their own commitment has, whatever the item has left', () => {
    const paid = recorded(start);
    expect(refusal(paid, { moments: ['accrued'], amount: 40_001 })).toBe(
      'Lo devengado rebasaría lo comprometido de ese compromiso en $0.01: quedan $400.00. Corrija el importe, o registre antes lo comprometido.',
    );
    expect(refusal(start, { moments: ['paid'] })).toContain('Lo pagado rebasaría lo ejercido');
    expect(refusal(paid, { amount: -60_001 })).toContain('Se cancelaría más de lo devengado, que son $600.00');
    expect(refusal(paid, { moments: ['accrued', 'exercised'], amount: -10_000 })).toBe(
      'Quedaría más de lo pagado, $600.00, que de lo ejercido. Cancele también lo pagado.',
    );
    expect(ledgerOf(recorded(paid, { amount: -60_000 })).moments.paid).toBe(0);
  });

  it('ask for a day of the year, an amount and a document', () => {
    expect(refusal(start, { date: '2027-01-02' })).toContain('no es del ejercicio 2026');
    expect(refusal(start, { amount: 0 })).toContain('El importe es cero');
    expect(refusal(start, { document: ' ' })).toContain('Falta el número');
    expect(refusal(start, { commitmentId: start.budget[0]?.id ?? '' })).toContain('ya no está en el presupuesto');
  });

  it('are found where they were written otherwise: above their contract though the item has more, without commitment or document', () => {
    const by = (id: string, more: Partial<BudgetContent['spending'][number]>) => ({
      ...first,
      moment: 'accrued' as const,
      id,
      rank: `b${id.slice(-3)}`,
      commitmentId: first.id,
      ...more,
    });
    const written: BudgetContent = {
      ...start,
      spending: [
        ...start.spending,
        by(countingIds(140_000)(), { amount: 150_000, document: '' }),
        by(countingIds(140_001)(), { commitmentId: null, moment: 'paid', amount: 7_00 }),
        by(countingIds(140_002)(), { moment: 'committed', amount: -600_000, commitmentId: second.id }),
      ],
    };
    expect(checkMoments(written, '2026-12-31').map(({ code, message }) => [code, message])).toEqual([
      ['accrued-above-commitment', 'Lo devengado es de $1,500.00 y lo comprometido, de $1,000.00: rebasa en $500.00.'],
      ['moment-without-document', 'Un gasto devengado no tiene número de documento.'],
      ['commitment-negative', 'Se canceló más de lo comprometido: queda en -$1,000.00.'],
      ['moment-without-commitment', 'Hay $7.00 de gasto pagado que no dice de qué compromiso sale.'],
    ]);
  });

  it('belong to the first commitment of a chain, and to none where the chain goes round', () => {
    const next = countingIds(141_000);
    const [a, b, c, d] = [next(), next(), next(), next()];
    const chained: BudgetContent = {
      ...start,
      spending: [
        ...start.spending,
        { ...first, id: a, rank: 'b1', amount: 5_000, commitmentId: first.id },
        { ...first, id: b, rank: 'b2', moment: 'accrued', amount: 6_000, commitmentId: a },
        { ...first, id: c, rank: 'b3', amount: 1, commitmentId: d },
        { ...first, id: d, rank: 'b4', amount: 2, commitmentId: c },
      ],
    };
    const { byRoot, rootOf, loose } = commitmentLedgers(chained);
    expect(byRoot.get(first.id)?.moments).toMatchObject({ committed: 105_000, accrued: 6_000 });
    expect([rootOf.get(b), loose.map(({ id }) => id)]).toEqual([first.id, [c, d]]);
  });
});
