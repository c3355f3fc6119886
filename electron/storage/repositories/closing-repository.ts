import { closingTables } from '#electron/storage/closing-tables.ts';
import { readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { ClosingContent } from '#shared/domain/dossier/year-closing.ts';

/** Every closing and reopening of a dossier's year with the files kept; nothing for one that was never closed. */
export const readClosings = (db: ReadableDb, dossierId: string): ClosingContent => {
  const rows = (entity: keyof ClosingContent) => readRows(db, tableOf(closingTables, entity), dossierId);
  return { closing: rows('closing'), closedDocument: rows('closedDocument') } as unknown as ClosingContent;
};

/** The closing that holds of a dossier. */
export type YearClosed = { readonly fiscalYear: number; readonly on: IsoDate };

/** Undefined while its year is open, and where there is no such dossier. */
export const readYearClosed = (db: ReadableDb, dossierId: string): YearClosed | undefined => {
  const last = db.get<YearClosed & { readonly act: string }>(
    `SELECT c.act, c.acted_on AS "on", d.fiscal_year AS fiscalYear FROM dossier_closing c JOIN dossier d ON d.id = c.dossier_id
     WHERE c.dossier_id = ? ORDER BY c.rank DESC, c.id DESC LIMIT 1`,
    dossierId,
  );
  return last?.act === 'close' ? { fiscalYear: last.fiscalYear, on: last.on } : undefined;
};

export const wasEverClosed = (db: ReadableDb, dossierId: string): boolean =>
  db.get('SELECT 1 FROM dossier_closing WHERE dossier_id = ? LIMIT 1', dossierId) !== undefined;

/** Whether a dossier in use, whose year is open, works with the budget. */
export const isBudgetOpen = (db: ReadableDb, budgetId: string): boolean =>
  db.get(
    `SELECT 1 FROM dossier d WHERE d.budget_id = ? AND d.archived = 0 AND coalesce((SELECT act FROM dossier_closing c
     WHERE c.dossier_id = d.id ORDER BY c.rank DESC, c.id DESC LIMIT 1), '') <> 'close' LIMIT 1`,
    budgetId,
  ) !== undefined;

/** A dossier that works with a budget. */
type BudgetUser = {
  readonly dossierId: string;
  readonly programName: string;
  readonly archived: boolean;
  readonly closed: YearClosed | undefined;
};

/** The dossiers that work with a budget, each as it stands. */
export const readBudgetUsers = (db: ReadableDb, budgetId: string): readonly BudgetUser[] =>
  db
    .all<{ dossierId: string; programName: string; archived: number }>(
      `SELECT d.id AS dossierId, coalesce(r.name, '') AS programName, d.archived FROM dossier d
       LEFT JOIN program_record r ON r.program_id = d.program_id WHERE d.budget_id = ? ORDER BY r.name, d.id`,
      budgetId,
    )
    .map((row) => ({ ...row, archived: row.archived === 1, closed: readYearClosed(db, row.dossierId) }));
