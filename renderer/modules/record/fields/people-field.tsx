import { FieldBox } from '#renderer/modules/record/fields/field-box.tsx';
import { insertedAt } from '#renderer/modules/record/fields/insert-at.ts';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { contactsOf } from '#shared/domain/program-record/program-record.ts';
import { addContact, moveRow, removeRows, setRowField } from '#shared/domain/program-record/program-record-edits.ts';
import type { FieldGroup } from '#shared/domain/program-record/record-guide.ts';

type PersonColumn = 'person' | 'post' | 'area' | 'organisation';

const TITLES: Readonly<Record<PersonColumn, string>> = {
  person: 'Nombre',
  post: 'Cargo',
  area: 'Área',
  organisation: 'Organismo',
};

/** Who gives information, or who answers for the programme: name and post, one row a person. */
export const PeopleField = ({ group }: { readonly group: FieldGroup }) => {
  const { readOnly } = useRecord();
  const content = useRecordContent();
  const edit = useRecordEdit();
  const [first] = group.fields;
  const role = first.role ?? 'contact';
  const rows = contactsOf(content, role);
  const defined = group.fields.map((field) => field.field as PersonColumn);
  // An area that an import found is shown even where no field asks for it.
  const columns = rows.some((row) => row.area !== '') ? [...defined, 'area' as const] : defined;
  const name = role === 'contact' ? 'contacto' : 'responsable';
  return (
    <FieldBox
      fields={[...group.fields.map((field) => field.key)]}
      rows={rows.map((row) => row.id)}
      legend={role === 'contact' ? 'Contacto para informes' : 'Responsable oficial'}
      required={first.required}
      hint={first.help}
    >
      <RowsEditor
        label={role === 'contact' ? 'Contactos para informes' : 'Responsables oficiales'}
        rowName={name}
        rows={rows}
        columns={columns.map((key) => ({ key, title: TITLES[key] }))}
        addLabel={role === 'contact' ? 'Agregar contacto' : 'Agregar responsable'}
        readOnly={readOnly}
        onInsert={(index) =>
          edit((before) => insertedAt(before, addContact(before, role, newId), 'contact', index), `Agregar un ${name}`)
        }
        onDelete={(id) => edit((before) => removeRows(before, 'contact', [id]), `Quitar un ${name}`)}
        onMove={(id, to) => edit((before) => moveRow(before, 'contact', id, to), `Mover un ${name}`)}
        onChange={(id, key, value) =>
          edit(
            (before) => setRowField(before, 'contact', id, key, value),
            `Escribir los datos de un ${name}`,
            `${id} ${key}`,
          )
        }
      />
    </FieldBox>
  );
};
