import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { ClosedPages } from '#renderer/modules/dossier/closing/closed-pages.tsx';
import { byKind } from '#renderer/modules/dossier/closing/kept-words.ts';
import { useDossier } from '#renderer/modules/dossier/dossier-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { sizeOf } from '#renderer/ui/spanish-time.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ClosedDocument } from '#shared/domain/dossier/year-closing.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  fold: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  within: { paddingLeft: tokens.spacingHorizontalL },
  files: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  hashes: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sha: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
});

/** What one closing kept: the files of one document stand together, many documents of a kind under their count. */
export const KeptFiles = ({ files }: { readonly files: readonly ClosedDocument[] }) => {
  const styles = useStyles();
  const notify = useNotify();
  const { dossierId } = useDossier();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [shown, setShown] = useState<ClosedDocument | null>(null);
  const documents = [...Map.groupBy(files, ({ kind, title }) => `${kind} ${title}`)].flatMap(([key, own]) => {
    const { kind, title } = own[0] ?? { kind: '', title: '' };
    return [{ key, kind, title, files: own }];
  });

  const save = async (file: ClosedDocument) => {
    setFailure(null);
    const saved = await call('dossier.saveClosedDocument', { dossierId, documentId: file.id });
    if (!saved.ok) setFailure(saved.error);
    else if (saved.value.kind === 'download') downloadFile(saved.value.name, saved.value.mime, saved.value.bytes);
    else if (saved.value.kind === 'saved')
      notify({ intent: 'success', title: 'Archivo guardado', body: saved.value.path });
  };
  const drawn = (one: KeptDocument) => (
    <Document key={one.key} document={one} onSee={setShown} onSave={(file) => void save(file)} />
  );

  return (
    <>
      {failure && <ErrorNotice title="No se pudo guardar una copia" failure={failure} />}
      <ul className={styles.list} aria-label="Documentos guardados">
        {byKind(documents).map(({ counted, documents: alike }) =>
          counted === '' ? (
            alike.map(drawn)
          ) : (
            <li key={counted} className={styles.item}>
              <details>
                <summary className={styles.fold}>{counted}</summary>
                <ul className={`${styles.list} ${styles.within}`} aria-label={counted}>
                  {alike.map(drawn)}
                </ul>
              </details>
            </li>
          ),
        )}
      </ul>
      {shown && <ClosedPages file={shown} onClose={() => setShown(null)} />}
    </>
  );
};

type KeptDocument = {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly files: readonly ClosedDocument[];
};

type DocumentProps = {
  readonly document: KeptDocument;
  readonly onSee: (file: ClosedDocument) => void;
  readonly onSave: (file: ClosedDocument) => void;
};

const Document = ({ document: { title, files }, onSee, onSave }: DocumentProps) => {
  const styles = useStyles();
  const pdf = files.find(({ format }) => format === 'pdf');
  return (
    <li className={styles.item}>
      <Text weight="semibold">{title}</Text>
      <div className={styles.files}>
        {pdf && (
          <Button size="small" aria-label={`Ver ${title}`} onClick={() => onSee(pdf)}>
            Ver
          </Button>
        )}
        <Text size={200} className={styles.quiet}>
          Guardar una copia:
        </Text>
        {files.map((file) => (
          <Button
            key={file.id}
            size="small"
            appearance="subtle"
            aria-label={`Guardar ${title} en ${file.format.toUpperCase()}`}
            title={`${file.name}, ${sizeOf(file.sizeBytes)}`}
            onClick={() => onSave(file)}
          >
            {file.format.toUpperCase()}
          </Button>
        ))}
      </div>
      <details>
        <summary className={styles.hashes}>Huellas (SHA-256)</summary>
        {files.map(({ id, format, sha }) => (
          <span key={id} className={styles.sha}>
            {format.toUpperCase()} {sha}
          </span>
        ))}
      </details>
    </li>
  );
};
