import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createProcedureFromContent } from '#electron/handlers/create-procedure.ts';
import type { ImportedProcedure } from '#electron/imports/import-job.ts';
import { DomainError } from '#shared/domain/common/result.ts';

type ImportChannel = 'import.preview' | 'import.confirm';

/** Previews wait in memory for their confirmation; the oldest goes when there are more than these. */
const MAX_WAITING = 5;

/** Import in two steps: read and show, then write what was shown. Nothing is written before. */
export const importHandlers = (context: AppContext): Handlers<ImportChannel> => {
  const waiting = new Map<string, ImportedProcedure>();
  return {
    'import.preview': async ({ source, profileId }) => {
      const imported = await context.imports.read({ source, profileId, profiles: context.profiles });
      const token = context.newId();
      waiting.set(token, imported);
      for (const oldest of [...waiting.keys()].slice(0, -MAX_WAITING)) waiting.delete(oldest);
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
      const imported = waiting.get(token);
      if (!imported) {
        throw new DomainError(
          'not-found',
          'La vista previa ya no está disponible porque Cauce se reinició o se importaron otros documentos. Abra el documento de nuevo.',
        );
      }
      for (const image of imported.images) context.store.blobs.put(image.bytes);
      const created = createProcedureFromContent(context, imported.content, {
        kind: 'import',
        label: 'Importar procedimiento',
      });
      waiting.delete(token);
      return created;
    },
  };
};
