import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import { BLANK_LINE } from '#shared/domain/budget/line-values.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import type { Change, EntitySchemas } from '#shared/domain/common/changes.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { rankAt, realisticDiagnosis } from '#tests/domain/plans/realistic-diagnosis.ts';
import { LINES, realisticProgram } from '#tests/domain/plans/realistic-program.ts';
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
  const lines = LINES.map(([itemCode, description, annual], index): BudgetLine => {
    const month = Math.floor(annual / 12);
    const months = Object.fromEntries(
      MONTH_FIELDS.map((field, at) => [field, at === 11 ? annual - month * 11 : month]),
    ) as Pick<BudgetLine, (typeof MONTH_FIELDS)[number]>;
    return { ...BLANK_LINE, id: newId(), rank: rankAt(index), itemCode, description, annual, departmentId, ...months };
  });
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

const rowOf = <T>(rows: readonly T[]): T => {
  if (!rows[0]) throw new Error('A document without its own row');
  return rows[0];
};

type Content = DiagnosisContent | AnnualProgramContent;

/** Every row but the document's own, whose texts are written into it. */
const changesTo = <E extends EntitySchemas>(content: Content, own: string): Change<E>[] =>
  Object.entries(content).flatMap(([entity, rows]) =>
    entity === own
      ? Object.entries(rows[0] ?? {})
          .filter(([field]) => ['title', 'context', 'method'].includes(field))
          .map(([field, value]) => ({ op: 'update', entity, id: rows[0]?.id, field, value }))
      : rows.map((row: unknown) => ({ op: 'insert', entity, row })),
  ) as Change<E>[];
