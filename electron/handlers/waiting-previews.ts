import { DomainError } from '#shared/domain/common/result.ts';

/** Previews wait in memory for their confirmation; the oldest goes when there are more than these. */
const MAX_WAITING = 5;

export type WaitingPreviews<T> = {
  readonly keep: (token: string, preview: T) => void;
  /** @throws DomainError not-found where it was confirmed, pushed out or the program restarted */
  readonly wanted: (token: string) => T;
  readonly forget: (token: string) => void;
};

/**
 * What was shown of a source and not written yet.
 * @param instead what may have pushed it out: «se leyeron otras hojas»
 * @param remedy «Lea la hoja de nuevo.»
 */
export const waitingPreviews = <T>(instead: string, remedy: string): WaitingPreviews<T> => {
  const waiting = new Map<string, T>();
  return {
    keep: (token, preview) => {
      waiting.set(token, preview);
      for (const oldest of [...waiting.keys()].slice(0, -MAX_WAITING)) waiting.delete(oldest);
    },
    wanted: (token) => {
      const preview = waiting.get(token);
      if (preview !== undefined) return preview;
      throw new DomainError(
        'not-found',
        `La vista previa ya no está disponible porque Cauce se reinició o ${instead}. ${remedy}`,
      );
    },
    forget: (token) => {
      waiting.delete(token);
    },
  };
};
