import { OptionField } from '#renderer/modules/procedure/fields/option-field.tsx';
import { RowList } from '#renderer/modules/procedure/fields/row-list.tsx';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { useRankedRows } from '#renderer/modules/procedure/sections/use-ranked-rows.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { today } from '#renderer/ui/today.ts';
import { formatLongDate, parseSpanishDate } from '#shared/domain/common/dates.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';

/** What changed from version to version. A date may be written as people write it; what is no date stays as written. */
export const RevisionsSection = ({ section }: { readonly section: ProfileSection }) => {
  const { readOnly } = useEditor();
  const rows = useContent(revisionsOf);
  const list = useRankedRows('revision', 'el cambio', { date: '', subject: '', summary: '' }, 'date');
  const text = (field: 'subject' | 'summary', column: number, name: string) => ({
    title: section.columns[column] ?? name,
    cell: (row: (typeof rows)[number], number: number) => (
      <TextField
        label={`${name} ${number}`}
        value={row[field]}
        rowId={row.id}
        field={field}
        singleLine={field === 'subject'}
        readOnly={readOnly}
        maxLength={field === 'subject' ? 2_000 : 100_000}
        onChange={(value) => list.write(row.id, field, value)}
      />
    ),
  });
  return (
    <RowList
      label={section.title}
      rowName="cambio"
      numbered
      rows={rows}
      readOnly={readOnly}
      addLabel="Agregar cambio"
      emptyText="Aún no hay cambios. En la primera versión escriba «Documento nuevo»."
      columns={[
        {
          title: section.columns[1] ?? 'Fecha del cambio',
          width: '21%',
          cell: (row, number) => (
            <OptionField
              label={`Fecha del cambio ${number}`}
              value={formatLongDate(row.date)}
              placeholder="dd/mm/aaaa"
              rowId={row.id}
              field="date"
              readOnly={readOnly}
              options={(typed) =>
                typed === null ? [{ key: today(), text: formatLongDate(today()), hint: 'Hoy' }] : []
              }
              onPick={(date) => list.write(row.id, 'date', date)}
              onWrite={(written) => list.write(row.id, 'date', (parseSpanishDate(written) ?? written).slice(0, 100))}
            />
          ),
        },
        { ...text('subject', 2, 'Referencia del cambio'), width: '27%' },
        text('summary', 3, 'Descripción del cambio'),
      ]}
      {...list}
    />
  );
};

const revisionsOf = (content: ProcedureContent) => content.revision;
