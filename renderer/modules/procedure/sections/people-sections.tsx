import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { RowList } from '#renderer/modules/procedure/fields/row-list.tsx';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { placeAttributes } from '#renderer/modules/procedure/focus-place.ts';
import { useRankedRows } from '#renderer/modules/procedure/sections/use-ranked-rows.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit, useEditAndFocus } from '#renderer/modules/procedure/use-edit.ts';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';
import { insertedIds, insertRow, moveRows } from '#shared/domain/procedure/row-edits.ts';

const useStyles = makeStyles({ group: { marginTop: tokens.spacingVerticalS } });

type Props = { readonly section: ProfileSection };

/** Which organisation manual gives which functions. */
export const ResponsibilitiesSection = ({ section }: Props) => {
  const { readOnly } = useEditor();
  const edit = useEdit();
  const rows = useContent(responsibilitiesOf);
  const list = useRankedRows('responsibility', 'la responsabilidad', { document: '', functions: [] }, 'document');
  return (
    <RowList
      label={section.title}
      rowName="responsabilidad"
      rows={rows}
      readOnly={readOnly}
      addLabel="Agregar documento y funciones"
      emptyText="Aún no hay funciones. Cópielas del manual de organización."
      columns={[
        {
          title: section.columns[0] ?? 'Documento',
          width: '30%',
          cell: (row, number) => (
            <TextField
              label={`Documento ${number}`}
              value={row.document}
              rowId={row.id}
              field="document"
              singleLine
              readOnly={readOnly}
              maxLength={2_000}
              onChange={(value) => list.write(row.id, 'document', value)}
            />
          ),
        },
        {
          title: section.columns[1] ?? 'Funciones',
          cell: (row, number) => (
            <div {...placeAttributes(row.id, 'functions')}>
              <RichTextEditor
                label={`Funciones ${number}`}
                value={row.functions}
                readOnly={readOnly}
                toolbar="focus"
                onChange={(value) => {
                  // Handed over late (a pause, the focus leaving): the row may be gone by then.
                  edit(
                    (content) =>
                      content.responsibility.some((other) => other.id === row.id)
                        ? [{ op: 'update', entity: 'responsibility', id: row.id, field: 'functions', value }]
                        : [],
                    `Escribir las funciones ${number}`,
                    `responsibility ${row.id} functions`,
                  );
                }}
              />
            </div>
          ),
        },
      ]}
      {...list}
    />
  );
};

/** Who advised and who worked on the document. */
export const CollaboratorsSection = () => {
  const { profile } = useEditor();
  const { advisor, unit } = profile.wording.collaboratorGroups;
  return (
    <>
      <CollaboratorGroup group="advisor" title={advisor} />
      <CollaboratorGroup group="unit" title={unit} />
    </>
  );
};

const CollaboratorGroup = ({ group, title }: { readonly group: 'advisor' | 'unit'; readonly title: string }) => {
  const styles = useStyles();
  const { readOnly, newId } = useEditor();
  const editAndFocus = useEditAndFocus();
  const all = useContent(collaboratorsOf);
  const rows = all.filter((row) => row.group === group);
  const list = useRankedRows('collaborator', 'la persona', { group, name: '', role: '' }, 'name');
  /** Both groups share one order: a place in this group is a place among all. */
  const place = (index: number) => {
    const at = rows[index];
    return at ? all.indexOf(at) : all.length;
  };
  return (
    <div className={styles.group}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <RowList
        label={title}
        rowName="persona"
        rows={rows}
        readOnly={readOnly}
        addLabel="Agregar persona"
        emptyText="Aún no hay personas."
        columns={[
          {
            title: 'Nombre',
            cell: (row, number) => (
              <TextField
                label={`Nombre ${number}: ${title}`}
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
          {
            title: 'Puesto o función',
            cell: (row, number) => (
              <TextField
                label={`Puesto ${number}: ${title}`}
                value={row.role}
                rowId={row.id}
                field="role"
                singleLine
                readOnly={readOnly}
                maxLength={2_000}
                onChange={(value) => list.write(row.id, 'role', value)}
              />
            ),
          },
        ]}
        onInsert={(index) =>
          editAndFocus(
            (content) => insertRow(content, 'collaborator', { group, name: '', role: '' }, place(index), newId),
            'Agregar una persona que colaboró',
            (changes) => ({ rowId: insertedIds(changes, 'collaborator')[0] ?? '', field: 'name' }),
          )
        }
        onMove={(id, index) => {
          const target = rows[index];
          if (!target || target.id === id) return;
          editAndFocus(
            (content) =>
              moveRows(
                content,
                'collaborator',
                [id],
                content.collaborator.findIndex((row) => row.id === target.id),
              ),
            'Mover una persona que colaboró',
            () => ({ rowId: id, field: 'name' }),
          );
        }}
        onDelete={list.onDelete}
      />
    </div>
  );
};

const responsibilitiesOf = (content: ProcedureContent) => content.responsibility;
const collaboratorsOf = (content: ProcedureContent) => content.collaborator;
