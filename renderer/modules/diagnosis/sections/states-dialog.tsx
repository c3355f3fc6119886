import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useContent, useDiagnosisState, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import { deletableStates, presentStates, setStates } from '#shared/domain/diagnosis/territory-edits.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(760px, 94vw)', width: '94vw' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))',
    maxHeight: '56vh',
    overflowY: 'auto',
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  words: { flex: '1 1 auto' },
});

type Props = { readonly onClose: () => void };

/** The 32 states of the catalogue to tick. One that holds figures or places stays ticked. */
export const StatesDialog = ({ onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const edit = useEdit();
  const states = useDiagnosisState((state) => state.about.states);
  const content = useContent((all) => all);
  const present = presentStates(content, states);
  const deletable = deletableStates(content, states);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(present.keys()));
  const isKept = (code: string) => present.has(code) && !deletable.has(code);
  const tick = (codes: readonly string[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const code of codes) {
        if (on) after.add(code);
        else if (!isKept(code)) after.delete(code);
      }
      return after;
    });
  const save = () => {
    edit((now) => setStates(now, states, ticked, newId), 'Marcar entidades');
    onClose();
  };
  const codes = states.map(({ code }) => code);
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Entidades del diagnóstico</DialogTitle>
          <DialogContent>
            <div className={styles.row}>
              <Text className={styles.words} aria-live="polite">
                {countOf(ticked.size, 'entidad marcada', 'entidades marcadas')}. Las que ya tienen cifras o municipios
                quedan marcadas.
              </Text>
              <Button size="small" onClick={() => tick(codes, true)}>
                Marcar todas
              </Button>
              <Button size="small" onClick={() => tick(codes, false)}>
                Quitar todas
              </Button>
            </div>
            <div className={styles.list}>
              {states.map(({ code, name }) => (
                <Checkbox
                  key={code}
                  label={name}
                  checked={ticked.has(code)}
                  disabled={isKept(code)}
                  onChange={(_, data) => tick([code], data.checked === true)}
                />
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancelar</Button>
            <Button appearance="primary" onClick={save}>
              Guardar entidades
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
