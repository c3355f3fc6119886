import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { ListPreview } from '#renderer/modules/classifier/import/list-preview.tsx';
import { ListSource } from '#renderer/modules/classifier/import/list-source.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ClassifierImportPreview } from '#shared/ipc/classifier-channels.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

type Props = {
  readonly classifierId: string;
  readonly name: string;
  readonly onLoaded: (count: number) => void;
  readonly onCancel: () => void;
};

/** Brings in a list: choose or paste, look at every row, confirm. */
export const ListImport = ({ classifierId, name, onLoaded, onCancel }: Props) => {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [preview, setPreview] = useState<ClassifierImportPreview | null>(null);

  const read = async (source: ImportSource) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const result = await call('classifier.importPreview', { classifierId, source });
    setBusy(false);
    if (result.ok) setPreview(result.value);
    else setFailure(result.error);
  };
  const confirm = async () => {
    if (!preview || busy) return;
    setBusy(true);
    setFailure(null);
    const result = await call('classifier.importConfirm', { token: preview.token });
    setBusy(false);
    if (result.ok) onLoaded(result.value.loaded);
    else setFailure(result.error);
  };

  return (
    <div className={styles.root} data-help="classifier">
      <PageHeader
        title="Importar partidas específicas"
        subtitle={`Para «${name}». Antes de cargar se ve cada fila; nada se escribe hasta que usted lo confirme.`}
      />
      {preview ? (
        <ListPreview
          preview={preview}
          busy={busy}
          failure={failure}
          onConfirm={() => void confirm()}
          onBack={() => {
            setPreview(null);
            setFailure(null);
          }}
        />
      ) : (
        <ListSource
          busy={busy}
          failure={failure}
          onSource={(source) => void read(source)}
          onFailure={setFailure}
          onCancel={onCancel}
        />
      )}
    </div>
  );
};
