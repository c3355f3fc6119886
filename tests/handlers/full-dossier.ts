import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import type { Change, EntitySchemas } from '#shared/domain/common/changes.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { MediaPlanContent, MediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { removeMediaRow } from '#shared/domain/media/media-rows.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { realisticLines } from '#tests/domain/plans/realistic-budget.ts';
import { realisticDiagnosis } from '#tests/domain/plans/realistic-diagnosis.ts';
import { realisticMediaPlan } from '#tests/domain/plans/realistic-media-plan.ts';
import { realisticProgram } from '#tests/domain/plans/realistic-program.ts';
import { realisticStrategy } from '#tests/domain/plans/realistic-strategy.ts';
import type { TestApp } from '#tests/storage/test-app.ts';

type Ask = TestApp['ask'];

const CAPTURE = { label: 'Capturar', coalesce: null } as const;

/** Asks for what the realistic programme uses, in even months. */
export const fillBudget = async (
  ask: Ask,
  newId: () => string,
  budgetId: string,
  departmentId: string | null,
): Promise<readonly BudgetLine[]> => {
  const lines = realisticLines(newId, departmentId);
  await ask('budget.edit', {
    budgetId,
    ...CAPTURE,
    changes: lines.map((row) => ({ op: 'insert' as const, entity: 'line' as const, row })),
  });
  return lines;
};

/** Fills diagnosis and annual programme of a dossier whose budget has these lines. */
export const fillPlans = async (ask: Ask, newId: () => string, dossierId: string, lines: readonly BudgetLine[]) => {
  const { diagnosisId } = await ask('diagnosis.ofDossier', { dossierId });
  const { annualProgramId } = await ask('annualProgram.ofDossier', { dossierId });
  const diagnosisBefore = (await ask('diagnosis.open', { diagnosisId })).content;
  const diagnosis = realisticDiagnosis(rowOf(diagnosisBefore.diagnosis), newId);
  await ask('diagnosis.edit', { diagnosisId, ...CAPTURE, changes: changesTo(diagnosis, 'diagnosis') });
  const opened = await ask('annualProgram.open', { annualProgramId });
  const program = realisticProgram(rowOf(opened.content.annualProgram), diagnosis, lines, opened.guidelines, newId);
  await ask('annualProgram.edit', { annualProgramId, ...CAPTURE, changes: changesTo(program, 'annualProgram') });
  return { diagnosisId, annualProgramId, diagnosis, program };
};

/** Fills strategy and media plan of a dossier whose diagnosis and programme are filled and whose budget has these lines. */
export const fillMedia = async (ask: Ask, newId: () => string, dossierId: string, lines: readonly BudgetLine[]) => {
  const { mediaPlanId } = await ask('mediaPlan.ofDossier', { dossierId });
  const { strategyId } = await ask('strategy.ofDossier', { dossierId });
  const { content: before, diagnosis, program, checks } = await ask('strategy.open', { strategyId });
  const strategies = program.map((source) => ({ id: source.strategyId }));
  const strategy = realisticStrategy(rowOf(before.strategy), diagnosis, strategies, checks, newId);
  await ask('strategy.edit', { strategyId, ...CAPTURE, changes: changesTo(strategy, 'strategy') });
  const begun = (await ask('mediaPlan.open', { mediaPlanId })).content;
  const around = { strategy, territory: diagnosis.territory, budgetLines: lines };
  const mediaPlan = realisticMediaPlan(rowOf(begun.mediaPlan), around, newId);
  await ask('mediaPlan.edit', {
    mediaPlanId,
    ...CAPTURE,
    // The copy that the plan began with makes room for its own.
    changes: [
      ...changesTo<MediaPlanEntities>(mediaPlan, 'mediaPlan'),
      ...begun.scenario.map(({ id }) => removeMediaRow('scenario', id)),
    ],
  });
  return { strategyId, mediaPlanId, strategy, mediaPlan };
};

const rowOf = <T>(rows: readonly T[]): T => {
  if (!rows[0]) throw new Error('A document without its own row');
  return rows[0];
};

/** What its own row belongs to, and what was chosen for it when it was begun. */
const FIXED: ReadonlySet<string> = new Set(['id', 'dossierId', 'fiscalYear', 'profileId']);

type Content = DiagnosisContent | AnnualProgramContent | StrategyContent | MediaPlanContent;

/** Every row but the document's own, whose texts are written into it. */
const changesTo = <E extends EntitySchemas>(content: Content, own: string): Change<E>[] =>
  Object.entries(content).flatMap(([entity, rows]) =>
    entity === own
      ? Object.entries(rows[0] ?? {})
          .filter(([field]) => !FIXED.has(field))
          .map(([field, value]) => ({ op: 'update', entity, id: rows[0]?.id, field, value }))
      : rows.map((row: unknown) => ({ op: 'insert', entity, row })),
  ) as Change<E>[];
