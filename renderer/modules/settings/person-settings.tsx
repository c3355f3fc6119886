import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { isWholePerson, PersonFields } from '#renderer/desk/person-fields.tsx';
import { SaveBar } from '#renderer/modules/settings/save-bar.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import type { Desk, DeskPerson } from '#shared/ipc/desk-channels.ts';

type Props = { readonly desk: Desk; readonly onDeskChanged: (desk: Desk) => void };

/** Somebody else sits down, or the post changed. */
export const PersonSettings = ({ desk, onDeskChanged }: Props) => {
  const notify = useNotify();
  const stored: DeskPerson = {
    officerName: desk.user?.officerName ?? '',
    postName: desk.user?.postName ?? '',
    officeName: desk.user?.officeName ?? '',
  };
  const [person, setPerson] = useState(stored);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async () => {
    setTried(true);
    if (busy || !isWholePerson(person)) return;
    setBusy(true);
    const saved = await call('desk.saveUser', person);
    setBusy(false);
    setFailure(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    onDeskChanged(saved.value);
    setPerson({
      officerName: saved.value.user?.officerName ?? '',
      postName: saved.value.user?.postName ?? '',
      officeName: saved.value.user?.officeName ?? '',
    });
    notify({ intent: 'success', title: 'Datos guardados' });
  };

  return (
    <>
      <Text>Los cambios que se hagan desde ahora se anotan con estos datos; los anteriores conservan los suyos.</Text>
      <PersonFields person={person} showMissing={tried} onChange={setPerson} />
      {failure && <ErrorNotice title="No se guardó" failure={failure} />}
      <SaveBar
        changed={JSON.stringify(person) !== JSON.stringify(stored)}
        busy={busy}
        onSave={() => void save()}
        onDiscard={() => setPerson(stored)}
      />
    </>
  );
};
