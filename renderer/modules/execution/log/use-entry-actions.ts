import { useExecution, useExecutionEdit } from '#renderer/modules/execution/execution-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { EntryKind } from '#shared/domain/execution/execution.ts';
import { blankEntry, deleteEntries, executionRows } from '#shared/domain/execution/execution-edits.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

/** What can be done with entries as wholes. */
export const useEntryActions = () => {
  const { session, places, work, jump, officer } = useExecution();
  const edit = useExecutionEdit();
  const notify = useNotify();

  const add = (kind: EntryKind, date: string, title: string) => {
    const changes = edit(
      (content) =>
        executionRows.append(
          content,
          'entry',
          [{ ...blankEntry(kind, date), title, responsible: officer.trim() }],
          newId,
        ),
      `Anotar ${title.trim() === '' ? ENTRY_KIND_NAMES[kind].toLowerCase() : `«${title.trim()}»`}`,
    );
    const [rowId] = executionRows.insertedIds(changes, 'entry');
    if (rowId !== undefined) jump({ section: 'log', rowId, field: title.trim() === '' ? 'title' : 'description' });
  };

  /** Takes an entry away and goes on with the one that stood beside it in the list, if there was one. */
  const remove = (id: string, nextId: string | null) => {
    const { content } = session.getState();
    const entry = content.entry.find((one) => one.id === id);
    if (!entry) return;
    const files = content.entryEvidence.filter(({ entryId }) => entryId === id).length;
    const money = content.entrySpending.some(({ entryId }) => entryId === id);
    const name = entry.title.trim() || ENTRY_KIND_NAMES[entry.kind];
    edit((all) => deleteEntries(all, [id]), `Borrar «${name}»`);
    places.set({ entryId: nextId });
    setTimeout(() => keepKeys(work.current, nextId), 0);
    notify({
      intent: 'info',
      key: 'entry-removed',
      title: `Se borró «${name}» de la bitácora`,
      body: [
        files === 0 ? '' : `Y con ella, ${countOf(files, 'evidencia', 'evidencias')}.`,
        money ? 'Lo gastado sigue en el presupuesto.' : '',
        'Ctrl+Z la devuelve completa.',
      ]
        .filter(Boolean)
        .join(' '),
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
  };
  return { add, remove } as const;
};

/** What had the focus may be gone with the entry: the keys go on from the next one of the list, or from what is left. */
const keepKeys = (root: HTMLElement | null, nextId: string | null): void => {
  const next = nextId === null ? null : root?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(nextId)}"]`);
  const target = next ?? root?.querySelector<HTMLElement>(':is(input, button):not(:disabled)');
  target?.focus({ preventScroll: true });
};
