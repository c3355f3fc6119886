import { Subtitle2 } from '@fluentui/react-components';
import { RowList } from '#renderer/modules/procedure/fields/row-list.tsx';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { SectionText } from '#renderer/modules/procedure/sections/section-text.tsx';
import { useRankedRows } from '#renderer/modules/procedure/sections/use-ranked-rows.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { renameSource } from '#shared/domain/procedure/document-edits.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';

type Props = { readonly section: ProfileSection };

/** Free text, and the areas that take part. */
export const ScopeSection = ({ section }: Props) => {
  const { readOnly } = useEditor();
  const rows = useContent(areasOf);
  const list = useRankedRows('area', 'el área', { name: '' }, 'name');
  return (
    <>
      <SectionText section={section} minLines={3} />
      <Subtitle2 as="h3">{(section.subtitle || 'Áreas que intervienen').replace(/:$/, '')}</Subtitle2>
      <RowList
        label="Áreas que intervienen"
        rowName="área"
        rows={rows}
        readOnly={readOnly}
        addLabel="Agregar área"
        emptyText="Aún no hay áreas. Escriba las direcciones y departamentos que toman parte."
        columns={[
          {
            title: 'Área',
            cell: (row, number) => (
              <TextField
                label={`Área ${number}`}
                value={row.name}
                rowId={row.id}
                field="name"
                singleLine
                readOnly={readOnly}
                maxLength={2_000}
                onChange={(value) => list.write(row.id, 'name', value)}
              />
            ),
          },
        ]}
        {...list}
      />
    </>
  );
};

/** Words that somebody from outside would not know. */
export const DefinitionsSection = ({ section }: Props) => {
  const { readOnly } = useEditor();
  const rows = useContent(definitionsOf);
  const list = useRankedRows('definition', 'la definición', { term: '', meaning: '' }, 'term');
  return (
    <RowList
      label={section.title}
      rowName="definición"
      rows={rows}
      readOnly={readOnly}
      addLabel="Agregar definición"
      emptyText="Aún no hay definiciones."
      columns={[
        {
          title: section.columns[0] ?? 'Término',
          width: '34%',
          cell: (row, number) => (
            <TextField
              label={`Término ${number}`}
              value={row.term}
              rowId={row.id}
              field="term"
              singleLine
              strong
              readOnly={readOnly}
              maxLength={2_000}
              onChange={(value) => list.write(row.id, 'term', value)}
            />
          ),
        },
        {
          title: section.columns[1] ?? 'Definición',
          cell: (row, number) => (
            <TextField
              label={`Definición ${number}`}
              value={row.meaning}
              rowId={row.id}
              field="meaning"
              readOnly={readOnly}
              onChange={(value) => list.write(row.id, 'meaning', value)}
            />
          ),
        },
      ]}
      {...list}
    />
  );
};

type SourceProps = Props & { readonly list: 'reference' | 'form' };

/** Reference documents or forms: code and title. Documents of activities that are linked follow a new title. */
export const SourcesSection = ({ section, list: entity }: SourceProps) => {
  const { readOnly, profile } = useEditor();
  const edit = useEdit();
  const rows = useContent(entity === 'reference' ? referencesOf : formsOf);
  const rowName = entity === 'reference' ? 'documento' : 'formato';
  const list = useRankedRows(entity, `el ${rowName}`, { code: '', title: '' }, 'code');
  return (
    <RowList
      label={section.title}
      rowName={rowName}
      rows={rows}
      readOnly={readOnly}
      addLabel={`Agregar ${rowName}`}
      emptyText={`Aún no hay ${rowName}s. También puede agregarlos desde una actividad.`}
      columns={[
        {
          title: section.columns[0] ?? 'Código',
          width: '26%',
          cell: (row, number) => (
            <TextField
              label={`Código del ${rowName} ${number}`}
              value={row.code}
              placeholder={profile.wording.noCode}
              rowId={row.id}
              field="code"
              singleLine
              readOnly={readOnly}
              maxLength={100}
              onChange={(value) => list.write(row.id, 'code', value)}
            />
          ),
        },
        {
          title: section.columns[1] ?? 'Documento',
          cell: (row, number) => (
            <TextField
              label={`Título del ${rowName} ${number}`}
              value={row.title}
              rowId={row.id}
              field="title"
              singleLine
              readOnly={readOnly}
              maxLength={2_000}
              onChange={(value) =>
                edit(
                  (content) => renameSource(content, entity, row.id, value),
                  `Escribir el título del ${rowName} ${number}`,
                  `${entity} ${row.id} title`,
                )
              }
            />
          ),
        },
      ]}
      {...list}
    />
  );
};

const areasOf = (content: ProcedureContent) => content.area;
const definitionsOf = (content: ProcedureContent) => content.definition;
const referencesOf = (content: ProcedureContent) => content.reference;
const formsOf = (content: ProcedureContent) => content.form;
