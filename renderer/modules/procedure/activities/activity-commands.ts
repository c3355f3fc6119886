import { useMemo } from 'react';
import { activityLookup } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import type { RowCommand } from '#renderer/modules/procedure/fields/row-keyboard.ts';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEditAndFocus } from '#renderer/modules/procedure/use-edit.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import {
  deleteActivities,
  duplicateActivity,
  insertActivity,
  moveActivities,
  moveActivityBy,
} from '#shared/domain/procedure/activity-edits.ts';
import { makeDecision } from '#shared/domain/procedure/branch-edits.ts';
import { addDocument } from '#shared/domain/procedure/document-edits.ts';
import type { ActivityDocument, ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { insertedIds } from '#shared/domain/procedure/row-edits.ts';

export type ActivityCommands = {
  readonly run: (command: RowCommand, id: string) => void;
  readonly insertLast: () => void;
  /** Moves the activity so that it becomes number `index` + 1. */
  readonly moveTo: (id: string, index: number) => void;
  readonly decide: (id: string) => void;
  readonly addDocument: (id: string, flow: ActivityDocument['flow']) => void;
};

/** Everything that is done to whole activities, each one undo step, each leaving the focus where work goes on. */
export const useActivityCommands = (): ActivityCommands => {
  const { session, newId } = useEditor();
  const editAndFocus = useEditAndFocus();
  const notify = useNotify();

  return useMemo(() => {
    const numberOf = (id: string) => activityLookup(session.getState().content).numbers.get(id) ?? 0;
    const focused = (id: string) => {
      const field = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.field : undefined;
      return { rowId: id, field: field === 'postId' ? 'postId' : 'description' };
    };
    const insertAt = (index: number) =>
      editAndFocus(
        (content) => insertActivity(content, index, newId),
        `Insertar la actividad ${index + 1}`,
        (changes) => ({ rowId: insertedIds(changes, 'activity')[0] ?? '', field: 'postId' }),
      );
    const remove = (id: string) => {
      const number = numberOf(id);
      const label = `Borrar la actividad ${number}`;
      const { content } = session.getState();
      const neighbour = content.activity[number] ?? content.activity[number - 2];
      const before = pointingTo(content, id);
      editAndFocus(
        (now) => deleteActivities(now, [id]),
        label,
        () => (neighbour ? focused(neighbour.id) : null),
      );
      if (before === 0) return;
      const { travel } = session.getState();
      const dismiss = notify({
        intent: 'warning',
        title: `Se borró la actividad ${number}`,
        body: `${before === 1 ? 'Un lugar la señalaba y quedó' : `${before} lugares la señalaban y quedaron`} sin destino, en rojo. Elija a dónde va cada uno, o deshaga.`,
        action: {
          label: 'Deshacer',
          run: () => {
            // The notice may outlive its step: nothing else is undone in its name.
            if (session.getState().history.undo === label) void session.undo();
          },
        },
      });
      // Once it was undone by the keys, the notice would say what is no longer so.
      const stop = session.subscribe(() => {
        if (session.getState().travel === travel) return;
        stop();
        dismiss();
      });
    };

    return {
      run: (command, id) => {
        const number = numberOf(id);
        if (number === 0) return;
        switch (command) {
          case 'insert-above':
            insertAt(number - 1);
            return;
          case 'insert-below':
            insertAt(number);
            return;
          case 'move-up':
          case 'move-down': {
            const step = command === 'move-up' ? -1 : 1;
            const place = focused(id);
            editAndFocus(
              (content) => moveActivityBy(content, id, step),
              `Mover la actividad ${number}`,
              () => place,
            );
            return;
          }
          case 'duplicate':
            editAndFocus(
              (content) => duplicateActivity(content, id, newId),
              `Duplicar la actividad ${number}`,
              (changes) => ({ rowId: insertedIds(changes, 'activity')[0] ?? '', field: 'description' }),
            );
            return;
          case 'delete':
            remove(id);
            return;
          default:
            assertNever(command);
        }
      },
      insertLast: () => insertAt(session.getState().content.activity.length),
      moveTo: (id, index) =>
        editAndFocus(
          (content) => moveActivities(content, [id], index),
          `Mover la actividad ${numberOf(id)}`,
          () => ({ rowId: id, field: 'description' }),
        ),
      decide: (id) =>
        editAndFocus(
          (content) => makeDecision(content, id, newId),
          `Agregar una decisión a la actividad ${numberOf(id)}`,
          () => ({ rowId: id, field: 'question' }),
        ),
      addDocument: (id, flow) =>
        editAndFocus(
          (content) => addDocument(content, id, flow, newId),
          `Agregar un documento a la actividad ${numberOf(id)}`,
          (changes) => ({ rowId: insertedIds(changes, 'activityDocument')[0] ?? '', field: 'title' }),
        ),
    };
  }, [session, newId, editAndFocus, notify]);
};

/** How many courses outside of the activity lead to it. */
const pointingTo = (content: ProcedureContent, id: string): number =>
  content.branch.filter(
    (branch) => branch.nextKind === 'activity' && branch.targetId === id && branch.activityId !== id,
  ).length +
  content.activity.filter((other) => other.nextKind === 'activity' && other.targetId === id && other.id !== id).length;
