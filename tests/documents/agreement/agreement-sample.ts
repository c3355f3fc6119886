import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AgreementInput } from '#shared/documents/compose/agreement-paper.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { statesFile } from '#shared/domain/diagnosis/states.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { sampleMediaPlan } from '#tests/documents/media-plan/media-plan-sample.ts';
import { RESOURCES } from '#tests/documents/pdf/test-compiler.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { AGREEMENT_SPECS } from '#tests/domain/plans/agreement-specs.ts';
import { agreementOfKind, agreementsInForce, realisticAgreements } from '#tests/domain/plans/realistic-agreements.ts';

const { states } = statesFile.parse(JSON.parse(readFileSync(resolve(RESOURCES, 'catalogues/states.json'), 'utf8')));

/** Three made-up agreements and an amendment, as of 20 August 2026; signed or as drafts. */
export const sampleAgreements = (signed: boolean): AgreementsContent => {
  let at = 90_000;
  const newId = () => idAt(++at);
  const { content } = sampleMediaPlan();
  const drafts = realisticAgreements(
    { id: idAt(90_000), dossierId: idAt(1), title: '', fiscalYear: 2026 },
    { lines: content.line, activities, states },
    newId,
  );
  return signed ? agreementsInForce(drafts, newId) : drafts;
};

const activities = [...new Set(AGREEMENT_SPECS.flatMap((spec) => spec.activities))].map((name, index) => ({
  id: idAt(95_000 + index),
  name,
}));

export const agreementInput = (
  content: AgreementsContent,
  kind: Agreement['kind'],
  more: Partial<AgreementInput> = {},
): AgreementInput => {
  const plan = sampleMediaPlan();
  return {
    content,
    agreementId: agreementOfKind(content, kind).id,
    budget: plan.budget,
    itemNames: new Map([['3611', 'Difusión por radio, televisión y otros medios de mensajes sobre programas']]),
    mediaPlan: plan.content,
    program: { activity: activities },
    catalogue: plan.catalogue,
    programName: 'Programa Lluvia en Casa',
    institution,
    today: '2026-08-20',
    ...more,
  };
};
