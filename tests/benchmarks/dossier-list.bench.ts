import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateNKeysBetween } from 'fractional-indexing';
import { type ComposedApp, composeApp } from '#electron/hosts/compose-app.ts';
import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import type { Result } from '#shared/domain/common/result.ts';
import { currentStep } from '#shared/domain/dossier/course.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { authorised } from '#tests/handlers/freeze-procedure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOSSIERS = 200;
const LINES = 100;
const ROUNDS = 60;

const newId = () => uuidV7(Date.now(), randomBytes(10));

/** The home of a desk with 200 dossiers whose budgets hold 20,000 lines, through the router, parsed on both sides. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-bench-'));
  const app = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: folder,
    saveFile: async () => ({ kind: 'cancelled' }),
  });
  try {
    const budgets = await fill(app);
    const listed = () => ask(app, 'dossier.list', { archived: false, query: '' });
    const start = performance.now();
    const dossiers = await listed();
    const cold = performance.now() - start;
    if (dossiers.length !== DOSSIERS) throw new Error(`${dossiers.length} dossiers`);
    let count = 0;
    // The first list of a round comes after the edit that ends the one before.
    const [edited = Number.NaN, warm = Number.NaN] = await interleave(ROUNDS, [
      async () => {
        await listed();
      },
      async () => {
        await listed();
      },
      async () => {
        count += 1;
        const budgetId = budgets[count % budgets.length] ?? '';
        const change = {
          op: 'update',
          entity: 'budget',
          id: budgetId,
          field: 'title',
          value: `Cambio ${count}`,
        } as const;
        await ask(app, 'budget.edit', { budgetId, label: 'Cambiar el título', coalesce: null, changes: [change] });
      },
    ]);
    const row = { peer: null, peerName: '', unit: 'ms' } as const;
    return [
      {
        ...row,
        name: 'Lista de 200 expedientes (20,000 renglones)',
        ours: warm,
        bound: { kind: 'absolute', value: 50 },
        note: 'curso, documentos y hallazgos de cada uno; nada cambió desde la lista anterior',
      },
      {
        ...row,
        name: 'Lista de 200 expedientes, tras un cambio',
        ours: edited,
        bound: { kind: 'absolute', value: 50 },
        note: 'un presupuesto de 100 renglones cambió y se revisa de nuevo',
      },
      {
        ...row,
        name: 'Lista de 200 expedientes, la primera',
        ours: cold,
        bound: { kind: 'none', value: 0 },
        note: 'se revisan las 200 fichas y los 200 presupuestos',
      },
    ];
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const ask = async <C extends ChannelName>(
  app: ComposedApp,
  channel: C,
  input: ChannelInput<C>,
): Promise<ChannelOutput<C>> => {
  const result = (await app.router.call(channel, input)) as Result<ChannelOutput<C>>;
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
};

/** Ids of the budgets. */
const fill = async (app: ComposedApp): Promise<readonly string[]> => {
  const { versionId } = authorised(app, seedShapedProcedure());
  await ask(app, 'classifier.create', { name: 'Clasificador', owner: '', fiscalYear: 2026, edition: '', width: 4 });
  const budgets: string[] = [];
  for (let index = 0; index < DOSSIERS; index += 1) {
    const { programId } = await ask(app, 'program.create', { name: `Programa ${index + 1}` });
    const { dossierId } = await ask(app, 'dossier.create', {
      programId,
      fiscalYear: 2026,
      procedureVersionId: versionId,
      startedOn: '2026-01-05',
      budget: { kind: 'new' },
    });
    for (let done = 0; done < index % 5; done += 1) {
      const { content } = await ask(app, 'dossier.open', { dossierId });
      const activityId = currentStep(content)?.activityId ?? '';
      const act = { activityId, branchId: null, endedOn: '2026-02-02', officerName: 'Ana Luz Prado', note: '' };
      await ask(app, 'dossier.finishActivity', { dossierId, ...act });
    }
    const { content } = await ask(app, 'dossier.open', { dossierId });
    const budgetId = content.dossier[0]?.budgetId ?? '';
    await ask(app, 'budget.edit', { budgetId, label: 'Pegar', coalesce: null, changes: lines() });
    budgets.push(budgetId);
  }
  return budgets;
};

const MONTHS = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`m${String(index + 1).padStart(2, '0')}`, 10_000]),
) as Record<'m01' | 'm02' | 'm03' | 'm04' | 'm05' | 'm06' | 'm07' | 'm08' | 'm09' | 'm10' | 'm11' | 'm12', number>;

const lines = (): readonly BudgetChange[] =>
  generateNKeysBetween(null, null, LINES).map((rank, index) => ({
    op: 'insert',
    entity: 'line',
    row: {
      id: newId(),
      rank,
      itemCode: ['3360', '3610', '3630', '2120', '9999'][index % 5] ?? '3360',
      departmentId: null,
      fundingSourceId: null,
      description: `Renglón ${index + 1} de impresión de carteles y folletos`,
      unit: 'pieza',
      basis: 'free',
      quantity: '',
      unitCost: 0,
      times: '',
      annual: 120_000,
      spreading: 'even',
      patternId: null,
      ...MONTHS,
    },
  }));
