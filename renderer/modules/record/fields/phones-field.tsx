import { FieldBox } from '#renderer/modules/record/fields/field-box.tsx';
import { insertedAt } from '#renderer/modules/record/fields/insert-at.ts';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { addPhone, moveRow, removeRows, setRowField } from '#shared/domain/program-record/program-record-edits.ts';
import type { FieldGroup } from '#shared/domain/program-record/record-guide.ts';

const COLUMNS = [
  { key: 'areaCode', title: 'Lada', placeholder: '33' },
  { key: 'number', title: 'Número', placeholder: '5550 1234' },
  { key: 'extension', title: 'Extensión', placeholder: '120' },
] as const;

/** Telephones: city code, number and extension, one row each. */
export const PhonesField = ({ group }: { readonly group: FieldGroup }) => {
  const { readOnly } = useRecord();
  const { phone } = useRecordContent();
  const edit = useRecordEdit();
  return (
    <FieldBox
      fields={group.fields.map((field) => field.key)}
      rows={phone.map((row) => row.id)}
      legend="Teléfonos"
      required={group.fields.some((field) => field.required)}
      hint="La lada y el número suman diez cifras; la extensión, solo si hay conmutador."
    >
      <RowsEditor
        label="Teléfonos"
        rowName="teléfono"
        rows={phone}
        columns={COLUMNS}
        addLabel="Agregar teléfono"
        readOnly={readOnly}
        onInsert={(index) =>
          edit((before) => insertedAt(before, addPhone(before, newId), 'phone', index), 'Agregar un teléfono')
        }
        onDelete={(id) => edit((before) => removeRows(before, 'phone', [id]), 'Quitar un teléfono')}
        onMove={(id, to) => edit((before) => moveRow(before, 'phone', id, to), 'Mover un teléfono')}
        onChange={(id, key, value) =>
          edit(
            (before) => setRowField(before, 'phone', id, key, value.slice(0, 100)),
            'Escribir un teléfono',
            `${id} ${key}`,
          )
        }
      />
    </FieldBox>
  );
};
