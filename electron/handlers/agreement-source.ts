import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { itemNamesOf } from '#electron/handlers/plan-source.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import {
  findAnnualProgramOf,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findMediaPlanOf, readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { agreementsOf } from '#shared/domain/agreements/agreements.ts';

type AgreementSource = Extract<DocumentSource, { readonly kind: 'agreement' }>;

/** Everything that the text of an agreement prints, as it stands now. @throws DomainError not-found */
export const agreementSource = (context: AppContext, agreementsId: string, agreementId: string): AgreementSource => {
  const db = context.store.read;
  const content = readAgreementsContent(db, agreementsId);
  const { dossierId } = agreementsOf(content);
  const { programName, budgetId } = readDossierHeadline(db, dossierId);
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  const programId = findAnnualProgramOf(db, dossierId);
  const scopes = [
    { kind: 'agreements', id: agreementsId },
    { kind: 'budget', id: budgetId },
    { kind: 'media-plan', id: mediaPlanId ?? '' },
    { kind: 'annual-program', id: programId ?? '' },
  ];
  const changed = scopes.flatMap((scope) => headOf(db, scope)?.at ?? []).sort();
  return {
    kind: 'agreement',
    content,
    agreementId,
    budget: readBudgetContent(db, budgetId),
    itemNames: itemNamesOf(
      context,
      db,
      budgetId,
      content.promise.map(({ itemCode }) => itemCode),
    ),
    mediaPlan: mediaPlanId ? readMediaPlanContent(db, mediaPlanId) : null,
    program: programId ? readAnnualProgramContent(db, programId) : null,
    catalogue: context.planResources.media.catalogue,
    programName,
    institution: readInstitution(db),
    today: todayOf(context),
    createdAt: changed.at(-1) ?? EPOCH,
  };
};

const EPOCH = '2000-01-01T00:00:00.000Z';
