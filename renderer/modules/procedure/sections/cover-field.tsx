import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { placeAttributes } from '#renderer/modules/procedure/focus-place.ts';
import { Labelled } from '#renderer/modules/procedure/sections/labelled.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { CoverFieldDefinition } from '#shared/domain/procedure/profile.ts';
import { coverFieldValue, setCoverField } from '#shared/domain/procedure/section-edits.ts';

/** Longest text that the content's schema takes for a field. */
const MOST = {
  title: 2_000,
  areaName: 2_000,
  code: 100,
  versionLabel: 50,
  documentedOn: 50,
  updatedOn: 50,
  authorisedOn: 50,
} as const;

/** One field of the cover, of the cover row or of the profile's own. */
export const CoverField = ({ field }: { readonly field: CoverFieldDefinition }) => {
  const { profile, readOnly, newId } = useEditor();
  const edit = useEdit();
  const value = useContent((content) => coverFieldValue(content, field));
  const coverId = useContent((content) => coverOf(content).id);
  const rowId = useContent((content) => content.coverField.find((row) => row.key === field.key)?.id) ?? coverId;
  const name = field.source === '' ? field.key : field.source;
  const write = (text: string) =>
    edit((content) => setCoverField(content, field, text, newId), `Escribir «${field.label}»`, `cover ${field.key}`);
  const help =
    field.source === 'code' ? `${field.help} Por ejemplo: ${profile.code.example}. ${profile.code.help}` : field.help;
  if (field.kind === 'date') {
    return (
      <Labelled label="" help={help} helpShows="focus">
        {() => (
          <div {...placeAttributes(rowId, name)}>
            <DateField
              keepsStored
              label={field.label}
              value={value}
              required={field.required}
              readOnly={readOnly}
              hint=""
              onCommit={write}
            />
          </div>
        )}
      </Labelled>
    );
  }
  return (
    <Labelled label={field.label} required={field.required} help={help} helpShows="focus">
      {({ id, helpId }) => (
        <TextField
          id={id}
          label={field.label}
          describedBy={helpId}
          value={value}
          boxed
          strong={field.source === 'title'}
          singleLine={field.kind === 'line'}
          rowId={rowId}
          field={name}
          readOnly={readOnly}
          maxLength={field.source === '' ? 100_000 : MOST[field.source]}
          onChange={write}
        />
      )}
    </Labelled>
  );
};
