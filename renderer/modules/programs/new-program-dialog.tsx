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
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { call } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

type Props = {
  readonly onCreated: (programId: string, guided: boolean) => void;
  readonly onClose: () => void;
};

/** A name and how to go on: by questions, or on the whole sheet. */
export const NewProgramDialog = ({ onCreated, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [name, setName] = useState('');
  const [way, setWay] = useState<'guided' | 'open'>('guided');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const created = await call('program.create', { name: name.trim() });
    setBusy(false);
    if (created.ok) onCreated(created.value.programId, way === 'guided');
    else setFailure(created.error);
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface data-help="programs.new">
        <form onSubmit={create}>
          <DialogBody>
            <DialogTitle>Nuevo programa</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label="Nombre del programa" hint="El oficial, completo. Puede cambiarlo después.">
                <Input autoFocus value={name} maxLength={2_000} onChange={(_, data) => setName(data.value)} />
              </Field>
              <Field label="¿Cómo quiere llenar su ficha?" hint="Puede pasar de una a otra cuando quiera.">
                <RadioGroup value={way} onChange={(_, data) => setWay(data.value === 'open' ? 'open' : 'guided')}>
                  <Radio value="guided" label="Con preguntas, una por una" />
                  <Radio value="open" label="En la hoja completa" />
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
