import { useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { ImportPreviewView } from '#renderer/modules/import/import-preview.tsx';
import { ImportSourceForm } from '#renderer/modules/import/import-source-form.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { COVER_SECTION } from '#shared/domain/procedure/procedure-reading.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';
import type { ImportPreview, ImportSource } from '#shared/ipc/import-channels.ts';

type Props = { readonly desk: Desk; readonly navigate: Navigate };

/** Brings in a procedure written elsewhere: choose, look at what was recognised, confirm. Nothing is written before. */
export const ImportScreen = ({ desk, navigate }: Props) => {
  const notify = useNotify();
  const [profileId, setProfileId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState<'reading' | 'writing' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);

  const read = async (source: ImportSource) => {
    setBusy('reading');
    setFailure(null);
    const result = await call('import.preview', { source, profileId });
    setBusy(null);
    if (result.ok) setPreview(result.value);
    else setFailure(result.error);
  };

  const confirm = async () => {
    if (!preview || busy) return;
    setBusy('writing');
    setFailure(null);
    const result = await call('import.confirm', { token: preview.token });
    setBusy(null);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    const untitled = coverOf(preview.content).title.trim() === '';
    notify({
      intent: 'success',
      title: 'Procedimiento importado',
      body: untitled
        ? 'No traía título: escríbalo en la portada y complete lo que falte.'
        : 'Revíselo y complete lo que falte.',
    });
    navigate({
      screen: 'procedure',
      versionId: result.value.versionId,
      ...(untitled ? { place: { section: COVER_SECTION, field: 'title' } } : {}),
    });
  };

  return (
    <Page help="import">
      <PageHeader
        title={preview ? 'Revise lo que se encontró' : 'Importar un procedimiento'}
        subtitle={
          preview
            ? 'Todavía no se ha guardado nada. Confirme al final si está bien.'
            : 'Traiga uno que ya tenga en Word, o copie y pegue su texto. Antes de guardar verá qué se reconoció.'
        }
      />
      {preview ? (
        <ImportPreviewView
          preview={preview}
          profiles={desk.profiles}
          busy={busy === 'writing'}
          failure={failure}
          onConfirm={() => void confirm()}
          onBack={() => {
            setPreview(null);
            setFailure(null);
          }}
        />
      ) : (
        <ImportSourceForm
          profiles={desk.profiles}
          profileId={profileId}
          text={text}
          busy={busy === 'reading'}
          failure={failure}
          onProfile={setProfileId}
          onText={setText}
          onSource={(source) => void read(source)}
          onFailure={setFailure}
          onCancel={() => navigate({ screen: 'library' })}
        />
      )}
    </Page>
  );
};
