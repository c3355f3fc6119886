import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { call } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  source: { display: 'block', color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly profiles: readonly ProcedureProfile[];
  readonly initialProfileId: string;
  readonly onCreated: (versionId: string) => void;
  readonly onClose: () => void;
};

/** A title, if there is one already, and the guide that the manual follows. */
export const NewProcedureDialog = ({ profiles, initialProfileId, onCreated, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [title, setTitle] = useState('');
  const [profileId, setProfileId] = useState(initialProfileId);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const created = await call('procedure.create', { profileId, title: title.trim() });
    setBusy(false);
    if (created.ok) onCreated(created.value.versionId);
    else setFailure(created.error);
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface data-help="library.new">
        <form onSubmit={create}>
          <DialogBody>
            <DialogTitle>Nuevo procedimiento</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label="Nombre del procedimiento" hint="Puede cambiarlo después.">
                <Input autoFocus value={title} maxLength={2_000} onChange={(_, data) => setTitle(data.value)} />
              </Field>
              <Field label="Guía técnica que seguirá" hint="Decide qué apartados, portada y firmas lleva.">
                <RadioGroup value={profileId} onChange={(_, data) => setProfileId(data.value)}>
                  {profiles.map((profile) => (
                    <Radio
                      key={profile.id}
                      value={profile.id}
                      label={
                        <>
                          {profile.name}
                          <Text size={200} className={styles.source}>
                            {[profile.guide.code, profile.edition].filter((part) => part !== '').join(' · ')}
                          </Text>
                        </>
                      }
                    />
                  ))}
                </RadioGroup>
              </Field>
              {failure && <ErrorNotice title="No se pudo crear" failure={failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancelar</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {busy ? 'Creando…' : 'Crear'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
