import type { AppContext } from '#electron/handlers/app-context.ts';
import { currentStep } from '#shared/domain/dossier/course.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { authorised } from '#tests/handlers/freeze-procedure.ts';
import { openTestApp, PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** A desk with a programme and an authorised procedure of ten activities, and nothing else. */
export const deskWithProcedure = async (folder = temporaryFolder(), saveFile?: AppContext['saveFile']) => {
  const app = await openTestApp(folder, saveFile);
  await app.ask('desk.saveUser', PERSON);
  const { programId } = await app.ask('program.create', { name: 'Ferias de Barrio' });
  const { procedureId, versionId } = authorised(app, seedShapedProcedure());
  return { app, folder, programId, procedureId, versionId };
};

/** The same with its dossier of 2026, at activity 1 since 5 January. */
export const deskWithDossier = async (folder = temporaryFolder(), saveFile?: AppContext['saveFile']) => {
  const desk = await deskWithProcedure(folder, saveFile);
  const { dossierId } = await desk.app.ask('dossier.create', creation(desk));
  return { ...desk, dossierId };
};

export const creation = (
  desk: { readonly programId: string; readonly versionId: string },
  more: Partial<ChannelInput<'dossier.create'>> = {},
): ChannelInput<'dossier.create'> => ({
  programId: desk.programId,
  fiscalYear: 2026,
  procedureVersionId: desk.versionId,
  startedOn: '2026-01-05',
  budget: { kind: 'new' },
  ...more,
});

/** Finishes the current activity, with the answer where it decides. */
export const finish = async (app: TestApp, dossierId: string, endedOn: string, answer?: string) => {
  const { content, procedure } = await app.ask('dossier.open', { dossierId });
  const activityId = currentStep(content)?.activityId ?? '';
  const branch = procedure.branch.find((row) => row.activityId === activityId && row.answer === answer);
  return app.ask('dossier.finishActivity', {
    dossierId,
    activityId,
    branchId: branch?.id ?? null,
    endedOn,
    officerName: '',
    note: '',
  });
};

/** The insertion of a line of $1,200.00 a year, a hundred pesos each month. */
export const lineOfLonas = () =>
  ({
    op: 'insert',
    entity: 'line',
    row: {
      id: newId(),
      rank: 'a0',
      itemCode: '3361',
      departmentId: null,
      fundingSourceId: null,
      description: 'Lonas',
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
  }) as const;

const MONTHS = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`m${String(index + 1).padStart(2, '0')}`, 10_000]),
) as Record<'m01' | 'm02' | 'm03' | 'm04' | 'm05' | 'm06' | 'm07' | 'm08' | 'm09' | 'm10' | 'm11' | 'm12', number>;
