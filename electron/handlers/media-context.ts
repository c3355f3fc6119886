import type { AppContext } from '#electron/handlers/app-context.ts';
import {
  findAnnualProgramOf,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findStrategyOf, readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { type DiagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import type { CommunicationLists, MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import { type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import type { MediaCheckContext } from '#shared/domain/media/media-reading.ts';
import { campaignSources } from '#shared/domain/strategy/campaign-sources.ts';
import { checksOf, type MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import { emptyStrategy, type StrategyContent, strategyOf } from '#shared/domain/strategy/strategy.ts';
import type { CampaignSource } from '#shared/domain/strategy/strategy-edits.ts';
import type { StrategyCheckContext } from '#shared/domain/strategy/strategy-rules.ts';

/** What a strategy names and prints but doesn't hold, as it stands now. */
export type StrategySurroundings = {
  readonly diagnosis: DiagnosisContent;
  /** None where the dossier has no annual programme yet. */
  readonly program: readonly CampaignSource[];
  /** In force in its fiscal year. */
  readonly checks: readonly MaterialCheckDefinition[];
  readonly lists: CommunicationLists;
};

/** The same of a media plan. */
export type MediaSurroundings = {
  readonly strategy: StrategyContent;
  readonly diagnosis: DiagnosisContent;
  readonly budget: BudgetContent;
  readonly catalogue: MediaCatalogue;
  readonly lists: CommunicationLists;
};

/** @throws DomainError not-found */
export const strategySurroundings = (
  context: AppContext,
  db: ReadableDb,
  content: Pick<StrategyContent, 'strategy'>,
): StrategySurroundings => {
  const row = strategyOf(content);
  const { lists, checks } = context.planResources.media;
  const annualProgramId = findAnnualProgramOf(db, row.dossierId);
  return {
    diagnosis: diagnosisAround(context, db, row),
    program: annualProgramId === undefined ? [] : campaignSources(readAnnualProgramContent(db, annualProgramId)),
    checks: checksOf(checks, row.fiscalYear),
    lists,
  };
};

/** @throws DomainError not-found */
export const mediaSurroundings = (
  context: AppContext,
  db: ReadableDb,
  content: Pick<MediaPlanContent, 'mediaPlan'>,
): MediaSurroundings => {
  const row = mediaPlanOf(content);
  const { lists, catalogue } = context.planResources.media;
  const strategyId = findStrategyOf(db, row.dossierId);
  return {
    strategy: strategyId === undefined ? noStrategy(context, row) : readStrategyContent(db, strategyId),
    diagnosis: diagnosisAround(context, db, row),
    budget: readBudgetContent(db, readDossierHeadline(db, row.dossierId).budgetId),
    catalogue,
    lists,
  };
};

/** What a strategy is checked against. */
export const strategyChecks = ({ diagnosis, program, checks, lists }: StrategySurroundings): StrategyCheckContext => ({
  diagnosis,
  program: { strategy: program.map(({ strategyId, text }) => ({ id: strategyId, text })) },
  kinds: new Set(lists.campaignKinds.map(({ subkind }) => subkind)),
  checks,
});

/** What a media plan is checked against. */
export const mediaChecks = ({ lists, ...around }: MediaSurroundings): MediaCheckContext => ({
  ...around,
  campaignKinds: lists.campaignKinds,
});

type OwnRow = { readonly dossierId: string; readonly title: string; readonly fiscalYear: number };

/** A document of another installation may have come without its diagnosis or its strategy: then they are empty. */
const diagnosisAround = (
  context: AppContext,
  db: ReadableDb,
  { dossierId, title, fiscalYear }: OwnRow,
): DiagnosisContent => {
  const diagnosisId = findDiagnosisOf(db, dossierId);
  return diagnosisId === undefined
    ? emptyDiagnosis({ id: context.newId(), dossierId, title, fiscalYear, context: [], method: [] })
    : readDiagnosisContent(db, diagnosisId);
};

const noStrategy = (context: AppContext, { dossierId, title, fiscalYear }: OwnRow): StrategyContent =>
  emptyStrategy({ id: context.newId(), dossierId, title, fiscalYear, ...UNSAID });

/** The texts of a strategy that says nothing yet. */
export const UNSAID = {
  mission: [],
  vision: [],
  institutionalObjective: [],
  objective: [],
  planAxes: '',
  preparedOn: '',
} as const;
