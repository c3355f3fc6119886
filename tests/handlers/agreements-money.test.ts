import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { removeRow, updateRow } from '#shared/domain/budget/budget-rows.ts';
import { readCommitments } from '#shared/domain/media/budget-commitments.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { lastPayment } from '#tests/domain/plans/realistic-agreements.ts';
import { amendContract, deskWithAgreements, signAgreements } from '#tests/handlers/agreements-desk.ts';
import { deliver, digestOf, openDesk } from '#tests/handlers/package-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

// The computer's day: signed in February, amended in June, looked at in August.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-15T18:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Payments of the contract: what its line of the media plan costs. */
const FIRST = 3_125_450;
const LAST = 3_125_449;

type Desk = Awaited<ReturnType<typeof deskWithAgreements>>;

/** What the plan still counts of the contract's line as planned, in centavos. */
const stillPlanned = async ({ app, mediaPlanId, agreements }: Desk): Promise<number> => {
  const { content, budget } = await app.ask('mediaPlan.open', { mediaPlanId });
  const plan = content as MediaPlanContent;
  const contract = (await agreements()).agreement.find(({ kind }) => kind === 'contract');
  const lineId = (await agreements()).agreementLine.find((row) => row.agreementId === contract?.id)?.mediaLineId ?? '';
  const lines = plan.line.filter(({ scenarioId }) => scenarioId === plan.mediaPlan[0]?.scenarioId);
  const left = readCommitments(lines, planCosts(plan), plan, budget as never).uncommitted.get(lineId) ?? [];
  return left.reduce((sum, amount) => sum + amount, 0);
};

const committedOf = async ({ spending }: Desk): Promise<readonly (readonly [month: number, amount: number])[]> =>
  (await spending()).filter(({ moment }) => moment === 'committed').map(({ month, amount }) => [month, amount]);

describe('the money of a contract', () => {
  test('is committed by its signature, once, and its lines stop counting as planned; an amendment and an early end move it', async () => {
    const desk = await deskWithAgreements();
    const { app, agreementsId, contractId, budgetId, mediaPlanId } = desk;
    const planned = await stillPlanned(desk);
    expect(planned).toBe(FIRST + LAST);
    const early = await app.refused('agreements.previewAct', {
      ...{ agreementsId, agreementId: contractId, act: 'sign', date: '2026-02-16' },
    });
    expect(early).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('Borrador') });
    expect((await app.refused('agreements.commit', { agreementsId, agreementId: contractId })).code).toBe(
      'not-allowed',
    );
    await desk.act(contractId, 'send-to-legal', '2026-02-03');

    const preview = { agreementsId, agreementId: contractId, act: 'sign', date: '2026-02-16' } as const;
    expect(await app.ask('agreements.previewAct', preview)).toEqual({
      findings: [],
      commitments: [
        { itemCode: '3611', itemName: '', department: '', month: 5, amount: FIRST },
        { itemCode: '3611', itemName: '', department: '', month: 11, amount: LAST },
      ],
      mediaLines: 1,
    });
    expect(await committedOf(desk)).toEqual([]);
    const signed = await desk.act(contractId, 'sign', '2026-02-16');
    expect(signed.changes.map(({ entity }) => entity)).toEqual(['act', 'commitment', 'commitment']);
    expect(signed.budget.spending).toEqual(await desk.spending());
    expect(
      (await desk.spending()).map(({ moment, date, month, amount, itemCode, document }) => [
        moment,
        date,
        month,
        amount,
        itemCode,
        document,
      ]),
    ).toEqual([
      ['committed', '2026-02-16', 5, FIRST, '3611', 'CTO-03/FICTICIO'],
      ['committed', '2026-02-16', 11, LAST, '3611', 'CTO-03/FICTICIO'],
    ]);
    expect(await desk.lineCommitments()).toHaveLength(2);
    expect(await stillPlanned(desk)).toBe(0);
    expect(await desk.findings()).not.toContain('contract-uncommitted');

    // Done again it changes nothing, and leaves no trace that would stop undo.
    const before = digestOf(app);
    const again = await app.ask('agreements.commit', { agreementsId, agreementId: contractId });
    expect([again.changes, digestOf(app)]).toEqual([[], before]);
    // No undo takes back what was signed, in any of the three documents.
    for (const refused of [
      await app.refused('agreements.undo', { agreementsId }),
      await app.refused('budget.undo', { budgetId }),
      await app.refused('mediaPlan.undo', { mediaPlanId }),
    ]) {
      expect(refused.code).toBe('conflict');
    }
    const [told] = await app.ask('agreements.history', { agreementsId, before: null, limit: 1 });
    expect(told).toMatchObject({
      kind: 'act',
      label: 'Registrar la firma: Contrato de prestación de servicios CTO-03/FICTICIO',
      details: [
        { after: expect.stringContaining('Registrar la firma') },
        { after: expect.stringContaining('3611, $31,254.50, 2026-02-16') },
        {},
      ],
    });
    const ofBudget = await app.ask('budget.history', { budgetId, before: null, limit: 1 });
    expect(ofBudget[0]?.label).toBe('Comprometer lo pactado: Contrato de prestación de servicios CTO-03/FICTICIO');

    // Up by an amendment: an entry on the commitment, in the month of its new day.
    const amendmentId = await amendContract(app.ask, newId, agreementsId);
    await signAgreements(app.ask, agreementsId, ['amendment']);
    expect(await committedOf(desk)).toEqual([
      [5, FIRST],
      [11, LAST],
      [12, 5_200_050 - LAST],
    ]);
    const [first, second, difference] = await desk.spending();
    expect([first?.commitmentId, difference?.commitmentId, difference?.date]).toEqual([null, second?.id, '2026-08-15']);
    // Of what is signed nothing is typed any more, of the amendment either.
    const text = agreementRows.set('agreement', amendmentId, 'object', 'Otra cosa');
    expect(await desk.refusedAgreements([text])).toMatchObject({
      code: 'frozen',
      message: expect.stringContaining('convenio modificatorio'),
    });

    // Half of the first payment was accrued; the rest goes back when the contract ends early.
    await app.ask('budget.edit', {
      ...{ budgetId, label: 'Registrar gasto', coalesce: null },
      changes: [
        {
          op: 'insert',
          entity: 'spending',
          row: { ...first, id: newId(), rank: 'b0', moment: 'accrued', amount: 2_000_000, commitmentId: first?.id },
        } as never,
      ],
    });
    const { commitments } = await app.ask('agreements.previewAct', {
      ...preview,
      act: 'terminate',
      date: '2026-08-14',
    });
    expect(commitments.map(({ amount }) => amount)).toEqual([2_000_000 - FIRST, LAST - 5_200_050, -LAST]);
    await desk.act(contractId, 'terminate', '2026-08-14', { reason: 'La estación dejó de transmitir (ficticio)' });
    expect((await committedOf(desk)).reduce((sum, [, amount]) => sum + amount, 0)).toBe(2_000_000);
    expect((await app.ask('store.verify', {})).ok).toBe(true);
  });

  test('goes down by an amendment too, and committing again changes nothing', async () => {
    const desk = await deskWithAgreements();
    const { app, agreementsId, contractId } = desk;
    await signAgreements(app.ask, agreementsId, ['contract']);
    const amendmentId = await amendContract(app.ask, newId, agreementsId);
    const content = await desk.agreements();
    const amended = content.promise.find(({ agreementId }) => agreementId === amendmentId);
    await desk.editAgreements([agreementRows.set('promise', amended?.id ?? '', 'amount', 1_000_000)]);
    await signAgreements(app.ask, agreementsId, ['amendment']);
    expect((await committedOf(desk)).map(([, amount]) => amount)).toEqual([FIRST, LAST, 1_000_000 - LAST]);
    const ledger = await app.ask('agreements.commit', { agreementsId, agreementId: contractId });
    expect(ledger.changes).toEqual([]);
  });

  test('above what its item has is signed by nobody without knowing it', async () => {
    const desk = await deskWithAgreements();
    const { app, agreementsId, contractId } = desk;
    await desk.editAgreements([
      agreementRows.set('promise', lastPayment(await desk.agreements()).id, 'amount', 900_000_000),
    ]);
    await desk.act(contractId, 'send-to-legal', '2026-02-03');
    const sign = { agreementsId, agreementId: contractId, act: 'sign', date: '2026-02-16' } as const;
    const { findings } = await app.ask('agreements.previewAct', sign);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['contract-above-available', 'blocking']]);
    const before = digestOf(app);
    for (const accept of [[], ['contract-above-ceiling'], ['validity-missing']]) {
      const refused = await app.refused('agreements.act', { ...sign, actor: '', reason: '', accept });
      expect(refused).toMatchObject({ code: 'blocked-by-findings', message: expect.stringContaining('3611') });
    }
    expect(digestOf(app)).toBe(before);
    await desk.act(contractId, 'sign', '2026-02-16', { accept: ['contract-above-available'] });
    expect((await committedOf(desk)).map(([, amount]) => amount)).toEqual([FIRST, 900_000_000]);
  });
});

describe('what cannot be written', () => {
  test.each([
    ['the budget', 'budget', 'presupuesto'],
    ['the media plan', 'media-plan', 'plan de medios'],
  ] as const)('in %s stops a signature whole: nothing is written anywhere', async (_, kind, named) => {
    const desk = await deskWithAgreements();
    const { agreementsId, contractId, concertationId } = desk;
    await desk.act(contractId, 'send-to-legal', '2026-02-03');
    await desk.act(concertationId, 'send-to-legal', '2026-01-12');
    await desk.app.close();
    const { app } = await openDesk(desk.folder);
    await deliver(app, { kind, documentId: kind === 'budget' ? desk.budgetId : desk.mediaPlanId }, 'lend');
    const before = digestOf(app);
    const sign = { agreementsId, act: 'sign', date: '2026-02-16', actor: '', reason: '', accept: [] } as const;
    const refused = await app.refused('agreements.act', { ...sign, agreementId: contractId });
    expect(refused).toMatchObject({ code: 'frozen', message: expect.stringContaining(named) });
    expect(refused.message).toContain('prestad');
    expect(digestOf(app)).toBe(before);
    // What commits nothing asks neither.
    await app.ask('agreements.act', { ...sign, agreementId: concertationId });
    const { content } = await app.ask('agreements.open', { agreementsId });
    expect(content.act.at(-1)).toMatchObject({ act: 'sign', actor: 'Ana Luz Prado, Jefa de Departamento' });
  });

  test('in an archived dossier is only looked at, files and acts as well', async () => {
    const desk = await deskWithAgreements();
    const { app, agreementsId, concertationId, dossierId } = desk;
    await app.ask('dossier.archive', { dossierId, archived: true });
    const { mayEdit, whyReadOnly } = await desk.opened();
    expect([mayEdit, whyReadOnly]).toEqual([false, expect.stringContaining('archivado')]);
    const before = digestOf(app);
    expect((await desk.refusedAgreements([agreementRows.set('agreement', concertationId, 'title', 'x')])).code).toBe(
      'not-allowed',
    );
    const act = { agreementsId, agreementId: concertationId, date: '2026-01-12', actor: '', reason: '', accept: [] };
    expect((await app.refused('agreements.act', { ...act, act: 'send-to-legal' })).message).toContain('archivado');
    const bytes = new TextEncoder().encode('hola');
    const file = { agreementsId, agreementId: concertationId, kind: 'annex', name: 'a.txt', bytes } as const;
    expect((await app.refused('agreements.addFile', file)).message).toContain('archivado');
    expect(digestOf(app)).toBe(before);
    expect(await app.ask('agreements.alerts', {})).toEqual([]);
  });
});

test('a commitment that somebody deletes or changes in the budget is found, in the dossier too, and committed again', async () => {
  const desk = await deskWithAgreements();
  const { app, agreementsId, budgetId, contractId, dossierId } = desk;
  await signAgreements(app.ask, agreementsId, ['contract']);
  const [first, second] = await desk.spending();
  const edit = (changes: readonly unknown[]) =>
    app.ask('budget.edit', { budgetId, label: 'Cambiar', coalesce: null, changes: changes as never });
  await edit([removeRow('spending', first?.id ?? ''), updateRow('spending', second?.id ?? '', 'amount', 1)]);
  const found = await desk.findings();
  expect(found).toEqual(expect.arrayContaining(['commitment-lost', 'contract-uncommitted']));
  const told = await app.ask('dossier.findings', { dossierId });
  expect(told).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'commitment-lost', where: expect.stringMatching(/^Convenios y contratos · /) }),
    ]),
  );
  // The home counts what the dossier tells, the agreements' share in it.
  const counts = (await app.ask('dossier.list', { archived: false, query: '' })).map((row) => row.findings);
  const ofSeverity = (wanted: string) => told.filter(({ severity }) => severity === wanted).length;
  expect(counts).toEqual([{ blocking: ofSeverity('blocking'), warning: ofSeverity('warning') }]);
  const { changes } = await app.ask('agreements.commit', { agreementsId, agreementId: contractId });
  expect(changes.map(({ op, entity }) => `${op} ${entity}`)).toEqual(['delete commitment', 'insert commitment']);
  expect((await committedOf(desk)).reduce((sum, [, amount]) => sum + amount, 0)).toBe(FIRST + LAST);
  expect(await desk.findings()).not.toEqual(expect.arrayContaining(['commitment-lost']));
});
