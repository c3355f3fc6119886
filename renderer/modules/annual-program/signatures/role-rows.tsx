import {
  useAbout,
  useContent,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import {
  insertProgramRows,
  moveProgramRow,
  removeProgramRow,
  setProgramField,
} from '#shared/domain/annual-program/program-rows.ts';

type Props = { readonly role: { readonly key: string; readonly title: string } };

/** The people who sign in one role; their posts are offered out of the procedure. */
export const RoleRows = ({ role }: Props) => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const { posts } = useAbout();
  const all = useContent((content) => content.signatory);
  const rows = all.filter((row) => row.role === role.key);
  const ids = rows.map(({ id }) => id);
  return (
    <RowsEditor
      label={`${role.title}: personas`}
      rowName={`de «${role.title}»`}
      addLabel="Agregar persona"
      rows={rows}
      columns={[
        { key: 'name', title: 'Nombre' },
        { key: 'position', title: 'Cargo', suggestions: posts },
      ]}
      readOnly={readOnly}
      onInsert={(index) =>
        edit(
          (content) =>
            insertProgramRows(
              content,
              'signatory',
              [{ role: role.key, name: '', position: '' }],
              positionOf(all, rows[index]?.id),
              newId,
            ),
          `Agregar quien firma en «${role.title}»`,
        )
      }
      onDelete={(id) => edit(() => [removeProgramRow('signatory', id)], `Quitar a quien firma en «${role.title}»`)}
      onMove={(id, to) =>
        edit((content) => moveProgramRow(content, 'signatory', id, ids, to), `Mover a quien firma en «${role.title}»`)
      }
      onChange={(id, field, value) =>
        edit(
          () => [setProgramField('signatory', id, field, value)],
          `Escribir quién firma en «${role.title}»`,
          `${id} ${field}`,
        )
      }
    />
  );
};

/** Before this row of the whole collection; at its end where there is none. */
const positionOf = (all: readonly { readonly id: string }[], id: string | undefined): number => {
  const at = all.findIndex((row) => row.id === id);
  return at < 0 ? all.length : at;
};
