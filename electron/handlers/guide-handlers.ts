import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { readGuidePlace, saveGuidePlace } from '#electron/storage/repositories/guide-repository.ts';
import type { guideChannels } from '#shared/ipc/guide-channels.ts';

/** Where a person left guided mode. */
export const guideHandlers = ({ store }: AppContext): Handlers<keyof typeof guideChannels> => ({
  'guide.place': ({ workspace, documentId }) => ({ questionKey: readGuidePlace(store.read, workspace, documentId) }),
  'guide.savePlace': ({ workspace, documentId, questionKey }) => {
    store.write((db) => saveGuidePlace(db, workspace, documentId, questionKey));
    return { questionKey };
  },
});
