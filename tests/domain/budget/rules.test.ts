import { describe, expect, it } from 'vitest';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { recordLetter, recordTransfer, refuseBudgetChanges } from '#shared/domain/budget/budget-acts.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import type { BudgetRulesContext } from '#shared/domain/budget/budget-reading.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { MAX_CENTAVOS } from '#shared/domain/common/money.ts';
import {
  budgetWith,
  classifier,
  ENROLMENT,
  each,
  FEDERAL_FUNDS,
  PROMOTION,
  STATE_FUNDS,
} from '#tests/domain/budget/budget-builder.ts';
import { classifierOf, idAt, shippedBase, shippedBoundaries } from '#tests/domain/classifier/shipped-catalogues.ts';

const closed = classifierOf([['3619', 'Partida vieja']], { fiscalYear: 2024 });
const former = indexClassifier(
  { ...closed, scheme: closed.scheme.map((row) => ({ ...row, state: 'closed' as const })) },
  shippedBase,
);
const context: BudgetRulesContext = { classifier, otherYears: [former], boundaries: boundaryCheck(shippedBoundaries) };
const codes = (content: BudgetContent, with_ = context) => checkBudget(content, with_).map((finding) => finding.code);
const messages = (content: BudgetContent) =>
  checkBudget(content, context).map((finding) => `${finding.where}: ${finding.message}`);

describe('a sound budget', () => {
  it('gives no findings', () => {
    const content = budgetWith({
      lines: [
        { itemCode: '3611', description: 'Spots de radio de la campaña', quantity: '10', unitCost: 5_000 },
        { itemCode: '2111', description: 'Hojas y carpetas', annual: 100 },
      ],
      authorised: [['3611', each(5_000)]],
      distribution: [['3611', each(4_000), PROMOTION]],
      ceilings: [{ code: '3000', annual: 60_000 }],
      transfers: [{ kind: 'rescheduling', movements: [['3611', [-10, 10]]] }],
      spending: [
        ['committed', '3611', 2, 3_000, PROMOTION],
        ['accrued', '3611', 3, 3_000, PROMOTION],
        ['exercised', '3611', 3, 3_000, PROMOTION],
        ['paid', '3611', 4, 3_000, PROMOTION],
      ],
    });
    expect(checkBudget(content, context)).toEqual([]);
  });
});

describe('lines', () => {
  it.each([
    ['an unknown item', { itemCode: '3671', annual: 12 }, 'item-unknown'],
    ['an item of a closed year', { itemCode: '3619', annual: 12 }, 'item-of-other-year'],
    ['no item', { itemCode: '', annual: 12 }, 'item-missing'],
    ['a concept', { itemCode: '3600', annual: 12 }, 'item-too-general'],
    ['a generic item that the scheme divides', { itemCode: '3360', annual: 12 }, 'item-has-specific'],
    ['no description', { itemCode: '3611', annual: 12, description: ' ' }, 'line-without-description'],
    ['no department', { itemCode: '3611', annual: 12, departmentId: null }, 'line-without-department'],
    ['a department that is gone', { itemCode: '3611', annual: 12, departmentId: idAt(1) }, 'line-department-gone'],
    ['no source', { itemCode: '3611', annual: 12, fundingSourceId: null }, 'line-without-source'],
    [
      'a pattern that is gone',
      { itemCode: '3611', annual: 12, spreading: 'pattern', patternId: idAt(1) },
      'line-pattern-missing',
    ],
    ['no quantity', { itemCode: '3611', basis: 'calculation', m01: 12, spreading: 'manual' }, 'line-incomplete-basis'],
    ['no amount', { itemCode: '3611', annual: 0 }, 'line-without-amount'],
    [
      'a commercial item for a programme that sells nothing',
      { itemCode: '3621', annual: 12, description: 'Spots del programa' },
      'item-sells-nothing',
    ],
    [
      'a campaign under operation',
      { itemCode: '3361', annual: 12, description: 'Carteles de la campaña' },
      'item-campaign-in-operation',
    ],
    ['a restricted item', { itemCode: '3691', annual: 12, description: 'Monitoreo de medios' }, 'restricted-item'],
  ] as const)('%s is named', (_what, line, code) => {
    expect(codes(budgetWith({ lines: [line] }))).toContain(code);
  });

  it('months that do not sum are told with both sums and what is missing', () => {
    const content = budgetWith({
      rawLines: [{ itemCode: '3611', basis: 'free', annual: 120_000, m01: 100_000, m02: 5_000 }],
    });
    expect(messages(content)).toEqual([
      'Renglón 1: Los meses suman $1,050.00 y el importe anual es $1,200.00: faltan $150.00.',
    ]);
  });

  it('negative amounts are told by month', () => {
    const content = budgetWith({ rawLines: [{ itemCode: '3611', basis: 'free', annual: 0, m03: -500, m04: 500 }] });
    expect(messages(content)).toEqual(['Renglón 1: Hay importes negativos en marzo.']);
    expect(checkBudget(content, context)[0]?.place).toMatchObject({ section: 'lines', field: 'm03' });
  });

  it('an amount that is not its product', () => {
    const content = budgetWith({
      rawLines: [{ itemCode: '3611', quantity: '2', unitCost: 100, times: '3', annual: 601, m01: 601 }],
    });
    expect(messages(content)).toEqual(['Renglón 1: 2 × $1.00 × 3 da $6.00, y el importe anual dice $6.01.']);
  });

  it('a restricted item without validator', () => {
    const bare = indexClassifier(classifierOf([['3611', 'Difusión', '']]), shippedBase);
    expect(codes(budgetWith({ lines: [{ itemCode: '3611', annual: 12 }] }), { ...context, classifier: bare })).toEqual([
      'restricted-without-validator',
    ]);
  });
});

describe('the budget as a whole', () => {
  it('needs the classifier of its year', () => {
    expect(codes(budgetWith(), { ...context, classifier: undefined })).toEqual(['classifier-missing']);
    expect(codes(budgetWith(), { ...context, classifier: former })).toEqual(['classifier-other-year']);
  });

  it('a ceiling that is passed is told, which and by how much', () => {
    const content = budgetWith({
      lines: [{ itemCode: '3612', annual: 150_050 }],
      ceilings: [{ code: '3600', annual: 100_000, fundingSourceId: STATE_FUNDS }],
    });
    expect(messages(content)).toEqual([
      'Techo 3600, Recursos estatales: Se piden $1,500.50 y el techo es $1,000.00: se pasa por $500.50.',
    ]);
  });

  it('a total of more than 15 digits', () => {
    const content = budgetWith({
      lines: [
        { itemCode: '3612', annual: MAX_CENTAVOS },
        { itemCode: '3612', annual: 1 },
      ],
    });
    expect(codes(content)).toEqual(['total-too-large']);
  });
});

describe('what was authorised and distributed', () => {
  it('has a complete letter, known items, no negative months', () => {
    const content = budgetWith({
      authorised: [
        ['3671', each(1)],
        ['3611', [5, -5]],
      ],
    });
    const bare = {
      ...content,
      letter: content.letter.map((letter) => ({ ...letter, number: '' })),
      authorised: content.authorised.map((row, index) => (index === 0 ? { ...row, letterId: null } : row)),
    };
    expect(codes(bare)).toEqual([
      'item-unknown',
      'authorised-without-letter',
      'given-negative',
      'letter-incomplete',
      'letter-incomplete',
    ]);
  });

  it('is never distributed beyond what there is, in any month', () => {
    const content = budgetWith({
      authorised: [['3611', each(100)]],
      distribution: [
        ['3611', each(60), PROMOTION],
        ['3611', [40, 41, 40], ENROLMENT],
      ],
    });
    expect(messages(content)).toEqual([
      'Distribución, partida 3611: Se distribuye más de lo que hay en febrero: en febrero sobran $0.01.',
    ]);
  });
});

describe('transfers', () => {
  const transfer = (spec: NonNullable<NonNullable<Parameters<typeof budgetWith>[0]>['transfers']>[number]) =>
    budgetWith({
      authorised: [
        ['3611', each(100)],
        ['3612', each(100)],
      ],
      transfers: [spec],
    });

  it.each([
    ['without date', { kind: 'increase', date: '', movements: [['3611', [1]]] }, 'transfer-without-date'],
    [
      'dated in another year',
      { kind: 'increase', date: '2025-12-31', movements: [['3611', [1]]] },
      'transfer-outside-year',
    ],
    [
      'without justification',
      { kind: 'increase', justification: ' ', movements: [['3611', [1]]] },
      'transfer-without-justification',
    ],
    ['that moves nothing', { kind: 'increase', movements: [] }, 'transfer-empty'],
    ['that increases by less', { kind: 'increase', movements: [['3611', [5, -1]]] }, 'transfer-wrong-sign'],
    ['that reduces by more', { kind: 'reduction', movements: [['3611', [1]]] }, 'transfer-wrong-sign'],
    [
      'that does not net to zero',
      {
        kind: 'transfer',
        movements: [
          ['3611', [-5]],
          ['3612', [4]],
        ],
      },
      'transfer-not-zero',
    ],
    [
      'that changes the year while rescheduling',
      { kind: 'rescheduling', movements: [['3611', [-5, 6]]] },
      'rescheduling-not-zero',
    ],
    [
      'that reschedules between items',
      {
        kind: 'rescheduling',
        movements: [
          ['3611', [-5]],
          ['3612', [5]],
        ],
      },
      'rescheduling-not-zero',
    ],
    ['to an unknown item', { kind: 'increase', movements: [['3671', [1]]] }, 'item-unknown'],
    [
      'that takes what is not there',
      { kind: 'reduction', state: 'draft', movements: [['3611', [-101]]] },
      'transfer-leaves-negative',
    ],
    [
      'between sources',
      {
        kind: 'transfer',
        movements: [
          ['3611', [-5], null, STATE_FUNDS],
          ['3612', [5], null, FEDERAL_FUNDS],
        ],
      },
      'transfer-changes-source',
    ],
  ] as const)('%s', (_what, spec, code) => {
    expect([...new Set(codes(transfer(spec)))]).toEqual([code]);
  });

  it('takes nothing that is committed', () => {
    const content = budgetWith({
      authorised: [['3611', each(100)]],
      transfers: [{ kind: 'reduction', state: 'draft', movements: [['3611', [0, -41]]] }],
      spending: [['committed', '3611', 2, 60]],
    });
    expect(messages(content)).toEqual([
      'Adecuación AD-1 (reducción): Con esta adecuación la partida 3611 quedaría con menos de lo comprometido en febrero.',
    ]);
    const accumulated = {
      ...content,
      budget: content.budget.map((row) => ({ ...row, availability: 'accumulated' as const })),
    };
    expect(codes(accumulated)).toEqual([]);
  });

  it('tells what a transfer gives and takes', () => {
    const content = transfer({
      kind: 'transfer',
      movements: [
        ['3611', [-50]],
        ['3612', [0, 40]],
      ],
    });
    expect(messages(content)).toEqual([
      'Adecuación AD-1 (traspaso): El traspaso no queda en cero: da $0.40 y quita $0.50; la diferencia es $0.10.',
    ]);
  });
});

describe('spending', () => {
  const spent = (
    spending: NonNullable<Parameters<typeof budgetWith>[0]>['spending'],
    availability: 'monthly' | 'accumulated',
  ) => budgetWith({ authorised: [['3611', each(10_000)]], availability, ...(spending ? { spending } : {}) });

  it('above what is available, of the month or since January, as the budget says', () => {
    const march = [['committed', '3611', 3, 25_000]] as const;
    expect(messages(spent(march, 'monthly'))).toEqual([
      'Ejercicio del gasto, partida 3611: Lo comprometido rebasa el presupuesto modificado en marzo: en marzo faltan $150.00.',
    ]);
    expect(codes(spent(march, 'accumulated'))).toEqual([]);
    expect(codes(spent([['committed', '3611', 3, 30_001]], 'accumulated'))).toEqual(['committed-above-modified']);
  });

  it('accrued above committed, exercised above accrued, paid above exercised', () => {
    const content = spent(
      [
        ['committed', '3611', 1, 100],
        ['accrued', '3611', 2, 101],
        ['exercised', '3611', 3, 102],
        ['paid', '3611', 4, 103],
      ],
      'accumulated',
    );
    expect(codes(content)).toEqual(['accrued-above-committed', 'exercised-above-accrued', 'paid-above-exercised']);
  });

  it('above the department’s ceiling', () => {
    const content = budgetWith({
      authorised: [['3611', each(10_000)]],
      distribution: [
        ['3611', each(1_000), PROMOTION],
        ['3611', each(9_000), ENROLMENT],
      ],
      spending: [['committed', '3611', 1, 1_001, PROMOTION]],
    });
    expect(codes(content)).toEqual(['committed-above-ceiling']);
  });

  it('of an item that nobody authorised', () => {
    expect(codes(spent([['committed', '3691', 1, 5]], 'monthly'))).toContain('committed-above-modified');
  });
});

describe('acts', () => {
  const content = budgetWith({
    authorised: [['3611', each(100)]],
    transfers: [
      { kind: 'increase', state: 'draft', movements: [['3611', [5]]] },
      { kind: 'reduction', state: 'draft', justification: '', movements: [['3611', [-5]]] },
    ],
  });
  const [good, bad] = content.transfer.map((row) => row.id) as [string, string];

  it('a transfer is recorded when nothing is in its way, and then stays', () => {
    const recorded = recordTransfer(content, good, context);
    if (!recorded.ok) throw new Error(recorded.error.message);
    expect(refuseBudgetChanges(content, recorded.value, context)).toBeUndefined();
    const after = applyChanges(content, recorded.value);
    const movement = after.movement[0]?.id ?? '';
    for (const changes of [
      [updateRow('transfer', good, 'state', 'draft')],
      [updateRow('movement', movement, 'm01', 6)],
      [updateRow('movement', after.movement[1]?.id ?? '', 'transferId', good)],
      deleteBudgetRows(after, 'transfer', [good]),
    ]) {
      expect(refuseBudgetChanges(after, changes, context)?.code).toBe('frozen');
    }
    expect(
      refuseBudgetChanges(after, [updateRow('movement', after.movement[1]?.id ?? '', 'm01', -6)], context),
    ).toBeUndefined();
    expect(recordTransfer(after, good, context).ok).toBe(false);
  });

  it('a transfer with something in its way is not recorded, by whatever road', () => {
    const refused = recordTransfer(content, bad, context);
    expect(refused.ok ? '' : refused.error.message).toContain('no está justificada');
    expect(refuseBudgetChanges(content, [updateRow('transfer', bad, 'state', 'recorded')], context)?.code).toBe(
      'blocked-by-findings',
    );
  });

  it('what a recorded letter authorised is never overwritten', () => {
    const row = content.authorised[0]?.id ?? '';
    expect(refuseBudgetChanges(content, [updateRow('authorised', row, 'm01', 0)], context)?.code).toBe('frozen');
    const draft = budgetWith({ authorised: [['3611', each(100)]], letterState: 'draft' });
    expect(
      refuseBudgetChanges(draft, [updateRow('authorised', draft.authorised[0]?.id ?? '', 'm01', 0)], context),
    ).toBeUndefined();
    expect(recordLetter(draft, idAt(7_001), context).ok).toBe(true);
    expect(recordLetter(draft, idAt(7_002), context).ok).toBe(false);
  });
});
