import type { Page } from '@playwright/test';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import { authorisationOf } from '#tests/domain/plans/realistic-budget.ts';
import { LINES } from '#tests/domain/plans/realistic-program.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { freshId } from '#tests/e2e/pages/annual-program-page.ts';
import { makeBudget, YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { fillBudget, fillMedia, fillPlans } from '#tests/handlers/full-dossier.ts';
import type { TestApp } from '#tests/storage/test-app.ts';

/** A dossier with its budget authorised by letter, its diagnosis, and its annual programme with Vo.Bo. */
export const authorisedProgram = async (page: Page) => {
  const setup = await makeBudget(
    page,
    [...new Set(LINES.map(([code]) => code))].map((code) => [code, `Partida ficticia ${code}`] as const),
  );
  const { budgetId, dossierId } = setup;
  const ask: TestApp['ask'] = (channel, input) => callHost(page, channel, input);
  const lines = await fillBudget(ask, freshId, budgetId, null);
  const { letter, authorised } = authorisationOf(lines, YEAR, 'draft', freshId);
  await ask('budget.edit', {
    budgetId,
    label: 'Capturar el oficio',
    coalesce: null,
    changes: [
      ...letter.map((row) => ({ op: 'insert' as const, entity: 'letter' as const, row })),
      ...authorised.map((row) => ({ op: 'insert' as const, entity: 'authorised' as const, row })),
    ],
  });
  await ask('budget.recordLetter', { budgetId, letterId: letter[0]?.id ?? '' });
  const { annualProgramId } = await fillPlans(ask, freshId, dossierId, lines);
  await authorise(page, 'annual-program', annualProgramId);
  const { mediaPlanId } = await ask('mediaPlan.ofDossier', { dossierId });
  return { ...setup, lines, mediaPlanId };
};

/** The same with its strategy and a media plan of 32 lines that has its Vo.Bo. too: the year can be carried out. */
export const authorisedPlan = async (page: Page) => {
  const setup = await authorisedProgram(page);
  const ask: TestApp['ask'] = (channel, input) => callHost(page, channel, input);
  const { strategyId } = await fillMedia(ask, freshId, setup.dossierId, setup.lines);
  await authorise(page, 'strategy', strategyId);
  await authorise(page, 'media-plan', setup.mediaPlanId);
  return setup;
};

/** Who prepared it sends; another person, sitting at the same desk, gives the Vo.Bo. */
const authorise = async (page: Page, kind: ReviewedKind, documentId: string): Promise<void> => {
  const document = { kind, documentId } as const;
  for (const { code, severity, place } of (await callHost(page, 'review.open', document)).findings) {
    if (severity !== 'warning') continue;
    const rowId = place.rowId ?? null;
    await callHost(page, 'review.justify', { ...document, findingCode: code, rowId, text: 'Acordado.' });
  }
  const { user } = await callHost(page, 'desk.get', {});
  if (!user) throw new Error('Somebody sits at the desk');
  const act = { ...document, on: '2026-11-20', postName: 'Dirección', letterNumber: '', paper: null };
  await callHost(page, 'review.send', { ...act, officerName: user.officerName });
  const director = 'Bruno Ejemplo Ríos';
  await callHost(page, 'desk.saveUser', { ...user, officerName: director, postName: 'Dirección' });
  const { contentSha } = await callHost(page, 'review.open', document);
  await callHost(page, 'review.authorise', { ...act, officerName: director, contentSha });
  await callHost(page, 'desk.saveUser', user);
};
