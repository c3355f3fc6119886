import { todayOf } from '#electron/handlers/today.ts';
import { blankAgreement } from '#shared/domain/agreements/agreement-edits.ts';
import { blankEntry } from '#shared/domain/execution/execution-edits.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';
import { bulletinChanges, deskWithBulletins } from '#tests/handlers/bulletin-desk.ts';
import { lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import { activityRow, indicatorRow, insert } from '#tests/handlers/plan-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

export const TODAY = todayOf({ now: () => new Date().toISOString() });
export const PERSON = { officerName: 'Ana Luz Prado', postName: 'Jefa de Departamento' };

export const closing = (
  dossierId: string,
  more: Partial<ChannelInput<'dossier.close'>> = {},
): ChannelInput<'dossier.close'> => ({
  dossierId,
  on: TODAY,
  ...PERSON,
  note: 'Se cierra con pendientes que siguen en el año siguiente.',
  jobId: newId(),
  ...more,
});

export const reopening = (
  dossierId: string,
  more: Partial<ChannelInput<'dossier.reopen'>> = {},
): ChannelInput<'dossier.reopen'> => ({
  dossierId,
  on: TODAY,
  ...PERSON,
  reason: 'Faltó una factura.',
  ...more,
});

export const nextYear = (dossierId: string): ChannelInput<'dossier.carryForward'> => ({
  dossierId,
  fiscalYear: 2027,
  procedureVersionId: null,
  startedOn: '2027-01-04',
  withAmounts: false,
});

/** Every row of every table and every file: what a refusal must leave as it was. */
export const everything = ({ context: { store } }: TestApp) => ({
  rows: store.read.all(
    `SELECT (SELECT count(*) FROM journal_change) AS changes, (SELECT count(*) FROM dossier_closing) AS closings,
       (SELECT count(*) FROM dossier_closed_document) AS documents, (SELECT count(*) FROM blob) AS blobs`,
  ),
  files: [...store.blobs.list()].sort(),
});

/**
 * A dossier with each of its documents, small: a plan of talks of which one was given and one never, an invoice that nobody
 * paid, an agreement, a bulletin that went out and a draft of one.
 */
export const fullYear = async () => {
  const desk = await deskWithBulletins();
  const { app, dossierId, editBulletins, bulletinsId } = desk;
  const { content } = await app.ask('dossier.open', { dossierId });
  const { budgetId = '', programId = '' } = content.dossier[0] ?? {};
  const command = { label: 'Capturar', coalesce: null } as const;
  const spent = { itemCode: '3611', departmentId: null, fundingSourceId: null, month: 3, amount: 100_000, concept: '' };
  const committed = {
    id: newId(),
    rank: 'a0',
    ...spent,
    moment: 'committed',
    date: '2026-03-01',
    document: 'C-1',
    commitmentId: null,
  } as const;
  const accrued = {
    ...committed,
    id: newId(),
    rank: 'a1',
    moment: 'accrued',
    amount: 50_000,
    document: 'F-7',
    commitmentId: committed.id,
  } as const;
  await app.ask('budget.edit', {
    budgetId,
    ...command,
    changes: [insert('spending', committed), insert('spending', accrued), lineOfLonas()],
  });
  const { annualProgramId } = await app.ask('annualProgram.ofDossier', { dossierId });
  const [given, never] = [
    activityRow({ g03: '4' }),
    activityRow({ rank: 'a1', name: 'Ferias', unit: 'feria', g05: '2' }),
  ];
  await app.ask('annualProgram.edit', {
    annualProgramId,
    ...command,
    changes: [insert('activity', given), insert('activity', never), insert('indicator', indicatorRow())],
  });
  const { executionId } = await app.ask('execution.ofDossier', { dossierId });
  const entry = {
    ...blankEntry('talk', '2026-03-10'),
    id: newId(),
    rank: 'a0',
    title: 'Plática',
    activityId: given.id,
    quantity: '3',
  };
  await app.ask('execution.edit', { executionId, ...command, changes: [insert('entry', entry)] });
  const { agreementsId } = await app.ask('agreements.ofDossier', { dossierId });
  const agreement = {
    ...blankAgreement('concertation'),
    id: newId(),
    rank: 'a0',
    number: 'CON-1',
    title: 'Con la radio',
  };
  await app.ask('agreements.edit', { agreementsId, ...command, changes: [insert('agreement', agreement)] });
  const [sent, draft] = [bulletinChanges(), bulletinChanges({ rank: 'a1', number: '013/2026' })];
  await editBulletins(sent.changes);
  await editBulletins(draft.changes);
  await app.ask('bulletins.issue', { bulletinsId, bulletinId: sent.id, issuedOn: '2026-03-10' });
  return { ...desk, budgetId, programId, annualProgramId, executionId, agreementsId, commitmentId: committed.id };
};
