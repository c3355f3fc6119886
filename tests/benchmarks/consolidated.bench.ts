import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateNKeysBetween } from 'fractional-indexing';
import { type ComposedApp, composeApp } from '#electron/hosts/compose-app.ts';
import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { BLANK_LINE } from '#shared/domain/budget/line-values.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import type { Result } from '#shared/domain/common/result.ts';
import { consolidatedTotals, MONEY_VIEWS } from '#shared/domain/consolidated/consolidated-totals.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { authorised } from '#tests/handlers/freeze-procedure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOSSIERS = 60;
const LINES = 1_000;
const CENTAVOS = 120_000;

const newId = () => uuidV7(Date.now(), randomBytes(10));

/** A year of sixty dossiers with a thousand lines each, through the router, parsed on both sides, and added up. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-bench-'));
  const app = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: folder,
    saveFile: async () => ({ kind: 'cancelled' }),
  });
  try {
    await fill(app);
    const opened = async () => {
      const all = await ask(app, 'consolidated.open', { fiscalYear: 2026 });
      const [asked] = MONEY_VIEWS.map((view) => consolidatedTotals(all, view).total.annual);
      if (asked !== DOSSIERS * LINES * CENTAVOS) throw new Error(`${asked} centavos`);
    };
    await opened();
    const [time = Number.NaN] = await interleave(9, [opened]);
    return [
      {
        name: 'Consolidado de 60 expedientes de 1,000 renglones',
        ours: time,
        peer: null,
        peerName: '',
        unit: 'ms',
        bound: { kind: 'absolute', value: 1_000 },
        note: 'leído del almacén y sumado por partida y mes, con metas y estados',
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

const fill = async (app: ComposedApp): Promise<void> => {
  const { versionId } = authorised(app, seedShapedProcedure());
  await ask(app, 'classifier.create', { name: 'Clasificador', owner: '', fiscalYear: 2026, edition: '', width: 4 });
  for (let index = 0; index < DOSSIERS; index += 1) {
    const { programId } = await ask(app, 'program.create', { name: `Programa ${index + 1}` });
    const { dossierId } = await ask(app, 'dossier.create', {
      programId,
      fiscalYear: 2026,
      procedureVersionId: versionId,
      startedOn: '2026-01-05',
      budget: { kind: 'new' },
    });
    const { content } = await ask(app, 'dossier.open', { dossierId });
    const budgetId = content.dossier[0]?.budgetId ?? '';
    await ask(app, 'budget.edit', { budgetId, label: 'Pegar', coalesce: null, changes: lines() });
    await ask(app, 'annualProgram.ofDossier', { dossierId });
  }
};

const lines = (): readonly BudgetChange[] => {
  const departments = generateNKeysBetween(null, null, 4).map((rank, index) => ({
    id: newId(),
    rank,
    code: String(index),
    name: `Departamento ${index + 1}`,
  }));
  return [
    ...departments.map((row): BudgetChange => ({ op: 'insert', entity: 'department', row })),
    ...generateNKeysBetween(null, null, LINES).map(
      (rank, index): BudgetChange => ({
        op: 'insert',
        entity: 'line',
        row: {
          ...BLANK_LINE,
          id: newId(),
          rank,
          itemCode: `${2 + (index % 2)}${1 + (index % 5)}${1 + (index % 4)}0`,
          departmentId: departments[index % 4]?.id ?? null,
          description: `Renglón ${index + 1} de impresión de carteles y folletos`,
          annual: CENTAVOS,
          ...monthColumnsOf(Array.from({ length: 12 }, () => CENTAVOS / 12)),
        },
      }),
    ),
  ];
};
