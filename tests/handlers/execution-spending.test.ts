import { describe, expect, test } from 'vitest';
import { verifyStore } from '#electron/storage/verify.ts';
import { balancesOf, MOMENTS } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, budgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { blankEntry } from '#shared/domain/execution/execution-edits.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';
import { COMMITMENTS, SPENT } from '#tests/domain/plans/log-entry-specs.ts';
import { realisticCommitments } from '#tests/domain/plans/realistic-execution.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import { deskWithLog, filledExecutionDesk } from '#tests/handlers/execution-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

type Said = ChannelInput<'execution.recordMoments'>;

/** A log with one entry and a budget with three commitments; of the first, $348,000.00. */
const withCommitments = async () => {
  const desk = await deskWithLog();
  const { app, dossierId, executionId, edit } = desk;
  const budgetId = (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
  const commitments = realisticCommitments(2026, newId);
  await app.ask('budget.edit', {
    ...{ budgetId, label: 'Comprometer', coalesce: null },
    changes: commitments.map((row) => insert('spending', row)),
  });
  const entryId = newId();
  await edit([insert('entry', { ...blankEntry('radio', '2026-04-20'), id: entryId, rank: 'a0', title: 'Spots' })]);
  const [radio] = commitments;
  const said = (values: Partial<Said> = {}): Said => ({
    executionId,
    entryId,
    commitmentId: radio?.id ?? '',
    moments: ['accrued'],
    date: '2026-05-04',
    amount: 10_000_000,
    document: ' Factura 7 ',
    concept: 'Abril',
    ...values,
  });
  return {
    ...desk,
    budgetId,
    entryId,
    commitments,
    said,
    record: (values: Partial<Said> = {}) => app.ask('execution.recordMoments', said(values)),
    refused: (values: Partial<Said> = {}) => app.refused('execution.recordMoments', said(values)),
    budget: async () => (await app.ask('execution.open', { executionId })).budget,
  };
};

const momentsOf = (budget: BudgetContent, rootId: string | undefined) =>
  commitmentLedgers(budget).byRoot.get(rootId ?? '')?.moments;

describe('spending recorded from the log', () => {
  test('becomes rows of the budget tied to their entry, told in both histories, and undo takes neither away', async () => {
    const { app, executionId, budgetId, entryId, commitments, record, content, budget } = await withCommitments();
    const [radio] = commitments;
    const done = await record({ moments: ['paid', 'accrued', 'exercised'] });
    const rows = done.budget.spending.filter(({ moment }) => moment !== 'committed');
    expect(
      rows.map((row) => [row.moment, row.amount, row.month, row.document, row.itemCode, row.commitmentId]),
    ).toEqual(
      ['accrued', 'exercised', 'paid'].map((moment) => [moment, 10_000_000, 5, 'Factura 7', '3611', radio?.id]),
    );
    expect((await content()).entrySpending.map((row) => [row.entryId, row.spendingId])).toEqual(
      rows.map(({ id }) => [entryId, id]),
    );
    expect(await budget()).toEqual(done.budget);
    budgetContent.parse(done.budget);
    const label = 'Registrar gasto devengado, ejercido y pagado, $100,000.00, Factura 7';
    const [told] = await app.ask('execution.history', { executionId, before: null, limit: 1 });
    expect(told).toMatchObject({ kind: 'act', label });
    expect(told?.details[0]).toMatchObject({
      what: 'Entrada 1, Spots del 20 de abril de 2026, gasto: se agregó',
      after: 'Factura 7, devengado, Abril',
    });
    expect((await app.ask('budget.history', { budgetId, before: null, limit: 1 }))[0]).toMatchObject({
      kind: 'act',
      label,
    });
    // Both are barriers: a row that the other document names isn't taken from under it.
    expect(done.saved.history).toEqual({ undo: null, redo: null });
    await app.refused('execution.undo', { executionId });
    await app.refused('budget.undo', { budgetId });
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('above what was committed is refused with what is left; a mistake is cancelled by a negative one', async () => {
    const { app, executionId, budgetId, commitments, record, refused, budget, content } = await withCommitments();
    const [radio, print] = commitments;
    await record({ amount: 30_000_000 });
    const standing = async () => [await budget(), await content()];
    const before = await standing();
    const cases: readonly (readonly [Partial<Said>, string, RegExp])[] = [
      [
        { amount: 4_800_001 },
        'not-allowed',
        /rebasaría lo comprometido de ese compromiso en \$0\.01: quedan \$48,000\.00/,
      ],
      [{ moments: ['exercised'], amount: 30_000_001 }, 'not-allowed', /rebasaría lo devengado.*quedan \$300,000\.00/],
      // The first fits and the second doesn't: neither is written.
      [{ moments: ['accrued', 'paid'], amount: 100 }, 'not-allowed', /rebasaría lo ejercido/],
      [{ amount: -30_000_001 }, 'not-allowed', /Se cancelaría más de lo devengado, que son \$300,000\.00/],
      [{ amount: 0 }, 'invalid-input', /importe es cero/],
      [{ document: '  ' }, 'invalid-input', /Falta el número de la factura/],
      [{ date: '2027-01-04' }, 'invalid-input', /no es del ejercicio 2026/],
      [{ commitmentId: newId() }, 'not-found', /ya no está en el presupuesto/],
      [{ entryId: newId() }, 'not-found', /entrada de la bitácora.*ya no está/],
    ];
    for (const [values, code, said] of cases) {
      const refusal = await refused(values);
      expect([values, refusal.code]).toEqual([values, code]);
      expect(refusal.message).toMatch(said);
    }
    expect(await standing()).toEqual(before);

    await record({ amount: -10_000_000, document: 'Nota de crédito 3', entryId: null });
    const after = await record({ amount: 14_800_000 });
    expect(momentsOf(after.budget, radio?.id)).toEqual({
      committed: 34_800_000,
      accrued: 34_800_000,
      exercised: 0,
      paid: 0,
    });
    expect(momentsOf(after.budget, print?.id)).toMatchObject({ accrued: 0 });
    // An item's balance is what its commitments add up to.
    const item = balancesOf(after.budget, { from: 'authorised' }).find((one) => one.itemCode === '3611');
    expect(item?.annual).toMatchObject({ committed: 34_800_000, accrued: 34_800_000 });

    // What came in otherwise, above its contract, is found.
    const wrong = {
      ...after.budget.spending.at(-1),
      id: newId(),
      rank: 'z0',
      amount: 100,
    } as BudgetContent['spending'][number];
    await app.ask('budget.edit', { budgetId, label: 'Importar', coalesce: null, changes: [insert('spending', wrong)] });
    const found = (await app.ask('execution.findings', { executionId })).find(
      ({ code }) => code === 'accrued-above-commitment',
    );
    expect(found).toMatchObject({ severity: 'blocking', place: { section: 'spending', rowId: radio?.id } });
    expect(found?.message).toContain('rebasa en $1.00');
  });

  test('is written into budget and log, or into neither', async () => {
    const { app, dossierId, executionId, record, refused, budget, content, ...desk } = await withCommitments();
    // Another dossier works with the same budget, which stays in use when the first one is archived.
    const { programId } = await app.ask('program.create', { name: 'Otra Feria' });
    await app.ask(
      'dossier.create',
      creation({ ...desk, programId }, { budget: { kind: 'shared', budgetId: desk.budgetId } }),
    );
    const before = [await budget(), await content()];
    await app.ask('dossier.archive', { dossierId, archived: true });
    for (const entryId of [desk.entryId, null]) {
      expect((await refused({ entryId })).message).toContain('archivado');
    }
    expect([await budget(), await content()]).toEqual(before);
    expect((await app.ask('execution.open', { executionId })).mayRecordSpending).toBe(false);
    await app.ask('dossier.archive', { dossierId, archived: false });

    // The log refuses after the budget was written: the budget's rows go with it.
    const { store } = app.context;
    store.write((db) =>
      db.run("CREATE TRIGGER gives_up BEFORE INSERT ON execution_entry_spending BEGIN SELECT RAISE(ABORT, 'x'); END"),
    );
    await refused();
    expect([await budget(), await content()]).toEqual(before);
    store.write((db) => db.run('DROP TRIGGER gives_up'));
    await record();
    expect((await budget()).spending).toHaveLength(COMMITMENTS.length + 1);
    expect(verifyStore(store)).toEqual([]);
  });

  test('of a whole year is the budget’s to the centavo, moment by moment and item by item', async () => {
    const { app, executionId, commitments } = await filledExecutionDesk();
    const { budget, content } = await app.ask('execution.open', { executionId });
    const balances = balancesOf(budget, { from: 'authorised' });
    const ledgers = commitmentLedgers(budget);
    expect(ledgers.loose).toEqual([]);
    const sum = (amounts: readonly number[]) => amounts.reduce((before, amount) => before + amount, 0);
    for (const moment of MOMENTS) {
      const said =
        moment === 'committed'
          ? sum(COMMITMENTS.map(([, , amount]) => amount))
          : sum(SPENT.map(([, , moments, , amount]) => (moments.includes(moment) ? amount : 0)));
      expect([moment, sum(balances.map(({ annual }) => annual[moment]))]).toEqual([moment, said]);
      expect(sum([...ledgers.byRoot.values()].map(({ moments }) => moments[moment]))).toBe(said);
      for (const { itemCode, annual } of balances) {
        const ofItem = [...ledgers.byRoot.values()].filter(({ root }) => root.itemCode === itemCode);
        expect(sum(ofItem.map(({ moments }) => moments[moment]))).toBe(annual[moment]);
      }
    }
    expect(ledgers.byRoot.get(commitments[1]?.id ?? '')?.moments).toEqual({
      ...{ committed: 29_000_000, accrued: 24_250_050, exercised: 16_250_033, paid: 16_250_033 },
    });
    // Every tie names an entry of the budget; what was cancelled without an entry is tied to none.
    const tied = new Set(content.entrySpending.map(({ spendingId }) => spendingId));
    const untied = budget.spending.filter(({ id, moment }) => moment !== 'committed' && !tied.has(id));
    expect(untied.map(({ document }) => document)).toEqual(['Factura ficticia I-14', 'Nota de crédito ficticia 3']);
    expect([...tied].filter((id) => !budget.spending.some((row) => row.id === id))).toEqual([]);
    expect(verifyStore(app.context.store)).toEqual([]);
  });
});
