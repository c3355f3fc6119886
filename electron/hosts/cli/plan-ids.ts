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
import { findDossierOfExecution, findExecutionOf } from '#electron/storage/repositories/execution-repository.ts';
import { findDossierOfMediaPlan, findMediaPlanOf } from '#electron/storage/repositories/media-plan-repository.ts';
import { findDossierOfStrategy, findStrategyOf } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';

type Found = string | undefined;

/** A document of which a dossier has one. */
type PlanKind = {
  /** Without its article: «programa anual». */
  readonly called: string;
  /** «un programa anual». */
  readonly one: string;
  readonly dossierOf: (db: ReadableDb, documentId: string) => Found;
  readonly ofDossier: (db: ReadableDb, dossierId: string) => Found;
};

type IdOf = (context: CommandContext, app: ComposedApp) => string;

/**
 * The document that the first word names: its own id, or its dossier's. Looking makes none.
 * @throws CommandError `failure` where there is none; DomainError not-found where there is no such dossier
 */
const idOf =
  ({ called, one, dossierOf, ofDossier }: PlanKind): IdOf =>
  (context, { context: { store } }) => {
    const given = idArgument(context.positionals[0] ?? '', `un expediente ni ${one}`, 'cauce dossier list');
    if (dossierOf(store.read, given)) return given;
    const found = ofDossier(store.read, given);
    if (found) return found;
    // Says itself that there is no such dossier.
    isDossierArchived(store.read, given);
    throw new CommandError(
      'failure',
      `El expediente todavía no tiene ${called}. Ábralo una vez en la pantalla para empezar${one.startsWith('una') ? 'la' : 'lo'}.`,
    );
  };

export const diagnosisIdOf: IdOf = idOf({
  called: 'diagnóstico',
  one: 'un diagnóstico',
  dossierOf: findDossierOfDiagnosis,
  ofDossier: findDiagnosisOf,
});

export const annualProgramIdOf: IdOf = idOf({
  called: 'programa anual',
  one: 'un programa anual',
  dossierOf: findDossierOfAnnualProgram,
  ofDossier: findAnnualProgramOf,
});

export const strategyIdOf: IdOf = idOf({
  called: 'estrategia de comunicación',
  one: 'una estrategia de comunicación',
  dossierOf: findDossierOfStrategy,
  ofDossier: findStrategyOf,
});

export const mediaPlanIdOf: IdOf = idOf({
  called: 'plan de medios',
  one: 'un plan de medios',
  dossierOf: findDossierOfMediaPlan,
  ofDossier: findMediaPlanOf,
});

export const executionIdOf: IdOf = idOf({
  called: 'bitácora de ejecución',
  one: 'una bitácora de ejecución',
  dossierOf: findDossierOfExecution,
  ofDossier: findExecutionOf,
});

/** The annual programme that the first word names, in the same way; undefined where it names something else. */
export const findAnnualProgramId = (context: CommandContext, { context: { store } }: ComposedApp): Found => {
  const given = (context.positionals[0] ?? '').trim().toLowerCase();
  return findDossierOfAnnualProgram(store.read, given) ? given : findAnnualProgramOf(store.read, given);
};
