import { expect, type Locator, type Page } from '@playwright/test';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { editProgram, freshId, makeProgram, type ProgramSetup } from '#tests/e2e/pages/annual-program-page.ts';
import { type BudgetSetup, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

export type StrategySetup = ProgramSetup & { readonly strategyId: string };

/** Of the programme; all of them are made up. */
export const PROGRAM_STRATEGIES = [
  'Llevar módulos a los mercados los fines de semana',
  'Explicar los documentos en la radio comunitaria',
] as const;

/**
 * A dossier whose diagnosis has 18 groups, two findings and 602 territories, and whose programme has two strategies, of
 * which the first answers the first finding. Its communication strategy is empty.
 */
export const makeStrategy = async (page: Page): Promise<StrategySetup> => {
  const setup = await makeProgram(page);
  const { diagnosis } = await callHost(page, 'annualProgram.open', { annualProgramId: setup.annualProgramId });
  const strategies = PROGRAM_STRATEGIES.map((text, at) => ({ id: freshId(), rank: `a${at}`, objectiveId: null, text }));
  await editProgram(page, setup.annualProgramId, [
    ...strategies.map((row) => ({ op: 'insert', entity: 'strategy', row }) as const),
    {
      op: 'insert',
      entity: 'strategyAnswer',
      row: {
        id: freshId(),
        rank: 'a0',
        strategyId: strategies[0]?.id ?? '',
        conclusionId: diagnosis.conclusion[0]?.id ?? '',
      },
    },
  ]);
  await callHost(page, 'diagnosis.edit', {
    diagnosisId: setup.diagnosisId,
    label: 'Cargar territorios',
    coalesce: null,
    changes: Array.from({ length: 600 }, (_, at) => ({
      op: 'insert' as const,
      entity: 'territory' as const,
      row: {
        id: freshId(),
        rank: `b${String(at).padStart(3, '0')}x`,
        parentId: diagnosis.territory[0]?.id ?? null,
        level: 'municipality' as const,
        code: '',
        name: `Municipio ficticio ${String(at + 1).padStart(3, '0')}`,
      },
    })),
  });
  const { strategyId } = await callHost(page, 'strategy.ofDossier', { dossierId: setup.dossierId });
  return { ...setup, strategyId };
};

/** The same with one of each: a territory, a group, a finding, and a strategy of the programme. */
export const makeSmallStrategy = async (page: Page): Promise<BudgetSetup & { readonly strategyId: string }> => {
  const setup = await makeBudget(page);
  const { dossierId } = setup;
  const { diagnosisId } = await callHost(page, 'diagnosis.ofDossier', { dossierId });
  await callHost(page, 'diagnosis.edit', {
    diagnosisId,
    label: 'Cargar el diagnóstico',
    coalesce: null,
    changes: [
      {
        op: 'insert',
        entity: 'territory',
        row: { id: freshId(), rank: 'a0', parentId: null, level: 'municipality', code: '', name: 'Villa Ejemplo' },
      },
      {
        op: 'insert',
        entity: 'segment',
        row: {
          id: freshId(),
          rank: 'a0',
          name: 'Mujeres',
          groupValue: '',
          description: '',
          barriers: [],
          message: '',
          priority: null,
        },
      },
      {
        op: 'insert',
        entity: 'conclusion',
        row: {
          id: freshId(),
          rank: 'a0',
          text: 'La gente no sabe dónde están los módulos',
          segmentId: null,
          territoryId: null,
        },
      },
    ],
  });
  const { annualProgramId } = await callHost(page, 'annualProgram.ofDossier', { dossierId });
  await editProgram(page, annualProgramId, [
    {
      op: 'insert',
      entity: 'strategy',
      row: { id: freshId(), rank: 'a0', objectiveId: null, text: PROGRAM_STRATEGIES[0] },
    },
  ]);
  const { strategyId } = await callHost(page, 'strategy.ofDossier', { dossierId });
  return { ...setup, strategyId };
};

/** Opens the strategy from its dossier, as a person does. */
export const openStrategy = async (
  page: Page,
  { programName }: Pick<StrategySetup, 'programName'>,
): Promise<StrategyPage> => {
  // The list was on screen before the dossier was made.
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Estrategia', exact: true }).click();
  const strategy = strategyOn(page);
  await expect(strategy.parts).toBeVisible();
  return strategy;
};

export type StrategyPage = ReturnType<typeof strategyOn>;

/** What a person sees and does in the strategy. */
export const strategyOn = (page: Page) => {
  const parts = page.getByRole('navigation', { name: 'Partes de la estrategia' });
  return {
    page,
    parts,
    campaigns: page.getByRole('navigation', { name: 'Campañas', exact: true }),
    materials: page.getByRole('navigation', { name: 'Materiales', exact: true }),
    /** True only after the commit was answered. */
    saved: () => expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible({ timeout: 30_000 }),
    /** Goes to a part of the strategy. */
    part: async (title: string): Promise<Locator> => {
      await parts.getByRole('button', { name: new RegExp(`^${title}`) }).click();
      const region = page.getByRole('region', { name: title, exact: true });
      await expect(region).toBeVisible();
      return region;
    },
    /** Writes into a field and leaves it, as a person does. */
    write: async (label: string, text: string): Promise<void> => {
      const box = page.getByRole('textbox', { name: label, exact: true });
      await box.click();
      await expect(box).toBeFocused();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
  };
};
