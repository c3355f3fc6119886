import { z } from 'zod';
import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { frozenPrinted } from '#electron/handlers/frozen-printed.ts';
import { itemNamesOf } from '#electron/handlers/plan-source.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import {
  findAnnualProgramOf,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetRows } from '#electron/storage/repositories/budget-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findMediaPlanOf, readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { institution as institutionSchema } from '#shared/domain/institution/institution.ts';
import { communicationLists } from '#shared/domain/media/media-catalogue.ts';
import { mediaSummary, summaryOfPlan } from '#shared/domain/media/media-summary.ts';
import { materialCheckFile } from '#shared/domain/strategy/material-checks.ts';
import { strategyOf } from '#shared/domain/strategy/strategy.ts';

type StrategySource = Extract<DocumentSource, { readonly kind: 'strategy' }>;

/**
 * Everything that a strategy prints. Once it is authorised, what it names of other documents comes from what was frozen
 * with it: the diagnosis and the programme go on living.
 * @throws DomainError not-found, store-damaged
 */
export const strategySource = (
  context: AppContext,
  strategyId: string,
  authorisation: DocumentAuthorisation | undefined,
): StrategySource => {
  const db = context.store.read;
  const content = readStrategyContent(db, strategyId);
  const { dossierId } = strategyOf(content);
  const frozen = authorisation
    ? frozenPrinted(db, strategyId, authorisation, printedStrategy, 'de la estrategia de comunicación')
    : undefined;
  const diagnosisId = findDiagnosisOf(db, dossierId);
  const programId = findAnnualProgramOf(db, dossierId);
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  const { programName, budgetId } = readDossierHeadline(db, dossierId);
  const scopes = [
    { kind: 'strategy', id: strategyId },
    { kind: 'media-plan', id: mediaPlanId ?? '' },
    { kind: 'budget', id: mediaPlanId ? budgetId : '' },
    { kind: 'diagnosis', id: diagnosisId ?? '' },
    { kind: 'annual-program', id: programId ?? '' },
  ];
  const changed = scopes.flatMap((scope) => headOf(db, scope)?.at ?? []).sort();
  return {
    kind: 'strategy',
    content,
    ...(frozen
      ? { ...frozen, itemNames: new Map(frozen.itemNames) }
      : {
          diagnosis: namedOf(diagnosisId ? readDiagnosisContent(db, diagnosisId) : NO_DIAGNOSIS),
          program: programId
            ? readAnnualProgramContent(db, programId).strategy.map(({ id, text }) => ({ id, text }))
            : [],
          checks: context.planResources.media.checks,
          campaignKinds: context.planResources.media.lists.campaignKinds,
          ...mediaOf(context, mediaPlanId, budgetId),
          programName,
          institution: readInstitution(db),
        }),
    ...(authorisation ? { authorisation } : {}),
    createdAt: changed.at(-1) ?? EPOCH,
  };
};

/** What a strategy prints besides its content, as plain data that `strategySource` reads back. */
export const printedOfStrategy = ({
  diagnosis,
  program,
  checks,
  campaignKinds,
  media,
  itemNames,
  programName,
  institution,
  authorisation,
}: StrategySource): unknown => ({
  diagnosis,
  program,
  checks,
  campaignKinds,
  media,
  itemNames: [...itemNames].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  programName,
  institution,
  authorisation,
});

const printedStrategy = z.object({
  diagnosis: diagnosisContent.pick({ segment: true, territory: true, conclusion: true }),
  program: z.array(z.object({ id: z.string(), text: z.string() })),
  checks: materialCheckFile.shape.checks,
  campaignKinds: communicationLists.shape.campaignKinds,
  media: mediaSummary.nullable(),
  itemNames: z.array(z.tuple([z.string(), z.string()])),
  programName: z.string(),
  institution: institutionSchema,
});

/** What the dossier's media plan gives the strategy, as it stands now. */
const mediaOf = (
  context: AppContext,
  mediaPlanId: string | undefined,
  budgetId: string,
): Pick<StrategySource, 'media' | 'itemNames'> => {
  if (!mediaPlanId) return { media: null, itemNames: new Map() };
  const db = context.store.read;
  const plan = readMediaPlanContent(db, mediaPlanId);
  const lines = new Map(readBudgetRows(db, budgetId, 'line').map((line) => [line.id, line]));
  const media = summaryOfPlan(plan, context.planResources.media.catalogue, lines);
  const codes = media.byItem.map(({ key }) => key);
  const names = itemNamesOf(context, db, budgetId, codes);
  return { media, itemNames: new Map(codes.map((code) => [code, names.get(code) ?? ''])) };
};

const namedOf = ({ segment, territory, conclusion }: StrategySource['diagnosis']): StrategySource['diagnosis'] => ({
  segment,
  territory,
  conclusion,
});

const NO_DIAGNOSIS: StrategySource['diagnosis'] = { segment: [], territory: [], conclusion: [] };
const EPOCH = '2000-01-01T00:00:00.000Z';
