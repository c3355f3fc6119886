import type { AppContext } from '#electron/handlers/app-context.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { readDeskValues } from '#electron/storage/repositories/program-repository.ts';
import type { RecordCheckOptions } from '#shared/domain/program-record/program-record-rules.ts';
import { withDeskValues } from '#shared/domain/program-record/record-definitions.ts';
import type { RecordSetup } from '#shared/ipc/program-channels.ts';

/** What a record asks here and now: the shipped catalogues, and after them what this desk added. */
export const recordSetup = ({ recordResources, store }: AppContext): RecordSetup => {
  const { catalogues, successions } = recordResources.catalogues;
  return {
    definitions: recordResources.definitions,
    catalogues: withDeskValues(catalogues, readDeskValues(store.read)),
    successions,
  };
};

/** What the rules of a record must know of the desk and of the day. */
export const recordCheckOptions = (context: AppContext): RecordCheckOptions => {
  const { definitions, catalogues } = recordSetup(context);
  return { definitions, catalogues, today: todayOf(context) };
};
