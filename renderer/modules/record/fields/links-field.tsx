import { FieldBox } from '#renderer/modules/record/fields/field-box.tsx';
import { insertedAt } from '#renderer/modules/record/fields/insert-at.ts';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { foldText } from '#shared/domain/common/text.ts';
import { addLink, moveRow, removeRows, setRowField } from '#shared/domain/program-record/program-record-edits.ts';
import type { RecordField } from '#shared/domain/program-record/record-definitions.ts';

type LinkColumn = 'number' | 'url' | 'field';

/** Links with the number by which the text cites them, and the field that does. */
export const LinksField = ({ field }: { readonly field: RecordField }) => {
  const { readOnly, setup } = useRecord();
  const { link } = useRecordContent();
  const edit = useRecordEdit();
  const labels = setup.definitions.fields.map((one) => one.label);
  const labelOf = (key: string) => setup.definitions.fields.find((one) => one.key === key)?.label ?? '';
  const keyOf = (typed: string) =>
    setup.definitions.fields.find((one) => foldText(one.label) === foldText(typed))?.key ?? '';

  const change = (id: string, key: LinkColumn, value: string) => {
    const typing = `${id} ${key}`;
    const label = 'Escribir un enlace';
    if (key === 'url') edit((before) => setRowField(before, 'link', id, 'url', value.trim()), label, typing);
    else if (key === 'number') {
      const digits = value.replace(/\D/g, '').slice(0, 4);
      const number = digits === '' ? null : Number(digits);
      edit((before) => setRowField(before, 'link', id, 'number', number), label, typing);
    } else {
      edit(
        (before) => [
          ...setRowField(before, 'link', id, 'fieldKey', keyOf(value)),
          // The row that it led to belongs to the field that it led to before.
          ...(labelOf(before.link.find((row) => row.id === id)?.fieldKey ?? '') === value
            ? []
            : setRowField(before, 'link', id, 'targetId', null)),
        ],
        label,
        typing,
      );
    }
  };

  return (
    <FieldBox
      fields={[field.key]}
      rows={link.map((row) => row.id)}
      legend={field.label}
      required={field.required}
      hint={field.help}
    >
      <RowsEditor<LinkColumn>
        label="Enlaces numerados"
        rowName="enlace"
        rows={link.map((row) => ({
          id: row.id,
          number: row.number === null ? '' : String(row.number),
          url: row.url,
          field: labelOf(row.fieldKey),
        }))}
        columns={[
          { key: 'number', title: 'Número' },
          { key: 'url', title: 'Dirección', placeholder: 'https://…' },
          { key: 'field', title: 'Campo que lo cita', suggestions: labels },
        ]}
        addLabel="Agregar enlace"
        readOnly={readOnly}
        onInsert={(index) =>
          edit((before) => insertedAt(before, addLink(before, '', newId), 'link', index), 'Agregar un enlace')
        }
        onDelete={(id) => edit((before) => removeRows(before, 'link', [id]), 'Quitar un enlace')}
        onMove={(id, to) => edit((before) => moveRow(before, 'link', id, to), 'Mover un enlace')}
        onChange={change}
      />
    </FieldBox>
  );
};
