import type { AppContext } from '#electron/handlers/app-context.ts';
import { itemNamesOf } from '#electron/handlers/plan-source.ts';
import { todayOf } from '#electron/handlers/today.ts';
import {
  findAnnualProgramOf,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findMediaPlanOf, readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type AgreementsContent, agreementsOf } from '#shared/domain/agreements/agreements.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';

/** What agreements name by id and commit, as it stands now. */
export type AgreementSurroundings = {
  readonly budget: BudgetContent;
  /** Undefined where the dossier has none yet. */
  readonly mediaPlan: MediaPlanContent | undefined;
  readonly program: AnnualProgramContent | undefined;
  readonly today: IsoDate;
};

/** @throws DomainError not-found */
export const agreementSurroundings = (
  context: AppContext,
  db: ReadableDb,
  content: Pick<AgreementsContent, 'agreements'>,
): AgreementSurroundings => {
  const { dossierId } = agreementsOf(content);
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  const annualProgramId = findAnnualProgramOf(db, dossierId);
  return {
    budget: readBudgetContent(db, readDossierHeadline(db, dossierId).budgetId),
    mediaPlan: mediaPlanId === undefined ? undefined : readMediaPlanContent(db, mediaPlanId),
    program: annualProgramId === undefined ? undefined : readAnnualProgramContent(db, annualProgramId),
    today: todayOf(context),
  };
};

/** Names of the items that the budget or an agreement charges; '' for one that the classifier hasn't. */
export const agreementItems = (
  context: AppContext,
  db: ReadableDb,
  content: Pick<AgreementsContent, 'promise'>,
  budget: BudgetContent,
): ReadonlyMap<string, string> => {
  const codes = [
    ...budget.line.map(({ itemCode }) => itemCode),
    ...budget.authorised.map(({ itemCode }) => itemCode),
    ...content.promise.map(({ itemCode }) => itemCode.trim()),
  ].filter(Boolean);
  const known = itemNamesOf(context, db, budgetOf(budget).id, codes);
  return new Map([...new Set(codes)].sort().map((code) => [code, known.get(code) ?? '']));
};
