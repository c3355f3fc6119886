import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import type { ReadWalkedProcedure, WalkedProcedure } from '#electron/handlers/dossier-procedure.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { requireBudgetNotClosed } from '#electron/handlers/year-closed.ts';
import { dossierTables } from '#electron/storage/dossier-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readBudgetContent, readBudgetRow } from '#electron/storage/repositories/budget-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import {
  dossierInserts,
  readCarriedBudget,
  readDossierContent,
  readDossierOfYear,
} from '#electron/storage/repositories/dossier-repository.ts';
import { isArchived, readVersions } from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramHeadline } from '#electron/storage/repositories/program-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { type BudgetContent, emptyBudget } from '#shared/domain/budget/budget.ts';
import { carryBudgetForward } from '#shared/domain/budget/carry-forward.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { startCourse } from '#shared/domain/dossier/course-acts.ts';
import { type Dossier, type DossierContent, type DossierEntities, dossierOf } from '#shared/domain/dossier/dossier.ts';
import { carryDossier, emptyDossier } from '#shared/domain/dossier/dossier-carry.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';

/**
 * New dossiers: from nothing, or from last year's. The dossier, its budget and its first step are one transaction.
 */
export const dossierCreation = (
  context: AppContext,
  procedureOf: ReadWalkedProcedure,
): Handlers<'dossier.create' | 'dossier.carryForward'> => {
  const { store } = context;
  return {
    'dossier.create': ({ programId, fiscalYear, procedureVersionId, startedOn, budget }) =>
      store.write((db) => {
        const walked = requireWalkable(db, procedureOf, procedureVersionId);
        const program = requireFree(db, programId, fiscalYear);
        const budgetId =
          budget.kind === 'shared'
            ? requireBudgetOfYear(db, budget.budgetId, fiscalYear)
            : createBudgetIn(db, context, budgetFor(db, context, program.name, fiscalYear, walked), {
                kind: 'act',
                label: 'Crear el presupuesto con su expediente',
              }).budgetId;
        const dossier = { ...newDossierRow(context, walked), programId, fiscalYear, budgetId, carriedFromId: null };
        const label = `Crear el expediente de ${fiscalYear}`;
        return writeDossier(db, context, emptyDossier(dossier), walked, startedOn, label);
      }),
    'dossier.carryForward': ({ dossierId, fiscalYear, procedureVersionId, startedOn, withAmounts }) =>
      store.write((db) => {
        const content = readDossierContent(db, dossierId);
        const before = dossierOf(content);
        const versionId = procedureVersionId ?? versionInForce(db, before.procedureId);
        const walked = requireWalkable(db, procedureOf, versionId);
        requireFree(db, before.programId, fiscalYear);
        const already = readCarriedBudget(db, before.budgetId, fiscalYear);
        if (already !== undefined && withAmounts) throw budgetIsThere(readBudgetRow(db, already).title, fiscalYear);
        if (already !== undefined) requireBudgetNotClosed(db, already, NOT_CREATED);
        const budgetId =
          already ??
          createBudgetIn(db, context, carriedBudget(db, context, before, fiscalYear, withAmounts), {
            kind: 'act',
            label: `Llevar el presupuesto de ${before.fiscalYear} a ${fiscalYear}`,
          }).budgetId;
        const dossier = {
          ...newDossierRow(context, walked),
          programId: before.programId,
          fiscalYear,
          budgetId,
          carriedFromId: dossierId,
        };
        const from = procedureOf(db, before.procedureVersionId).content;
        const carried = carryDossier(content, dossier, from, walked.content, startedOn, context.newId);
        const label = `Llevar el expediente de ${before.fiscalYear} a ${fiscalYear}`;
        return writeDossier(db, context, carried, walked, startedOn, label);
      }),
  };
};

/** Writes it with its first step. @throws DomainError where the course can't begin */
export const writeDossier = (
  db: WritableDb,
  context: AppContext,
  content: DossierContent,
  walked: WalkedProcedure,
  startedOn: IsoDate,
  label: string,
): { dossierId: Id } => {
  const dossierId = dossierOf(content).id;
  const started = startCourse(content, startedOn, {
    procedure: walked.content,
    today: todayOf(context),
    newId: context.newId,
  });
  if (!started.ok) throw new DomainError(started.error.code, started.error.message);
  runCommand(db, dossierTables, {
    scopeId: dossierId,
    kind: 'act',
    label,
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes: dossierInserts(applyChanges<DossierEntities>(content, started.value)),
  });
  return { dossierId };
};

/** What the row of a new dossier says whatever it is about. */
export const newDossierRow = (
  context: AppContext,
  { version }: WalkedProcedure,
): Pick<Dossier, 'id' | 'procedureId' | 'procedureVersionId' | 'archived' | 'createdAt'> => ({
  id: context.newId(),
  procedureId: version.procedureId,
  procedureVersionId: version.id,
  archived: false,
  createdAt: context.now(),
});

const budgetFor = (
  db: ReadableDb,
  context: AppContext,
  programName: string,
  fiscalYear: number,
  { content }: WalkedProcedure,
): BudgetContent =>
  emptyBudget({
    id: context.newId(),
    title: `Presupuesto ${fiscalYear} · ${programName.trim() || 'programa sin nombre'}`.slice(0, 2_000),
    directorate: coverOf(content).areaName.trim() || readAuthor(db).officeName,
    fiscalYear,
    classifierId: null,
    availability: 'accumulated',
  });

const carriedBudget = (
  db: ReadableDb,
  context: AppContext,
  before: Dossier,
  fiscalYear: number,
  withAmounts: boolean,
): BudgetContent => {
  const content = readBudgetContent(db, before.budgetId);
  const carried = carryBudgetForward(content, fiscalYear, undefined, withAmounts, context.newId);
  const [from, to] = [String(before.fiscalYear), String(fiscalYear)];
  return { ...carried, budget: carried.budget.map((row) => ({ ...row, title: row.title.replaceAll(from, to) })) };
};

/** @throws DomainError invalid-input, not-found, not-allowed */
const requireWalkable = (db: ReadableDb, procedureOf: ReadWalkedProcedure, versionId: string): WalkedProcedure => {
  const walked = procedureOf(db, versionId);
  if (!isArchived(db, walked.version.procedureId)) return walked;
  throw new DomainError(
    'not-allowed',
    `El procedimiento «${coverOf(walked.content).title}» está archivado y ya no se empieza nada con él. Sáquelo del archivo en Manuales, o elija otro.`,
  );
};

/** @throws DomainError not-found, not-allowed for an archived programme, conflict where it has a dossier of the year */
const requireFree = (db: ReadableDb, programId: string, fiscalYear: number): { readonly name: string } => {
  const program = readProgramHeadline(db, programId);
  const name = program.name.trim() || 'sin nombre';
  if (program.archived) {
    throw new DomainError(
      'not-allowed',
      `El programa «${name}» está archivado. Sáquelo del archivo antes de empezar un expediente.`,
    );
  }
  const other = readDossierOfYear(db, programId, fiscalYear);
  if (!other) return program;
  throw new DomainError(
    'conflict',
    `Ya hay un expediente de «${name}» para ${fiscalYear}${other.archived ? ', y está archivado. Sáquelo del archivo y siga en él' : '. Ábralo y siga en él'}, o elija otro ejercicio.`,
  );
};

/** @throws DomainError not-found, invalid-input for another year's, frozen for one that was closed */
const requireBudgetOfYear = (db: ReadableDb, budgetId: string, fiscalYear: number): string => {
  const budget = readBudgetRow(db, budgetId);
  if (budget.fiscalYear === fiscalYear) {
    requireBudgetNotClosed(db, budgetId, NOT_CREATED, 'Elija otro presupuesto, o empiece uno propio.');
    return budget.id;
  }
  throw new DomainError(
    'invalid-input',
    `El presupuesto «${budget.title}» es de ${budget.fiscalYear} y el expediente es de ${fiscalYear}. Elija un presupuesto del mismo ejercicio, o empiece uno nuevo.`,
  );
};

const NOT_CREATED = 'No se creó el expediente';

/** Lines that others may have written on meanwhile don't get last year's figures because another dossier arrives. */
const budgetIsThere = (title: string, fiscalYear: number): DomainError =>
  new DomainError(
    'conflict',
    `No se creó el expediente: el presupuesto de ${fiscalYear} ya existe («${title}»), porque otro expediente que lo comparte ya se llevó a ese ejercicio. Los importes no se traen otra vez, para no cambiar lo que ya dice. Cree el expediente sin traer los importes, y trabajará con ese presupuesto como está; si faltan importes, escríbalos ahí en sus renglones.`,
  );

const versionInForce = (db: ReadableDb, procedureId: string): string => {
  const version = readVersions(db, procedureId).find((one) => one.stage === 'authorised' && one.supersededBy === null);
  if (version) return version.id;
  throw new DomainError(
    'not-found',
    'El procedimiento del expediente ya no tiene una versión vigente. Elija con qué procedimiento seguirá el nuevo.',
  );
};
