import type { AppContext } from '#electron/handlers/app-context.ts';
import { ensureDiagnosis, requireDossier } from '#electron/handlers/create-plan.ts';
import { UNSAID } from '#electron/handlers/media-context.ts';
import type { LooseChange, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import {
  findAnnualProgramOf,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetRows } from '#electron/storage/repositories/budget-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { forgetGuidePlaces } from '#electron/storage/repositories/guide-repository.ts';
import {
  findMediaPlanOf,
  mediaPlanDeletes,
  mediaPlanInserts,
  readMediaPlanContent,
} from '#electron/storage/repositories/media-plan-repository.ts';
import { readActs } from '#electron/storage/repositories/review-repository.ts';
import {
  findStrategyOf,
  readStrategyContent,
  strategyDeletes,
  strategyInserts,
} from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { strategyTables } from '#electron/storage/strategy-tables.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Id, IdSource } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { carryMediaPlan, type MediaNames, PLAN_NAME } from '#shared/domain/media/media-carry.ts';
import { startPlan } from '#shared/domain/media/media-edits.ts';
import { emptyMediaPlan, type MediaPlan, type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { emptyStrategy, strategyOf } from '#shared/domain/strategy/strategy.ts';
import { carryStrategy, type StrategyNames } from '#shared/domain/strategy/strategy-carry.ts';

/**
 * The dossier's communication strategy; made where it has none, with the diagnosis that it names: out of the one it was
 * carried forward from, or empty.
 * @throws DomainError not-found, not-allowed for an archived dossier that has none
 */
export const ensureStrategy = (db: WritableDb, context: AppContext, dossierId: string): Id => {
  const known = findStrategyOf(db, dossierId);
  if (known) return known;
  const { dossier, name } = requireDossier(db, dossierId);
  ensureDiagnosis(db, context, dossierId);
  const { fiscalYear, carriedFromId } = dossier;
  const row = {
    id: context.newId(),
    dossierId,
    title: `Estrategia de comunicación ${fiscalYear} · ${name}`.slice(0, 2_000),
    fiscalYear,
    ...UNSAID,
  };
  const lastId = carriedFromId === null ? undefined : findStrategyOf(db, carriedFromId);
  const last = lastId === undefined ? undefined : readStrategyContent(db, lastId);
  const content =
    last && carriedFromId !== null
      ? carryStrategy(last, row, strategyNames(db, carriedFromId), strategyNames(db, dossierId), context.newId)
      : emptyStrategy(row);
  act(
    db,
    context,
    strategyTables,
    row.id,
    last ? `Llevar la estrategia de ${strategyOf(last).fiscalYear} a ${fiscalYear}` : 'Empezar la estrategia',
    strategyInserts(content),
  );
  return row.id;
};

/**
 * The dossier's media plan; made where it has none, with the strategy that it names.
 * @throws DomainError not-found, not-allowed for an archived dossier that has none
 */
export const ensureMediaPlan = (db: WritableDb, context: AppContext, dossierId: string): Id => {
  const known = findMediaPlanOf(db, dossierId);
  if (known) return known;
  const { dossier, name } = requireDossier(db, dossierId);
  ensureStrategy(db, context, dossierId);
  const { fiscalYear, carriedFromId } = dossier;
  const row: MediaPlan = {
    id: context.newId(),
    dossierId,
    title: `Plan de medios ${fiscalYear} · ${name}`.slice(0, 2_000),
    fiscalYear,
    scenarioId: null,
    // The rate of IVA is data of the year that a person states (`vat-missing` asks for it): nobody's plan is added up with
    // one that the program assumed. A plan that was carried forward keeps the rate stated last year.
    vatPercent: '',
    costBase: 'total',
  };
  const lastId = carriedFromId === null ? undefined : findMediaPlanOf(db, carriedFromId);
  const last = lastId === undefined ? undefined : readMediaPlanContent(db, lastId);
  const content =
    last && carriedFromId !== null
      ? carryMediaPlan(last, row, mediaNames(db, carriedFromId), mediaNames(db, dossierId), context.newId)
      : begun(row, context.newId);
  act(
    db,
    context,
    mediaPlanTables,
    row.id,
    last ? `Llevar el plan de medios de ${mediaPlanOf(last).fiscalYear} a ${fiscalYear}` : 'Empezar el plan de medios',
    mediaPlanInserts(content),
  );
  return row.id;
};

/**
 * Strategy and media plan go with their dossier.
 * @throws DomainError not-allowed where one of them was sent: the history of a Vo.Bo. is kept
 */
export const deleteMediaOf = (db: WritableDb, context: AppContext, dossierId: string): void => {
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  const strategyId = findStrategyOf(db, dossierId);
  for (const documentId of [mediaPlanId, strategyId]) {
    if (documentId && readActs(db, documentId).length > 0) throw wasSent();
  }
  if (mediaPlanId) {
    const changes = mediaPlanDeletes(readMediaPlanContent(db, mediaPlanId));
    act(db, context, mediaPlanTables, mediaPlanId, 'Borrar el plan de medios con su expediente', changes);
    forgetGuidePlaces(db, mediaPlanId);
  }
  if (strategyId) {
    const changes = strategyDeletes(readStrategyContent(db, strategyId));
    act(db, context, strategyTables, strategyId, 'Borrar la estrategia con su expediente', changes);
    forgetGuidePlaces(db, strategyId);
  }
};

const act = (
  db: WritableDb,
  context: AppContext,
  tables: ScopeTables,
  scopeId: string,
  label: string,
  changes: readonly LooseChange[],
): void => {
  runCommand(db, tables, {
    scopeId,
    kind: 'act',
    label,
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes,
  });
};

const begun = (row: MediaPlan, newId: IdSource): MediaPlanContent => {
  const empty = emptyMediaPlan(row);
  return applyChanges(empty, startPlan(empty, PLAN_NAME, newId)) as MediaPlanContent;
};

const strategyNames = (db: ReadableDb, dossierId: string): StrategyNames => {
  const diagnosisId = findDiagnosisOf(db, dossierId);
  const programId = findAnnualProgramOf(db, dossierId);
  const diagnosis = diagnosisId === undefined ? undefined : readDiagnosisContent(db, diagnosisId);
  return {
    segment: diagnosis?.segment ?? [],
    territory: diagnosis?.territory ?? [],
    conclusion: diagnosis?.conclusion ?? [],
    strategy: programId === undefined ? [] : readAnnualProgramContent(db, programId).strategy,
  };
};

const mediaNames = (db: ReadableDb, dossierId: string): MediaNames => {
  const { segment, territory } = strategyNames(db, dossierId);
  const strategyId = findStrategyOf(db, dossierId);
  const strategy = strategyId === undefined ? undefined : readStrategyContent(db, strategyId);
  return {
    segment,
    territory,
    campaign: strategy?.campaign ?? [],
    material: strategy?.material ?? [],
    budgetLine: budgetLineNames(db, readDossierHeadline(db, dossierId).budgetId),
  };
};

const budgetLineNames = (db: ReadableDb, budgetId: string): MediaNames['budgetLine'] => {
  const payers = new Map(
    (['department', 'fundingSource'] as const).flatMap((entity) =>
      readBudgetRows(db, budgetId, entity).map((row) => [row.id, `${row.code} ${row.name}`] as const),
    ),
  );
  const payer = (id: string | null): string => (id === null ? '' : (payers.get(id) ?? ''));
  return readBudgetRows(db, budgetId, 'line').map(({ id, itemCode, description, departmentId, fundingSourceId }) => ({
    id,
    itemCode,
    description,
    payer: `${payer(departmentId)} · ${payer(fundingSourceId)}`,
  }));
};

const wasSent = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se borró el expediente: su estrategia o su plan de medios se envió a validación y su historia se conserva. Archive el expediente.',
  );
