import { type Ask, type CommandContext, ensureDeskUser } from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { dayOf } from '#electron/hosts/cli/dossier-options.ts';
import { idArgument } from '#electron/hosts/cli/id-argument.ts';
import { readInput } from '#electron/hosts/cli/read-input.ts';
import { type ReviewedKind, reviewedKind } from '#shared/domain/review/review.ts';
import type { ChannelInput, ChannelOutput } from '#shared/ipc/contract.ts';

export type Reviewed = { readonly kind: ReviewedKind; readonly documentId: string };

/** Which document: --kind and --id. @throws CommandError `usage`; `failure` where the word can be the id of nothing */
export const reviewedOf = ({ values }: CommandContext, command: string): Reviewed => {
  if (values.kind === undefined) throw usageError(`A «${command}» le falta --kind TIPO.`);
  if (values.id === undefined) throw usageError(`A «${command}» le falta --id ID.`);
  const kind = reviewedKind.options.find((one) => one === values.kind);
  if (!kind)
    throw usageError(
      `«${values.kind}» no es un tipo de documento de «${command}»: ${reviewedKind.options.join(', ')}.`,
    );
  return { kind, documentId: idArgument(values.id, 'un documento', 'cauce budget list') };
};

/** Looks at the options of an act alone, before any store is opened. @throws CommandError `usage` */
export const checkActOptions = (context: CommandContext): void => {
  const { officer, post, scan } = context.values;
  dayOf(context, 'date');
  for (const [option, value] of [
    ['scan', scan],
    ['post', post],
  ] as const) {
    if (value !== undefined && officer === undefined) {
      throw usageError(`--${option} va junto con --officer NOMBRE: quien firmó el papel.`);
    }
  }
};

/**
 * An act of who sits at the desk; with --officer, one that somebody signed on paper and that is recorded here.
 * @throws CommandError `failure` where the scan can't be read
 */
export const actOf = async (
  context: CommandContext,
  ask: Ask,
  document: Reviewed,
): Promise<ChannelInput<'review.send'>> => {
  await ensureDeskUser(ask);
  const { user } = await ask('desk.get', {});
  const { officer, post, scan, letter } = context.values;
  return {
    ...document,
    on: dayOf(context, 'date'),
    officerName: officer ?? user?.officerName ?? '',
    postName: officer === undefined ? (user?.postName ?? '') : (post ?? ''),
    letterNumber: letter ?? '',
    paper:
      officer === undefined
        ? null
        : { scan: scan === undefined ? null : await readInput(scan), scanName: scan === undefined ? '' : scan },
  };
};

/**
 * What an observation begins with, «sección: texto», where the section is one that the budget names.
 * @throws CommandError `usage`
 */
export const observationOf = (
  text: string,
): { readonly section: string; readonly rowId: null; readonly text: string } => {
  const [, section, rest] = /^([a-z][a-z-]*):\s*(.*)$/su.exec(text) ?? [];
  const said = (rest ?? text).trim();
  if (said === '') throw usageError('Una --observation está vacía. Escriba qué hay que corregir.');
  return { section: section ?? '', rowId: null, text: said };
};

/** By its number in the list, from 1, or by its id. @throws CommandError `failure` */
export const observationIdOf = ({ content }: ChannelOutput<'review.open'>, text: string): string => {
  const wanted = text.trim().toLowerCase();
  const found = content.observation.find(({ id }, index) => id === wanted || String(index + 1) === wanted);
  if (found) return found.id;
  throw new CommandError(
    'failure',
    content.observation.length === 0
      ? 'El documento no tiene observaciones que contestar.'
      : `No hay una observación «${text}»: escriba su número, de 1 a ${content.observation.length}. Las da: cauce review show`,
  );
};

/** A version by its number or its id; «actual» is the document as it stands. @throws CommandError `failure` */
export const versionOf = ({ versions }: ChannelOutput<'review.open'>, text: string): string | null => {
  const wanted = text.trim().toLowerCase();
  if (wanted === 'actual') return null;
  const found = versions.find(({ versionId, number }) => versionId === wanted || String(number) === wanted);
  if (found) return found.versionId;
  throw new CommandError(
    'failure',
    versions.length === 0
      ? 'El documento todavía no tiene versiones autorizadas que comparar.'
      : `No hay una versión «${text}»: ${versions.map(({ number }) => number).join(', ')}, o «actual» para el documento como está.`,
  );
};
