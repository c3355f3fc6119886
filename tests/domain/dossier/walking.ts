import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Result } from '#shared/domain/common/result.ts';
import { courseOf, currentStep } from '#shared/domain/dossier/course.ts';
import { type ActContext, finishActivity, startCourse, takeBack } from '#shared/domain/dossier/course-acts.ts';
import type { DossierChange, DossierContent, DossierEntities } from '#shared/domain/dossier/dossier.ts';
import { emptyDossier } from '#shared/domain/dossier/dossier-carry.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { countingIds } from '#tests/domain/procedure/procedure-builder.ts';

export const TODAY = '2026-06-30';

const newId = countingIds(50_000);

export const contextOf = (procedure: ProcedureContent, today = TODAY): ActContext => ({ procedure, today, newId });

export const dossierRow = () => ({
  id: newId(),
  programId: newId(),
  fiscalYear: 2026,
  procedureId: newId(),
  procedureVersionId: newId(),
  budgetId: newId(),
  carriedFromId: null,
  archived: false,
  createdAt: '2026-01-05T15:00:00.000Z',
});

/** The content after an act; a refused act is a failed test. */
export const done = (content: DossierContent, changes: Result<readonly DossierChange[]>): DossierContent => {
  if (!changes.ok) throw new Error(`${changes.error.code}: ${changes.error.message}`);
  return applyChanges<DossierEntities>(content, changes.value);
};

export const started = (procedure: ProcedureContent, startedOn = '2026-01-05'): DossierContent => {
  const empty = emptyDossier(dossierRow());
  return done(empty, startCourse(empty, startedOn, contextOf(procedure)));
};

const idOf = (procedure: ProcedureContent, number: number): string => procedure.activity[number - 1]?.id ?? '';

/** What finishing the current activity asks for, in few words: its day and, where it decides, the answer. */
export const finishing = (
  content: DossierContent,
  procedure: ProcedureContent,
  endedOn: string,
  answer?: string,
  more: { readonly officerName?: string; readonly note?: string } = {},
) => {
  const activityId = currentStep(content)?.activityId ?? '';
  const branch = procedure.branch.find((row) => row.activityId === activityId && row.answer === answer);
  return { activityId, branchId: branch?.id ?? null, endedOn, officerName: '', note: '', ...more };
};

/** Finishes the current activity. */
export const finish = (
  content: DossierContent,
  procedure: ProcedureContent,
  endedOn: string,
  answer?: string,
  more: { readonly officerName?: string; readonly note?: string } = {},
): DossierContent =>
  done(content, finishActivity(content, finishing(content, procedure, endedOn, answer, more), contextOf(procedure)));

export const backTo = (
  content: DossierContent,
  procedure: ProcedureContent,
  number: number,
  on: string,
  reason = 'Faltó un anexo.',
) => takeBack(content, { activityId: idOf(procedure, number), on, officerName: '', reason }, contextOf(procedure));

/** «4 Devuelta 2026-03-01–2026-03-05 No → 4»: each step on a line that a person can check. */
export const stepLines = (content: DossierContent, procedure: ProcedureContent): readonly string[] => {
  const course = courseOf(content, procedure, TODAY);
  const numberOf = (id: string) => course.activities.find((one) => one.activityId === id)?.number;
  const rounds = new Map<string, number>();
  return content.step.map((step) => {
    const round = (rounds.get(step.activityId) ?? 0) + 1;
    rounds.set(step.activityId, round);
    const answer = procedure.branch.find(({ id }) => id === step.branchId)?.answer;
    const next = step.nextActivityId === null ? undefined : numberOf(step.nextActivityId);
    return [
      `${numberOf(step.activityId)}.${round}`,
      step.state,
      `${step.startedOn.slice(5)}–${step.endedOn.slice(5)}`,
      ...(answer === undefined ? [] : [answer]),
      ...(next === undefined ? [] : [`→ ${next}`]),
    ].join(' ');
  });
};
