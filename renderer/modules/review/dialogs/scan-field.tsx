import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, type OpenedFile } from '#renderer/ui/file-input.tsx';
import { sizeOf } from '#renderer/ui/spanish-time.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly scan: OpenedFile | null;
  readonly onScan: (scan: OpenedFile | null) => void;
  /** What it means that none is chosen. */
  readonly missing: string;
};

/** The scan of the signed sheet: chosen, told, taken out again. */
export const ScanField = ({ scan, onScan, missing }: Props) => {
  const styles = useStyles();
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (file: Result<OpenedFile>) => {
    setFailure(file.ok ? null : file.error);
    if (file.ok) onScan(file.value);
  };
  return (
    <>
      <Field label="Escaneo del documento firmado" hint="PDF, PNG o JPEG, hasta 64 MB. Se guarda con su huella.">
        <div className={styles.file}>
          <FileButton accept=".pdf,.png,.jpg,.jpeg" onFile={take}>
            {scan ? 'Elegir otro…' : 'Elegir archivo…'}
          </FileButton>
          {scan ? (
            <>
              <Text>
                {scan.name} <span className={styles.quiet}>({sizeOf(scan.bytes.byteLength)})</span>
              </Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Quitar ${scan.name}`}
                onClick={() => onScan(null)}
              />
            </>
          ) : (
            <Text className={styles.quiet}>{missing}</Text>
          )}
        </div>
      </Field>
      {failure && <ErrorNotice title="No se leyó el escaneo" failure={failure} />}
    </>
  );
};
