import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { shortHash } from '#renderer/modules/review/review-words.ts';
import { VersionPages } from '#renderer/modules/review/versions/version-pages.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { DocumentVersion } from '#shared/ipc/review-channels.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  acts: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
  hashes: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    '& dd': { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  wide: { gridColumn: '1 / -1' },
});

type Props = { readonly version: DocumentVersion; readonly inForce: boolean };

/** A version as it was authorised: whose Vo.Bo., its hashes, and its very files. */
export const VersionCard = ({ version, inForce }: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [shown, setShown] = useState(false);
  const { versionId, number, authorisedBy, authorisedOn, contentSha, pdfSha, docxSha } = version;

  const save = async (format: 'pdf' | 'docx') => {
    setFailure(null);
    const saved = await call('review.saveVersion', { versionId, format });
    if (!saved.ok) {
      setFailure(saved.error);
      return;
    }
    const { file } = saved.value;
    if (file.kind === 'download') downloadFile(file.name, file.mime, file.bytes);
    if (file.kind === 'saved') notify({ intent: 'success', title: 'Archivo guardado', body: file.path });
  };

  return (
    <li className={styles.root}>
      <div className={styles.words}>
        <div className={styles.head}>
          <h3 className={styles.title}>Versión {number}</h3>
          {inForce && (
            <Badge appearance="tint" color="success">
              En vigor
            </Badge>
          )}
          <Text>
            Vo.Bo. de {authorisedBy}, {formatLongDate(authorisedOn)}
          </Text>
        </div>
        <details>
          <summary className={styles.summary}>Huella del contenido: {shortHash(contentSha)}</summary>
          <dl className={styles.hashes}>
            <dt>Contenido (SHA-256)</dt>
            <dd>{contentSha}</dd>
            <dt>PDF (SHA-256)</dt>
            <dd>{pdfSha}</dd>
            <dt>Word (SHA-256)</dt>
            <dd>{docxSha}</dd>
          </dl>
        </details>
      </div>
      <div className={styles.acts}>
        <Button
          icon={<EyeRegular />}
          aria-label={`Ver las páginas de la versión ${number}`}
          onClick={() => setShown(true)}
        >
          Ver páginas
        </Button>
        <Button
          icon={<DocumentPdfRegular />}
          aria-label={`Guardar el PDF de la versión ${number}`}
          onClick={() => void save('pdf')}
        >
          Guardar PDF
        </Button>
        <Button
          icon={<DocumentRegular />}
          aria-label={`Guardar el Word de la versión ${number}`}
          onClick={() => void save('docx')}
        >
          Guardar Word
        </Button>
      </div>
      {failure && (
        <div className={styles.wide}>
          <ErrorNotice title="No se guardó el archivo" failure={failure} />
        </div>
      )}
      {shown && <VersionPages versionId={versionId} number={number} onClose={() => setShown(false)} />}
    </li>
  );
};
