import { Subtitle2 } from '@fluentui/react-components';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { Labelled } from '#renderer/modules/procedure/sections/labelled.tsx';
import { SectionText } from '#renderer/modules/procedure/sections/section-text.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';
import { setField } from '#shared/domain/procedure/row-edits.ts';

/** What the procedure is for, and where it begins and ends. */
export const ObjectiveSection = ({ section }: { readonly section: ProfileSection }) => {
  const { profile, readOnly } = useEditor();
  const edit = useEdit();
  const cover = useContent(coverOf);
  const limit = (field: 'limitStart' | 'limitEnd', label: string) => (
    <Labelled label={label}>
      {({ id }) => (
        <TextField
          id={id}
          label={label}
          value={cover[field]}
          boxed
          rowId={cover.id}
          field={field}
          readOnly={readOnly}
          onChange={(value) =>
            edit(
              (content) => setField(content, 'cover', cover.id, field, value),
              `Escribir «${label}»`,
              `cover ${field}`,
            )
          }
        />
      )}
    </Labelled>
  );
  return (
    <>
      <SectionText section={section} minLines={5} />
      <Subtitle2 as="h3">{(section.subtitle || 'Límites del procedimiento').replace(/:$/, '')}</Subtitle2>
      {limit('limitStart', profile.wording.limitStart)}
      {limit('limitEnd', profile.wording.limitEnd)}
    </>
  );
};
