import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { readEvidence } from '#renderer/modules/execution/evidence/read-evidence.ts';
import { useExecution, useExecutionEdit } from '#renderer/modules/execution/execution-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';
import { executionRows } from '#shared/domain/execution/execution-edits.ts';

/** What became of the files that were added together. */
export type AddedFiles = {
  readonly added: number;
  readonly total: number;
  /** File by file, in words: refused ones, and those whose name was changed. */
  readonly problems: readonly string[];
  readonly notices: readonly string[];
};

/** What can be done with the files of an entry. */
export const useEvidenceActions = (entryId: string) => {
  const { executionId, session } = useExecution();
  const edit = useExecutionEdit();
  const notify = useNotify();
  /** How many of how many are in; null while nothing is added. */
  const [busy, setBusy] = useState<{ readonly at: number; readonly total: number } | null>(null);
  const [outcome, setOutcome] = useState<AddedFiles | null>(null);

  /** One after the other: a bad one doesn't keep the others out. */
  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const problems: string[] = [];
    const notices: string[] = [];
    let added = 0;
    setOutcome(null);
    for (const [index, file] of files.entries()) {
      setBusy({ at: index + 1, total: files.length });
      const read = await readEvidence(file);
      if (!read.ok) {
        problems.push(read.error.message);
        continue;
      }
      const step = await session.act(() =>
        call('execution.addEvidence', { executionId, entryId, name: file.name, caption: '', bytes: read.value }),
      );
      if (step === null) {
        problems.push(
          `No se guardó «${file.name}»: antes hay que guardar lo que se escribió. Oprima «Guardar otra vez».`,
        );
      } else if (!step.ok) problems.push(step.error.message);
      else {
        added += 1;
        if (step.value.notice !== '') notices.push(`«${shortName(file.name)}»: ${step.value.notice}`);
      }
    }
    setBusy(null);
    setOutcome({ added, total: files.length, problems, notices });
  };

  const save = async (row: EntryEvidence) => {
    const saved = await call('execution.saveEvidence', { executionId, evidenceId: row.id });
    if (!saved.ok) notify({ intent: 'error', title: `No se pudo guardar «${row.name}»`, body: saved.error.message });
    else if (saved.value.kind === 'download') downloadFile(saved.value.name, saved.value.mime, saved.value.bytes);
    else if (saved.value.kind === 'saved') {
      notify({ intent: 'success', title: 'Archivo guardado', body: saved.value.path });
    }
  };

  const describe = (row: EntryEvidence, caption: string) =>
    edit(
      () => [executionRows.set('entryEvidence', row.id, 'caption', caption)],
      `Cambiar el pie de «${row.name}»`,
      `${row.id} caption`,
    );

  const remove = (row: EntryEvidence) => {
    edit(() => [executionRows.remove('entryEvidence', row.id)], `Quitar «${row.name}»`);
    notify({
      intent: 'info',
      key: 'evidence-removed',
      title: `Se quitó «${shortName(row.name)}»`,
      body: 'Ctrl+Z lo devuelve.',
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
  };

  return { add, save, describe, remove, busy, outcome, dismiss: () => setOutcome(null) } as const;
};

const shortName = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);
