import { Label, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { InstitutionFields } from '#renderer/desk/institution-fields.tsx';
import { rolesOf, UsualSignatories } from '#renderer/desk/usual-signatories.tsx';
import { SaveBar } from '#renderer/modules/settings/save-bar.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = { readonly desk: Desk; readonly onDeskChanged: (desk: Desk) => void };

/** Name, logo and usual signatories, as they stand on every document that isn't signed yet. */
export const InstitutionSettings = ({ desk, onDeskChanged }: Props) => {
  const notify = useNotify();
  const [institution, setInstitution] = useState(desk.institution);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async () => {
    setTried(true);
    if (busy || institution.name.trim() === '') return;
    setBusy(true);
    const signatories = institution.signatories.filter((s) => `${s.role}${s.name}${s.position}`.trim() !== '');
    const saved = await call('desk.saveInstitution', { ...institution, signatories });
    setBusy(false);
    setFailure(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    onDeskChanged(saved.value);
    setInstitution(saved.value.institution);
    notify({ intent: 'success', title: 'Datos guardados', body: 'Los documentos sin firmar ya los llevan.' });
  };

  return (
    <>
      <Text>Sale en todos los documentos. Los que ya están autorizados no cambian.</Text>
      <InstitutionFields institution={institution} showMissing={tried} onChange={setInstitution} />
      <Label>Quiénes firman habitualmente</Label>
      <UsualSignatories
        signatories={institution.signatories}
        roles={rolesOf(desk.profiles)}
        onChange={(signatories) => setInstitution((before) => ({ ...before, signatories }))}
      />
      {failure && <ErrorNotice title="No se guardó" failure={failure} />}
      <SaveBar
        changed={JSON.stringify(institution) !== JSON.stringify(desk.institution)}
        busy={busy}
        onSave={() => void save()}
        onDiscard={() => setInstitution(desk.institution)}
      />
    </>
  );
};
