import { describe, expect, it } from 'vitest';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import { AGREEMENT_SECTIONS, unwrittenSections } from '#shared/domain/agreements/agreement-sections.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { DELIVERY_STATE_NAMES, deliveryLedger } from '#shared/domain/agreements/delivery-ledger.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import {
  afterChanges,
  agreementAt,
  agreementsWith,
  promiseAt,
  rankOf,
  SIGNED,
} from '#tests/domain/agreements/agreements-builder.ts';
import { budgetWith, countingIds, each } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const TODAY = '2026-05-15';
const ITEM = '3611';
const budget = budgetWith({ authorised: [[ITEM, each(1_000_000)]] });
const money = { nature: 'money', by: 'ours', itemCode: ITEM } as const;

describe('what was delivered', () => {
  const content = agreementsWith([
    {
      acts: SIGNED,
      promises: [
        { quantity: '60', unit: 'spot', estimatedValue: 100_000 },
        { quantity: '3', unit: 'página', estimatedValue: null, dueDate: '2026-04-30' },
        { quantity: '', description: 'Préstamo de un salón', estimatedValue: 5_000 },
        { by: 'ours', quantity: '1/2', unit: 'día', estimatedValue: 9_000 },
        { nature: 'money', amount: 7_000 },
      ],
    },
  ]);
  const delivered = (
    rows: readonly (readonly [promise: number, quantity: string, amount?: number])[],
  ): AgreementsContent => ({
    ...content,
    delivery: rows.map(([promise, quantity, amount = 0], at) => ({
      id: idAt(at + 1),
      rank: rankOf(at),
      agreementId: agreementAt(0),
      promiseId: promiseAt(promise),
      date: '2026-04-01',
      quantity,
      amount,
      receivedBy: '',
      note: '',
      entryId: null,
    })),
  });
  const ledgerOf = (agreements: AgreementsContent) => {
    const [agreement] = agreements.agreement;
    if (!agreement) throw new Error('No agreement');
    return deliveryLedger(agreements, agreement, undefined, TODAY);
  };

  it('stands beside what was promised, in things and in pesos', () => {
    const before = ledgerOf(content);
    expect(before.rows.map(({ state }) => DELIVERY_STATE_NAMES[state])).toEqual([
      'Por cumplir',
      'Atrasado',
      'Por cumplir',
      'Por cumplir',
      'Por cumplir',
    ]);
    const { rows, ours, theirs } = ledgerOf(
      delivered([
        [0, '20'],
        [0, '0.5'],
        [1, '3'],
        [2, ''],
        [3, '1/3'],
        [3, '1/3'],
        [4, '', 7_000],
      ]),
    );
    expect(rows.map(({ state, deliveredValue }) => [state, deliveredValue])).toEqual([
      ['partial', 34_167],
      ['complete', null],
      ['complete', 5_000],
      ['above', 12_000],
      ['complete', 7_000],
    ]);
    expect(theirs).toEqual({ promised: 112_000, delivered: 46_167, otherYears: 0, unknown: 1 });
    expect(ours).toEqual({ promised: 9_000, delivered: 12_000, otherYears: 0, unknown: 0 });
  });

  it('is nothing yet while nobody wrote how much', () => {
    const { rows } = ledgerOf(delivered([[0, '']]));
    expect(rows.map(({ state, deliveredValue }) => [state, deliveredValue])[0]).toEqual(['pending', 0]);
  });

  it('is found where it is late or too much', () => {
    const found = checkAgreements(delivered([[3, '1']]), {
      budget: undefined,
      mediaPlan: undefined,
      program: undefined,
      today: TODAY,
    });
    expect(found.filter(({ code }) => code.startsWith('promise-')).map(({ code, message }) => [code, message])).toEqual(
      [
        ['promise-overdue', 'Está atrasado lo que prometió la otra parte: Compromiso 2.'],
        ['promise-above', 'Se registró más de lo que prometió nuestra parte: Compromiso 4.'],
      ],
    );
  });
});

describe('the checks of a draft', () => {
  it('say softly what is missing until it goes to be signed, and at once what can’t be', () => {
    const content = agreementsWith([
      {
        kind: 'concertation',
        object: '',
        endDate: '2026-01-01',
        promises: [{ ...money, amount: 5 }, { quantity: '1' }],
      },
    ]);
    const found = checkAgreements(content, { budget, mediaPlan: undefined, program: undefined, today: TODAY });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['object-missing', 'warning'],
      ['validity-reversed', 'blocking'],
      ['concertation-with-payment', 'blocking'],
      ['in-kind-without-value', 'info'],
      ['clauses-unwritten', 'info'],
      ['agreement-without-territory', 'info'],
    ]);
    const sent = { ...content, act: agreementsWith([{ acts: [['send-to-legal', '2026-01-01']] }]).act };
    expect(checkAgreements(sent, { budget, mediaPlan: undefined, program: undefined, today: TODAY })[0]?.severity).toBe(
      'blocking',
    );
  });

  it('name the clauses that somebody still has to write', () => {
    const content = agreementsWith([{ promises: [{ quantity: '1' }] }]);
    const [agreement] = content.agreement;
    if (!agreement) throw new Error('No agreement');
    const titles = unwrittenSections(content, agreement).map(({ title }) => title);
    expect(titles).toEqual([
      'Propiedad intelectual y uso de imagen',
      'Confidencialidad y datos personales',
      'Modificaciones',
      'Terminación y rescisión',
    ]);
    const written = afterChanges(
      content,
      agreementRows.append(
        content,
        'clause',
        unwrittenSections(content, agreement).map(({ key, title, suggestion }) => ({
          agreementId: agreement.id,
          section: key,
          title,
          body: paragraphs(suggestion),
        })),
        countingIds(),
      ),
    );
    expect(unwrittenSections(written, agreement)).toEqual([]);
    expect(unwrittenSections(content, { ...agreement, kind: 'amendment' })).toEqual([]);
    expect(new Set(AGREEMENT_SECTIONS.map(({ key }) => key)).size).toBe(AGREEMENT_SECTIONS.length);
  });

  it('find ties to what is gone, promises out of their days, and ends that come near', () => {
    const content = afterChanges(
      agreementsWith([{ acts: SIGNED, endDate: '2026-05-20', promises: [{ quantity: '1', dueDate: '2026-06-01' }] }]),
      [
        ...agreementRows.append(
          agreementsWith([]),
          'agreementLine',
          [{ agreementId: agreementAt(0), mediaLineId: idAt(1) }],
          countingIds(),
        ),
        ...agreementRows.append(
          agreementsWith([]),
          'agreementActivity',
          [{ agreementId: agreementAt(0), activityId: idAt(1) }],
          countingIds(6_000),
        ),
      ],
    );
    const found = checkAgreements(content, {
      budget,
      mediaPlan: { line: [] },
      program: { activity: [] },
      today: TODAY,
    });
    expect(found.map(({ code }) => code)).toEqual([
      'signed-without-scan',
      'promise-outside-validity',
      'media-line-lost',
      'activity-lost',
      'validity-7',
    ]);
    expect(found.at(-1)?.message).toBe('Vence en 5 días, el 20 de mayo de 2026.');
  });
});
