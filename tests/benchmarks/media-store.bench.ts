import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ComposedApp, composeApp } from '#electron/hosts/compose-app.ts';
import { readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import type { Result } from '#shared/domain/common/result.ts';
import { broadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import { blankMediaLine } from '#shared/domain/media/media-edits.ts';
import type { MediaLine, MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { paintCounts, paintWeek } from '#shared/domain/media/paint.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { authorised } from '#tests/handlers/freeze-procedure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LINES = 300;
const ROUNDS = 31;
const calendar = broadcastCalendar(2026);

const newId = () => uuidV7(Date.now(), randomBytes(10));

/** A plan of 300 lines whose every week is painted, in its store: opening it, painting one week more, checking it. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-bench-'));
  const app = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: folder,
    saveFile: async () => ({ kind: 'cancelled' }),
  });
  try {
    const { mediaPlanId, content } = await fill(app);
    const edit = (changes: readonly MediaPlanChange[]) =>
      ask(app, 'mediaPlan.edit', { mediaPlanId, label: 'Pintar', coalesce: null, changes });
    let count = 0;
    const [opened = Number.NaN, bare = Number.NaN, painted = Number.NaN, checked = Number.NaN] = await interleave(
      ROUNDS,
      [
        async () => void (await ask(app, 'mediaPlan.open', { mediaPlanId })),
        () => void JSON.parse(JSON.stringify(readMediaPlanContent(app.context.store.read, mediaPlanId))),
        async () => {
          count += 1;
          const line = content.line[(count * 37) % LINES] as MediaLine;
          const week = calendar.weeks[(count * 11) % calendar.weeks.length];
          if (!week) throw new Error('no week');
          const changes = paintWeek(content, line, week, 'paid', 20 + count, { calendar, campaign: undefined, newId });
          if (!changes.ok) throw new Error(changes.error.message);
          await edit(changes.value);
        },
        async () => void (await ask(app, 'mediaPlan.findings', { mediaPlanId })),
      ],
    );
    const row = { peer: null, peerName: '', unit: 'ms' } as const;
    const size = `${content.line.length} renglones × ${calendar.weeks.length} semanas, ${content.lineDays.length} filas de días`;
    return [
      {
        ...row,
        name: 'Abrir un plan de medios (300 renglones × 53 semanas)',
        ours: opened,
        peer: bare,
        peerName: 'solo leer sus filas y pasarlas como JSON',
        bound: { kind: 'ratio', value: 4 },
        note: `${size}; con estrategia, diagnóstico, presupuesto y catálogo, de la lectura a la respuesta ya revisada`,
      },
      {
        ...row,
        name: 'Guardar una semana pintada en él',
        ours: painted,
        bound: { kind: 'absolute', value: 50 },
        note: 'siete celdas, con su diario',
      },
      {
        ...row,
        name: 'Revisarlo todo en el almacén',
        ours: checked,
        bound: { kind: 'absolute', value: 500 },
        note: 'costos, audiencia, presupuesto y vedas de todos los renglones',
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

const fill = async (app: ComposedApp) => {
  const { versionId } = authorised(app, seedShapedProcedure());
  const { programId } = await ask(app, 'program.create', { name: 'Programa ficticio' });
  const { dossierId } = await ask(app, 'dossier.create', {
    programId,
    fiscalYear: calendar.year,
    procedureVersionId: versionId,
    startedOn: '2026-01-05',
    budget: { kind: 'new' },
  });
  const { mediaPlanId } = await ask(app, 'mediaPlan.ofDossier', { dossierId });
  const { mediaPlan } = (await ask(app, 'mediaPlan.open', { mediaPlanId })).content;
  const scenarioId = mediaPlan[0]?.scenarioId ?? '';
  const lines = Array.from({ length: LINES }, (_, at) => ({
    ...blankMediaLine(scenarioId, null),
    id: newId(),
    rank: `a${String(at).padStart(4, '0')}x`,
    outlet: `Soporte ${at + 1}`,
    grossRate: 12_345,
  }));
  const days = lines.flatMap(({ id }, at) => {
    const counts = new Map(calendar.days.map(({ index }) => [index, 1 + ((index + at) % 4)]));
    const painted = paintCounts({ lineDays: [] }, id, 'paid', counts, { calendar, newId });
    if (!painted.ok) throw new Error(painted.error.message);
    return painted.value;
  });
  const changes: readonly MediaPlanChange[] = [
    ...lines.map((row) => ({ op: 'insert', entity: 'line', row }) as const),
    ...days,
  ];
  await ask(app, 'mediaPlan.edit', { mediaPlanId, label: 'Llenar', coalesce: null, changes });
  return { mediaPlanId, content: (await ask(app, 'mediaPlan.open', { mediaPlanId })).content };
};
