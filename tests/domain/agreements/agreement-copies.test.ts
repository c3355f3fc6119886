import { expect, test } from 'vitest';
import { amendPromises, copyAgreement, unamendedPromises } from '#shared/domain/agreements/agreement-copies.ts';
import { agreementRows, startAmendment } from '#shared/domain/agreements/agreement-edits.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import { standingPromises } from '#shared/domain/agreements/promises.ts';
import {
  afterChanges,
  agreementAt,
  agreementsWith,
  oursOf,
  promiseAt,
  SIGNED,
} from '#tests/domain/agreements/agreements-builder.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';

const signedContract = () =>
  agreementsWith([
    {
      kind: 'contract',
      title: 'Spots',
      acts: SIGNED,
      promises: [
        { by: 'ours', nature: 'money', amount: 5_000_00, itemCode: '3611', dueDate: '2026-03-20' },
        { by: 'other', nature: 'in-kind', quantity: '40', unit: 'spots', dueDate: '2026-03-15' },
      ],
    },
  ]);

test('a copy of a signed contract is a draft with its words, and without what belongs to that one alone', () => {
  const content = signedContract();
  const newId = countingIds(170_000);
  const changes = copyAgreement(content, agreementAt(0), newId);
  const after = afterChanges(content, changes);
  const [copiedId = ''] = agreementRows.insertedIds(changes, 'agreement');
  const copy = after.agreement.find(({ id }) => id === copiedId);
  expect(copy).toMatchObject({ kind: 'contract', number: '', title: 'Spots (copia)', startDate: '', endDate: '' });
  expect(copy && agreementStanding(after, copy, '2026-06-01').state).toBe('draft');
  const parties = after.party.filter(({ agreementId }) => agreementId === copiedId);
  expect(parties.map(({ side }) => side)).toEqual(['ours', 'other']);
  // Each promise and signatory is of the copied party, not of the one it came from.
  expect(
    after.promise
      .filter(({ agreementId }) => agreementId === copiedId)
      .map(({ partyId, amount, quantity, dueDate }) => [partyId, amount, quantity, dueDate]),
  ).toEqual([
    [parties[0]?.id, 5_000_00, '', ''],
    [parties[1]?.id, 0, '40', ''],
  ]);
  expect(after.signatory.filter(({ agreementId }) => agreementId === copiedId).map(({ partyId }) => partyId)).toEqual(
    parties.map(({ id }) => id),
  );
  expect(after.act.filter(({ agreementId }) => agreementId === copiedId)).toEqual([]);
  expect(copyAgreement(content, promiseAt(0), newId)).toEqual([]);
});

test('an amendment takes up a promise as it stands, under its own party, and once', () => {
  const content = signedContract();
  const newId = countingIds(171_000);
  const started = startAmendment(content, agreementAt(0), newId);
  if (!started.ok) throw new Error(started.error.message);
  const [amendmentId = ''] = agreementRows.insertedIds(started.value, 'agreement');
  const opened = afterChanges(content, started.value);
  expect(unamendedPromises(opened, amendmentId).map(({ root }) => root.id)).toEqual([promiseAt(0), promiseAt(1)]);
  const changes = amendPromises(opened, amendmentId, [promiseAt(0)], newId);
  const taken = afterChanges(opened, changes);
  const row = taken.promise.find(({ agreementId }) => agreementId === amendmentId);
  const ours = taken.party.find(({ agreementId, side }) => agreementId === amendmentId && side === 'ours');
  expect(row).toMatchObject({ amendsPromiseId: promiseAt(0), amount: 5_000_00, itemCode: '3611', partyId: ours?.id });
  expect(ours?.id).not.toBe(oursOf(0));
  expect(unamendedPromises(taken, amendmentId).map(({ root }) => root.id)).toEqual([promiseAt(1)]);
  expect(amendPromises(taken, amendmentId, [promiseAt(0)], newId)).toEqual([]);
  // Signed, it is what holds, under the promise that was first.
  const [legal, signed] = SIGNED.map(([act]) => act);
  const inForce = afterChanges(taken, [
    ...agreementRows.append(
      taken,
      'act',
      [legal, signed].flatMap((act) =>
        act ? [{ agreementId: amendmentId, act, date: '2026-05-01', actor: '', reason: '' }] : [],
      ),
      newId,
    ),
    agreementRows.set('promise', row?.id ?? '', 'amount', 7_000_00),
  ]);
  const base = inForce.agreement[0];
  if (!base) throw new Error('No agreement');
  expect(standingPromises(inForce, base).map(({ root, current }) => [root.id, current.amount])).toEqual([
    [promiseAt(0), 7_000_00],
    [promiseAt(1), 0],
  ]);
});
