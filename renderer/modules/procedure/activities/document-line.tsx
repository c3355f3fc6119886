import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { LinkDismissRegular } from '@fluentui/react-icons/svg/link-dismiss';
import { memo } from 'react';
import { documentOptions, pickDocument, sourceName } from '#renderer/modules/procedure/activities/document-options.ts';
import { OptionField } from '#renderer/modules/procedure/fields/option-field.tsx';
import { SmallSelect } from '#renderer/modules/procedure/fields/small-select.tsx';
import { placeAttributes } from '#renderer/modules/procedure/focus-place.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit, useEditAndFocus } from '#renderer/modules/procedure/use-edit.ts';
import { deleteDocument, setDocumentFlow } from '#shared/domain/procedure/document-edits.ts';
import type { ActivityDocument } from '#shared/domain/procedure/procedure.ts';
import { setField } from '#shared/domain/procedure/row-edits.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', gap: '4px', paddingBottom: '2px' },
  title: { flex: '1 1 140px', minWidth: 0 },
  copies: {
    font: 'inherit',
    width: '44px',
    minHeight: '26px',
    padding: '1px 4px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  link: { display: 'flex', alignItems: 'center', height: '26px', fontSize: '16px' },
  linked: { color: tokens.colorBrandForeground1, display: 'flex' },
  loose: { color: tokens.colorNeutralForeground3, display: 'flex' },
  icon: { minWidth: '24px', padding: '2px' },
});

type Props = { readonly document: ActivityDocument; readonly number: number; readonly position: number };

/** One document of an activity: what happens to it, its title with its link to the lists, copies, how it is filed. */
export const DocumentLine = memo(({ document, number, position }: Props) => {
  const styles = useStyles();
  const { session, profile, readOnly, newId } = useEditor();
  const edit = useEdit();
  const editAndFocus = useEditAndFocus();
  const { id } = document;
  const name = `documento ${position} de la actividad ${number}`;
  const source = useContent((content) => sourceName(content, profile, document.sourceId));
  const linkText = source ?? 'No está en las listas de documentos. Escriba su título y elija dónde agregarlo.';

  return (
    <li className={styles.root} data-row-holder={id}>
      <SmallSelect
        label={`Qué se hace con el ${name}`}
        value={document.flow}
        options={FLOWS}
        rowId={id}
        field="flow"
        readOnly={readOnly}
        onChange={(flow) => edit((content) => setDocumentFlow(content, id, flow), `Cambiar el ${name}`)}
      />
      <div className={styles.title}>
        <OptionField
          label={`Título del ${name}`}
          value={document.title}
          placeholder="Título del documento"
          rowId={id}
          field="title"
          readOnly={readOnly}
          options={(typed) =>
            documentOptions(session.getState().content, profile, typed ?? document.title, typed === null)
          }
          onPick={(key) => edit((content) => pickDocument(content, id, key, newId), `Elegir el ${name}`)}
          onWrite={(title) =>
            edit(
              (content) => [
                ...setField(content, 'activityDocument', id, 'title', title),
                ...setField(content, 'activityDocument', id, 'sourceId', null),
              ],
              `Escribir el título del ${name}`,
            )
          }
        />
      </div>
      <Tooltip relationship="description" content={linkText}>
        <span className={styles.link}>
          {source === null ? (
            <LinkDismissRegular className={styles.loose} aria-label={linkText} />
          ) : (
            <LinkRegular className={styles.linked} aria-label={linkText} />
          )}
        </span>
      </Tooltip>
      <input
        {...placeAttributes(id, 'copies')}
        className={styles.copies}
        type="number"
        min={1}
        max={99}
        aria-label={`Ejemplares del ${name}`}
        title="Ejemplares"
        value={document.copies}
        readOnly={readOnly}
        onChange={(event) => {
          const copies = Math.trunc(Number(event.target.value));
          if (copies >= 1 && copies <= 99) {
            edit(
              (content) => setField(content, 'activityDocument', id, 'copies', copies),
              `Cambiar los ejemplares del ${name}`,
              `activityDocument ${id} copies`,
            );
          }
        }}
      />
      {document.flow === 'files' && (
        <SmallSelect
          label={`Archivo del ${name}`}
          value={document.filing ?? 'definitive'}
          options={FILINGS}
          rowId={id}
          field="filing"
          readOnly={readOnly}
          onChange={(filing) =>
            edit(
              (content) => setField(content, 'activityDocument', id, 'filing', filing),
              `Cambiar el archivo del ${name}`,
            )
          }
        />
      )}
      {!readOnly && (
        <Button
          className={styles.icon}
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`Quitar el ${name}`}
          title="Quitar este documento"
          onClick={() =>
            editAndFocus(
              (content) => deleteDocument(content, id),
              `Quitar el ${name}`,
              () => ({ rowId: document.activityId, field: 'description' }),
            )
          }
        />
      )}
    </li>
  );
});

const FLOWS = [
  { value: 'receives', text: 'Recibe' },
  { value: 'produces', text: 'Genera' },
  { value: 'files', text: 'Archiva' },
] as const;

const FILINGS = [
  { value: 'definitive', text: 'Archivo definitivo (D)' },
  { value: 'temporary', text: 'Archivo temporal (T)' },
  { value: 'alphabetical', text: 'Archivo alfabético u otro (A)' },
] as const;
