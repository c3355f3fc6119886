import type { AppContext } from '#electron/handlers/app-context.ts';
import type { ExecutionChange } from '#shared/domain/execution/execution.ts';
import { SPENT } from '#tests/domain/plans/log-entry-specs.ts';
import { realisticCommitments, realisticExecution } from '#tests/domain/plans/realistic-execution.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { filledMediaDesk } from '#tests/handlers/media-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId as freshId, temporaryFolder } from '#tests/storage/test-store.ts';

const CAPTURE = { label: 'Capturar', coalesce: null } as const;

/**
 * The year of a dossier whose plans are filled and whose budget is authorised: commitments, log, evidence files, moments of
 * spending tied to their entries, indicators, explanations. By the same channels as the screens, so that browser specs fill
 * with it too.
 */
export const fillExecution = async (ask: TestApp['ask'], newId: () => string, dossierId: string) => {
  const { executionId } = await ask('execution.ofDossier', { dossierId });
  const { content: before, program, mediaPlan, diagnosis, budget } = await ask('execution.open', { executionId });
  const row = before.execution[0];
  if (!row || !program || !mediaPlan) throw new Error('The plans of the dossier are filled before its year');
  const commitments = realisticCommitments(row.fiscalYear, newId);
  const budgetId = budget.budget[0]?.id ?? '';
  await ask('budget.edit', {
    budgetId,
    ...CAPTURE,
    changes: commitments.map((entry) => ({ op: 'insert' as const, entity: 'spending' as const, row: entry })),
  });
  const { content, files } = realisticExecution(row, { program, mediaPlan, diagnosis }, newId);
  const { execution, entryEvidence: _rows, ...rows } = content;
  await ask('execution.edit', {
    executionId,
    ...CAPTURE,
    changes: [
      { op: 'update', entity: 'execution', id: row.id, field: 'title', value: execution[0]?.title ?? '' },
      ...Object.entries(rows).flatMap(([entity, all]) =>
        all.map((one) => ({ op: 'insert', entity, row: one }) as ExecutionChange),
      ),
    ],
  });
  for (const { entryId, name, caption, bytes } of files) {
    await ask('execution.addEvidence', { executionId, entryId, name, caption, bytes });
  }
  for (const [commitment, entry, moments, on, amount, document] of SPENT) {
    await ask('execution.recordMoments', {
      executionId,
      entryId: entry === null ? null : (content.entry[entry]?.id ?? null),
      commitmentId: commitments[commitment]?.id ?? '',
      moments: [...moments],
      date: `${row.fiscalYear}-${on}`,
      amount,
      document,
      concept: '',
    });
  }
  return { executionId, commitments, files };
};

/** A desk with a dossier of 2026 whose plans, budget and year are filled. */
export const filledExecutionDesk = async (folder = temporaryFolder()) => {
  const desk = await filledMediaDesk(folder);
  return { ...desk, ...(await fillExecution(desk.app.ask, freshId, desk.dossierId)) };
};

/** A desk with a dossier of 2026 and its log, both empty. */
export const deskWithLog = async (folder = temporaryFolder(), saveFile?: AppContext['saveFile']) => {
  const desk = await deskWithDossier(folder, saveFile);
  const { app, dossierId } = desk;
  const { executionId } = await app.ask('execution.ofDossier', { dossierId });
  return {
    ...desk,
    executionId,
    content: async () => (await app.ask('execution.open', { executionId })).content,
    edit: (changes: readonly ExecutionChange[], label = 'Editar') =>
      app.ask('execution.edit', { executionId, changes: [...changes], label, coalesce: null }),
    refusedEdit: (changes: readonly ExecutionChange[]) =>
      app.refused('execution.edit', { executionId, changes: [...changes], ...CAPTURE }),
  };
};
