import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { readBudgetClassifiers } from '#electron/handlers/budget-rules-context.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { findAgreementsOf, readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { findMediaPlanOf, readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { findStrategyOf, readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { emptyAgreements } from '#shared/domain/agreements/agreements.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ExecutionContent, executionOf } from '#shared/domain/execution/execution.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { quarterSpending } from '#shared/domain/transparency/quarter-spending.ts';
import { regimeOf } from '#shared/domain/transparency/transparency-formats.ts';
import type { TransparencyPeriod, TransparencySaid } from '#shared/domain/transparency/transparency-source.ts';
import { transparencyTables } from '#shared/domain/transparency/transparency-tables.ts';

type TransparencyPaper = Extract<DocumentSource, { readonly kind: 'transparency' }>;

/**
 * The rows of a quarter worked out of the dossier's documents as they stand now.
 * @throws DomainError `not-found`; `not-allowed` for a year without formats
 */
export const transparencySource = (context: AppContext, executionId: string, quarter: number): TransparencyPaper => {
  const db = context.store.read;
  const execution = readExecutionContent(db, executionId);
  const { dossierId, fiscalYear } = executionOf(execution);
  const { transparency, media } = context.planResources;
  const regime = regimeOf(transparency, fiscalYear);
  if (!regime) throw noFormats(fiscalYear, Math.min(...transparency.regimes.map(({ fromYear }) => fromYear)));
  const { programName, budgetId } = readDossierHeadline(db, dossierId);
  const agreementsId = findAgreementsOf(db, dossierId);
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  const strategyId = findStrategyOf(db, dossierId);
  const budget = readBudgetContent(db, budgetId);
  const mediaPlan = mediaPlanId ? readMediaPlanContent(db, mediaPlanId) : undefined;
  const period = { fiscalYear, quarter: quarter as TransparencyPeriod['quarter'] };
  const said = saidOf(execution, quarter);
  const agreements = agreementsId
    ? readAgreementsContent(db, agreementsId)
    : emptyAgreements({ id: executionId, dossierId, title: '', fiscalYear });
  const scopes = [
    { kind: 'execution', id: executionId },
    { kind: 'budget', id: budgetId },
    { kind: 'agreements', id: agreementsId ?? '' },
    { kind: 'media-plan', id: mediaPlanId ?? '' },
    { kind: 'strategy', id: strategyId ?? '' },
  ];
  const changed = scopes.flatMap((scope) => headOf(db, scope)?.at ?? []).sort();
  return {
    kind: 'transparency',
    period,
    regime,
    said,
    tables: transparencyTables(
      {
        period,
        said,
        agreements,
        budget,
        itemName: itemNameOf(context, db, budget),
        mediaPlan: mediaPlan ?? { mediaPlan: [], line: [], lineCommitment: [] },
        costs: mediaPlan ? planCosts(mediaPlan) : { byLine: new Map() },
        strategy: strategyId ? readStrategyContent(db, strategyId) : { strategy: [], campaign: [], campaignTrait: [] },
        catalogue: media.catalogue,
        lists: media.lists,
      },
      transparency,
    ),
    uncontracted: quarterSpending({ agreements, budget, period }).uncontracted,
    programName,
    institution: readInstitution(db),
    createdAt: changed.at(-1) ?? EPOCH,
  };
};

const saidOf = ({ publication }: ExecutionContent, quarter: number): TransparencySaid =>
  publication.find((row) => row.quarter === quarter) ?? NOTHING_SAID;

const NOTHING_SAID: TransparencySaid = {
  role: '',
  responsibleArea: '',
  validatedOn: '',
  updatedOn: '',
  note: '',
  programName: '',
  programApprovedOn: '',
  programLink: '',
  airtimeMessage: '',
  airtimeLink: '',
};

const itemNameOf = (context: AppContext, db: ReadableDb, budget: BudgetContent): ((code: string) => string) => {
  const { classifier } = readBudgetClassifiers(db, budget);
  if (!classifier) return () => '';
  const index = indexClassifier(classifier, context.classifierCatalogues.base);
  return (code) => index.find(code)?.name ?? '';
};

const noFormats = (fiscalYear: number, first: number): DomainError =>
  new DomainError(
    'not-allowed',
    `No hay formatos de transparencia para el ejercicio ${fiscalYear}: se publican desde ${first}. Elija un expediente de un ejercicio posterior.`,
  );

const EPOCH = '2000-01-01T00:00:00.000Z';
