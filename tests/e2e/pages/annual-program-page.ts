import { expect, type Locator, type Page } from '@playwright/test';
import type { AnnualProgramChange } from '#shared/domain/annual-program/annual-program.ts';
import { blankActivity } from '#shared/domain/annual-program/program-edits.ts';
import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { BLANK_LINE } from '#shared/domain/budget/line-values.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { allocate } from '#shared/domain/common/money.ts';
import type { DiagnosisChange } from '#shared/domain/diagnosis/diagnosis.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { type BudgetSetup, editBudget, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

export type ProgramSetup = BudgetSetup & { readonly annualProgramId: string; readonly diagnosisId: string };

/** Fictitious: as many as the programme's record may name. */
export const GROUPS = [
  'Población en general',
  ...Array.from({ length: 17 }, (_, index) => `Grupo ficticio ${String(index + 1).padStart(2, '0')}`),
] as const;

export const freshId = () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** A dossier of the year with two budget lines ($900.00 and $100.00), a diagnosis of 18 groups, and its empty programme. */
export const makeProgram = async (page: Page): Promise<ProgramSetup> => {
  const setup = await makeBudget(page, [['3611', 'Difusión de programas (ficticia)']]);
  await editBudget(
    page,
    setup.budgetId,
    [lineOf('a0', 'Impresión de carteles', 90_000), lineOf('a1', 'Perifoneo', 10_000)],
    'Cargar renglones',
  );
  const { dossierId } = setup;
  const { annualProgramId } = await callHost(page, 'annualProgram.ofDossier', { dossierId });
  const { diagnosisId } = await callHost(page, 'diagnosis.ofDossier', { dossierId });
  await callHost(page, 'diagnosis.edit', {
    diagnosisId,
    label: 'Cargar el diagnóstico',
    coalesce: null,
    changes: diagnosisRows(),
  });
  return { ...setup, annualProgramId, diagnosisId };
};

/** Writes into a programme behind the screen's back, before it is opened. */
export const editProgram = (page: Page, annualProgramId: string, changes: readonly AnnualProgramChange[]) =>
  callHost(page, 'annualProgram.edit', {
    annualProgramId,
    label: 'Cargar el programa',
    coalesce: null,
    changes: [...changes],
  });

/** Activities with territory, months and figure, each for its groups. */
export const reachingActivities = async (
  page: Page,
  { annualProgramId }: ProgramSetup,
  groups: readonly (readonly string[])[],
): Promise<void> => {
  const { diagnosis } = await callHost(page, 'annualProgram.open', { annualProgramId });
  const territoryId = diagnosis.territory[0]?.id ?? '';
  await editProgram(
    page,
    annualProgramId,
    groups.flatMap((names, index): readonly AnnualProgramChange[] => {
      const id = freshId();
      const activity = { ...blankActivity(), name: `Actividad ficticia ${index + 1}`, unit: 'plática', g03: '12' };
      return [
        {
          op: 'insert',
          entity: 'activity',
          row: { ...activity, responsiblePost: 'Jefatura de Planeación', id, rank: `a${index}` },
        },
        {
          op: 'insert',
          entity: 'activityTerritory',
          row: { id: freshId(), rank: `a${index}`, activityId: id, territoryId },
        },
        ...names.map(
          (name, place): AnnualProgramChange => ({
            op: 'insert',
            entity: 'activitySegment',
            row: {
              id: freshId(),
              rank: `a${index}${place}`,
              activityId: id,
              segmentId: diagnosis.segment.find((one) => one.name === name)?.id ?? '',
            },
          }),
        ),
      ];
    }),
  );
};

const lineOf = (rank: string, description: string, annual: number): BudgetChange => ({
  op: 'insert',
  entity: 'line',
  row: {
    ...BLANK_LINE,
    id: freshId(),
    rank,
    itemCode: '3611',
    description,
    annual,
    ...monthColumnsOf(allocate(annual, new Array<number>(12).fill(1))),
  },
});

const diagnosisRows = (): DiagnosisChange[] => {
  const state = freshId();
  return [
    {
      op: 'insert',
      entity: 'territory',
      row: { id: state, rank: 'a0', parentId: null, level: 'state', code: '99', name: 'Estado Ficticio' },
    },
    {
      op: 'insert',
      entity: 'territory',
      row: { id: freshId(), rank: 'a1', parentId: state, level: 'municipality', code: '99001', name: 'Villa Ejemplo' },
    },
    ...GROUPS.map(
      (name, index): DiagnosisChange => ({
        op: 'insert',
        entity: 'segment',
        row: {
          id: freshId(),
          rank: `a${String(index).padStart(2, '0')}`,
          name,
          groupValue: '',
          description: '',
          barriers: [],
          message: '',
          priority: null,
        },
      }),
    ),
    ...['Las familias no saben dónde afiliarse', 'Los horarios no coinciden con los de trabajo'].map(
      (text, index): DiagnosisChange => ({
        op: 'insert',
        entity: 'conclusion',
        row: { id: freshId(), rank: `a${index}`, text, segmentId: null, territoryId: null },
      }),
    ),
    ...(
      [
        ['core', 'Más familias se afilian'],
        ['below', 'Las familias conocen los módulos'],
      ] as const
    ).map(
      ([side, text], index): DiagnosisChange => ({
        op: 'insert',
        entity: 'treeNode',
        row: { id: freshId(), rank: `a${index}`, tree: 'objective', side, parentId: null, text },
      }),
    ),
  ];
};

/** Opens the programme from its dossier, as a person does. */
export const openProgram = async (
  page: Page,
  { programName }: Pick<BudgetSetup, 'programName'>,
): Promise<ProgramPage> => {
  // The list was on screen before the dossier was made.
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Programa anual', exact: true }).click();
  const program = programOn(page);
  await expect(program.sections).toBeVisible();
  return program;
};

export type ProgramPage = ReturnType<typeof programOn>;

/** What a person sees and does in the annual programme. */
export const programOn = (page: Page) => {
  const sections = page.getByRole('navigation', { name: 'Apartados del programa' });
  const gantt = page.getByRole('grid', { name: 'Cronograma por mes' });
  return {
    page,
    sections,
    gantt,
    /** True only after the commit was answered. */
    saved: () => expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible({ timeout: 30_000 }),
    /** Goes to a section of the profile. */
    section: async (title: string): Promise<Locator> => {
      await sections.getByRole('button', { name: new RegExp(`^${title}`) }).click();
      const region = page.getByRole('region', { name: title, exact: true });
      await expect(region).toBeVisible();
      return region;
    },
    /** The twelve months of the activity with this number, as they are drawn; '' where nothing is. */
    months: (number: number): Promise<readonly string[]> =>
      gantt
        .getByRole('row')
        .nth(number)
        .getByRole('gridcell')
        .evaluateAll((cells) => cells.slice(0, 12).map((cell) => cell.textContent ?? '')),
    cell: (number: number, month: string): Locator =>
      gantt
        .getByRole('row')
        .nth(number)
        .getByRole('gridcell', { name: new RegExp(`^${month}: `) }),
  };
};
