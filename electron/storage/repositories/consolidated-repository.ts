import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import type { ConsolidatedDossier, MoneyBasis } from '#shared/domain/consolidated/consolidated.ts';
import type { SummedMoney } from '#shared/domain/consolidated/consolidated-money.ts';
import type { RecordedLetter } from '#shared/domain/consolidated/counted-money.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';

/**
 * A fiscal year over all its dossiers that aren't put away, added up where the rows are: sixty budgets of a thousand
 * lines never leave the database line by line.
 */

/** Years that have dossiers, newest first; archived ones don't count. */
export const readConsolidatedYears = (
  db: ReadableDb,
): readonly { readonly fiscalYear: number; readonly dossiers: number }[] =>
  db.all(
    `SELECT fiscal_year AS fiscalYear, count(*) AS dossiers FROM dossier WHERE archived = 0
     GROUP BY fiscal_year ORDER BY fiscal_year DESC`,
  );

export type BudgetOfYear = {
  readonly budgetId: Id;
  readonly title: string;
  readonly directorate: string;
  readonly classifierId: Id | null;
  readonly lines: number;
};

/** Each budget once, however many dossiers work with it; the oldest first. */
export const readBudgetsOfYear = (db: ReadableDb, fiscalYear: number): readonly BudgetOfYear[] =>
  db.all(
    `SELECT b.id AS budgetId, b.title, b.directorate, b.classifier_id AS classifierId,
       (SELECT count(*) FROM budget_line l WHERE l.budget_id = b.id) AS lines
     FROM budget b WHERE b.id IN ${WANTED} ORDER BY b.id`,
    fiscalYear,
  );

export const readDepartmentsOfYear = (
  db: ReadableDb,
  fiscalYear: number,
): readonly { readonly budgetId: Id; readonly id: Id; readonly name: string }[] =>
  db.all(
    `SELECT budget_id AS budgetId, id, name FROM budget_department WHERE budget_id IN ${WANTED}
     ORDER BY budget_id, rank, id`,
    fiscalYear,
  );

/** Every sum of the year. */
export const readSumsOfYear = (db: ReadableDb, fiscalYear: number): readonly SummedMoney[] =>
  SOURCES.flatMap(({ basis, table, annual, owner, letter }) =>
    db
      .all<SummedMoney & { readonly recorded: number | boolean }>(
        `SELECT x.budget_id AS budgetId, '${basis}' AS basis, x.item_code AS itemCode, x.department_id AS departmentId,
           ${letter} AS letterId, ${owner === '' ? '1' : "coalesce(o.state = 'recorded', 0)"} AS recorded,
           coalesce(c.first_id, x.budget_id) AS firstId, count(*) AS rows, sum(${annual}) AS annual, ${MONTH_SUMS}
         FROM ${table} x ${owner} LEFT JOIN (
           SELECT id, min(budget_id) AS first_id FROM ${table} WHERE budget_id IN ${WANTED}
           GROUP BY id HAVING count(*) > 1) c ON c.id = x.id
         WHERE x.budget_id IN ${WANTED} GROUP BY 1, 3, 4, 5, 6, 7 ORDER BY 1, 3, 4`,
        fiscalYear,
        fiscalYear,
      )
      .map((row) => ({ ...row, recorded: Boolean(row.recorded) })),
  );

/** Letters that are recorded, without what they give. */
export const readLettersOfYear = (db: ReadableDb, fiscalYear: number): readonly Omit<RecordedLetter, 'given'>[] =>
  db.all(
    `SELECT id AS letterId, budget_id AS budgetId, kind, number, date FROM budget_letter
     WHERE state = 'recorded' AND budget_id IN ${WANTED} ORDER BY budget_id, rank, id`,
    fiscalYear,
  );

/** What the activities of each dossier's annual programme take of the lines of its budget, in centavos of the year. */
export const readUsedOfYear = (db: ReadableDb, fiscalYear: number): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ dossierId: string; used: number }>(
        `SELECT d.id AS dossierId, sum(a.amount) AS used FROM annual_program_activity_line a
         JOIN annual_program p ON p.id = a.annual_program_id JOIN dossier d ON d.id = p.dossier_id
         JOIN budget_line l ON l.budget_id = d.budget_id AND l.id = a.line_id
         WHERE d.fiscal_year = ? AND d.archived = 0 GROUP BY d.id`,
        fiscalYear,
      )
      .map(({ dossierId, used }) => [dossierId, used]),
  );

type Activity = ConsolidatedDossier['activities'][number];
type Indicator = ConsolidatedDossier['indicators'][number];

/** The activities of every annual programme of the year, in each programme's order. */
export const readActivitiesOfYear = (
  db: ReadableDb,
  fiscalYear: number,
): readonly (Activity & GoalColumns & { readonly dossierId: Id })[] =>
  db.all(
    `SELECT d.id AS dossierId, a.id, a.name, a.unit, a.responsible_post AS responsiblePost, ${GOAL_FIELDS.map((field) => `a.${field}`).join(', ')}
     FROM annual_program_activity a ${OF_YEAR} ORDER BY d.id, a.rank, a.id`,
    fiscalYear,
  );

export const readIndicatorsOfYear = (
  db: ReadableDb,
  fiscalYear: number,
): readonly (Indicator & { readonly dossierId: Id })[] =>
  db.all(
    `SELECT d.id AS dossierId, a.id, a.level, a.name, a.unit, a.frequency, a.sense, a.baseline,
       a.baseline_year AS baselineYear, a.annual_goal AS annualGoal
     FROM annual_program_indicator a ${OF_YEAR} ORDER BY d.id, a.rank, a.id`,
    fiscalYear,
  );

/** The plans of each dossier of the year, where it has them, in the order of their activities. */
export const readPlansOfYear = (
  db: ReadableDb,
  fiscalYear: number,
): readonly { readonly dossierId: Id; readonly kind: ReviewedKind; readonly documentId: Id }[] =>
  db.all(
    `WITH plan(kind, place, id, dossier_id) AS (
       SELECT 'diagnosis', 1, id, dossier_id FROM diagnosis
       UNION ALL SELECT 'annual-program', 2, id, dossier_id FROM annual_program
       UNION ALL SELECT 'strategy', 3, id, dossier_id FROM strategy
       UNION ALL SELECT 'media-plan', 4, id, dossier_id FROM media_plan)
     SELECT d.id AS dossierId, p.kind, p.id AS documentId FROM plan p
     JOIN dossier d ON d.id = p.dossier_id WHERE d.fiscal_year = ? AND d.archived = 0 ORDER BY d.id, p.place`,
    fiscalYear,
  );

/** How many observations of each document nobody answered yet. */
export const readOpenObservations = (db: ReadableDb): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ documentId: string; n: number }>(
        `SELECT review_id AS documentId, count(*) AS n FROM review_observation WHERE trim(answer) = '' GROUP BY review_id`,
      )
      .map(({ documentId, n }) => [documentId, n]),
  );

/** Dossiers of the year that are put away. */
export const countArchivedOfYear = (db: ReadableDb, fiscalYear: number): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM dossier WHERE fiscal_year = ? AND archived = 1', fiscalYear)?.n ?? 0;

/** The instant of the last change of anything; undefined in a store where nothing was ever done. */
export const readLastChange = (db: ReadableDb): Instant | undefined =>
  db.get<{ at: Instant }>('SELECT at FROM journal_command ORDER BY sequence DESC LIMIT 1')?.at;

const WANTED = '(SELECT budget_id FROM dossier WHERE fiscal_year = ? AND archived = 0)';

const OF_YEAR = `JOIN annual_program p ON p.id = a.annual_program_id JOIN dossier d ON d.id = p.dossier_id
     WHERE d.fiscal_year = ? AND d.archived = 0`;

const MONTH_SUMS = MONTH_FIELDS.map((field) => `sum(x.${field}) AS ${field}`).join(', ');
const YEAR_OF_MONTHS = MONTH_FIELDS.map((field) => `x.${field}`).join(' + ');
const LETTER = 'LEFT JOIN budget_letter o ON o.budget_id = x.budget_id AND o.id = x.letter_id';

const SOURCES: readonly {
  readonly basis: MoneyBasis;
  readonly table: string;
  readonly annual: string;
  readonly owner: string;
  readonly letter: string;
}[] = [
  { basis: 'asked', table: 'budget_line', annual: 'x.annual', owner: '', letter: 'NULL' },
  { basis: 'authorised', table: 'budget_authorised', annual: YEAR_OF_MONTHS, owner: LETTER, letter: 'x.letter_id' },
  { basis: 'distribution', table: 'budget_distribution', annual: YEAR_OF_MONTHS, owner: LETTER, letter: 'x.letter_id' },
  {
    basis: 'movement',
    table: 'budget_movement',
    annual: YEAR_OF_MONTHS,
    owner: 'LEFT JOIN budget_transfer o ON o.budget_id = x.budget_id AND o.id = x.transfer_id',
    letter: 'NULL',
  },
];
