import { CommandError } from '#electron/hosts/cli/command-error.ts';
import { actsAsCorrected } from '#shared/domain/review/act-corrections.ts';
import type { ActRow } from '#shared/domain/review/review.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

/** By its number in the history, from 1, or by its id. @throws CommandError `failure` */
export const recordedActOf = ({ content }: ChannelOutput<'review.open'>, text: string): ActRow => {
  const wanted = text.trim().toLowerCase();
  const acts = actsAsCorrected(content);
  const found = acts.find(({ id }, index) => id === wanted || String(index + 1) === wanted);
  if (found) return found;
  throw new CommandError(
    'failure',
    acts.length === 0
      ? 'El documento todavía no tiene actos que corregir: no se ha enviado.'
      : `No hay un acto «${text}»: escriba su número, de 1 a ${acts.length}. Los da: cauce review show`,
  );
};
