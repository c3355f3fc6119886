import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { type PlanFrame, type PlanSignature, planModel, planTitle } from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { CommunicationLists, MediaCatalogue, MediaFormula } from '#shared/domain/media/media-catalogue.ts';
import { type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';

/** What a media plan prints: its content, and what this names by id as it stands, or stood when it was authorised. */
export type MediaPlanInput = {
  readonly content: MediaPlanContent;
  /** Empty where the dossier has none yet. */
  readonly strategy: StrategyContent;
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory'>;
  readonly budget: BudgetContent;
  /** Name of each item's code that budget or plan name; a code without name stands alone. */
  readonly itemNames: ReadonlyMap<string, string>;
  readonly catalogue: MediaCatalogue;
  readonly formulas: readonly MediaFormula[];
  readonly campaignKinds: CommunicationLists['campaignKinds'];
  readonly programName: string;
  readonly institution: Institution;
  readonly signatures: readonly PlanSignature[];
  /** Of an authorised plan; without it BORRADOR stands across the page. */
  readonly authorisation?: DocumentAuthorisation;
};

/** «Plan de medios». */
export const composeMediaPlan = (input: MediaPlanInput): DocumentModel => {
  const { content, programName, institution, authorisation } = input;
  const { title, fiscalYear } = mediaPlanOf(content);
  const frame: PlanFrame = {
    title: 'Plan de medios',
    name: ownTitle(title, 'Plan de medios', fiscalYear, programName),
    programName,
    fiscalYear,
    institution,
    watermark: authorisation === undefined,
  };
  return planModel(frame, [{ orientation: 'portrait', blocks: planTitle(frame) }]);
};
