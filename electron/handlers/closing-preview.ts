import type { AppContext } from '#electron/handlers/app-context.ts';
import { closingDocuments } from '#electron/handlers/closing-documents.ts';
import type { DossierSummaries } from '#electron/handlers/dossier-summary.ts';
import { executionReading, executionSurroundings } from '#electron/handlers/execution-reading.ts';
import { resultsOfYear } from '#electron/handlers/year-results.ts';
import { findAgreementsOf, readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { findBulletinsOf, readBulletinsContent } from '#electron/storage/repositories/bulletins-repository.ts';
import { readBudgetUsers, readYearClosed } from '#electron/storage/repositories/closing-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findExecutionOf, readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { agreementsThatGoOn, type LeftOpen, leftOpen } from '#shared/domain/dossier/left-open.ts';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';
import type { CarryPreview, ClosingPreview } from '#shared/ipc/closing-channels.ts';

/** What closing a dossier's year would leave open, and keep. @throws DomainError not-found */
export const closingPreview = (
  context: AppContext,
  db: ReadableDb,
  dossierId: string,
  summaries: DossierSummaries,
): ClosingPreview => {
  const { budgetId, fiscalYear } = readDossierHeadline(db, dossierId);
  return {
    fiscalYear,
    leftOpen: leftOpenOf(context, db, dossierId, summaries).map((one) => ({ ...one, items: [...one.items] })),
    documents: closingDocuments(db, dossierId).map(({ title, target, formats }) => ({
      kind: target.kind,
      title,
      formats: [...formats],
    })),
    budgetSharedWith: readBudgetUsers(db, budgetId)
      .filter((user) => user.dossierId !== dossierId && !user.archived && !user.closed)
      .map(({ programName }) => programName.trim() || 'un programa sin nombre'),
  };
};

/** What isn't finished of a dossier's year. @throws DomainError not-found */
export const leftOpenOf = (
  context: AppContext,
  db: ReadableDb,
  dossierId: string,
  summaries: DossierSummaries,
): readonly LeftOpen[] => {
  const { budgetId, fiscalYear } = readDossierHeadline(db, dossierId);
  const { current, documents } = summaries.of(db, dossierId);
  const executionId = findExecutionOf(db, dossierId);
  const agreementsId = findAgreementsOf(db, dossierId);
  const bulletinsId = findBulletinsOf(db, dossierId);
  return leftOpen({
    fiscalYear,
    current: current && `Actividad ${current.number}: ${current.description}`,
    away: documents.flatMap(({ kind, state, heldElsewhere, holder }) => {
      if (state === 'sent') return [`${REVIEWED_NAMES[kind]}: está en validación`];
      return heldElsewhere === '' ? [] : [`${REVIEWED_NAMES[kind]}: lo lleva ${holder}`];
    }),
    findings: summaries.findings(db, dossierId),
    agreements: agreementsId === undefined ? null : readAgreementsContent(db, agreementsId),
    bulletins: bulletinsId === undefined ? null : readBulletinsContent(db, bulletinsId),
    budget: readBudgetContent(db, budgetId),
    reading: executionId === undefined ? null : decemberOf(context, db, executionId),
  });
};

/** What next year's dossier would bring of this one's results. @throws DomainError not-found */
export const carryPreview = (
  context: AppContext,
  db: ReadableDb,
  dossierId: string,
  fiscalYear: number,
): CarryPreview => {
  const closed = readYearClosed(db, dossierId);
  const agreementsId = findAgreementsOf(db, dossierId);
  return {
    closedOn: closed?.on ?? '',
    results: resultsOfYear(context, db, dossierId).length,
    agreements: [
      ...agreementsThatGoOn(
        agreementsId === undefined ? null : readAgreementsContent(db, agreementsId),
        fiscalYear - 1,
      ),
    ],
  };
};

const decemberOf = (context: AppContext, db: ReadableDb, executionId: string) => {
  const content = readExecutionContent(db, executionId);
  return executionReading(content, executionSurroundings(context, db, content), 12);
};
