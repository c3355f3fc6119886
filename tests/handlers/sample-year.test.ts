import { expect, test } from 'vitest';
import { readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { SpendingMoment } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { openTestApp, PERSON } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

test('the fictitious year has every document of a dossier, nothing in it blocks, and its money agrees', async () => {
  const app = await openTestApp(temporaryFolder());
  await app.ask('desk.saveUser', PERSON);
  const making = app.ask('dossier.createSample', {});
  expect((await app.refused('dossier.createSample', {})).code).toBe('conflict');
  const { dossierId } = await making;

  const { summary, programName, content } = await app.ask('dossier.open', { dossierId });
  expect(programName).toContain('ejemplo ficticio');
  expect(summary).toMatchObject({ fiscalYear: 2026, current: { number: 10, returned: false }, sent: true });
  const budgetId = content.dossier[0]?.budgetId ?? '';
  const { content: budget } = await app.ask('budget.open', { budgetId });
  expect(budget.letter.map(({ state }) => state)).toEqual(['recorded']);
  expect(budget.transfer.map(({ state }) => state)).toEqual(['recorded', 'recorded']);
  const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId });
  const diagnosis = (await app.ask('diagnosis.open', { diagnosisId })).content;
  expect(diagnosis).toMatchObject({ segment: { length: 4 }, conclusion: { length: 3 } });
  for (const { sourceId } of diagnosis.figure) expect(sourceId).not.toBeNull();
  const { annualProgramId } = await app.ask('annualProgram.ofDossier', { dossierId });
  const program = (await app.ask('annualProgram.open', { annualProgramId })).content;
  expect(program).toMatchObject({ activity: { length: 7 }, indicator: { length: 4 } });
  const { strategyId } = await app.ask('strategy.ofDossier', { dossierId });
  const strategy = (await app.ask('strategy.open', { strategyId })).content;
  expect(strategy).toMatchObject({ campaign: { length: 2 }, material: { length: 4 } });
  const { mediaPlanId } = await app.ask('mediaPlan.ofDossier', { dossierId });
  const media = (await app.ask('mediaPlan.open', { mediaPlanId })).content;
  expect(media.line).toHaveLength(8);
  expect((await app.ask('directory.open', await app.ask('directory.ofDesk', {}))).content.partner).toHaveLength(5);
  const { agreementsId } = await app.ask('agreements.ofDossier', { dossierId });
  const opened = await app.ask('agreements.open', { agreementsId });
  const agreements = opened.content as AgreementsContent;
  expect(agreements.agreement.map(({ kind }) => kind)).toEqual(['concertation', 'collaboration', 'contract']);
  expect(agreements.act.filter(({ act }) => act === 'sign')).toHaveLength(2);
  const { executionId } = await app.ask('execution.ofDossier', { dossierId });
  const log = (await app.ask('execution.open', { executionId })).content;
  expect(log).toMatchObject({ entry: { length: 15 }, entryEvidence: { length: 13 }, explanation: { length: 2 } });
  const { bulletinsId } = await app.ask('bulletins.ofDossier', { dossierId });
  const bulletins = (await app.ask('bulletins.open', { bulletinsId })).content;
  expect(bulletins.bulletin.map(({ issuedOn }) => issuedOn)).toEqual(['2026-10-15', '']);

  // What is found teaches something, and nothing stands in anybody's way.
  const findings = await app.ask('dossier.findings', { dossierId });
  expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  expect(findings.filter(({ severity }) => severity === 'warning').length).toBeLessThan(10);

  // 18,560 + 14,500 + 25,520 + 17,400 by orders, and the contract's 52,200.
  const sumOf = (moment: SpendingMoment): number =>
    budget.spending.filter((row) => row.moment === moment).reduce((sum, { amount }) => sum + amount, 0);
  expect([sumOf('committed'), sumOf('accrued'), sumOf('exercised'), sumOf('paid')]).toEqual([
    12_818_000, 12_818_000, 10_208_000, 8_468_000,
  ]);
  const contract = agreements.agreement[2]?.id ?? '';
  const money = readAgreementMoney(agreements, commitmentLedgers(budget), opened.today).byAgreement.get(contract);
  expect(money?.promises.map(({ due, moments }) => [due, moments.committed])).toEqual([
    [2_610_000, 2_610_000],
    [2_610_000, 2_610_000],
  ]);
  // Every act is of a day that has come.
  for (const { date } of [...budget.spending, ...agreements.act, ...log.entry]) expect(date <= opened.today).toBe(true);

  for (const target of [
    { kind: 'progress', executionId, upTo: 11 },
    { kind: 'agreement', agreementsId, agreementId: contract },
    { kind: 'media-plan', mediaPlanId },
  ] as const) {
    const { pages } = await app.ask('document.preview', { target, jobId: newId() });
    expect(pages, target.kind).toBeGreaterThan(0);
  }
  // It went from one post to another and was signed: it is put away, never deleted.
  expect((await app.refused('dossier.delete', { dossierId })).code).toBe('not-allowed');
  expect((await app.ask('dossier.archive', { dossierId, archived: true })).archived).toBe(true);
  expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
}, 120_000);
