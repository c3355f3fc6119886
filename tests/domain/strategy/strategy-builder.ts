import { type Campaign, emptyStrategy, type Material, type StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { blankCampaign, blankMaterial } from '#shared/domain/strategy/strategy-edits.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

export const campaignWith = (said: Partial<Campaign>): Campaign => ({
  ...blankCampaign(),
  id: idAt(6_001),
  rank: 'a0',
  name: 'Cuide el agua de su casa',
  kind: 'Campaña de comunicación social',
  audience: 'external',
  ...said,
});

export const materialWith = (said: Partial<Material>): Material => ({
  ...blankMaterial(idAt(6_001)),
  id: idAt(6_002),
  rank: 'a0',
  name: 'Spot «La gota»',
  ...said,
});

/** A fictitious strategy. */
export const strategyWith = (more: Partial<StrategyContent> = {}): StrategyContent => ({
  ...emptyStrategy({
    id: idAt(6_000),
    dossierId: idAt(8_998),
    title: 'Estrategia ficticia',
    fiscalYear: 2026,
    mission: [],
    vision: [],
    institutionalObjective: [],
    objective: [],
    planAxes: '',
    preparedOn: '',
  }),
  ...more,
});
