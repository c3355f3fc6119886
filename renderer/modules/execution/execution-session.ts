import { call } from '#renderer/api.ts';
import { type DocumentSession, type Opened, startDocumentSession } from '#renderer/editing/document-session.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import type { ExecutionContent, ExecutionEntities } from '#shared/domain/execution/execution.ts';
import type { OpenedExecution } from '#shared/ipc/execution-channels.ts';

/** What comes with the log and isn't edited here; as it stood when the screen was opened, the budget as it is now. */
export type ExecutionAbout = Omit<OpenedExecution, 'content' | 'history'>;

export type ExecutionSession = DocumentSession<ExecutionEntities, ExecutionAbout>;
export type OpenedExecutionSession = Opened<ExecutionEntities, ExecutionAbout>;

/** Reads the log with what surrounds it. */
export const openExecution = async (executionId: string): Promise<Result<OpenedExecutionSession>> => {
  const opened = await call('execution.open', { executionId });
  if (!opened.ok) return opened;
  const { content, history, ...about } = opened.value;
  return ok({ content: content as ExecutionContent, history, about });
};

/** The log in memory for as long as its screen stands. */
export const startExecutionSession = (executionId: string, opened: OpenedExecutionSession): ExecutionSession =>
  startDocumentSession<ExecutionEntities, ExecutionAbout>(opened, {
    edit: (edit) => call('execution.edit', { executionId, ...edit }),
    undo: () => call('execution.undo', { executionId }),
    redo: () => call('execution.redo', { executionId }),
    open: () => openExecution(executionId),
    mayEdit: ({ mayEdit }) => mayEdit,
  });
