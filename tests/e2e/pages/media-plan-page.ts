import { expect, type Locator, type Page } from '@playwright/test';
import type { MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import type { StrategyChange } from '#shared/domain/strategy/strategy.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { freshId, makeProgram, type ProgramSetup } from '#tests/e2e/pages/annual-program-page.ts';
import { YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';

export type MediaPlanSetup = ProgramSetup & { readonly strategyId: string; readonly mediaPlanId: string };

/** A dossier with budget, diagnosis, a strategy of two campaigns (one outside, one for the staff) and its empty plan. */
export const makeMediaPlan = async (page: Page): Promise<MediaPlanSetup> => {
  const setup = await makeProgram(page);
  const { strategyId } = await callHost(page, 'strategy.ofDossier', { dossierId: setup.dossierId });
  await callHost(page, 'strategy.edit', {
    strategyId,
    label: 'Cargar las campañas',
    coalesce: null,
    changes: campaigns(),
  });
  const { mediaPlanId } = await callHost(page, 'mediaPlan.ofDossier', { dossierId: setup.dossierId });
  return { ...setup, strategyId, mediaPlanId };
};

/** Writes into a plan behind the screen's back, before it is opened. */
export const editMediaPlan = (page: Page, mediaPlanId: string, changes: readonly MediaPlanChange[]) =>
  callHost(page, 'mediaPlan.edit', { mediaPlanId, label: 'Cargar el plan', coalesce: null, changes: [...changes] });

const campaigns = (): StrategyChange[] =>
  (
    [
      ['Afíliese en su barrio (ficticia)', 'external', 'Spot «Ya puede afiliarse»'],
      ['Atienda bien (ficticia)', 'internal', 'Guion de plática'],
    ] as const
  ).flatMap(([name, audience, material], at): StrategyChange[] => {
    const campaignId = freshId();
    return [
      {
        op: 'insert',
        entity: 'campaign',
        row: {
          id: campaignId,
          rank: `a${at}`,
          name,
          kind: '',
          topic: '',
          objective: '',
          goal: '',
          message: '',
          tone: '',
          audience,
          audienceNote: '',
          coverage: '',
          startDate: `${YEAR}-02-01`,
          endDate: `${YEAR}-11-30`,
          coIssuers: '',
          serviceNote: '',
        },
      },
      {
        op: 'insert',
        entity: 'material',
        row: {
          id: freshId(),
          rank: `a${at}`,
          campaignId,
          name: material,
          format: '',
          body: '',
          startDate: '',
          endDate: '',
        },
      },
    ];
  });

/** Opens the media plan from its dossier, as a person does. */
export const openMediaPlan = async (
  page: Page,
  { programName }: Pick<MediaPlanSetup, 'programName'>,
): Promise<MediaPlanPage> => {
  // The list was on screen before the dossier was made.
  await goTo(page, 'Procedimientos');
  await goTo(page, 'Expedientes');
  await openDossier(page, programName);
  await page.getByRole('button', { name: 'Plan de medios', exact: true }).click();
  const plan = mediaPlanOn(page);
  await expect(plan.parts).toBeVisible();
  return plan;
};

export type MediaPlanPage = ReturnType<typeof mediaPlanOn>;

/** What a person sees and does in the media plan. */
export const mediaPlanOn = (page: Page) => {
  const parts = page.getByRole('navigation', { name: 'Partes del plan de medios' });
  const grid = page.getByRole('grid', { name: 'Renglones del plan de medios' });
  const line = page.getByRole('region', { name: /^Renglón \d+ completo$/ });
  return {
    page,
    parts,
    grid,
    /** The whole line beside the table. */
    line,
    /** True only after the commit was answered. */
    saved: () => expect(page.getByRole('status').filter({ hasText: /^Guardado$/ })).toBeVisible({ timeout: 30_000 }),
    part: async (title: string): Promise<Locator> => {
      await parts.getByRole('button', { name: new RegExp(`^${title}`) }).click();
      const region = page.getByRole('region', { name: title, exact: true });
      await expect(region).toBeVisible();
      return region;
    },
    /** A cell of the line with this number (from 1), by the title of its column. */
    cell: (number: number, column: string): Locator =>
      grid.getByRole('row').nth(number).getByRole('gridcell').nth(COLUMNS.indexOf(column)),
    /** A field of the whole line. */
    field: (label: string): Locator => line.getByLabel(label, { exact: true }),
    /** A new line from the catalogue by keys alone; the focus is then in its outlet. */
    add: async (words: string, chosen: RegExp): Promise<void> => {
      await page.keyboard.press('Alt+n');
      const search = page.getByRole('combobox', { name: 'Buscar en el catálogo de medios' });
      await expect(search).toBeFocused();
      await page.keyboard.type(words);
      await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(chosen);
      await page.keyboard.press('Enter');
      await expect(search).toHaveCount(0);
    },
  };
};

const COLUMNS = [
  'Medio',
  'Soporte',
  'Plaza',
  'Franja',
  'Formato',
  'Campaña',
  'Versión',
  'Tarifa bruta',
  'Inserciones',
  'Descuentos %',
  'Bonificadas',
  'Comisión %',
  'Producción',
  'IVA %',
  'Paga',
  'Total con IVA',
];
