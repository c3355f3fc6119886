import type { AppContext } from '#electron/handlers/app-context.ts';
import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { ChannelInput, ChannelOutput } from '#shared/ipc/contract.ts';
import type { PackageAct } from '#shared/ipc/package-channels.ts';
import { deskWithDossier, lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import { activityRow, indicatorRow, insert } from '#tests/handlers/plan-desk.ts';
import { openTestApp, type PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** As the browser does: the bytes are handed on. */
const handOn: AppContext['saveFile'] = async (name, mime, bytes) => ({ kind: 'download', name, mime, bytes });

export const DIRECTOR = {
  officerName: 'Bruno Ejemplo Ríos',
  postName: 'Director',
  officeName: 'Dirección de Planeación',
};
export const HEAD = { officerName: 'Carla Prueba Soto', postName: 'Jefa de Departamento', officeName: 'Promoción' };
export const COLLEAGUE = { officerName: 'Darío Muestra Gil', postName: 'Analista', officeName: 'Promoción' };

type Document = { readonly kind: ReviewedKind; readonly documentId: string };

/** An installation that knows nobody's programmes yet. */
export const emptyDesk = async (person: typeof PERSON, folder = temporaryFolder()) => {
  const app = await openTestApp(folder, handOn);
  await app.ask('desk.saveUser', person);
  return { app, folder };
};

/** An installation that was closed, as it was left. */
export const openDesk = async (folder: string) => ({ app: await openTestApp(folder, handOn), folder });

/** The directorate: a programme, its dossier of 2026 and an anteproyecto with one line and its classifier. */
export const directorate = async (folder = temporaryFolder()) => {
  const desk = await deskWithDossier(folder, handOn);
  const { app, dossierId } = desk;
  await app.ask('desk.saveUser', DIRECTOR);
  const { content } = await app.ask('dossier.open', { dossierId });
  const budgetId = content.dossier[0]?.budgetId ?? '';
  const scheme = { name: 'Clasificador de Ejemplo', owner: 'Instituto Ficticio', fiscalYear: 2026, edition: '' };
  const { classifierId } = await app.ask('classifier.create', { ...scheme, width: 4 });
  const item = { id: newId(), code: '3361', name: 'Impresión', restricted: false, validator: '', note: '' };
  await app.ask('classifier.edit', {
    classifierId,
    label: 'Agregar',
    coalesce: null,
    changes: [{ op: 'insert', entity: 'item', row: item }],
  });
  await edit(app, budgetId, [
    lineOfLonas(),
    { op: 'update', entity: 'budget', id: budgetId, field: 'classifierId', value: classifierId },
  ]);
  return { ...desk, budgetId, budget: { kind: 'budget', documentId: budgetId } as Document };
};

export const edit = (app: TestApp, budgetId: string, changes: readonly BudgetChange[]) =>
  app.ask('budget.edit', { budgetId, label: 'Editar', coalesce: null, changes });

/** Keeps a file with the first activity, so that it goes along. */
export const addMinutes = async ({ ask }: TestApp, dossierId: string): Promise<Uint8Array> => {
  const { procedure } = await ask('dossier.open', { dossierId });
  const bytes = new TextEncoder().encode('%PDF-1.7 minuta ficticia');
  const activityId = procedure.activity[0]?.id ?? '';
  await ask('dossier.addEvidence', { dossierId, activityId, name: 'Minuta.pdf', bytes, description: '' });
  return bytes;
};

/** What a person fills in to deliver. */
export const delivering = (
  document: Document,
  act: PackageAct,
  more: Partial<ChannelInput<'package.write'>> = {},
): ChannelInput<'package.write'> => ({
  ...document,
  act,
  on: '2026-03-02',
  to: 'Carla Prueba Soto',
  folio: '',
  withEvidence: true,
  ...more,
});

/** Writes a delivery and gives the file that went out. */
export const deliver = async (
  app: TestApp,
  document: Document,
  act: PackageAct,
  more: Partial<ChannelInput<'package.write'>> = {},
): Promise<Uint8Array> => {
  const { file, delivery } = await app.ask('package.write', delivering(document, act, more));
  if (file.kind !== 'download' || !delivery) throw new Error(`Nothing was written: ${file.kind}`);
  return file.bytes as Uint8Array;
};

export const inspect = (app: TestApp, bytes: Uint8Array): Promise<ChannelOutput<'package.inspect'>> =>
  app.ask('package.inspect', { name: 'entrega.cauce', bytes });

/** Looks at a package and takes it in, choosing the same side everywhere. */
export const receive = async (
  app: TestApp,
  bytes: Uint8Array,
  { side = 'ours', isSame = true }: { readonly side?: 'ours' | 'theirs'; readonly isSame?: boolean } = {},
) => {
  const inspection = await inspect(app, bytes);
  const choices = Object.fromEntries(inspection.conflicts.map(({ key }) => [key, side]));
  const matches = Object.fromEntries(inspection.matches.map(({ key }) => [key, isSame]));
  const received = await app.ask('package.receive', { token: inspection.token, choices, matches });
  return { inspection, ...received };
};

/** Everything that a store holds, rows and files: equal before and after what was refused. */
export const digestOf = ({ context }: TestApp): string => {
  const { read, blobs } = context.store;
  const tables = read
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'")
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_') && name !== 'store_meta');
  return JSON.stringify([tables.map((name) => [name, read.all(`SELECT * FROM "${name}"`)]), blobs.list()]);
};

/** The least of a diagnosis and an annual programme that nothing stands in the way of sending. */
export const smallPlans = async ({ ask }: TestApp, dossierId: string) => {
  const { annualProgramId } = await ask('annualProgram.ofDossier', { dossierId });
  const { diagnosisId } = await ask('diagnosis.ofDossier', { dossierId });
  const budgetId = (await ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
  const line = (await ask('budget.open', { budgetId })).content.line[0];
  const place = { id: newId(), rank: 'a0', parentId: null, level: 'state', code: '14', name: 'Jalisco' } as const;
  const edit = { label: 'Capturar', coalesce: null } as const;
  await ask('diagnosis.edit', { diagnosisId, ...edit, changes: [insert('territory', place)] });
  const activity = activityRow({ g03: '4' });
  const of = { rank: 'a0', activityId: activity.id } as const;
  const { guidelines } = await ask('annualProgram.open', { annualProgramId });
  await ask('annualProgram.edit', {
    annualProgramId,
    ...edit,
    changes: [
      insert('activity', activity),
      insert('activityTerritory', { id: newId(), ...of, territoryId: place.id }),
      insert('activityLine', { id: newId(), ...of, lineId: line?.id ?? '', amount: line?.annual ?? 0 }),
      insert('indicator', indicatorRow()),
      ...guidelines.map(({ id }, index) =>
        insert('compliance', {
          id: newId(),
          rank: `a${String(index).padStart(3, '0')}b`,
          guidelineId: id,
          answer: 'not-applicable' as const,
          evidence: '',
        }),
      ),
    ],
  });
  return { annualProgramId, diagnosisId, budgetId };
};
