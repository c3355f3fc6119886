import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { FileField } from '#renderer/modules/procedure/dialogs/file-field.tsx';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

type Props = {
  readonly version: ProcedureVersion;
  /** What the version is called. */
  readonly called: string;
};

/** The very files that were frozen, and the scan of the signed paper. */
export const VersionFiles = ({ version, called }: Props) => {
  const styles = useStyles();
  const { session } = useEditor();
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async (file: 'pdf' | 'docx' | 'scan') => {
    const result = await call('procedure.frozenFile', { versionId: version.id, file });
    setFailure(result.ok ? null : result.error);
    if (result.ok) downloadFile(result.value.name, result.value.mime, result.value.bytes);
  };
  const attach = async (bytes: Uint8Array<ArrayBuffer>) => {
    const result = await call('procedure.attachScan', { versionId: version.id, scan: bytes });
    setFailure(result.ok ? null : result.error);
    if (result.ok) session.takeVersion(result.value);
  };
  const button = (file: 'pdf' | 'docx' | 'scan', text: string) => (
    <Button size="small" aria-label={`${text} de la versión ${called}`} onClick={() => void open(file)}>
      {text}
    </Button>
  );

  return (
    <div className={styles.row}>
      {version.pdfSha && button('pdf', 'PDF congelado')}
      {version.docxSha && button('docx', 'Word congelado')}
      {version.scanSha ? (
        button('scan', 'Documento firmado')
      ) : (
        <>
          <Text size={200}>Falta el documento firmado.</Text>
          <FileField
            label=""
            hint=""
            accept="application/pdf,image/png,image/jpeg"
            name={null}
            onFile={(_, bytes) => void attach(bytes)}
            onClear={() => undefined}
          />
        </>
      )}
      {failure && <ErrorNotice failure={failure} title="No se pudo" />}
    </div>
  );
};
