import { useState } from 'react';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import { insertBudgetRows, moveBudgetRows, updateRow } from '#shared/domain/budget/budget-rows.ts';

type Entity = 'department' | 'fundingSource';

type Props = { readonly entity: Entity; readonly rowName: string; readonly addLabel: string };

/** Departments or funding sources: a code and a name each. */
export const NamedRows = ({ entity, rowName, addLabel }: Props) => {
  const { session, readOnly, newId } = useBudget();
  const rows = useContent((content) => content[entity]);
  const [asked, setAsked] = useState<{ readonly id: string; readonly used: number } | null>(null);
  const content = () => session.getState().content;
  const name = (id: string) => rows.find((row) => row.id === id)?.name.trim() || `sin nombre`;
  const remove = (id: string) =>
    session.edit(deleteBudgetRows(content(), entity, [id]), `Quitar ${rowName} «${name(id)}»`);

  return (
    <>
      <RowsEditor
        label={entity === 'department' ? 'Departamentos' : 'Fuentes de financiamiento'}
        rowName={rowName}
        addLabel={addLabel}
        rows={rows}
        columns={COLUMNS}
        readOnly={readOnly}
        onInsert={(index) =>
          session.edit(insertBudgetRows(content(), entity, [{ code: '', name: '' }], index, newId), addLabel)
        }
        onDelete={(id) => {
          const used = usesOf(content(), entity, id);
          if (used > 0) setAsked({ id, used });
          else remove(id);
        }}
        onMove={(id, index) => session.edit(moveBudgetRows(content(), entity, [id], index), `Mover ${rowName}`)}
        onChange={(id, key, value) =>
          session.edit(
            [updateRow(entity, id, key, key === 'code' ? value.slice(0, 100) : value)],
            `Escribir ${key === 'code' ? 'la clave' : 'el nombre'} de ${rowName}`,
            `${entity} ${id} ${key}`,
          )
        }
      />
      <ConfirmDialog
        open={asked !== null}
        title={`¿Quitar ${asked === null ? '' : `«${name(asked.id)}»`}?`}
        confirmLabel="Quitar"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) remove(asked.id);
          setAsked(null);
        }}
      >
        {asked !== null &&
          `${asked.used === 1 ? 'Un importe está' : `${asked.used} importes están`} a su nombre y ${asked.used === 1 ? 'quedará' : 'quedarán'} sin ${rowName}. Con Ctrl+Z regresa todo como estaba.`}
      </ConfirmDialog>
    </>
  );
};

const COLUMNS = [
  { key: 'code', title: 'Clave' },
  { key: 'name', title: 'Nombre' },
] as const;

const POSITIONED = ['line', 'authorised', 'distribution', 'ceiling', 'movement', 'spending'] as const;

/** How many amounts stand under it. */
const usesOf = (content: BudgetContent, entity: Entity, id: string): number => {
  const field = entity === 'department' ? 'departmentId' : 'fundingSourceId';
  return POSITIONED.reduce((sum, owner) => sum + content[owner].filter((row) => row[field] === id).length, 0);
};
