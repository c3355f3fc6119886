import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { KeyboardEvent } from 'react';
import { ROW_KEYS, rowCommandOf } from '#renderer/modules/procedure/fields/row-keyboard.ts';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { AnnexImage } from '#renderer/modules/procedure/sections/annex-image.tsx';
import { Labelled } from '#renderer/modules/procedure/sections/labelled.tsx';
import { useRankedRows } from '#renderer/modules/procedure/sections/use-ranked-rows.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { annexHeading } from '#shared/domain/procedure/course-wording.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

const useStyles = makeStyles({
  annex: {
    display: 'grid',
    gridTemplateColumns: 'minmax(180px, 260px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  add: { alignSelf: 'flex-start' },
  empty: { color: tokens.colorNeutralForeground2 },
});

const BLANK = { title: '', alt: '', imageSha: null, imageMime: null, widthPx: 0, heightPx: 0 } as const;

/** Images at the end of the document, each with its title and what can be seen in it. */
export const AnnexesSection = () => {
  const styles = useStyles();
  const { profile, readOnly } = useEditor();
  const annexes = useContent(annexesOf);
  const list = useRankedRows('annex', 'el anexo', BLANK, 'title');

  const onKeyDown = (event: KeyboardEvent, id: string, index: number) => {
    const command = rowCommandOf(event);
    if (command === null || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    if (command === 'insert-above') list.onInsert(index);
    else if (command === 'insert-below') list.onInsert(index + 1);
    else if (command === 'move-up') list.onMove(id, Math.max(0, index - 1));
    else if (command === 'move-down') list.onMove(id, Math.min(annexes.length - 1, index + 1));
    else if (command === 'delete') list.onDelete(id, index);
  };
  const button = (name: string, keys: string, icon: React.ReactElement, run: () => void, off = false) => (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={name}
      title={`${name} (${keys})`}
      disabled={off}
      onClick={run}
    />
  );

  return (
    <>
      {annexes.length === 0 && <span className={styles.empty}>Aún no hay anexos.</span>}
      {annexes.map((annex, index) => {
        const heading = annexHeading(index + 1, '', profile.wording).replace(/:$/, '');
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the row keys of the fields inside are heard here
          <div
            key={annex.id}
            className={styles.annex}
            data-row-holder={annex.id}
            onKeyDown={(event) => onKeyDown(event, annex.id, index)}
          >
            <AnnexImage annex={annex} heading={heading} />
            <div className={styles.fields}>
              <div className={styles.top}>
                <h3 className={styles.heading}>{heading}</h3>
                {!readOnly && (
                  <span>
                    {button(
                      `Subir ${heading}`,
                      ROW_KEYS['move-up'],
                      <ArrowUpRegular />,
                      () => list.onMove(annex.id, index - 1),
                      index === 0,
                    )}
                    {button(
                      `Bajar ${heading}`,
                      ROW_KEYS['move-down'],
                      <ArrowDownRegular />,
                      () => list.onMove(annex.id, index + 1),
                      index === annexes.length - 1,
                    )}
                    {button(`Borrar ${heading}`, ROW_KEYS.delete, <DeleteRegular />, () =>
                      list.onDelete(annex.id, index),
                    )}
                  </span>
                )}
              </div>
              <Labelled label="Título">
                {({ id }) => (
                  <TextField
                    id={id}
                    label={`Título de ${heading}`}
                    value={annex.title}
                    boxed
                    singleLine
                    rowId={annex.id}
                    field="title"
                    readOnly={readOnly}
                    maxLength={2_000}
                    onChange={(value) => list.write(annex.id, 'title', value)}
                  />
                )}
              </Labelled>
              <Labelled label="Descripción para quien no puede ver la imagen">
                {({ id }) => (
                  <TextField
                    id={id}
                    label={`Descripción de ${heading}`}
                    value={annex.alt}
                    boxed
                    rowId={annex.id}
                    field="alt"
                    readOnly={readOnly}
                    onChange={(value) => list.write(annex.id, 'alt', value)}
                  />
                )}
              </Labelled>
            </div>
          </div>
        );
      })}
      {!readOnly && (
        <Button className={styles.add} icon={<AddRegular />} onClick={() => list.onInsert(annexes.length)}>
          Agregar anexo
        </Button>
      )}
    </>
  );
};

const annexesOf = (content: ProcedureContent) => content.annex;
