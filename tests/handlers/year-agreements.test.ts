import { expect, test } from 'vitest';
import { todayOf } from '#electron/handlers/today.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { deskWithAgreements, signAgreements } from '#tests/handlers/agreements-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

const TODAY = todayOf({ now: () => new Date().toISOString() });

test('what is signed after next year’s list was begun arrives there at the closing, once; what that year did itself is kept', {
  timeout: 300_000,
}, async () => {
  const desk = await deskWithAgreements();
  const { app, agreementsId, contractId, concertationId, dossierId } = desk;
  const carry = { dossierId, fiscalYear: 2027, procedureVersionId: null, startedOn: '2027-01-04', withAmounts: false };
  const next = await app.ask('dossier.carryForward', carry);
  const { agreementsId: nextId } = await app.ask('agreements.ofDossier', { dossierId: next.dossierId });
  const there = async () => (await app.ask('agreements.open', { agreementsId: nextId })).content;
  expect((await there()).agreement).toEqual([]);
  await desk.editAgreements([agreementRows.set('agreement', contractId, 'endDate', '2027-06-30')]);
  await signAgreements(app.ask, agreementsId, ['contract']);
  const close = () =>
    app.ask('dossier.close', {
      dossierId,
      on: TODAY,
      officerName: 'Ana Luz Prado',
      postName: 'Jefa',
      note: 'Sigue en 2027.',
      jobId: newId(),
    });
  await close();
  const brought = await there();
  expect(brought.agreement.map(({ kind, endDate }) => [kind, endDate])).toEqual([['contract', '2027-06-30']]);
  const own = brought.agreement[0]?.id ?? '';
  expect(brought.act.map(({ act, agreementId }) => [act, agreementId])).toEqual([
    ['send-to-legal', own],
    ['sign', own],
  ]);
  const before = await desk.agreements();
  const promised = before.promise.filter(({ agreementId }) => agreementId === contractId);
  expect(brought.promise.map(({ description }) => description).sort()).toEqual(
    promised.map(({ description }) => description).sort(),
  );
  const parties = new Set(brought.party.map(({ id }) => id));
  expect(brought.promise.every(({ partyId }) => partyId === null || parties.has(partyId))).toBe(true);

  // Closed once more nothing comes twice; what only came along goes with its dossier, an act of this year doesn't.
  const reopen = () =>
    app.ask('dossier.reopen', { dossierId, on: TODAY, officerName: 'Ana', postName: 'Jefa', reason: 'Faltó uno.' });
  await reopen();
  await app.ask('agreements.act', {
    agreementsId: nextId,
    agreementId: own,
    act: 'terminate',
    date: TODAY,
    actor: 'Ana',
    reason: 'Terminó antes.',
    accept: [],
  });
  await desk.editAgreements([agreementRows.set('agreement', concertationId, 'endDate', '2027-06-30')]);
  await signAgreements(app.ask, agreementsId, ['concertation']);
  await close();
  const after = await there();
  expect(after.agreement.map(({ kind }) => kind).sort()).toEqual(['concertation', 'contract']);
  expect(after.act.filter(({ agreementId }) => agreementId === own).map(({ act }) => act)).toEqual([
    'send-to-legal',
    'sign',
    'terminate',
  ]);
  const refused = await app.refused('dossier.delete', { dossierId: next.dossierId });
  expect(refused.message).toContain('convenios que ya se enviaron o se firmaron');
  expect(verifyStore(app.context.store)).toEqual([]);
});
