import { makeStyles, Spinner, Text, Tooltip, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { createContext, type ReactNode, useContext, useState } from 'react';

/** `saved` may only be said after the commit was answered. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly message: string };

const Report = createContext<(state: SaveState) => void>(() => undefined);
const Current = createContext<SaveState>({ kind: 'idle' });

/** Screens that save tell the frame here; report `idle` when the screen goes away. */
export const useReportSave = () => useContext(Report);

export const SaveStatusProvider = ({ children }: { readonly children: ReactNode }) => {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  return (
    <Report value={setState}>
      <Current value={state}>{children}</Current>
    </Report>
  );
};

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  saved: { color: tokens.colorNeutralForeground2 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

/** «Guardando…», «Guardado», «Sin guardar»: truthful, in the window's top bar. */
export const SaveStatusView = () => {
  const state = useContext(Current);
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.root}>
      {state.kind === 'saving' && (
        <>
          <Spinner size="extra-tiny" aria-hidden />
          <Text size={200}>Guardando…</Text>
        </>
      )}
      {state.kind === 'saved' && (
        <>
          <CheckmarkCircleRegular aria-hidden className={styles.saved} />
          <Text size={200} className={styles.saved}>
            Guardado
          </Text>
        </>
      )}
      {state.kind === 'failed' && (
        <Tooltip relationship="description" content={state.message}>
          <Text size={200} className={styles.failed}>
            <ErrorCircleRegular aria-hidden /> Sin guardar
          </Text>
        </Tooltip>
      )}
    </div>
  );
};
