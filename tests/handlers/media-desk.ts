import { NO_DAYS } from '#shared/domain/media/day-columns.ts';
import { blankMediaLine } from '#shared/domain/media/media-edits.ts';
import type { LineDays, MediaLine, MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import type { Campaign, Material, StrategyChange } from '#shared/domain/strategy/strategy.ts';
import { blankCampaign, blankMaterial } from '#shared/domain/strategy/strategy-edits.ts';
import { authorisationOf } from '#tests/domain/plans/realistic-budget.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { fillBudget, fillMedia, fillPlans } from '#tests/handlers/full-dossier.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** Any unit of the catalogue that isn't direct dissemination. */
export const SPOT = 'radio/radiodifusoras-locales/spot-de-30-seg';

/** A desk with a dossier of 2026, its strategy and its media plan, both empty. */
export const deskWithMedia = async (folder = temporaryFolder()) => {
  const desk = await deskWithDossier(folder);
  const { app, dossierId } = desk;
  const { mediaPlanId } = await app.ask('mediaPlan.ofDossier', { dossierId });
  const { strategyId } = await app.ask('strategy.ofDossier', { dossierId });
  const plan = async () => (await app.ask('mediaPlan.open', { mediaPlanId })).content;
  const command = (label: string) => ({ label, coalesce: null });
  return {
    ...desk,
    mediaPlanId,
    strategyId,
    scenarioId: (await plan()).mediaPlan[0]?.scenarioId ?? '',
    plan,
    strategy: async () => (await app.ask('strategy.open', { strategyId })).content,
    edit: (changes: readonly MediaPlanChange[], label = 'Editar') =>
      app.ask('mediaPlan.edit', { mediaPlanId, changes, ...command(label) }),
    refusedEdit: (changes: readonly MediaPlanChange[]) =>
      app.refused('mediaPlan.edit', { mediaPlanId, changes, ...command('Editar') }),
    editStrategy: (changes: readonly StrategyChange[], label = 'Editar') =>
      app.ask('strategy.edit', { strategyId, changes, ...command(label) }),
    refusedStrategyEdit: (changes: readonly StrategyChange[]) =>
      app.refused('strategy.edit', { strategyId, changes, ...command('Editar') }),
  };
};

/** The same desk with everything filled in and its budget authorised: only Vo.Bo. is missing. */
export const filledMediaDesk = async (folder = temporaryFolder()) => {
  const desk = await deskWithMedia(folder);
  const { app, dossierId } = desk;
  const { content } = await app.ask('dossier.open', { dossierId });
  const budgetId = content.dossier[0]?.budgetId ?? '';
  const lines = await fillBudget(app.ask, newId, budgetId, null);
  const { letter, authorised } = authorisationOf(lines, 2026, 'draft', newId);
  await app.ask('budget.edit', {
    budgetId,
    label: 'Autorizar',
    coalesce: null,
    changes: [
      ...letter.map((row) => ({ op: 'insert' as const, entity: 'letter' as const, row })),
      ...authorised.map((row) => ({ op: 'insert' as const, entity: 'authorised' as const, row })),
      { op: 'update', entity: 'budget', id: budgetId, field: 'availability', value: 'accumulated' },
    ],
  });
  await app.ask('budget.recordLetter', { budgetId, letterId: letter[0]?.id ?? '' });
  const plans = await fillPlans(app.ask, newId, dossierId, lines);
  return { ...desk, budgetId, lines, ...plans, ...(await fillMedia(app.ask, newId, dossierId, lines)) };
};

export const campaignRow = (values: Partial<Campaign> = {}): Campaign => ({
  ...blankCampaign(),
  id: newId(),
  rank: 'a0',
  name: 'Cuide el agua',
  ...values,
});

export const materialRow = (campaignId: string, values: Partial<Material> = {}): Material => ({
  ...blankMaterial(campaignId),
  id: newId(),
  rank: 'a0',
  name: 'Spot «La gota»',
  ...values,
});

export const lineRow = (scenarioId: string, values: Partial<MediaLine> = {}): MediaLine => ({
  ...blankMediaLine(scenarioId, null),
  id: newId(),
  rank: 'a0',
  mediumKey: SPOT,
  outlet: 'Radio Ejemplo',
  ...values,
});

export const daysRow = (lineId: string, month: number, values: Partial<LineDays> = {}): LineDays => ({
  id: newId(),
  lineId,
  month,
  ...NO_DAYS,
  ...values,
});
