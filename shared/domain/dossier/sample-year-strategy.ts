import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { rankedRows } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import { byName, byNumber } from '#shared/domain/dossier/sample-year-names.ts';
import type { MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import { emptyStrategy, type Strategy, type StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { blankCampaign, blankMaterial } from '#shared/domain/strategy/strategy-edits.ts';

/** What the strategy names of the other documents, and the checklist that its materials answer. */
export type AroundStrategy = {
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory' | 'conclusion'>;
  readonly program: Pick<AnnualProgramContent, 'strategy'>;
  readonly checks: readonly MaterialCheckDefinition[];
};

/** The sample's communication strategy. @throws Error for a name that the file doesn't have */
export const sampleStrategy = (
  { strategy: said, signatories }: SampleYear,
  row: Strategy,
  { diagnosis, program, checks }: AroundStrategy,
  newId: IdSource,
): StrategyContent => {
  const day = (on: string): string => `${row.fiscalYear}-${on}`;
  const segmentOf = byName(diagnosis.segment, ({ name }) => name, 'group');
  const conclusionOf = byNumber(diagnosis.conclusion, 'conclusion');
  const strategyOf = byNumber(program.strategy, 'strategy');
  const campaigns = rankedRows(said.campaigns, newId);
  const materials = rankedRows(
    campaigns.flatMap(({ id, materials: own, from, to }) =>
      own.map((material) => ({ ...blankMaterial(id), ...material, startDate: day(from), endDate: day(to) })),
    ),
    newId,
  );
  return {
    ...emptyStrategy({
      ...row,
      title: said.title,
      mission: paragraphs(said.mission),
      vision: paragraphs(said.vision),
      institutionalObjective: paragraphs(said.institutionalObjective),
      objective: paragraphs(said.objective),
      planAxes: said.planAxes,
      preparedOn: day(said.preparedOn),
    }),
    topic: rankedRows(said.topics, newId),
    campaign: campaigns.map(({ id, rank, name, kind, topic, objective, message, tone, from, to }) => ({
      ...blankCampaign(),
      ...{ id, rank, name, kind, topic, objective, message, tone },
      coverage: 'Estatal',
      startDate: day(from),
      endDate: day(to),
    })),
    campaignTrait: rankedRows(
      campaigns.flatMap(({ id, traits }) =>
        (['sex', 'age', 'settlement', 'socioeconomic', 'education'] as const).map((trait) => ({
          ...{ campaignId: id, trait, value: traits[trait] },
        })),
      ),
      newId,
    ),
    campaignSegment: rankedRows(
      campaigns.flatMap(({ id, segments }) =>
        segments.map((name) => ({ campaignId: id, segmentId: segmentOf(name).id })),
      ),
      newId,
    ),
    campaignTerritory: rankedRows(
      campaigns.flatMap(({ id }) =>
        diagnosis.territory
          .filter(({ level }) => level === 'municipality')
          .map((place) => ({ campaignId: id, territoryId: place.id })),
      ),
      newId,
    ),
    campaignConclusion: rankedRows(
      campaigns.flatMap(({ id, conclusions }) =>
        conclusions.map((number) => ({ campaignId: id, conclusionId: conclusionOf(number).id })),
      ),
      newId,
    ),
    campaignStrategy: rankedRows(
      campaigns.flatMap(({ id, strategies }) =>
        strategies.map((number) => ({ campaignId: id, strategyId: strategyOf(number).id })),
      ),
      newId,
    ),
    material: materials,
    materialCheck: rankedRows(
      materials.flatMap(({ id }) =>
        checks.map(({ id: checkId, nature }) => ({
          materialId: id,
          checkId,
          answer: nature === 'require' ? ('applies' as const) : ('not-applicable' as const),
          evidence: nature === 'require' ? said.evidence : '',
        })),
      ),
      newId,
    ),
    signatory: rankedRows(signatories, newId),
  };
};
