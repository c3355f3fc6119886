import { todayOf } from '#electron/handlers/today.ts';
import type { Ask, CommandContext } from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { allProcedures } from '#electron/hosts/cli/find-procedure.ts';
import { type IsoDate, isoDate } from '#shared/domain/common/dates.ts';
import { type FiscalYear, fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ProgramSummary } from '#shared/ipc/program-channels.ts';

/** Compulsory. @throws CommandError `usage` */
export const yearOf = ({ values }: CommandContext, command: string): FiscalYear => {
  if (values.year === undefined) throw usageError(`A «${command}» le falta --year EJERCICIO.`);
  const year = fiscalYear.safeParse(/^\d{4}$/.test(values.year) ? Number(values.year) : undefined);
  if (year.success) return year.data;
  throw usageError(`«${values.year}» no es un ejercicio: escriba un año de 1990 a 2100, como 2026.`);
};

/** The day given, or today. @throws CommandError `usage` */
export const dayOf = ({ values }: CommandContext, option: 'start' | 'date'): IsoDate => {
  const given = values[option];
  if (given === undefined) return today();
  if (isoDate.safeParse(given).success) return given;
  throw usageError(`«${given}» no es una fecha para --${option}: escríbala como 2026-11-22.`);
};

/** Compulsory; 1 for the first activity. @throws CommandError `usage` */
export const activityNumberOf = ({ values }: CommandContext, command: string): number => {
  if (values.activity === undefined) throw usageError(`A «${command}» le falta --activity NÚMERO.`);
  const number = Number(values.activity);
  if (/^\d{1,5}$/.test(values.activity) && number > 0) return number;
  throw usageError(`«${values.activity}» no es un número de actividad: escriba 1, 2, 3 …`);
};

/** @throws CommandError `failure` where the word can't be the id of anything */
export const dossierIdOf = (context: CommandContext): string => {
  const text = context.positionals[0] ?? '';
  const wanted = text.trim().toLowerCase();
  if (id.safeParse(wanted).success) return wanted;
  throw new CommandError(
    'failure',
    `No hay un expediente «${text}»: no tiene la forma de un identificador. Los que hay: cauce dossier list`,
  );
};

/** By id, by its whole name, or by words that only one programme has. @throws CommandError `failure` */
export const findProgram = async (ask: Ask, text: string): Promise<ProgramSummary> => {
  const programs = await ask('program.list', { archived: false, query: '' });
  const wanted = foldText(text);
  const byId = programs.find(({ programId }) => programId === text.trim().toLowerCase());
  const same = programs.filter(({ name }) => foldText(name) === wanted);
  const like = programs.filter(({ name }) => wanted !== '' && foldText(name).includes(wanted));
  const found = byId ? [byId] : same.length > 0 ? same : like;
  const [only] = found;
  if (only && found.length === 1) return only;
  throw new CommandError(
    'failure',
    only
      ? `Varios programas se llaman como «${text}»: ${found.map(({ name }) => `«${name}»`).join(', ')}. Use el ID; los da: cauce program list`
      : `No hay un programa «${text}». Los que hay: cauce program list`,
  );
};

/**
 * Id of a version: that given, or that in force of the procedure given.
 * @throws CommandError `failure` where the procedure has none in force, or the word is no id
 */
export const versionIdOf = async (ask: Ask, text: string): Promise<string> => {
  const wanted = text.trim().toLowerCase();
  const summary = (await allProcedures(ask)).find(({ procedureId }) => procedureId === wanted);
  if (summary) {
    if (summary.inForce) return summary.inForce.id;
    throw new CommandError(
      'failure',
      `El procedimiento «${summary.title}» todavía no tiene una versión autorizada, y un expediente sigue una. Autorícela: cauce procedure authorize ${summary.procedureId}`,
    );
  }
  if (id.safeParse(wanted).success) return wanted;
  throw new CommandError('failure', `No hay un procedimiento «${text}». Los que hay: cauce procedure list`);
};

/** On this computer's wall. */
export const today = (): IsoDate => todayOf({ now: () => new Date().toISOString() });
