import type { AppContext } from '#electron/handlers/app-context.ts';
import type { ReadWalkedProcedure } from '#electron/handlers/dossier-procedure.ts';
import { documentStanding } from '#electron/handlers/review-standing.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { readClassifierContent } from '#electron/storage/repositories/classifier-repository.ts';
import {
  countArchivedOfYear,
  readActivitiesOfYear,
  readBudgetsOfYear,
  readDepartmentsOfYear,
  readIndicatorsOfYear,
  readLettersOfYear,
  readOpenObservations,
  readPlansOfYear,
  readSumsOfYear,
  readUsedOfYear,
} from '#electron/storage/repositories/consolidated-repository.ts';
import {
  type DossierHeadline,
  readDossierContent,
  readDossierHeadlines,
} from '#electron/storage/repositories/dossier-repository.ts';
import { readActsAsCorrected } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { Consolidated, DocumentStandingRow } from '#shared/domain/consolidated/consolidated.ts';
import { consolidatedMoney } from '#shared/domain/consolidated/consolidated-money.ts';
import { itemNames } from '#shared/domain/consolidated/item-names.ts';
import { courseOf, currentStep } from '#shared/domain/dossier/course.ts';
import { documentsHeld } from '#shared/domain/dossier/documents-held.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** All dossiers of a year that aren't put away, together. A year without any is empty. */
export const readConsolidated = (
  context: AppContext,
  db: ReadableDb,
  fiscalYear: number,
  procedureOf: ReadWalkedProcedure,
): Consolidated => {
  const headlines = readDossierHeadlines(db, null).filter(
    (headline) => headline.fiscalYear === fiscalYear && !headline.archived,
  );
  const budgets = readBudgetsOfYear(db, fiscalYear);
  const departments = Map.groupBy(readDepartmentsOfYear(db, fiscalYear), ({ budgetId }) => budgetId);
  const money = consolidatedMoney(
    budgets.map(({ classifierId: _, ...budget }) => ({
      ...budget,
      departments: (departments.get(budget.budgetId) ?? []).map(({ id, name }) => ({ id, name })),
    })),
    readSumsOfYear(db, fiscalYear),
    readLettersOfYear(db, fiscalYear),
  );
  const { base } = context.classifierCatalogues;
  const classifiers = [...new Set(budgets.map(({ classifierId }) => classifierId))].flatMap((id) =>
    id === null ? [] : [indexClassifier(readClassifierContent(db, id), base)],
  );
  const codes = money.cells.map(({ itemCode }) => itemCode);
  return {
    fiscalYear,
    archived: countArchivedOfYear(db, fiscalYear),
    dossiers: dossiersOf(db, fiscalYear, headlines, procedureOf, todayOf(context)),
    ...money,
    ...itemNames(codes, classifiers, new Map(base.items.map(({ code, name }) => [code, name]))),
  };
};

const dossiersOf = (
  db: ReadableDb,
  fiscalYear: number,
  headlines: readonly DossierHeadline[],
  procedureOf: ReadWalkedProcedure,
  day: IsoDate,
): Consolidated['dossiers'] => {
  const used = readUsedOfYear(db, fiscalYear);
  const activities = Map.groupBy(readActivitiesOfYear(db, fiscalYear), ({ dossierId }) => dossierId);
  const indicators = Map.groupBy(readIndicatorsOfYear(db, fiscalYear), ({ dossierId }) => dossierId);
  const plans = Map.groupBy(readPlansOfYear(db, fiscalYear), ({ dossierId }) => dossierId);
  const open = readOpenObservations(db);
  const standing = (kind: ReviewedKind, documentId: string): DocumentStandingRow => {
    const { state, round, version, heldElsewhere } = documentStanding(db, kind, documentId);
    const last = readActsAsCorrected(db, documentId).at(-1);
    const by = last?.officerName ?? '';
    return {
      kind,
      documentId,
      state,
      round,
      version,
      since: last?.on ?? '',
      by,
      openObservations: open.get(documentId) ?? 0,
      heldElsewhere,
    };
  };
  return headlines.map(({ dossierId, programName, budgetId, procedureVersionId }) => {
    const content = readDossierContent(db, dossierId);
    const { content: procedure } = procedureOf(db, procedureVersionId);
    const { state, current } = courseOf(content, procedure, day);
    const step = currentStep(content);
    return {
      dossierId,
      programName,
      budgetId,
      state: state === 'finished' ? ('finished' as const) : ('in-course' as const),
      current: current && {
        number: current.number,
        description: current.description,
        postName: current.postName,
        officerName: current.officerName || (step?.officerName ?? ''),
        round: current.round,
        returned: current.cameBack,
        startedOn: step?.startedOn ?? '',
      },
      held: documentsHeld(content, procedure, day),
      documents: [
        standing('budget', budgetId),
        ...(plans.get(dossierId) ?? []).map(({ kind, documentId }) => standing(kind, documentId)),
      ],
      used: used.get(dossierId) ?? 0,
      activities: (activities.get(dossierId) ?? []).map(({ dossierId: _, ...row }) => row),
      indicators: (indicators.get(dossierId) ?? []).map(({ dossierId: _, ...row }) => row),
    };
  });
};
