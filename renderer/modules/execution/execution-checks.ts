import type { DocumentState } from '#renderer/editing/document-session.ts';
import type { ExecutionAbout } from '#renderer/modules/execution/execution-session.ts';
import { namesOf } from '#renderer/modules/execution/names.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { type ExecutionEntities, executionOf } from '#shared/domain/execution/execution.ts';
import { checkExecution } from '#shared/domain/execution/execution-rules.ts';
import { executionCheckContext, readExecution } from '#shared/domain/execution/execution-surroundings.ts';
import { reportMonth } from '#shared/domain/execution/progress.ts';
import { checkMoments } from '#shared/domain/execution/spending-moments.ts';

/** What the checks say of the log, of what was planned up to today, and of the spending beside its commitments. */
export const checkWhole = ({
  content,
  about,
}: Pick<DocumentState<ExecutionEntities, ExecutionAbout>, 'content' | 'about'>): readonly Finding[] => {
  const upTo = reportMonth(executionOf(content).fiscalYear, about.today);
  const reading = readExecution(content, about, upTo, namesOf(about).costs ?? undefined);
  return [
    ...checkExecution(content, executionCheckContext(about), reading),
    ...checkMoments(about.budget, about.today),
  ];
};
