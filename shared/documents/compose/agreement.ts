import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type PlanFrame, planModel } from '#shared/documents/compose/plan-parts.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import { type Agreement, type AgreementsContent, agreementsOf } from '#shared/domain/agreements/agreements.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';

export type AgreementInput = {
  /** All of the dossier's: an amendment is printed beside what it amends. */
  readonly content: AgreementsContent;
  readonly agreementId: string;
  /** Names departments and funding sources of what is paid. */
  readonly budget: BudgetContent;
  /** By code; '' or missing for one that the classifier hasn't. */
  readonly itemNames: ReadonlyMap<string, string>;
  /** Null where the dossier has none yet. */
  readonly mediaPlan: Pick<MediaPlanContent, 'line'> | null;
  readonly program: Pick<AnnualProgramContent, 'activity'> | null;
  readonly catalogue: MediaCatalogue;
  readonly programName: string;
  readonly institution: Institution;
  /** ISO day that the state is told by. */
  readonly today: string;
};

/**
 * The text of one agreement out of its data: a draft until it is signed.
 * @throws DomainError `not-found` where there is no such agreement
 */
export const composeAgreement = (input: AgreementInput): DocumentModel => {
  const agreement = printedAgreement(input);
  const { programName, institution, content, today } = input;
  const frame: PlanFrame = {
    title: agreementWords(agreement),
    name: agreement.title,
    programName,
    fiscalYear: agreementsOf(content).fiscalYear,
    institution,
    watermark: agreementStanding(content, agreement, today).signedOn === '',
  };
  return planModel(frame, [{ orientation: 'portrait', blocks: [paragraph(agreement.object)] }]);
};

/** @throws DomainError `not-found` */
export const printedAgreement = ({
  content,
  agreementId,
}: Pick<AgreementInput, 'content' | 'agreementId'>): Agreement => {
  const agreement = content.agreement.find(({ id }) => id === agreementId);
  if (agreement) return agreement;
  throw new DomainError('not-found', 'Ese convenio ya no existe. Vuelva a abrir la lista de convenios.');
};
