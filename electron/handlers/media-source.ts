import { z } from 'zod';
import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { frozenPrinted } from '#electron/handlers/frozen-printed.ts';
import { itemNamesOf } from '#electron/handlers/plan-source.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { findStrategyOf, readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { institution as institutionSchema } from '#shared/domain/institution/institution.ts';
import { orderedOutlets } from '#shared/domain/media/insertion-orders.ts';
import { communicationLists, mediaCatalogueFile, mediaFormulasFile } from '#shared/domain/media/media-catalogue.ts';
import { type MediaPlanContent, mediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { emptyStrategy, strategyContent } from '#shared/domain/strategy/strategy.ts';

type MediaPlanSource = Extract<DocumentSource, { readonly kind: 'media-plan' }>;
type OrderSource = Extract<DocumentSource, { readonly kind: 'insertion-order' }>;

/**
 * Everything that a media plan prints. Once it is authorised, what it names of other documents comes from what was frozen
 * with it: strategy, diagnosis and budget go on living.
 * @throws DomainError not-found, store-damaged
 */
export const mediaPlanSource = (
  context: AppContext,
  mediaPlanId: string,
  authorisation: DocumentAuthorisation | undefined,
): MediaPlanSource => {
  const db = context.store.read;
  const content = readMediaPlanContent(db, mediaPlanId);
  const { dossierId } = mediaPlanOf(content);
  const { budgetId } = readDossierHeadline(db, dossierId);
  const frozen = authorisation
    ? frozenPrinted(db, mediaPlanId, authorisation, printedPlan, 'del plan de medios')
    : undefined;
  const scopes = [
    { kind: 'media-plan', id: mediaPlanId },
    { kind: 'strategy', id: findStrategyOf(db, dossierId) ?? '' },
    { kind: 'diagnosis', id: findDiagnosisOf(db, dossierId) ?? '' },
    { kind: 'budget', id: budgetId },
  ];
  const changed = scopes.flatMap((scope) => headOf(db, scope)?.at ?? []).sort();
  return {
    kind: 'media-plan',
    ...(frozen ? asFrozen(content, frozen) : { content, ...referencesOf(context, content) }),
    costs: planCosts(content),
    ...(authorisation ? { authorisation } : {}),
    createdAt: changed.at(-1) ?? EPOCH,
  };
};

const asFrozen = (
  content: MediaPlanContent,
  { lineCommitment, itemNames, ...printed }: z.infer<typeof printedPlan>,
) => ({
  ...printed,
  content: { ...content, lineCommitment },
  itemNames: new Map(itemNames),
});

/** The orders of a plan to one outlet, or to all. @throws DomainError not-found, store-damaged */
export const insertionOrderSource = (
  context: AppContext,
  mediaPlanId: string,
  outlet: string | null,
  authorisation: DocumentAuthorisation | undefined,
): OrderSource => {
  const plan = mediaPlanSource(context, mediaPlanId, authorisation);
  const outlets = orderedOutlets(plan.content, plan.costs ?? planCosts(plan.content), plan.catalogue);
  if (outlet !== null && !outlets.some((one) => foldText(one) === foldText(outlet))) {
    const known =
      outlets.length === 0 ? 'El plan todavía no ordena nada a nadie.' : `Se ordena a: ${outlets.join('; ')}.`;
    throw new DomainError(
      'not-found',
      `El plan no tiene inserciones que ordenar a «${outlet}». ${known} Escriba el medio como está en el plan.`,
    );
  }
  return { ...plan, kind: 'insertion-order', outlet };
};

/** What a media plan prints besides its content, as plain data that `mediaPlanSource` reads back. */
export const printedOfMediaPlan = ({
  content,
  strategy,
  diagnosis,
  budget,
  itemNames,
  catalogue,
  formulas,
  campaignKinds,
  programName,
  institution,
  signatures,
  authorisation,
}: MediaPlanSource): unknown => ({
  lineCommitment: content.lineCommitment,
  strategy,
  diagnosis,
  budget,
  itemNames: [...itemNames].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  catalogue,
  formulas,
  campaignKinds,
  programName,
  institution,
  signatures,
  authorisation,
});

const printedPlan = z.object({
  /** As they stood at the Vo.Bo., which doesn't judge them: what they name is in the budget of that day. */
  lineCommitment: mediaPlanContent.shape.lineCommitment,
  strategy: strategyContent,
  diagnosis: diagnosisContent.pick({ segment: true, territory: true }),
  budget: budgetContent,
  itemNames: z.array(z.tuple([z.string(), z.string()])),
  catalogue: mediaCatalogueFile,
  formulas: mediaFormulasFile.shape.formulas,
  campaignKinds: communicationLists.shape.campaignKinds,
  programName: z.string(),
  institution: institutionSchema,
  signatures: institutionSchema.shape.signatories,
});

/** As they stand now. */
const referencesOf = (
  context: AppContext,
  content: MediaPlanContent,
): Omit<MediaPlanInput, 'content' | 'authorisation'> => {
  const db = context.store.read;
  const { dossierId, fiscalYear } = mediaPlanOf(content);
  const { budgetId, programName } = readDossierHeadline(db, dossierId);
  const { catalogue, formulas, lists } = context.planResources.media;
  const strategyId = findStrategyOf(db, dossierId);
  const diagnosisId = findDiagnosisOf(db, dossierId);
  const { segment, territory } = diagnosisId ? readDiagnosisContent(db, diagnosisId) : { segment: [], territory: [] };
  const institution = readInstitution(db);
  return {
    strategy: strategyId ? readStrategyContent(db, strategyId) : noStrategy(context, dossierId, fiscalYear),
    diagnosis: { segment, territory },
    budget: readBudgetContent(db, budgetId),
    itemNames: itemNamesOf(
      context,
      db,
      budgetId,
      content.line.map(({ itemCode }) => itemCode),
    ),
    catalogue,
    formulas,
    campaignKinds: lists.campaignKinds,
    programName,
    institution,
    signatures: institution.signatories,
  };
};

const noStrategy = ({ newId }: AppContext, dossierId: string, fiscalYear: number) =>
  emptyStrategy({
    id: newId(),
    dossierId,
    title: '',
    fiscalYear,
    mission: [],
    vision: [],
    institutionalObjective: [],
    objective: [],
    planAxes: '',
    preparedOn: '',
  });

const EPOCH = '2000-01-01T00:00:00.000Z';
