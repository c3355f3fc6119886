import { annexBlocks } from '#shared/documents/compose/agreement-annexes.ts';
import { clauseBlocks } from '#shared/documents/compose/agreement-clauses.ts';
import { closingBlocks } from '#shared/documents/compose/agreement-closing.ts';
import { backgroundBlocks, declarationBlocks, openingBlocks } from '#shared/documents/compose/agreement-opening.ts';
import { type AgreementInput, agreementPaper } from '#shared/documents/compose/agreement-paper.ts';
import { heading } from '#shared/documents/compose/blocks.ts';
import { type PlanFrame, planModel } from '#shared/documents/compose/plan-parts.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';
import { agreementsOf } from '#shared/domain/agreements/agreements.ts';

/**
 * The text of one agreement out of its data, in the order of its template: a draft, with room for what is missing, until it
 * is signed.
 * @throws DomainError `not-found` where there is no such agreement
 */
export const composeAgreement = (input: AgreementInput): DocumentModel => {
  const paper = agreementPaper(input);
  const { agreement, standing } = paper;
  const { programName, institution, content } = input;
  const frame: PlanFrame = {
    title: AGREEMENT_KIND_NAMES[agreement.kind],
    name: agreement.number.trim() || agreement.title.trim() || 'sin número',
    programName,
    fiscalYear: agreementsOf(content).fiscalYear,
    institution,
    watermark: standing.signedOn === '',
  };
  const annexes = annexBlocks(paper);
  return planModel(frame, [
    {
      orientation: 'portrait',
      blocks: [
        ...openingBlocks(paper),
        ...backgroundBlocks(paper),
        ...declarationBlocks(paper),
        heading('convenio_clausulas', 1, '', 'Cláusulas'),
        ...clauseBlocks(paper),
        ...closingBlocks(paper),
        ...(annexes.length === 0 ? [] : [{ kind: 'page-break' } as const, ...annexes]),
      ],
    },
  ]);
};
