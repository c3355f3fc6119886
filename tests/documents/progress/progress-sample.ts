import type { ProgressInput } from '#shared/documents/compose/progress-reading.ts';
import { commitAgreement } from '#shared/domain/agreements/contract-commitments.ts';
import { type BudgetContent, emptyBudget } from '#shared/domain/budget/budget.ts';
import { blankBulletin } from '#shared/domain/bulletin/bulletin-edits.ts';
import { emptyBulletins } from '#shared/domain/bulletin/bulletins.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { emptyExecution } from '#shared/domain/execution/execution.ts';
import { recordMoments } from '#shared/domain/execution/spending-moments.ts';
import { sampleGuidelines } from '#tests/documents/annual-program/annual-program-sample.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { shippedChecks } from '#tests/documents/strategy/strategy-sample.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { SPENT } from '#tests/domain/plans/log-entry-specs.ts';
import { agreementOfKind, agreementsInForce, realisticAgreements } from '#tests/domain/plans/realistic-agreements.ts';
import { authorisationOf, realisticLines } from '#tests/domain/plans/realistic-budget.ts';
import { realisticDiagnosis } from '#tests/domain/plans/realistic-diagnosis.ts';
import {
  type EvidenceFile,
  realisticCommitments,
  realisticExecution,
} from '#tests/domain/plans/realistic-execution.ts';
import { realisticMediaPlan } from '#tests/domain/plans/realistic-media-plan.ts';
import { realisticProgram } from '#tests/domain/plans/realistic-program.ts';
import { realisticStrategy } from '#tests/domain/plans/realistic-strategy.ts';

const YEAR = 2026;

/** A dossier's fictitious year in all its documents, as a report up to October is printed in November. */
export const progressSample = (): { readonly input: ProgressInput; readonly files: readonly EvidenceFile[] } => {
  const newId = countingIds();
  const own = { id: newId(), dossierId: newId(), fiscalYear: YEAR, title: '' } as const;
  const lines = realisticLines(newId, null);
  const programLines = lines.map(({ id, itemCode, description, annual }) => ({
    ...{ id, itemCode, description, annual, department: '', months: [] },
  }));
  const diagnosis = realisticDiagnosis(own, newId);
  const program = realisticProgram({ ...own, profileId: 'mir' }, diagnosis, programLines, sampleGuidelines, newId);
  const strategy = realisticStrategy(own, diagnosis, program.strategy, shippedChecks, newId);
  const mediaPlan = realisticMediaPlan(own, { strategy, territory: diagnosis.territory, budgetLines: lines }, newId);
  const { content, files } = realisticExecution(own, { program, mediaPlan, diagnosis }, newId);
  const states = Array.from({ length: 32 }, (_, at) => ({
    code: String(at + 1).padStart(2, '0'),
    name: `Estado ${at + 1}`,
  }));
  const drafts = realisticAgreements(own, { lines: mediaPlan.line, activities: program.activity, states }, newId);
  const agreements = agreementsInForce(drafts, newId);
  const commitments = realisticCommitments(YEAR, newId);
  const authorised = authorisationOf(lines, YEAR, 'recorded', newId);
  const blank = emptyBudget({
    ...{ id: own.id, title: '', directorate: 'Dirección de Prueba', fiscalYear: YEAR, classifierId: null },
    availability: 'accumulated',
  });
  const contract = agreementOfKind(agreements, 'contract');
  const signed = commitAgreement(
    { agreements, budget: { ...blank, line: lines, ...authorised, spending: commitments }, mediaPlan },
    contract.id,
    `${YEAR}-02-16`,
    newId,
  );
  if (!signed.ok) throw new Error(signed.error.message);
  const committed = applyChanges(
    { ...blank, line: lines, ...authorised, spending: commitments },
    signed.value.budget,
  ) as BudgetContent;
  const budget = SPENT.reduce((before, [commitment, , moments, on, amount, document]): BudgetContent => {
    const commitmentId = commitments[commitment]?.id ?? '';
    const said = { commitmentId, moments, date: `${YEAR}-${on}`, amount, document, concept: '' };
    const recorded = recordMoments(before, said, newId);
    if (!recorded.ok) throw new Error(recorded.error.message);
    return applyChanges(before, recorded.value) as BudgetContent;
  }, committed);
  const bulletins = emptyBulletins(own);
  const bulletin = { ...blankBulletin('Unidad de Comunicación de Prueba'), rank: 'a0', title: 'Llegan los captadores' };
  return {
    files,
    input: {
      content,
      upTo: 10,
      today: `${YEAR}-11-22`,
      diagnosis,
      program,
      mediaPlan,
      units: shippedMedia.units,
      agreements: applyChanges(agreements, signed.value.agreements) as typeof agreements,
      bulletins: {
        ...bulletins,
        bulletin: [
          { ...bulletin, id: newId(), number: '012/2026', date: `${YEAR}-03-10`, issuedOn: `${YEAR}-03-10` },
          { ...bulletin, id: newId(), number: '020/2026', date: `${YEAR}-11-10`, issuedOn: `${YEAR}-11-10` },
          { ...bulletin, id: newId(), number: '021/2026', date: `${YEAR}-09-10`, issuedOn: '' },
        ],
      },
      budget,
      itemNames: new Map(lines.map(({ itemCode }) => [itemCode, `Partida ficticia ${itemCode}`])),
      budgetPrograms: ['Programa Lluvia en Casa'],
      programName: 'Programa Lluvia en Casa',
      institution,
      signatures: [{ role: 'Elaboró', name: 'Rosa Ejemplo Prueba', position: 'Jefa de Difusión' }],
      photographs: new Map(),
    },
  };
};

/** The same dossier before anything was written in it, in March. */
export const emptyProgress = (input: ProgressInput): ProgressInput => {
  const row = input.content.execution[0];
  const budget = input.budget.budget[0];
  if (!row || !budget) throw new Error('A sample without its own rows');
  return {
    ...input,
    ...{ content: emptyExecution(row), budget: emptyBudget(budget), upTo: 3, today: `${YEAR}-03-16` },
    ...{ program: null, mediaPlan: null, agreements: null, bulletins: null, diagnosis: { segment: [], territory: [] } },
  };
};
