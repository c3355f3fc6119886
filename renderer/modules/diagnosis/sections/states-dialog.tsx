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
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(12rem, 1fr))',
    maxHeight: '56vh',
    overflowY: 'auto',
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  words: { flex: '1 1 auto' },
  all: { flexShrink: 0, whiteSpace: 'nowrap' },
});

type Props = { readonly onClose: () => void };

/** The 32 states of the catalogue to tick. One that holds figures or places, or that the programme names, stays ticked. */
export const StatesDialog = ({ onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const edit = useEdit();
  const about = useDiagnosisState((state) => state.about);
  const { states } = about;
  const content = useContent((all) => all);
  const present = presentStates(content, states);
  const deletable = deletableStates(content, states, about.programUses);
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
    edit((now) => setStates(now, about, ticked, newId), 'Marcar entidades');
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
                {countOf(ticked.size, 'entidad marcada', 'entidades marcadas')}. Las que ya tienen cifras o municipios,
                y las que nombra el programa anual, quedan marcadas.
              </Text>
              <Button size="small" className={styles.all} onClick={() => tick(codes, true)}>
                Marcar todas
              </Button>
              <Button size="small" className={styles.all} onClick={() => tick(codes, false)}>
                Quitar todas
              </Button>
            </div>
            <StateBoxes ticked={ticked} isKept={isKept} onTick={(code, on) => tick([code], on)} />
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

type BoxesProps = {
  readonly ticked: ReadonlySet<string>;
  readonly isKept: (code: string) => boolean;
  readonly onTick: (code: string, on: boolean) => void;
};

/** One box for each state. */
export const StateBoxes = ({ ticked, isKept, onTick }: BoxesProps) => {
  const styles = useStyles();
  const states = useDiagnosisState((state) => state.about.states);
  return (
    <fieldset className={styles.list} aria-label="Entidades">
      {states.map(({ code, name }) => (
        <Checkbox
          key={code}
          label={name}
          checked={ticked.has(code)}
          disabled={isKept(code)}
          onChange={(_, data) => onTick(code, data.checked === true)}
        />
      ))}
    </fieldset>
  );
};
