import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createProcedureFromContent } from '#electron/handlers/create-procedure.ts';
import { recogniseImage } from '#electron/handlers/recognise-image.ts';
import { waitingPreviews } from '#electron/handlers/waiting-previews.ts';
import type { ImportedProcedure } from '#electron/imports/import-job.ts';
import type { ImageHeader } from '#shared/domain/common/image-header.ts';
import { DomainError } from '#shared/domain/common/result.ts';

type ImportChannel = 'import.preview' | 'import.confirm';

/** Import in two steps: read and show, then write what was shown. Nothing is written before. */
export const importHandlers = (context: AppContext): Handlers<ImportChannel> => {
  const waiting = waitingPreviews<ImportedProcedure>('se importaron otros documentos', 'Abra el documento de nuevo.');
  return {
    'import.preview': async ({ source, profileId }) => {
      const read = await context.imports.read({ source, profileId, profiles: context.profiles });
      const imported = await withSoundImages(context, read);
      const token = context.newId();
      waiting.keep(token, imported);
      const { content, unplaced, notes, ownFile } = imported;
      return {
        token,
        content,
        counts: {
          activities: content.activity.length,
          posts: content.post.length,
          decisions: content.activity.filter((activity) => content.branch.some((b) => b.activityId === activity.id))
            .length,
          branches: content.branch.length,
        },
        unplaced: [...unplaced],
        notes: [...notes],
        ownFile,
      };
    },
    'import.confirm': ({ token }) => {
      const imported = waiting.wanted(token);
      for (const image of imported.images) context.store.blobs.put(image.bytes);
      const created = createProcedureFromContent(context, imported.content, {
        kind: 'import',
        label: 'Importar procedimiento',
      });
      waiting.forget(token);
      return created;
    },
  };
};

/** An image that can't be drawn leaves its annex without one, and the person is told; what the others are is measured. */
const withSoundImages = async (context: AppContext, imported: ImportedProcedure): Promise<ImportedProcedure> => {
  const sound = new Map<string, ImageHeader>();
  const notes = [...imported.notes];
  for (const { sha, bytes } of imported.images) {
    try {
      sound.set(sha, await recogniseImage(context.documents, bytes));
    } catch (error) {
      if (!(error instanceof DomainError) || (error.code !== 'file-rejected' && error.code !== 'too-large'))
        throw error;
      const titles = imported.content.annex.filter((row) => row.imageSha === sha).map((row) => `«${row.title}»`);
      notes.push(`No se tomó la imagen del anexo ${titles.join(', ')}. ${error.message}`);
    }
  }
  const annex = imported.content.annex.map((row) => {
    const image = sound.get(row.imageSha ?? '');
    return image
      ? { ...row, imageMime: image.mime, widthPx: image.widthPx, heightPx: image.heightPx }
      : { ...row, imageSha: null, imageMime: null, widthPx: 0, heightPx: 0 };
  });
  const images = imported.images.filter(({ sha }) => sound.has(sha));
  return { ...imported, notes, images, content: { ...imported.content, annex } };
};
