import { PACKAGED } from '#electron/handlers/packaged-kinds.ts';
import {
  isBudgetOpen,
  readBudgetUsers,
  readYearClosed,
  type YearClosed,
} from '#electron/storage/repositories/closing-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { closedSentence } from '#shared/domain/dossier/year-closing.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** @throws DomainError `frozen` where the dossier's year is closed */
export const requireYearOpen = (db: ReadableDb, dossierId: string): void => {
  const closed = readYearClosed(db, dossierId);
  if (closed) throw yearIsClosed(closed);
};

/** The closing that makes a document read-only; a budget stays open while one dossier that uses it is. */
export const closedYearOf = (db: ReadableDb, kind: ReviewedKind, documentId: string): YearClosed | undefined => {
  if (kind === 'budget') return closedYearOfBudget(db, documentId);
  const [dossierId] = PACKAGED[kind].dossiersOf(db, documentId);
  return dossierId === undefined ? undefined : readYearClosed(db, dossierId);
};

/** @throws DomainError `frozen` where the document is of a closed year */
export const requireDocumentYearOpen = (db: ReadableDb, kind: ReviewedKind, documentId: string): void => {
  const closed = closedYearOf(db, kind, documentId);
  if (closed) throw yearIsClosed(closed);
};

/**
 * A dossier that begins to work with a budget opens it, unlike one that only goes on: what was closed would change without
 * its reopening and its reason.
 * @param undone what wasn't done, to begin the sentence: «No se creó el expediente»
 * @param instead what else can be done, where something can: «Elija otro presupuesto.»
 * @throws DomainError `frozen` where the budget is of a closed year
 */
export const requireBudgetNotClosed = (db: ReadableDb, budgetId: string, undone: string, instead = ''): void => {
  if (isBudgetOpen(db, budgetId)) return;
  const keeper = readBudgetUsers(db, budgetId).find(({ closed }) => closed !== undefined);
  if (!keeper?.closed) return;
  const name = `«${keeper.programName.trim() || 'sin nombre'}»`;
  const first = keeper.archived ? ', que está en Archivados, sáquelo del archivo' : '';
  throw new DomainError(
    'frozen',
    `${undone}: su presupuesto es también el de ${name}, cuyo ejercicio ${keeper.closed.fiscalYear} se cerró el ${formatLongDate(keeper.closed.on)}, y lo volvería a abrir. ${instead === '' ? '' : `${instead} `}Para trabajar con ese presupuesto, abra el expediente de ${name}${first} y elija «Reabrir el ejercicio», con su motivo.`,
  );
};

/** Of a budget that nobody works with any more: every dossier that names it is closed or put away, at least one closed. */
const closedYearOfBudget = (db: ReadableDb, budgetId: string): YearClosed | undefined => {
  if (isBudgetOpen(db, budgetId)) return undefined;
  return readBudgetUsers(db, budgetId)
    .flatMap(({ closed }) => closed ?? [])
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
};

const yearIsClosed = ({ fiscalYear, on }: YearClosed): DomainError =>
  new DomainError(
    'frozen',
    `No se guardó el cambio: ${lowered(closedSentence(fiscalYear, on))} y ya solo se consulta. Para corregir algo, abra el expediente y elija «Reabrir el ejercicio», con su motivo.`,
  );

const lowered = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
