import type { CommandContext } from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { quantityText } from '#shared/domain/common/money.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type EntryKind, entryKind } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

/** Compulsory. @throws CommandError `usage` */
export const entryKindOf = ({ values }: CommandContext): EntryKind => {
  const kind = entryKind.safeParse(values.kind);
  if (kind.success) return kind.data;
  const kinds = entryKind.options.map((one) => `${one} (${ENTRY_KIND_NAMES[one].toLowerCase()})`).join(', ');
  throw usageError(
    values.kind === undefined
      ? `A «execution add» le falta --kind TIPO: ${kinds}.`
      : `«${values.kind}» no es un tipo de entrada. Escriba uno de estos: ${kinds}.`,
  );
};

/** '' where it isn't given. @throws CommandError `usage` */
export const quantityOf = ({ values }: CommandContext, option: 'people' | 'quantity' | 'insertions'): string => {
  const text = (values[option] ?? '').trim();
  if (values[option] === undefined) return '';
  if (text !== '' && quantityText.safeParse(text).success) return text;
  throw usageError(
    `«${values[option]}» no es una cantidad para --${option}: escriba un número sin comas, como 1250 o 12.5.`,
  );
};

/** The month that a report is up to, by its number or its name; undefined where it isn't given. @throws CommandError `usage` */
export const untilOf = ({ values: { until } }: CommandContext): number | undefined => {
  if (until === undefined) return undefined;
  const named = MONTH_NAMES.findIndex((name) => foldText(name) === foldText(until)) + 1;
  const month = named > 0 ? named : /^\d{1,2}$/.test(until.trim()) ? Number(until) : 0;
  if (month >= 1 && month <= 12) return month;
  throw usageError(`«${until}» no es un mes para --until: escriba de 1 a 12, o su nombre, como marzo.`);
};

/**
 * The row that an option names: by its number in the plan (from 1), its id, or words that only one has. Null where the option
 * isn't given.
 * @throws CommandError `failure` where it names none or several
 */
export const namedRow = (
  { values }: CommandContext,
  option: 'activity' | 'line',
  rows: readonly { readonly id: string; readonly name: string }[],
): string | null => {
  const text = values[option];
  if (text === undefined) return null;
  const wanted = foldText(text);
  const numbered = /^\d{1,5}$/.test(text.trim()) ? rows[Number(text) - 1] : undefined;
  const named = rows.filter(({ name }) => wanted !== '' && foldText(name).includes(wanted));
  const exact = rows.find(({ id, name }) => id === text.trim().toLowerCase() || foldText(name) === wanted);
  const found = numbered ?? exact ?? (named.length === 1 ? named[0] : undefined);
  if (found) return found.id;
  const [what, where] =
    option === 'activity' ? ['una actividad', 'el programa anual'] : ['un renglón', 'el plan de medios'];
  throw new CommandError(
    'failure',
    named.length > 1
      ? `En ${where} hay ${named.length} como «${text}» (${named
          .slice(0, 5)
          .map(({ name }) => `«${name}»`)
          .join(', ')}). Escriba su número. No se registró nada.`
      : `En ${where} no hay ${what} «${text}»: tiene ${rows.length}. Escriba su número, como lo da cauce execution report. No se registró nada.`,
  );
};
