import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';
import type { ExecutionCheckContext } from '#shared/domain/execution/execution-rules.ts';
import { indicatorProgress } from '#shared/domain/execution/indicator-progress.ts';
import { activitiesProgress, linesProgress } from '#shared/domain/execution/progress.ts';
import type { ExecutionReading } from '#shared/domain/execution/undone-rules.ts';
import { type MediaLine, type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';
import { type PlanCosts, planCosts } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';

/** The dossier's documents that a log names by id, as they stand now; null where it hasn't one. */
export type ExecutionSurroundings = {
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory'>;
  readonly program: Pick<AnnualProgramContent, 'activity' | 'indicator'> | null;
  readonly mediaPlan: Pick<MediaPlanContent, 'mediaPlan' | 'line' | 'lineDays'> | null;
  readonly agreements: Pick<AgreementsContent, 'agreement' | 'act'> | null;
  readonly budget: Pick<BudgetContent, 'spending'>;
  /** ISO day. */
  readonly today: string;
};

/** Lines of the copy that is the plan, in their order; none where there is none. */
export const plannedLines = (mediaPlan: ExecutionSurroundings['mediaPlan']): readonly MediaLine[] => {
  const scenarioId = mediaPlan && mediaPlanOf(mediaPlan).scenarioId;
  return mediaPlan && scenarioId ? scenarioLines(mediaPlan, scenarioId) : [];
};

/** What a log is checked against. */
export const executionCheckContext = ({
  diagnosis,
  program,
  mediaPlan,
  agreements,
  budget,
  today,
}: ExecutionSurroundings): ExecutionCheckContext => ({
  activities: program?.activity,
  // Of any copy: a log goes on naming a line while another copy is the plan.
  lines: mediaPlan?.line,
  segments: diagnosis.segment,
  territories: diagnosis.territory,
  agreements: agreements?.agreement.map((row) => {
    const { signedOn, term } = agreementStanding(agreements, row, today);
    return { id: row.id, start: signedOn === '' ? '' : term.start, end: term.end };
  }),
  spending: budget.spending,
  today,
});

/**
 * What was planned and what came of it.
 * @param upTo month of the report, 1 to 12; 0 for a year that hasn't begun
 * @param costs of the plan, where somebody has them already
 */
export const readExecution = (
  content: ExecutionContent,
  { program, mediaPlan }: Pick<ExecutionSurroundings, 'program' | 'mediaPlan'>,
  upTo: number,
  costs?: PlanCosts,
): ExecutionReading => {
  const lines = plannedLines(mediaPlan);
  return {
    activities: activitiesProgress(program?.activity ?? [], content, upTo),
    lines:
      mediaPlan === null
        ? []
        : linesProgress(lines, costs ?? planCosts(mediaPlan), content, upTo).map((progress, index) => ({
            ...progress,
            where: lineWords(progress.line, index, undefined),
          })),
    indicators: (program?.indicator ?? []).map((indicator) =>
      indicatorProgress(indicator, content.indicatorResult, upTo),
    ),
  };
};
