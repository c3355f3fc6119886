import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useBulletins, useBulletinsEdit, useContent } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { RowLine } from '#renderer/modules/bulletins/card/row-fields.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { bulletinRows } from '#shared/domain/bulletin/bulletin-edits.ts';
import { isPublicLink, LINK_KIND_NAMES } from '#shared/domain/bulletin/bulletin-rules.ts';
import type { BulletinLinkKind } from '#shared/domain/bulletin/bulletins.ts';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: '10rem minmax(0, 1fr) minmax(0, 2fr) auto',
    gap: tokens.spacingHorizontalS,
    '& > *': { minWidth: 0 },
    '& .fui-Input, & .fui-Input__input': { minWidth: 0, width: '100%' },
    '@media (max-width: 62rem)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  // Level with the boxes, below their labels.
  remove: { marginTop: '22px' },
});

type Props = { readonly bulletinId: string; readonly words: string; readonly readOnly: boolean };

/** Where the press finds photographs, video and audio; an address that only opens here is told at once. */
export const LinksPart = ({ bulletinId, words, readOnly }: Props) => {
  const styles = useStyles();
  const { jump } = useBulletins();
  const edit = useBulletinsEdit();
  const all = useContent((content) => content.link);
  const own = all.filter((row) => row.bulletinId === bulletinId);
  const add = () => {
    const changes = edit(
      (content) =>
        bulletinRows.append(
          content,
          'link',
          [{ bulletinId, kind: own.at(-1)?.kind ?? 'photos', label: '', url: '' }],
          newId,
        ),
      `Agregar un enlace: ${words}`,
    );
    const [rowId] = bulletinRows.insertedIds(changes, 'link');
    if (rowId !== undefined) jump({ section: 'links', rowId, field: 'url' });
  };
  const remove = (id: string, index: number) => {
    const near = own[index + 1] ?? own[index - 1];
    edit(() => [bulletinRows.remove('link', id)], `Quitar un enlace: ${words}`);
    // The button goes away with its row: the keys go on from the next one.
    jump({ section: 'links', ...(near ? { rowId: near.id, field: 'url' } : { rowId: bulletinId, field: 'link' }) });
  };
  return (
    <CardPart
      title="Fotografías, video y audio"
      action={
        !readOnly && (
          <span data-fields="link">
            <Button size="small" icon={<AddRegular />} onClick={add}>
              Agregar enlace
            </Button>
          </span>
        )
      }
    >
      {own.length === 0 && <Quiet>Ninguno. Aquí van las direcciones de internet donde la prensa los descarga.</Quiet>}
      <div className={styles.rows}>
        {own.map(({ id, kind, label, url }, index) => {
          const common = (field: 'label' | 'url', what: string) => ({
            entity: 'link' as const,
            rowId: id,
            field,
            history: `Cambiar ${what} de un enlace: ${words}`,
            readOnly,
          });
          return (
            <div key={id} className={styles.row} data-row={id}>
              <div data-fields="kind">
                <SelectField
                  label="Qué es"
                  value={kind}
                  readOnly={readOnly}
                  onChange={(value) =>
                    edit(() => [bulletinRows.set('link', id, 'kind', kindOf(value))], `Cambiar un enlace: ${words}`)
                  }
                >
                  {KINDS.map((one) => (
                    <option key={one} value={one}>
                      {LINK_KIND_NAMES[one]}
                    </option>
                  ))}
                </SelectField>
              </div>
              <RowLine
                {...common('label', 'el nombre')}
                label="Nombre"
                placeholder="Galería del evento"
                value={label}
              />
              <RowLine
                {...common('url', 'la dirección')}
                label="Dirección"
                placeholder="https://"
                value={url}
                {...(url.trim() !== '' && !isPublicLink(url)
                  ? { problem: 'Nadie de fuera la puede abrir. Copie la dirección completa, que empieza con https://.' }
                  : {})}
              />
              {!readOnly && (
                <Button
                  className={styles.remove}
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={`Quitar el enlace ${index + 1}`}
                  title="Quitar; Ctrl+Z lo devuelve"
                  onClick={() => remove(id, index)}
                />
              )}
            </div>
          );
        })}
      </div>
    </CardPart>
  );
};

const KINDS = Object.keys(LINK_KIND_NAMES) as readonly BulletinLinkKind[];
const kindOf = (value: string): BulletinLinkKind => KINDS.find((kind) => kind === value) ?? 'other';
