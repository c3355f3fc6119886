import { agreementHandlers } from '#electron/handlers/agreement-handlers.ts';
import { annualProgramHandlers } from '#electron/handlers/annual-program-handlers.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { budgetHandlers } from '#electron/handlers/budget-handlers.ts';
import { bulletinHandlers } from '#electron/handlers/bulletin-handlers.ts';
import { classifierHandlers } from '#electron/handlers/classifier-handlers.ts';
import { consolidatedHandlers } from '#electron/handlers/consolidated-handlers.ts';
import { deskHandlers } from '#electron/handlers/desk-handlers.ts';
import { diagnosisHandlers } from '#electron/handlers/diagnosis-handlers.ts';
import { directoryHandlers } from '#electron/handlers/directory-handlers.ts';
import { documentHandlers } from '#electron/handlers/document-handlers.ts';
import { dossierHandlers } from '#electron/handlers/dossier-handlers.ts';
import { executionHandlers } from '#electron/handlers/execution-handlers.ts';
import { guideHandlers } from '#electron/handlers/guide-handlers.ts';
import { imageHandlers } from '#electron/handlers/image-handlers.ts';
import { importHandlers } from '#electron/handlers/import-handlers.ts';
import { manualHandlers } from '#electron/handlers/manual-handlers.ts';
import { mediaPlanHandlers } from '#electron/handlers/media-plan-handlers.ts';
import { packageHandlers } from '#electron/handlers/package-handlers.ts';
import { procedureHandlers } from '#electron/handlers/procedure-handlers.ts';
import { programHandlers } from '#electron/handlers/program-handlers.ts';
import { reviewHandlers } from '#electron/handlers/review-handlers.ts';
import { sampleHandlers } from '#electron/handlers/sample-handlers.ts';
import { searchHandlers } from '#electron/handlers/search-handlers.ts';
import { storeHandlers } from '#electron/handlers/store-handlers.ts';
import { strategyHandlers } from '#electron/handlers/strategy-handlers.ts';

/** One handler for every channel of the contract; the compiler proves that none is missing. */
export const allHandlers = (context: AppContext): Handlers => ({
  ...deskHandlers(context),
  ...imageHandlers(context),
  ...procedureHandlers(context),
  ...manualHandlers(context),
  ...programHandlers(context),
  ...classifierHandlers(context),
  ...budgetHandlers(context),
  ...dossierHandlers(context),
  ...sampleHandlers(context),
  ...diagnosisHandlers(context),
  ...annualProgramHandlers(context),
  ...strategyHandlers(context),
  ...mediaPlanHandlers(context),
  ...bulletinHandlers(context),
  ...directoryHandlers(context),
  ...agreementHandlers(context),
  ...executionHandlers(context),
  ...reviewHandlers(context),
  ...packageHandlers(context),
  ...consolidatedHandlers(context),
  ...guideHandlers(context),
  ...importHandlers(context),
  ...documentHandlers(context),
  ...storeHandlers(context),
  ...searchHandlers(context),
});
