import { useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { ProgramFound } from '#renderer/modules/programs/import/program-found.tsx';
import { ProgramSource } from '#renderer/modules/programs/import/program-source.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import type { RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';
import type { RecordImportPreview } from '#shared/ipc/program-channels.ts';

type Props = { readonly navigate: Navigate };

type Found = { readonly preview: RecordImportPreview; readonly definitions: RecordDefinitions };

/** Brings in a published record: paste or choose, look at what was recognised, confirm. Nothing is written before. */
export const ProgramImportScreen = ({ navigate }: Props) => {
  const notify = useNotify();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [found, setFound] = useState<Found | null>(null);

  const read = async (source: ImportSource) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const [preview, setup] = await Promise.all([call('program.importPreview', { source }), call('program.setup', {})]);
    setBusy(false);
    if (!preview.ok) setFailure(preview.error);
    else if (!setup.ok) setFailure(setup.error);
    else setFound({ preview: preview.value, definitions: setup.value.definitions });
  };

  const confirm = async () => {
    if (!found || busy) return;
    setBusy(true);
    setFailure(null);
    const result = await call('program.importConfirm', { token: found.preview.token });
    setBusy(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    const left = found.preview.unplaced.length;
    notify({
      intent: 'success',
      title: 'Ficha importada',
      body: left === 0 ? 'Revísela y complete lo que falte.' : 'Revísela y coloque los textos que quedaron sin lugar.',
    });
    navigate({ screen: 'record', programId: result.value.programId });
  };

  return (
    <Page help="programs.import">
      <PageHeader
        title={found ? 'Revise lo que se encontró' : 'Importar una ficha publicada'}
        subtitle={
          found
            ? 'Todavía no se ha guardado nada. Confirme al final si está bien.'
            : 'Copie la ficha del portal y péguela. Antes de guardar verá qué se reconoció.'
        }
      />
      {found ? (
        <ProgramFound
          {...found}
          busy={busy}
          failure={failure}
          onConfirm={() => void confirm()}
          onBack={() => {
            setFound(null);
            setFailure(null);
          }}
        />
      ) : (
        <ProgramSource
          text={text}
          busy={busy}
          failure={failure}
          onText={setText}
          onSource={(source) => void read(source)}
          onFailure={setFailure}
          onCancel={() => navigate({ screen: 'programs' })}
        />
      )}
    </Page>
  );
};
