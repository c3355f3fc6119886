import { dossierTables } from '#electron/storage/dossier-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type DossierContent, dossierEntities } from '#shared/domain/dossier/dossier.ts';

const entityNames = Object.keys(dossierEntities) as readonly (keyof DossierContent)[];

/** A dossier as its rows stand now. @throws DomainError not-found */
export const readDossierContent = (db: ReadableDb, dossierId: string): DossierContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(dossierTables, entity), dossierId)]),
  ) as unknown as DossierContent;
  if (content.dossier.length !== 1) throw noSuchDossier();
  return content;
};

/** The changes that write a whole content into an empty dossier. */
export const dossierInserts = (content: DossierContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** The changes that take every row of it away. */
export const dossierDeletes = (content: DossierContent): readonly LooseChange[] =>
  [...entityNames]
    .reverse()
    .flatMap((entity) => content[entity].map(({ id }) => ({ op: 'delete' as const, entity, id })));

/** What the list says about a dossier without looking into it, and where the journals of its documents stand. */
export type DossierHeadline = {
  readonly dossierId: string;
  readonly programId: string;
  readonly programName: string;
  readonly fiscalYear: number;
  readonly procedureVersionId: string;
  readonly budgetId: string;
  /** Another dossier works with the same budget. */
  readonly budgetShared: boolean;
  readonly archived: boolean;
  readonly changedAt: Instant;
  readonly changedBy: string;
  /** Newest commands of the dossier, its programme and its budget: what was worked out before still holds or not. */
  readonly dossierHead: number;
  readonly programHead: number;
  readonly budgetHead: number;
  readonly programAt: Instant;
  readonly budgetAt: Instant;
  /** null while nobody began it. */
  readonly diagnosisId: string | null;
  readonly annualProgramId: string | null;
  readonly strategyId: string | null;
  readonly mediaPlanId: string | null;
};

/** By year, newest first, then by programme; `dossierId` null lists all. */
export const readDossierHeadlines = (db: ReadableDb, dossierId: string | null): readonly DossierHeadline[] =>
  db
    .all<DossierHeadline & { archived: number | boolean; budgetShared: number | boolean }>(
      `SELECT d.id AS dossierId, d.program_id AS programId, coalesce(r.name, '') AS programName,
         d.fiscal_year AS fiscalYear, d.procedure_version_id AS procedureVersionId, d.budget_id AS budgetId, d.archived,
         EXISTS (SELECT 1 FROM dossier o WHERE o.budget_id = d.budget_id AND o.id <> d.id) AS budgetShared,
         coalesce(j.at, d.created_at) AS changedAt, coalesce(j.officer_name, '') AS changedBy,
         coalesce(j.sequence, 0) AS dossierHead, coalesce(p.sequence, 0) AS programHead,
         coalesce(b.sequence, 0) AS budgetHead, coalesce(p.at, '') AS programAt, coalesce(b.at, '') AS budgetAt,
         (SELECT id FROM diagnosis WHERE dossier_id = d.id) AS diagnosisId,
         (SELECT id FROM annual_program WHERE dossier_id = d.id) AS annualProgramId,
         (SELECT id FROM strategy WHERE dossier_id = d.id) AS strategyId,
         (SELECT id FROM media_plan WHERE dossier_id = d.id) AS mediaPlanId
       FROM dossier d LEFT JOIN program_record r ON r.program_id = d.program_id
       LEFT JOIN journal_command j ON j.sequence =
         (SELECT max(sequence) FROM journal_command WHERE scope_kind = 'dossier' AND scope_id = d.id)
       LEFT JOIN journal_command p ON p.sequence =
         (SELECT max(sequence) FROM journal_command WHERE scope_kind = 'program' AND scope_id = d.program_id)
       LEFT JOIN journal_command b ON b.sequence =
         (SELECT max(sequence) FROM journal_command WHERE scope_kind = 'budget' AND scope_id = d.budget_id)
       WHERE ? IS NULL OR d.id = ? ORDER BY d.fiscal_year DESC, r.name, d.id`,
      dossierId,
      dossierId,
    )
    .map((row) => ({ ...row, archived: Boolean(row.archived), budgetShared: Boolean(row.budgetShared) }));

/** @throws DomainError not-found */
export const readDossierHeadline = (db: ReadableDb, dossierId: string): DossierHeadline => {
  const headline = readDossierHeadlines(db, dossierId)[0];
  if (!headline) throw noSuchDossier();
  return headline;
};

/** A package may speak of one that never came here. */
export const isDossierHere = (db: ReadableDb, dossierId: string): boolean =>
  db.get('SELECT 1 FROM dossier WHERE id = ?', dossierId) !== undefined;

/** Whether it is archived, which every edit must know. @throws DomainError not-found */
export const isDossierArchived = (db: ReadableDb, dossierId: string): boolean => {
  const row = db.get<{ archived: number }>('SELECT archived FROM dossier WHERE id = ?', dossierId);
  if (!row) throw noSuchDossier();
  return row.archived === 1;
};

/** The dossier that a programme has of a year. */
export const readDossierOfYear = (
  db: ReadableDb,
  programId: string,
  fiscalYear: number,
): { readonly dossierId: string; readonly archived: boolean } | undefined => {
  const row = db.get<{ dossierId: string; archived: number }>(
    'SELECT id AS dossierId, archived FROM dossier WHERE program_id = ? AND fiscal_year = ?',
    programId,
    fiscalYear,
  );
  return row && { dossierId: row.dossierId, archived: row.archived === 1 };
};

/** The budget of a year that was carried forward from this one, where another dossier has done so already. */
export const readCarriedBudget = (db: ReadableDb, budgetId: string, fiscalYear: number): string | undefined =>
  db.get<{ budgetId: string }>(
    `SELECT d.budget_id AS budgetId FROM dossier d JOIN dossier s ON s.id = d.carried_from_id
     WHERE s.budget_id = ? AND d.fiscal_year = ? ORDER BY d.id LIMIT 1`,
    budgetId,
    fiscalYear,
  )?.budgetId;

/** How many dossiers work with a budget. */
export const countDossiersOfBudget = (db: ReadableDb, budgetId: string): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM dossier WHERE budget_id = ?', budgetId)?.n ?? 0;

/** Whether every dossier that names a budget is archived; false where none names it. */
export const isBudgetArchived = (db: ReadableDb, budgetId: string): boolean =>
  db.get<{ archived: number | null }>('SELECT min(archived) AS archived FROM dossier WHERE budget_id = ?', budgetId)
    ?.archived === 1;

/**
 * The newest command of all documents of these kinds: what hangs on any of them is as it was while this stays.
 */
export const readKindsHead = (db: ReadableDb, kinds: readonly string[]): string =>
  kinds
    .map((kind) => {
      const head = db.get<{ sequence: number | null }>(
        'SELECT max(sequence) AS sequence FROM journal_command WHERE scope_kind = ?',
        kind,
      );
      return `${kind} ${head?.sequence ?? 0}`;
    })
    .join(' ');

const noSuchDossier = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el expediente: ya no está en este almacén, o la dirección es de otro. Vuelva a la lista de expedientes y ábralo desde ahí.',
  );
