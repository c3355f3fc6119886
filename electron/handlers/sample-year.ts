import { agreementHandlers } from '#electron/handlers/agreement-handlers.ts';
import { annualProgramHandlers } from '#electron/handlers/annual-program-handlers.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { budgetHandlers } from '#electron/handlers/budget-handlers.ts';
import { bulletinHandlers } from '#electron/handlers/bulletin-handlers.ts';
import { diagnosisHandlers } from '#electron/handlers/diagnosis-handlers.ts';
import { directoryHandlers } from '#electron/handlers/directory-handlers.ts';
import { dossierHandlers } from '#electron/handlers/dossier-handlers.ts';
import { executionHandlers } from '#electron/handlers/execution-handlers.ts';
import { mediaPlanHandlers } from '#electron/handlers/media-plan-handlers.ts';
import { createSampleDesk, type SampleDesk } from '#electron/handlers/sample-dossier.ts';
import { finishSampleCourse, writeSampleBudget, writeSamplePlans } from '#electron/handlers/sample-year-plans.ts';
import { writeSampleWork } from '#electron/handlers/sample-year-work.ts';
import type { SampleAsk } from '#electron/handlers/sample-year-writing.ts';
import { strategyHandlers } from '#electron/handlers/strategy-handlers.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';

/**
 * The whole sample with everything that a dossier holds: plans, an authorised budget, agreements signed and drafted, a year
 * of log with pictures and spending, bulletins. It goes the way of the screens, so that every rule holds for it; all of it
 * in one transaction, after the procedure was authorised.
 * @throws DomainError what authorising throws; the procedure then stays as a draft and nothing else was added
 */
export const createSampleYear = (context: AppContext): Promise<SampleDesk> =>
  createSampleDesk(context, (db, { dossierId }) => {
    const { year, pictures } = context.sampleYear();
    const inside = within(context, db);
    const sample = { context: inside, ask: asking(inside), dossierId, year, pictures };
    writeSampleBudget(sample);
    const plans = writeSamplePlans(sample);
    writeSampleWork(sample, plans);
    finishSampleCourse(sample);
  });

/** The same application whose transactions are all part of one that has begun: they don't nest. */
const within = (context: AppContext, db: WritableDb): AppContext => ({
  ...context,
  store: { ...context.store, read: db, write: (work) => work(db) },
});

/** Asks the handlers of the dossier's documents as a screen does. */
const asking = (context: AppContext): SampleAsk => {
  const handlers: Readonly<Record<string, unknown>> = {
    ...dossierHandlers(context),
    ...budgetHandlers(context),
    ...diagnosisHandlers(context),
    ...annualProgramHandlers(context),
    ...strategyHandlers(context),
    ...mediaPlanHandlers(context),
    ...directoryHandlers(context),
    ...agreementHandlers(context),
    ...executionHandlers(context),
    ...bulletinHandlers(context),
  };
  return (channel, input) => {
    const handler = handlers[channel] as ((input: unknown) => unknown) | undefined;
    const answer = handler?.(input);
    // A transaction waits for nobody.
    if (handler === undefined || answer instanceof Promise) throw new Error(`The sample can't ask ${channel}`);
    return answer as never;
  };
};
