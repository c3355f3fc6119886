import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { focusRow, type RowPlace } from '#renderer/modules/procedure/focus-place.ts';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import type { ProcedureChange, ProcedureContent } from '#shared/domain/procedure/procedure.ts';

type Make = (content: ProcedureContent) => readonly ProcedureChange[];

/**
 * Edits the content as it is at the moment of the call, never as it was drawn.
 * @returns the changes, so that the caller can see which rows came to be
 */
export const useEdit = () => {
  const { session } = useEditor();
  return useCallback(
    (make: Make, label: string, coalesce: string | null = null): readonly ProcedureChange[] => {
      const changes = make(session.getState().content);
      session.edit(changes, label, coalesce);
      return changes;
    },
    [session],
  );
};

/** Edits, draws at once, and puts the focus where `then` says. */
export const useEditAndFocus = () => {
  const edit = useEdit();
  return useCallback(
    (make: Make, label: string, then: (changes: readonly ProcedureChange[]) => RowPlace | null) => {
      let changes: readonly ProcedureChange[] = [];
      flushSync(() => {
        changes = edit(make, label);
      });
      const place = changes.length > 0 ? then(changes) : null;
      if (place) focusRow(document, place);
      return changes;
    },
    [edit],
  );
};
