import { Field } from '@fluentui/react-components';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { recordOf } from '#shared/domain/program-record/program-record.ts';
import { setRecordField } from '#shared/domain/program-record/program-record-edits.ts';

/** What the portal adds of its own to a published record: its number and its name. */
export const Provenance = () => {
  const record = recordOf(useRecordContent());
  const { readOnly } = useRecord();
  const edit = useRecordEdit();
  return (
    <>
      <Field label="Número de registro" hint="El que le da el portal que la publica; con él se distingue de otras.">
        <DraftInput
          value={record.recordNumber}
          maxLength={100}
          readOnly={readOnly}
          onCommit={(value) =>
            edit(
              (before) => setRecordField(before, 'recordNumber', value.trim()),
              'Escribir el número de registro',
              'recordNumber',
            )
          }
        />
      </Field>
      <Field label="Portal que la publica">
        <DraftInput
          value={record.portal}
          maxLength={2_000}
          readOnly={readOnly}
          onCommit={(value) =>
            edit((before) => setRecordField(before, 'portal', value.trim()), 'Escribir el portal', 'portal')
          }
        />
      </Field>
    </>
  );
};
