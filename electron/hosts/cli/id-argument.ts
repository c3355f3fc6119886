import { CommandError } from '#electron/hosts/cli/command-error.ts';
import { id } from '#shared/domain/common/ids.ts';

/**
 * An id as typed or pasted.
 * @param what with its article: «un presupuesto»
 * @param others the command that lists those there are
 * @throws CommandError `failure` where the word can't be the id of anything
 */
export const idArgument = (text: string, what: string, others: string): string => {
  const wanted = text.trim().toLowerCase();
  if (id.safeParse(wanted).success) return wanted;
  throw new CommandError(
    'failure',
    `No hay ${what} «${text}»: no tiene la forma de un identificador. Los que hay: ${others}`,
  );
};
