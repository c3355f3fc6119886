import type {
  AnnualProgramEntities,
  Indicator,
  PlannedActivity,
} from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import type { Change } from '#shared/domain/common/changes.ts';
import type { DiagnosisChange } from '#shared/domain/diagnosis/diagnosis.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

export type AnnualProgramChange = Change<AnnualProgramEntities>;

/** A desk with a dossier of 2026, its diagnosis and its annual programme, both empty. */
export const deskWithPlans = async (folder = temporaryFolder()) => {
  const desk = await deskWithDossier(folder);
  const { app, dossierId } = desk;
  const { annualProgramId } = await app.ask('annualProgram.ofDossier', { dossierId });
  const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId });
  const command = (label: string) => ({ label, coalesce: null });
  return {
    ...desk,
    annualProgramId,
    diagnosisId,
    content: async () => (await app.ask('annualProgram.open', { annualProgramId })).content,
    edit: (changes: readonly AnnualProgramChange[], label = 'Editar') =>
      app.ask('annualProgram.edit', { annualProgramId, changes, ...command(label) }),
    refusedEdit: (changes: readonly AnnualProgramChange[]) =>
      app.refused('annualProgram.edit', { annualProgramId, changes, ...command('Editar') }),
    editDiagnosis: (changes: readonly DiagnosisChange[], label = 'Editar') =>
      app.ask('diagnosis.edit', { diagnosisId, changes, ...command(label) }),
    refusedDiagnosisEdit: (changes: readonly DiagnosisChange[]) =>
      app.refused('diagnosis.edit', { diagnosisId, changes, ...command('Editar') }),
  };
};

/** A row as a screen adds it. */
export const insert = <const E extends string, const R>(entity: E, row: R) => ({ op: 'insert', entity, row }) as const;

const noGoals = (): GoalColumns => Object.fromEntries(GOAL_FIELDS.map((field) => [field, ''])) as GoalColumns;

export const activityRow = (values: Partial<PlannedActivity> = {}): PlannedActivity => ({
  id: newId(),
  rank: 'a0',
  strategyId: null,
  name: 'Pláticas',
  description: '',
  responsiblePost: 'Jefatura de Promoción',
  unit: 'plática',
  ...noGoals(),
  ...values,
});

export const indicatorRow = (values: Partial<Indicator> = {}): Indicator => ({
  id: newId(),
  rank: 'a0',
  level: 'component',
  narrative: '',
  name: 'Personas informadas',
  definition: 'Personas que asisten a una plática',
  kind: 'management',
  dimension: 'efficacy',
  method: 'asistentes / esperados × 100',
  numerator: '',
  denominator: '',
  unit: 'porcentaje',
  frequency: 'annual',
  baseline: '50',
  baselineYear: '2025',
  baselineNote: '',
  sense: 'ascending',
  cumulative: true,
  annualGoal: '80',
  ...noGoals(),
  g12: '80',
  greenFrom: '90',
  yellowFrom: '70',
  verification: 'Listas de asistencia',
  assumptions: '',
  responsiblePost: 'Jefatura de Promoción',
  ...values,
});
