import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireBudgetInUse } from '#electron/handlers/budget-archived.ts';
import { ensureExecution } from '#electron/handlers/create-course-work.ts';
import { executionEditing } from '#electron/handlers/execution-editing.ts';
import { executionEvidence } from '#electron/handlers/execution-evidence.ts';
import { executionHistoryWords, namesAroundExecution } from '#electron/handlers/execution-history-words.ts';
import { executionSurroundings } from '#electron/handlers/execution-reading.ts';
import { executionSpending } from '#electron/handlers/execution-spending.ts';
import { planFindings } from '#electron/handlers/plan-findings.ts';
import { itemNamesOf } from '#electron/handlers/plan-source.ts';
import { whyReadOnly } from '#electron/handlers/why-read-only.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { findExecutionOf, readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';
import { PUBLICATION_ROLES } from '#shared/domain/execution/publication-roles.ts';
import { formatsOf, regimeOf } from '#shared/domain/transparency/transparency-formats.ts';
import type { executionChannels } from '#shared/ipc/execution-channels.ts';

/** The log of a dossier: made on first asking, edited, checked, told, with its files and its money. */
export const executionHandlers = (context: AppContext): Handlers<keyof typeof executionChannels> => {
  const { store } = context;
  const findings = planFindings(context);
  const editing = executionEditing(context);
  const scopeOf = (executionId: string) => ({ kind: 'execution', id: executionId }) as const;
  return {
    'execution.ofDossier': ({ dossierId }) => ({
      executionId:
        findExecutionOf(store.read, dossierId) ?? store.write((db) => ensureExecution(db, context, dossierId)),
    }),
    'execution.open': ({ executionId }) => {
      const content = readExecutionContent(store.read, executionId);
      const { programName: _, diagnosis, ...around } = executionSurroundings(context, store.read, content);
      const budgetId = budgetOf(around.budget).id;
      const charged = [...around.budget.authorised, ...around.budget.spending].map(({ itemCode }) => itemCode);
      const items = itemNamesOf(context, store.read, budgetId, charged.filter(Boolean));
      const mayEdit = editing.typed.mayEdit(store.read, executionId);
      return {
        content,
        diagnosis: { segment: [...diagnosis.segment], territory: [...diagnosis.territory] },
        ...around,
        items: [...items].map(([code, name]) => ({ code, name })),
        publicationRoles: [...PUBLICATION_ROLES],
        ...transparencyOf(context, executionOf(content).fiscalYear),
        mayEdit,
        mayRecordSpending: mayEdit && whyReadOnly(() => requireBudgetInUse(store.read, budgetId)) === null,
        whyReadOnly: editing.typed.whyReadOnly(store.read, executionId),
        history: historyStateOf(store.read, scopeOf(executionId)),
      };
    },
    'execution.edit': ({ executionId, ...edit }) => editing.typed.edit({ documentId: executionId, ...edit }),
    'execution.undo': ({ executionId }) => editing.typed.takeBack(executionId, 'undo'),
    'execution.redo': ({ executionId }) => editing.typed.takeBack(executionId, 'redo'),
    'execution.history': ({ executionId, before, limit }) => {
      const content = readExecutionContent(store.read, executionId);
      const names = namesAroundExecution(executionSurroundings(context, store.read, content));
      return readHistory(store.read, scopeOf(executionId), before, limit).map((step) =>
        executionHistoryWords(step, content, names),
      );
    },
    'execution.findings': ({ executionId }) => [...findings.execution(store.read, executionId)],
    ...executionEvidence(context, editing),
    ...executionSpending(context, editing),
  };
};

/** The formats that a year is published in, without the tables that they refer to. */
const transparencyOf = (
  { planResources: { transparency } }: AppContext,
  fiscalYear: number,
): { transparencyFormats: string[]; transparencyNote: string } => {
  const regime = regimeOf(transparency, fiscalYear);
  if (regime) {
    const formats = formatsOf(transparency, fiscalYear).filter(({ of }) => of === '');
    return { transparencyFormats: formats.map(({ name }) => name), transparencyNote: regime.note };
  }
  const first = Math.min(...transparency.regimes.map(({ fromYear }) => fromYear));
  return {
    transparencyFormats: [],
    transparencyNote: `No hay formatos de transparencia para el ejercicio ${fiscalYear}: se publican desde ${first}.`,
  };
};
