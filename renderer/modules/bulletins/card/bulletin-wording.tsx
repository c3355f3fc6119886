import { Field } from '@fluentui/react-components';
import { useBulletinsEdit, useContent } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { RowLine, RowText } from '#renderer/modules/bulletins/card/row-fields.tsx';
import { CardPart } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { type RowColumn, RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { bulletinRows } from '#shared/domain/bulletin/bulletin-edits.ts';
import type { Bulletin } from '#shared/domain/bulletin/bulletins.ts';
import { movedRanks } from '#shared/domain/common/rank-edits.ts';

type Props = { readonly bulletin: Bulletin; readonly words: string; readonly readOnly: boolean };

/** What the press reads: title, the points under it, the text, and whom to call. */
export const BulletinWording = ({ bulletin, words, readOnly }: Props) => {
  const edit = useBulletinsEdit();
  const common = (field: keyof Bulletin & string, what: string) => ({
    entity: 'bulletin' as const,
    rowId: bulletin.id,
    field,
    history: `Cambiar ${what}: ${words}`,
    readOnly,
  });
  return (
    <CardPart title="Lo que dice">
      <RowLine {...common('title', 'el título')} label="Título" required value={bulletin.title} />
      <Subheads bulletinId={bulletin.id} words={words} readOnly={readOnly} />
      <Field label="Texto" required data-fields="body">
        <RichTextEditor
          label="Texto del boletín"
          value={bulletin.body}
          readOnly={readOnly}
          minLines={12}
          help="boletines.texto"
          onChange={(body) =>
            edit(
              () => [bulletinRows.set('bulletin', bulletin.id, 'body', [...body])],
              `Escribir el texto: ${words}`,
              `${bulletin.id} body`,
            )
          }
        />
      </Field>
      <RowText
        {...common('pressContact', 'el contacto de prensa')}
        label="Contacto de prensa"
        hint="A quién llama la prensa: nombre, teléfono, correo"
        value={bulletin.pressContact}
      />
    </CardPart>
  );
};

type SubheadsProps = { readonly bulletinId: string; readonly words: string; readonly readOnly: boolean };

/** The points under the title, in order. */
const Subheads = ({ bulletinId, words, readOnly }: SubheadsProps) => {
  const edit = useBulletinsEdit();
  const all = useContent((content) => content.subhead);
  const own = all.filter((row) => row.bulletinId === bulletinId);
  return (
    <Field label="Sumario" hint={own.length === 0 ? 'Los puntos que van debajo del título, en orden.' : null}>
      <RowsEditor
        label="Puntos del sumario"
        rowName="punto"
        rows={own}
        columns={COLUMNS}
        addLabel="Agregar punto"
        readOnly={readOnly}
        onInsert={(index) =>
          edit((content) => {
            const before = own[index];
            const at = before ? content.subhead.findIndex(({ id }) => id === before.id) : content.subhead.length;
            return bulletinRows.insert(content, 'subhead', [{ bulletinId, text: '' }], at, newId);
          }, `Agregar un punto al sumario: ${words}`)
        }
        onDelete={(id) => edit(() => [bulletinRows.remove('subhead', id)], `Quitar un punto del sumario: ${words}`)}
        onMove={(id, to) =>
          edit(
            (content) =>
              movedRanks(
                content.subhead,
                id,
                own.map((row) => row.id),
                to,
              ).map((row) => bulletinRows.set('subhead', row.id, 'rank', row.rank)),
            `Mover un punto del sumario: ${words}`,
          )
        }
        onChange={(id, field, value) =>
          edit(
            () => [bulletinRows.set('subhead', id, field, value)],
            `Cambiar un punto del sumario: ${words}`,
            `${id} ${field}`,
          )
        }
      />
    </Field>
  );
};

const COLUMNS: readonly RowColumn<'text'>[] = [{ key: 'text', title: 'Punto' }];
