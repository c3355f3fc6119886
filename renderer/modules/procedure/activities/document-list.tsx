import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { DocumentLine } from '#renderer/modules/procedure/activities/document-line.tsx';
import type { ActivityDocument } from '#shared/domain/procedure/procedure.ts';

const useStyles = makeStyles({
  root: { margin: '0 6px 6px', padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
});

type Props = { readonly number: number; readonly documents: readonly ActivityDocument[] };

/** What the activity receives, produces and files; the drawing shows them as document and archive symbols. */
export const DocumentList = memo(({ number, documents }: Props) => {
  const styles = useStyles();
  return (
    <ul className={styles.root} aria-label={`Documentos de la actividad ${number}`}>
      {documents.map((document, index) => (
        <DocumentLine key={document.id} document={document} number={number} position={index + 1} />
      ))}
    </ul>
  );
});
