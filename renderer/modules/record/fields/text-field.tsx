import { Field } from '@fluentui/react-components';
import { FieldBox } from '#renderer/modules/record/fields/field-box.tsx';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { type RecordRow, recordOf } from '#shared/domain/program-record/program-record.ts';
import { setRecordField } from '#shared/domain/program-record/program-record-edits.ts';
import type { RecordField } from '#shared/domain/program-record/record-definitions.ts';

type LineName = Exclude<keyof RecordRow, 'id' | 'objective'>;

/** A field of the record's own: a line, a text, a rich text, a day, an address. */
export const TextField = ({ field }: { readonly field: RecordField }) => {
  const record = recordOf(useRecordContent());
  const { readOnly } = useRecord();
  const edit = useRecordEdit();
  const label = `Escribir «${field.label}»`;

  if (field.kind === 'rich-text') {
    return (
      <FieldBox fields={[field.key]}>
        <Field label={field.label} required={field.required} hint={field.help}>
          {() => (
            <RichTextEditor
              label={field.label}
              value={record.objective}
              readOnly={readOnly}
              minLines={5}
              onChange={(value) => edit((content) => setRecordField(content, 'objective', value), label, field.key)}
            />
          )}
        </Field>
      </FieldBox>
    );
  }

  const name = field.field as LineName;
  const commit = (value: string) =>
    edit((content) => setRecordField(content, name, value), label, `${record.id} ${field.key}`);
  if (field.kind === 'date') {
    return (
      <FieldBox fields={[field.key]}>
        <DateField
          keepsStored
          label={field.label}
          value={record[name]}
          required={field.required}
          readOnly={readOnly}
          hint={`${field.help} Por ejemplo 30/07/2014.`}
          onCommit={commit}
        />
      </FieldBox>
    );
  }
  if (field.kind === 'text') {
    return (
      <FieldBox fields={[field.key]}>
        <Field label={field.label} required={field.required} hint={field.help}>
          <DraftTextarea
            value={record[name]}
            maxLength={100_000}
            readOnly={readOnly}
            resize="vertical"
            rows={4}
            onCommit={commit}
          />
        </Field>
      </FieldBox>
    );
  }
  const short = field.kind === 'year';
  return (
    <FieldBox fields={[field.key]}>
      <Field label={field.label} required={field.required} hint={field.help}>
        <DraftInput
          value={record[name]}
          maxLength={short ? 100 : 2_000}
          readOnly={readOnly}
          type={field.kind === 'url' ? 'url' : 'text'}
          {...(short ? { inputMode: 'numeric' as const } : {})}
          onCommit={(value) => commit(value.trim())}
        />
      </Field>
    </FieldBox>
  );
};
