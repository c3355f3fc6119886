import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { readConsolidated } from '#electron/handlers/consolidated-reading.ts';
import { walkedProcedures } from '#electron/handlers/dossier-procedure.ts';
import { readConsolidatedYears } from '#electron/storage/repositories/consolidated-repository.ts';
import type { consolidatedChannels } from '#shared/ipc/consolidated-channels.ts';

/** The dossiers of a year together. Nothing is stored: each opening reads them as they stand. */
export const consolidatedHandlers = (context: AppContext): Handlers<keyof typeof consolidatedChannels> => {
  const procedureOf = walkedProcedures();
  const { store } = context;
  return {
    'consolidated.years': () => [...readConsolidatedYears(store.read)],
    'consolidated.open': ({ fiscalYear }) => readConsolidated(context, store.read, fiscalYear, procedureOf),
  };
};
