import type { AppContext } from '#electron/handlers/app-context.ts';
import { readDeskValues } from '#electron/storage/repositories/program-repository.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
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
  return { definitions, catalogues, today: localDay(new Date(context.now())) };
};

/** The day on this computer's wall: in Mexico the evening is the next day in UTC already. */
const localDay = (at: Date): IsoDate =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
