import { FieldBox } from '#renderer/modules/record/fields/field-box.tsx';
import { insertedAt } from '#renderer/modules/record/fields/insert-at.ts';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { addEmail, moveRow, removeRows, setRowField } from '#shared/domain/program-record/program-record-edits.ts';
import type { RecordField } from '#shared/domain/program-record/record-definitions.ts';

const COLUMNS = [{ key: 'address', title: 'Dirección', placeholder: 'nombre@sitio.mx' }] as const;

/** Addresses that somebody reads, one row each. */
export const EmailsField = ({ field }: { readonly field: RecordField }) => {
  const { readOnly } = useRecord();
  const { email } = useRecordContent();
  const edit = useRecordEdit();
  return (
    <FieldBox
      fields={[field.key]}
      rows={email.map((row) => row.id)}
      legend={field.label}
      required={field.required}
      hint={field.help}
    >
      <RowsEditor
        label="Correos electrónicos"
        rowName="correo"
        rows={email}
        columns={COLUMNS}
        addLabel="Agregar correo"
        readOnly={readOnly}
        onInsert={(index) =>
          edit((before) => insertedAt(before, addEmail(before, newId), 'email', index), 'Agregar un correo')
        }
        onDelete={(id) => edit((before) => removeRows(before, 'email', [id]), 'Quitar un correo')}
        onMove={(id, to) => edit((before) => moveRow(before, 'email', id, to), 'Mover un correo')}
        onChange={(id, key, value) =>
          edit((before) => setRowField(before, 'email', id, key, value.trim()), 'Escribir un correo', `${id} ${key}`)
        }
      />
    </FieldBox>
  );
};
