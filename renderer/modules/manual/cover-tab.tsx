import { Field } from '@fluentui/react-components';
import type { ManualSession } from '#renderer/modules/manual/manual-session.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import type { ManualContent } from '#shared/domain/manual/manual.ts';
import { manualRow, setField } from '#shared/domain/manual/manual-edits.ts';

type Props = { readonly content: ManualContent; readonly edit: ManualSession['edit'] };

/** What the cover of the manual says. */
export const CoverTab = ({ content, edit }: Props) => {
  const manual = manualRow(content);
  return (
    <>
      <Field label="Nombre del manual">
        <DraftInput
          value={manual.title}
          maxLength={2_000}
          onCommit={(value) => edit(setField(content, 'title', value), 'Cambiar el nombre del manual', 'title')}
        />
      </Field>
      <Field label="Área" hint="La unidad dueña de estos procedimientos.">
        <DraftInput
          value={manual.areaName}
          maxLength={2_000}
          onCommit={(value) => edit(setField(content, 'areaName', value), 'Cambiar el área del manual', 'areaName')}
        />
      </Field>
      <Field label="Código" hint="Opcional.">
        <DraftInput
          value={manual.code}
          maxLength={100}
          onCommit={(value) => edit(setField(content, 'code', value), 'Cambiar el código del manual', 'code')}
        />
      </Field>
      <DateField
        keepsStored
        label="Fecha"
        value={manual.date}
        onCommit={(value) => edit(setField(content, 'date', value), 'Cambiar la fecha del manual', null)}
      />
    </>
  );
};
