import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { recogniseImage } from '#electron/handlers/recognise-image.ts';
import { keepBlob, readBlobRow } from '#electron/storage/repositories/blob-repository.ts';

/** Images of annexes and the logo: kept by content, so the same image is stored once. */
export const imageHandlers = (context: AppContext): Handlers<'image.put' | 'image.get'> => ({
  'image.put': async ({ bytes }) => {
    const image = await recogniseImage(context.documents, bytes);
    return { ...image, sha: keepBlob(context.store, bytes, image.mime, context.now()) };
  },
  'image.get': ({ sha }) => {
    const bytes = context.store.blobs.get(sha);
    return { bytes, mime: readBlobRow(context.store.read, sha)?.mime ?? 'application/octet-stream' };
  },
});
