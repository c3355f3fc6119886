import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireInUse } from '#electron/handlers/dossier-editing.ts';
import type { ReadWalkedProcedure } from '#electron/handlers/dossier-procedure.ts';
import type { DossierSummaries } from '#electron/handlers/dossier-summary.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { dossierTables } from '#electron/storage/dossier-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { DomainError, type Result } from '#shared/domain/common/result.ts';
import { type ActContext, finishActivity, takeBack } from '#shared/domain/dossier/course-acts.ts';
import { type DossierChange, type DossierContent, dossierOf } from '#shared/domain/dossier/dossier.ts';
import { activityNumbers, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

type Acted = ChannelOutput<'dossier.finishActivity'>;

/** Acts of the course. None is undone; taking the course back corrects it, and the history tells both. */
export const dossierCourse = (
  context: AppContext,
  procedureOf: ReadWalkedProcedure,
  summaries: DossierSummaries,
): Handlers<'dossier.finishActivity' | 'dossier.takeBack'> => {
  const { store } = context;
  const act = (
    dossierId: string,
    decide: (content: DossierContent, act: ActContext) => Result<readonly DossierChange[]>,
    label: (procedure: ProcedureContent) => string,
  ) => {
    const done = store.write((db) => {
      requireInUse(db, dossierId);
      const content = readDossierContent(db, dossierId);
      const procedure = procedureOf(db, dossierOf(content).procedureVersionId).content;
      const decided = decide(content, { procedure, today: todayOf(context), newId: context.newId });
      if (!decided.ok) throw new DomainError(decided.error.code, decided.error.message);
      return writeAct(db, context, dossierId, label(procedure), decided.value);
    });
    return { ...done, summary: summaries.of(store.read, dossierId) };
  };
  return {
    'dossier.finishActivity': ({ dossierId, ...finish }) =>
      act(
        dossierId,
        (content, known) => finishActivity(content, finish, known),
        (procedure) => {
          const answer = procedure.branch.find(({ id }) => id === finish.branchId)?.answer.trim();
          const number = activityNumbers(procedure).get(finish.activityId);
          return `Terminar la actividad ${number}${answer ? `: ${answer}` : ''}`;
        },
      ),
    'dossier.takeBack': ({ dossierId, ...back }) =>
      act(
        dossierId,
        (content, known) => takeBack(content, back, known),
        (procedure) => `Regresar el curso a la actividad ${activityNumbers(procedure).get(back.activityId)}`,
      ),
  };
};

/** One act of a dossier in its journal. */
export const writeAct = (
  db: WritableDb,
  context: AppContext,
  dossierId: string,
  label: string,
  changes: readonly DossierChange[],
): Pick<Acted, 'changes' | 'saved'> => {
  const saved = runCommand(db, dossierTables, {
    scopeId: dossierId,
    kind: 'act',
    label: label.slice(0, 300),
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes,
  });
  return { changes, saved };
};
