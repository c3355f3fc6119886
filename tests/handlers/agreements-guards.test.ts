import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { amendPromises } from '#shared/domain/agreements/agreement-copies.ts';
import { agreementRows, startAmendment } from '#shared/domain/agreements/agreement-edits.ts';
import type { AgreementPromise, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { deskWithAgreements, signAgreements } from '#tests/handlers/agreements-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

// Looked at in August, as the money of agreements is.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-15T18:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const ACCEPTED = { accept: ['contract-above-available', 'contract-above-ceiling'] };

const signedContract = async () => {
  const desk = await deskWithAgreements();
  const { app, agreementsId, contractId } = desk;
  await signAgreements(app.ask, agreementsId, ['contract']);
  /** A draft that takes the contract's payments over, changed. */
  const amendment = async (changed: Partial<AgreementPromise>): Promise<string> => {
    const before = await desk.agreements();
    const opened = startAmendment(before, contractId, newId);
    if (!opened.ok) throw new Error(opened.error.message);
    const id = agreementRows.insertedIds(opened.value, 'agreement')[0] ?? '';
    const roots = before.promise
      .filter((row) => row.agreementId === contractId && row.nature === 'money')
      .map((row) => row.id);
    const payments = amendPromises(applyChanges(before, opened.value) as AgreementsContent, id, roots, newId);
    await desk.editAgreements([
      ...opened.value,
      ...payments.map((change) =>
        change.op === 'insert' && change.entity === 'promise'
          ? { ...change, row: { ...change.row, ...changed } }
          : change,
      ),
      agreementRows.set('agreement', id, 'object', 'Cambiar los pagos (ficticio)'),
    ]);
    await desk.act(id, 'send-to-legal', '2026-06-01');
    return id;
  };
  const byItem = async (): Promise<Readonly<Record<string, number>>> => {
    const sums: Record<string, number> = {};
    for (const { moment, itemCode, amount } of await desk.spending()) {
      if (moment === 'committed') sums[itemCode] = (sums[itemCode] ?? 0) + amount;
    }
    return sums;
  };
  return { ...desk, amendment, byItem };
};

test('an amendment that pays from another item moves what isn’t accrued there, and one in kind gives it back', async () => {
  const desk = await signedContract();
  const { app, agreementsId, contractId, dossierId } = desk;
  const [first] = await desk.spending();
  const { executionId } = await app.ask('execution.ofDossier', { dossierId });
  await app.ask('execution.recordMoments', {
    ...{ executionId, entryId: null, commitmentId: first?.id ?? '', moments: ['accrued'], date: '2026-05-15' },
    ...{ amount: 1_000_000, document: 'F-1', concept: '' },
  });
  const moved = await desk.amendment({ itemCode: '3621' });
  await desk.act(moved, 'sign', '2026-06-02', ACCEPTED);
  expect(await desk.byItem()).toEqual({ 3611: 1_000_000, 3621: 5_250_899 });
  const roots = (await desk.spending()).filter((row) => row.moment === 'committed' && row.commitmentId === null);
  expect(roots.map(({ itemCode }) => itemCode)).toEqual(['3611', '3611', '3621', '3621']);
  expect((await desk.agreements()).commitment).toHaveLength(4);
  expect((await app.ask('agreements.commit', { agreementsId, agreementId: contractId })).changes).toEqual([]);

  // Of the payment that was accrued in part nobody may agree less; nor may an amendment end alone.
  const less = await desk.amendment({ amount: 100 });
  const sign = { agreementsId, agreementId: less, act: 'sign', date: '2026-06-03' } as const;
  const preview = await app.ask('agreements.previewAct', sign);
  expect(preview.findings.map(({ code }) => code)).toContain('amended-below-accrued');
  const refused = await app.refused('agreements.act', {
    ...sign,
    actor: '',
    reason: '',
    accept: ['amended-below-accrued'],
  });
  expect(refused).toMatchObject({ code: 'blocked-by-findings', message: expect.stringContaining('devengaron') });
  const ended = { ...sign, agreementId: moved, act: 'terminate', actor: '', reason: 'Ficticio', accept: [] } as const;
  expect(await app.refused('agreements.act', ended)).toMatchObject({
    code: 'not-allowed',
    message: expect.stringContaining('no se da por terminado solo'),
  });
});

test('a payment that becomes something in kind is committed no longer', async () => {
  const desk = await signedContract();
  const id = await desk.amendment({ nature: 'in-kind', quantity: '1', unit: 'lote', amount: 0 });
  await desk.act(id, 'sign', '2026-06-02', ACCEPTED);
  expect(await desk.byItem()).toEqual({ 3611: 0 });
  expect(await desk.findings()).not.toContain('contract-overcommitted');
});

test('links to the budget are written by signing alone; one that is lost may go', async () => {
  const desk = await signedContract();
  const { app, budgetId } = desk;
  const [link] = (await desk.agreements()).commitment;
  if (!link) throw new Error('Nothing was committed');
  for (const change of [
    agreementRows.remove('commitment', link.id),
    agreementRows.set('commitment', link.id, 'spendingId', newId()),
    { op: 'insert', entity: 'commitment', row: { ...link, id: newId(), rank: 'b0' } } as const,
  ]) {
    expect(await desk.refusedAgreements([change])).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('no se liga a mano'),
    });
  }
  const gone = { op: 'delete', entity: 'spending', id: link.spendingId } as const;
  await app.ask('budget.edit', { budgetId, label: 'Borrar', coalesce: null, changes: [gone] as never });
  await desk.editAgreements([agreementRows.remove('commitment', link.id)]);
  expect((await desk.agreements()).commitment).toHaveLength(1);
  expect(await desk.findings()).not.toContain('commitment-lost');
});

test('what lies with the legal area isn’t edited before it is returned, but takes files', async () => {
  const desk = await deskWithAgreements();
  const { app, agreementsId, contractId } = desk;
  await desk.act(contractId, 'send-to-legal', '2026-02-03');
  const payment = (await desk.agreements()).promise.find((row) => row.agreementId === contractId);
  for (const change of [
    agreementRows.set('promise', payment?.id ?? '', 'amount', 1),
    agreementRows.remove('agreement', contractId),
  ]) {
    expect(await desk.refusedAgreements([change])).toMatchObject({
      code: 'frozen',
      message: expect.stringContaining('Devolver con observaciones'),
    });
  }
  const bytes = new TextEncoder().encode('Observaciones (ficticias)');
  await app.ask('agreements.addFile', { agreementsId, agreementId: contractId, kind: 'other', name: 'o.txt', bytes });
  await desk.act(contractId, 'return-from-legal', '2026-02-04', { reason: 'Falta un pago (ficticio)' });
  await desk.editAgreements([agreementRows.set('promise', payment?.id ?? '', 'description', 'Otra (ficticia)')]);
});
