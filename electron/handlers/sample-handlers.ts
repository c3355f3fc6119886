import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createSampleYear } from '#electron/handlers/sample-year.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** The fictitious year in one step, also where two windows ask for it at the same time. */
export const sampleHandlers = (context: AppContext): Handlers<'dossier.createSample'> => {
  let isMaking = false;
  return {
    'dossier.createSample': async () => {
      if (isMaking) {
        const message =
          'El año de ejemplo ya se está preparando en otra ventana. Espere unos segundos y abra la lista.';
        throw new DomainError('conflict', message);
      }
      isMaking = true;
      try {
        const { dossierId } = await createSampleYear(context);
        return { dossierId };
      } finally {
        isMaking = false;
      }
    },
  };
};
