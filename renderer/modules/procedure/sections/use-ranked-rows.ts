import { useMemo } from 'react';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit, useEditAndFocus } from '#renderer/modules/procedure/use-edit.ts';
import {
  deleteRows,
  insertedIds,
  insertRow,
  moveRows,
  type NewRow,
  type ProcedureRow,
  type RankedEntity,
  setField,
} from '#shared/domain/procedure/row-edits.ts';

type ListedEntity = Exclude<RankedEntity, 'activity'>;

/**
 * What a list of rows can do, each one undo step named after the row.
 * @param rowName with its article for the history: «la definición»
 * @param firstField where the focus goes in a new row
 */
export const useRankedRows = <E extends ListedEntity>(
  entity: E,
  rowName: string,
  blank: NewRow<E>,
  firstField: string,
) => {
  const { newId } = useEditor();
  const edit = useEdit();
  const editAndFocus = useEditAndFocus();
  const template = JSON.stringify(blank);
  return useMemo(() => {
    const values = JSON.parse(template) as NewRow<E>;
    return {
      onInsert: (index: number) => {
        editAndFocus(
          (content) => insertRow(content, entity, values, index, newId),
          `Agregar ${rowName} ${index + 1}`,
          (changes) => ({ rowId: insertedIds(changes, entity)[0] ?? '', field: firstField }),
        );
      },
      onMove: (id: string, index: number) => {
        const active = document.activeElement;
        const field = active instanceof HTMLElement ? active.dataset.field : undefined;
        editAndFocus(
          (content) => moveRows(content, entity, [id], index),
          `Mover ${rowName} ${index + 1}`,
          () => ({ rowId: id, field: field ?? firstField }),
        );
      },
      onDelete: (id: string, index: number) => {
        editAndFocus(
          (content) => deleteRows(content, entity, [id]),
          `Borrar ${rowName} ${index + 1}`,
          () => null,
        );
      },
      write: <F extends Exclude<keyof ProcedureRow<E>, 'id'> & string>(
        id: string,
        field: F,
        value: ProcedureRow<E>[F],
      ) => {
        edit(
          (content) => setField(content, entity, id, field, value),
          `Escribir en ${rowName}`,
          `${entity} ${id} ${field}`,
        );
      },
    };
  }, [edit, editAndFocus, entity, firstField, newId, rowName, template]);
};
