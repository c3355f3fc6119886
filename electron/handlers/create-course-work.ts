import type { AppContext } from '#electron/handlers/app-context.ts';
import { requireDossier } from '#electron/handlers/create-plan.ts';
import { carriedAgreements, lastAgreements, ownActs } from '#electron/handlers/year-agreements.ts';
import { agreementsTables } from '#electron/storage/agreements-tables.ts';
import { bulletinsTables } from '#electron/storage/bulletins-tables.ts';
import { executionTables } from '#electron/storage/execution-tables.ts';
import type { LooseChange, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import {
  agreementsDeletes,
  agreementsInserts,
  findAgreementsOf,
  readAgreementsContent,
} from '#electron/storage/repositories/agreements-repository.ts';
import {
  bulletinsDeletes,
  bulletinsInserts,
  findBulletinsOf,
  readBulletinsContent,
} from '#electron/storage/repositories/bulletins-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import {
  executionDeletes,
  executionInserts,
  findExecutionOf,
  readExecutionContent,
} from '#electron/storage/repositories/execution-repository.ts';
import { forgetGuidePlaces } from '#electron/storage/repositories/guide-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { agreementsOf, emptyAgreements } from '#shared/domain/agreements/agreements.ts';
import { emptyBulletins } from '#shared/domain/bulletin/bulletins.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { emptyExecution } from '#shared/domain/execution/execution.ts';

/**
 * The dossier's agreements; made where it has none: those that go on of the dossier it was carried forward from, or none.
 * @throws DomainError not-found, not-allowed for an archived dossier that has none
 */
export const ensureAgreements = (db: WritableDb, context: AppContext, dossierId: string): Id => {
  const known = findAgreementsOf(db, dossierId);
  if (known) return known;
  const row = begin(db, context, dossierId, 'Convenios y contratos');
  const last = lastAgreements(db, dossierId);
  const content = last ? carriedAgreements(last, row) : emptyAgreements(row);
  const label = last
    ? `Llevar los convenios vigentes de ${agreementsOf(last).fiscalYear} a ${row.fiscalYear}`
    : 'Empezar los convenios';
  act(db, context, agreementsTables, row.id, label, agreementsInserts(content));
  return row.id;
};

/**
 * The dossier's log; made where it has none, empty: what was done belongs to its year.
 * @throws DomainError not-found, not-allowed for an archived dossier that has none
 */
export const ensureExecution = (db: WritableDb, context: AppContext, dossierId: string): Id => {
  const known = findExecutionOf(db, dossierId);
  if (known) return known;
  const row = begin(db, context, dossierId, 'Ejecución');
  act(db, context, executionTables, row.id, 'Empezar la bitácora', executionInserts(emptyExecution(row)));
  return row.id;
};

/**
 * The dossier's bulletins; made where it has none, empty.
 * @throws DomainError not-found, not-allowed for an archived dossier that has none
 */
export const ensureBulletins = (db: WritableDb, context: AppContext, dossierId: string): Id => {
  const known = findBulletinsOf(db, dossierId);
  if (known) return known;
  const row = begin(db, context, dossierId, 'Boletines');
  act(db, context, bulletinsTables, row.id, 'Empezar los boletines', bulletinsInserts(emptyBulletins(row)));
  return row.id;
};

/**
 * Agreements, log and bulletins go with their dossier while they are drafts.
 * @throws DomainError not-allowed where something was sent to be judged, signed, done or sent out
 */
export const deleteCourseWorkOf = (db: WritableDb, context: AppContext, dossierId: string): void => {
  const agreementsId = findAgreementsOf(db, dossierId);
  const executionId = findExecutionOf(db, dossierId);
  const bulletinsId = findBulletinsOf(db, dossierId);
  if (bulletinsId) {
    const content = readBulletinsContent(db, bulletinsId);
    if (content.bulletin.some(({ issuedOn }) => issuedOn !== '')) throw isKept('boletines que ya se difundieron');
    const label = 'Borrar los boletines con su expediente';
    act(db, context, bulletinsTables, bulletinsId, label, bulletinsDeletes(content));
  }
  if (executionId) {
    const content = readExecutionContent(db, executionId);
    if (content.entry.length > 0 || content.indicatorResult.length > 0) throw isKept('ejecución registrada');
    const label = 'Borrar la bitácora con su expediente';
    act(db, context, executionTables, executionId, label, executionDeletes(content));
  }
  if (agreementsId) {
    const content = readAgreementsContent(db, agreementsId);
    if (ownActs(db, content).length > 0) throw isKept('convenios que ya se enviaron o se firmaron');
    const label = 'Borrar los convenios con su expediente';
    act(db, context, agreementsTables, agreementsId, label, agreementsDeletes(content));
  }
  for (const id of [agreementsId, executionId, bulletinsId]) if (id) forgetGuidePlaces(db, id);
};

const begin = (db: WritableDb, context: AppContext, dossierId: string, called: string) => {
  const { dossier, name } = requireDossier(db, dossierId);
  const { fiscalYear } = dossier;
  const title = `${called} ${fiscalYear} · ${name}`.slice(0, 2_000);
  return { id: context.newId(), dossierId, title, fiscalYear };
};

const act = (
  db: WritableDb,
  context: AppContext,
  tables: ScopeTables,
  scopeId: string,
  label: string,
  changes: readonly LooseChange[],
): void => {
  const command = { scopeId, kind: 'act', label, coalesce: null, changes } as const;
  runCommand(db, tables, { ...command, who: readAuthor(db), at: context.now() });
};

const isKept = (what: string): DomainError =>
  new DomainError(
    'not-allowed',
    `No se borró el expediente: tiene ${what}, y eso se conserva. Archive el expediente: deja de verse en la lista.`,
  );
