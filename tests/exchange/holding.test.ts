import { describe, expect, test } from 'vitest';
import { agreementWith } from '#shared/domain/review/reviewed-names.ts';
import { holdingOf, type RecordedDelivery, recallable, whyOnlyRead } from '#shared/exchange/holding.ts';

const delivery = (
  direction: RecordedDelivery['direction'],
  act: RecordedDelivery['act'],
  number: number | null = 1,
): RecordedDelivery => ({
  direction,
  act,
  number,
  about: act === 'recall' ? 1 : null,
  on: '2026-03-02',
  officerName: 'Ana Ficticia',
  officeName: 'Dirección',
  recipient: 'Beto Ficticio',
});
const sent = (act: RecordedDelivery['act'], number = 1) => delivery('sent', act, number);
const got = (act: RecordedDelivery['act'], number = 1) => delivery('received', act, act === 'read' ? null : number);

type Case = readonly [name: string, deliveries: readonly RecordedDelivery[], acts: readonly Act[], here: boolean];
type Act = Parameters<typeof holdingOf>[1][number];

describe('one post at a time holds a document', () => {
  test.each<Case>([
    ['one that never went anywhere', [], [], true],
    ['one that was handed over', [sent('hand-over')], [], false],
    ['one that was lent', [sent('lend')], [], false],
    ['one that came back', [sent('lend'), got('give-back', 2)], [], true],
    ['one that was taken back', [sent('hand-over'), sent('recall', 2)], [], true],
    ['a copy that came beside another document', [got('read')], [], false],
    ['one that was delivered after its copy', [got('read'), got('hand-over')], [], true],
    ['one brought up to date by a copy while it is lent', [sent('lend'), got('read')], [], false],
    [
      'one brought up to date by a copy after it was taken back',
      [sent('lend'), sent('recall', 2), got('read')],
      [],
      true,
    ],
    ['one whose sender took it back', [got('send'), got('recall', 2)], [], false],
    ['one sent for its Vo.Bo.', [sent('send')], [{ act: 'send', delivery: 1 }], false],
    ['one that came to be judged', [got('send')], [{ act: 'send', delivery: 1 }], true],
    [
      'one answered on paper',
      [sent('send')],
      [
        { act: 'send', delivery: 1 },
        { act: 'return', delivery: 2 },
      ],
      true,
    ],
    [
      'one judged here',
      [got('send')],
      [
        { act: 'send', delivery: 1 },
        { act: 'authorise', delivery: 2 },
      ],
      false,
    ],
    ['one whose answer went out', [got('send'), sent('return', 2)], [{ act: 'return', delivery: 2 }], false],
  ])('%s', (_, deliveries, acts, here) => {
    const holding = holdingOf(deliveries, acts);
    expect(holding.here).toBe(here);
    expect(whyOnlyRead(holding)).toMatch(here ? /^$/ : /^.+\.$/);
  });

  test('what went out may be taken back, but no answer', () => {
    for (const act of ['send', 'hand-over', 'lend', 'give-back'] as const) {
      expect(recallable(holdingOf([sent(act, 3)], []))).toBe(3);
    }
    for (const act of ['return', 'authorise'] as const) expect(recallable(holdingOf([sent(act, 3)], []))).toBeNull();
    expect(recallable(holdingOf([got('read')], []))).toBeNull();
    expect(recallable(holdingOf([sent('lend', 3), got('read')], []))).toBe(3);
  });

  test('a strategy that is elsewhere is spoken of as one', () => {
    const told = (['lend', 'hand-over', 'give-back', 'authorise', 'return'] as const).map((act) =>
      whyOnlyRead(holdingOf([sent(act)], []), agreementWith('strategy')),
    );
    expect(told.join(' ')).not.toMatch(/\blo\b|[ae]rlo\b|prestado|autorizado/);
    expect(told[0]).toContain('está prestada a Beto Ficticio');
    expect(told[3]).toMatch(/está autorizada y la lleva Beto Ficticio.*Para cambiarla, pídale/);
    const copy = whyOnlyRead(holdingOf([got('read')], []), agreementWith('strategy'));
    expect(copy).toContain('la lleva Ana Ficticia, Dirección. Pídale que se la entregue para cambiarla.');
  });
});
