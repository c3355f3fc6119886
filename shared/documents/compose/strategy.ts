import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { type PlanFrame, planModel, planTitle } from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { CommunicationLists } from '#shared/domain/media/media-catalogue.ts';
import type { MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import { type StrategyContent, strategyOf } from '#shared/domain/strategy/strategy.ts';

/** What a strategy prints: its content, and what this names by id as it stands, or stood when it was authorised. */
export type StrategyInput = {
  readonly content: StrategyContent;
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory' | 'conclusion'>;
  /** Strategies of the annual programme; none where there is no programme yet. */
  readonly program: readonly { readonly id: string; readonly text: string }[];
  /** The whole checklist of materials; what is in force follows from the year. */
  readonly checks: readonly MaterialCheckDefinition[];
  readonly campaignKinds: CommunicationLists['campaignKinds'];
  readonly programName: string;
  readonly institution: Institution;
  /** Of an authorised strategy; without it BORRADOR stands across the page. */
  readonly authorisation?: DocumentAuthorisation;
};

/** «Estrategia de comunicación». */
export const composeStrategy = ({ content, programName, institution, authorisation }: StrategyInput): DocumentModel => {
  const { title, fiscalYear } = strategyOf(content);
  const frame: PlanFrame = {
    title: 'Estrategia de comunicación',
    name: ownTitle(title, 'Estrategia de comunicación', fiscalYear, programName),
    programName,
    fiscalYear,
    institution,
    watermark: authorisation === undefined,
  };
  return planModel(frame, [{ orientation: 'portrait', blocks: planTitle(frame) }]);
};
