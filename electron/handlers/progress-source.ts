import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { budgetPrograms } from '#electron/handlers/budget-source.ts';
import { itemNamesOf } from '#electron/handlers/plan-source.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { findAgreementsOf, readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import {
  findAnnualProgramOf,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { findBulletinsOf, readBulletinsContent } from '#electron/storage/repositories/bulletins-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { findMediaPlanOf, readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { balancesOf } from '#shared/domain/budget/balance.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';

type ProgressSource = Extract<DocumentSource, { readonly kind: 'progress' }>;

/** Everything that a progress report prints, as it stands now in the dossier. @throws DomainError not-found */
export const progressSource = (context: AppContext, executionId: string, upTo: number): ProgressSource => {
  const db = context.store.read;
  const content = readExecutionContent(db, executionId);
  const { dossierId } = executionOf(content);
  const { programName, budgetId } = readDossierHeadline(db, dossierId);
  const programId = findAnnualProgramOf(db, dossierId);
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  const diagnosisId = findDiagnosisOf(db, dossierId);
  const agreementsId = findAgreementsOf(db, dossierId);
  const bulletinsId = findBulletinsOf(db, dossierId);
  const budget = readBudgetContent(db, budgetId);
  const { segment, territory } = diagnosisId ? readDiagnosisContent(db, diagnosisId) : { segment: [], territory: [] };
  const institution = readInstitution(db);
  const codes = balancesOf(budget, { from: 'authorised' }).map(({ itemCode }) => itemCode);
  const scopes = [
    { kind: 'execution', id: executionId },
    { kind: 'budget', id: budgetId },
    { kind: 'annual-program', id: programId ?? '' },
    { kind: 'media-plan', id: mediaPlanId ?? '' },
    { kind: 'diagnosis', id: diagnosisId ?? '' },
    { kind: 'agreements', id: agreementsId ?? '' },
    { kind: 'bulletins', id: bulletinsId ?? '' },
  ];
  const changed = scopes.flatMap((scope) => headOf(db, scope)?.at ?? []).sort();
  return {
    kind: 'progress',
    content,
    upTo,
    today: todayOf(context),
    diagnosis: { segment, territory },
    program: programId ? readAnnualProgramContent(db, programId) : null,
    mediaPlan: mediaPlanId ? readMediaPlanContent(db, mediaPlanId) : null,
    units: context.planResources.media.catalogue.units,
    agreements: agreementsId ? readAgreementsContent(db, agreementsId) : null,
    bulletins: bulletinsId ? readBulletinsContent(db, bulletinsId) : null,
    budget,
    itemNames: itemNamesOf(context, db, budgetId, codes),
    budgetPrograms: budgetPrograms(db, budgetId),
    programName,
    institution,
    signatures: institution.signatories,
    photographs: new Map(),
    createdAt: changed.at(-1) ?? EPOCH,
  };
};

const EPOCH = '2000-01-01T00:00:00.000Z';
