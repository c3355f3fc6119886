import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import type { ExecutionEditing } from '#electron/handlers/execution-editing.ts';
import { evidenceRow, keepEvidence, saveEvidence, shownEvidence } from '#electron/handlers/keep-evidence.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { EntryEvidence, ExecutionContent } from '#shared/domain/execution/execution.ts';
import { executionRows } from '#shared/domain/execution/execution-edits.ts';

type EvidenceChannel = 'execution.addEvidence' | 'execution.readEvidence' | 'execution.saveEvidence';

/** Files that prove what was done: kept once under the hash of their content, shown, given back to be saved. */
export const executionEvidence = (context: AppContext, editing: ExecutionEditing): Handlers<EvidenceChannel> => {
  const { store } = context;
  const evidenceOf = (executionId: string, evidenceId: string): EntryEvidence => {
    const found = readExecutionContent(store.read, executionId).entryEvidence.find(({ id }) => id === evidenceId);
    if (!found) throw noSuchEvidence();
    return found;
  };
  return {
    'execution.addEvidence': ({ executionId, entryId, name, caption, bytes }) => {
      // Asked before a large file is written, and again with the row: another window may have deleted the entry.
      const reason = editing.written.whyReadOnly(store.read, executionId);
      if (reason !== null) throw new DomainError('frozen', `No se guardó la evidencia: ${reason}`);
      requireEntry(store.read, executionId, entryId);
      const kept = keepEvidence(context, name, bytes);
      return store.write((db) => {
        const content = requireEntry(db, executionId, entryId);
        const row = evidenceRow(db, context, entryId, caption, kept);
        const changes = [...executionRows.append(content, 'entryEvidence', [row], context.newId)];
        const label = `Agregar la evidencia «${kept.name}»`.slice(0, 300);
        const saved = editing.written.editIn(db, { documentId: executionId, label, coalesce: null, changes });
        return { changes, saved, notice: kept.notice };
      });
    },
    'execution.readEvidence': ({ executionId, evidenceId }) =>
      shownEvidence(context, evidenceOf(executionId, evidenceId)),
    'execution.saveEvidence': ({ executionId, evidenceId }) =>
      saveEvidence(context, evidenceOf(executionId, evidenceId), 'Evidencia'),
  };
};

const requireEntry = (db: ReadableDb, executionId: string, entryId: string): ExecutionContent => {
  const content = readExecutionContent(db, executionId);
  if (content.entry.some(({ id }) => id === entryId)) return content;
  throw new DomainError(
    'not-found',
    'No se guardó la evidencia: su entrada de la bitácora ya no está. Vuelva a abrir la bitácora y elija otra.',
  );
};

const noSuchEvidence = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró la evidencia: se borró, o es de otro expediente. Vuelva a abrir la bitácora y elija una de la lista.',
  );
