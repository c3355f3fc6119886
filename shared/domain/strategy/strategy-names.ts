import type { AudienceTrait, CampaignAudience, MaterialAnswer } from '#shared/domain/strategy/strategy.ts';

/** How each choice of a strategy is called on screen, on paper and in comparisons. */
export const CAMPAIGN_AUDIENCE_NAMES = {
  external: 'Público externo',
  internal: 'Público interno (personal de salud)',
  both: 'Público externo e interno',
} as const satisfies Readonly<Record<CampaignAudience, string>>;

export const TRAIT_NAMES = {
  sex: 'Sexo',
  age: 'Edad',
  settlement: 'Tipo de población',
  socioeconomic: 'Nivel socioeconómico',
  education: 'Escolaridad',
} as const satisfies Readonly<Record<AudienceTrait, string>>;

export const MATERIAL_ANSWER_NAMES = {
  applies: 'Aplica',
  'not-applicable': 'No aplica',
} as const satisfies Readonly<Record<MaterialAnswer, string>>;
