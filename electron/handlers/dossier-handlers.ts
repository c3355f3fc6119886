import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { closingHandlers } from '#electron/handlers/closing-handlers.ts';
import { dossierCreation } from '#electron/handlers/create-dossier.ts';
import { dossierCourse } from '#electron/handlers/dossier-course.ts';
import { dossierEditing } from '#electron/handlers/dossier-editing.ts';
import { dossierEvidence } from '#electron/handlers/dossier-evidence.ts';
import { walkedProcedures } from '#electron/handlers/dossier-procedure.ts';
import { dossierShelf } from '#electron/handlers/dossier-shelf.ts';
import { dossierSummaries } from '#electron/handlers/dossier-summary.ts';
import type { closingChannels } from '#shared/ipc/closing-channels.ts';
import type { dossierChannels } from '#shared/ipc/dossier-channels.ts';

/** Dossiers: the home, their course, what is written in them and the files kept with them. */
export const dossierHandlers = (
  context: AppContext,
): Handlers<Exclude<keyof typeof dossierChannels, 'dossier.createSample'> | keyof typeof closingChannels> => {
  const procedureOf = walkedProcedures();
  const summaries = dossierSummaries(context, procedureOf);
  return {
    ...dossierShelf(context, procedureOf, summaries),
    ...dossierCreation(context, procedureOf),
    ...dossierEditing(context, procedureOf),
    ...dossierCourse(context, procedureOf, summaries),
    ...dossierEvidence(context, procedureOf, summaries),
    ...closingHandlers(context, summaries),
  };
};
