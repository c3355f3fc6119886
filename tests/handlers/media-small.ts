import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import type { MediaLine, MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import type { StrategyChange } from '#shared/domain/strategy/strategy.ts';
import { campaignRow, daysRow, lineRow, materialRow } from '#tests/handlers/media-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

/** The least of a strategy: a campaign from March to June with a poster, whose checklist nobody has looked at. */
export const smallStrategy = async ({ ask }: TestApp, dossierId: string) => {
  const { strategyId } = await ask('strategy.ofDossier', { dossierId });
  const campaign = campaignRow({
    name: 'Patio limpio, barrio sano',
    objective: 'Que cada familia lave y tape sus tinacos',
    message: 'Lava, tapa, voltea y tira',
    startDate: '2026-03-01',
    endDate: '2026-06-30',
  });
  const material = materialRow(campaign.id, { name: 'Cartel de tinacos', format: 'Cartel' });
  const edit = (changes: readonly StrategyChange[]) =>
    ask('strategy.edit', { strategyId, label: 'Editar', coalesce: null, changes: [...changes] });
  await edit([insert('campaign', campaign), insert('material', material)]);
  const { checks } = await ask('strategy.open', { strategyId });
  return {
    strategyId,
    campaignId: campaign.id,
    materialId: material.id,
    edit,
    /** Says of the poster that nothing which must not be there is, and that what must be there is. */
    answerChecks: () =>
      edit(
        checks.map(({ id: checkId, nature }, at) =>
          insert('materialCheck', {
            id: newId(),
            rank: `a${String(at).padStart(3, '0')}b`,
            materialId: material.id,
            checkId,
            answer: nature === 'require' ? ('applies' as const) : ('not-applicable' as const),
            evidence: nature === 'require' ? 'Al pie del cartel' : '',
          }),
        ),
      ),
  };
};

export const editPlan = ({ ask }: TestApp, mediaPlanId: string, changes: readonly MediaPlanChange[]) =>
  ask('mediaPlan.edit', { mediaPlanId, label: 'Editar', coalesce: null, changes: [...changes] });

/** A line of spots at $100.00 that item 3361 pays. */
export const spotRow = (scenarioId: string, campaignId: string, values: Partial<MediaLine> = {}): MediaLine =>
  lineRow(scenarioId, { campaignId, place: 'Zapotlán', grossRate: 10_000, itemCode: '3361', ...values });

/** The dossier's media plan with one line of radio: two spots on each of two days of March. */
export const smallMediaPlan = async (app: TestApp, dossierId: string, campaignId: string) => {
  const { mediaPlanId } = await app.ask('mediaPlan.ofDossier', { dossierId });
  const { content } = await app.ask('mediaPlan.open', { mediaPlanId });
  const scenarioId = content.mediaPlan[0]?.scenarioId ?? '';
  const line = spotRow(scenarioId, campaignId);
  await editPlan(app, mediaPlanId, [
    { op: 'update', entity: 'mediaPlan', id: mediaPlanId, field: 'vatPercent', value: '16' },
    insert('line', line),
    insert('lineDays', daysRow(line.id, 3, { p02: 2, p03: 2 })),
  ]);
  return { mediaPlanId, scenarioId, line };
};

/** A recorded letter that gives every month of an item $1,000.00. */
export const authoriseItem = async ({ ask }: TestApp, budgetId: string, itemCode: string): Promise<void> => {
  const letter = {
    id: newId(),
    rank: 'a0',
    number: 'SF/3/2026',
    date: '2026-01-15',
    subject: '',
    state: 'draft',
  } as const;
  const months = monthColumnsOf(Array.from({ length: 12 }, () => 100_000));
  const amount = { id: newId(), rank: 'a0', letterId: letter.id, itemCode, departmentId: null, fundingSourceId: null };
  await ask('budget.edit', {
    budgetId,
    label: 'Capturar',
    coalesce: null,
    changes: [
      insert('letter', { ...letter, kind: 'authorisation' as const }),
      insert('authorised', { ...amount, ...months }),
    ],
  });
  await ask('budget.recordLetter', { budgetId, letterId: letter.id });
};
