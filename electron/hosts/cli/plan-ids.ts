import type { CommandContext } from '#electron/hosts/cli/command.ts';
import { CommandError } from '#electron/hosts/cli/command-error.ts';
import { idArgument } from '#electron/hosts/cli/id-argument.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import {
  findAnnualProgramOf,
  findDossierOfAnnualProgram,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { findDiagnosisOf, findDossierOfDiagnosis } from '#electron/storage/repositories/diagnosis-repository.ts';
import { isDossierArchived } from '#electron/storage/repositories/dossier-repository.ts';

/**
 * The diagnosis that the first word names: its own id, or its dossier's. Looking makes none.
 * @throws CommandError `failure` where there is none; DomainError not-found where there is no such dossier
 */
export const diagnosisIdOf = (context: CommandContext, { context: { store } }: ComposedApp): string => {
  const given = idArgument(context.positionals[0] ?? '', 'un expediente ni un diagnóstico', 'cauce dossier list');
  if (findDossierOfDiagnosis(store.read, given)) return given;
  const found = findDiagnosisOf(store.read, given);
  if (found) return found;
  // Says itself that there is no such dossier.
  isDossierArchived(store.read, given);
  throw notBegun('diagnóstico');
};

/** The annual programme that the first word names, in the same way; undefined where it names something else. */
export const findAnnualProgramId = (
  context: CommandContext,
  { context: { store } }: ComposedApp,
): string | undefined => {
  const given = (context.positionals[0] ?? '').trim().toLowerCase();
  return findDossierOfAnnualProgram(store.read, given) ? given : findAnnualProgramOf(store.read, given);
};

/** @throws CommandError `failure` where there is none; DomainError not-found where there is no such dossier */
export const annualProgramIdOf = (context: CommandContext, app: ComposedApp): string => {
  const given = idArgument(context.positionals[0] ?? '', 'un expediente ni un programa anual', 'cauce dossier list');
  const found = findAnnualProgramId(context, app);
  if (found) return found;
  isDossierArchived(app.context.store.read, given);
  throw notBegun('programa anual');
};

const notBegun = (what: string): CommandError =>
  new CommandError('failure', `El expediente todavía no tiene ${what}. Ábralo una vez en la pantalla para empezarlo.`);
