import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { PackageAbout } from '#renderer/packages/package-about.tsx';
import { PackageChanges } from '#renderer/packages/package-changes.tsx';
import { PackageExtras } from '#renderer/packages/package-extras.tsx';
import { type Choices, PackageConflicts, PackageMatches } from '#renderer/packages/package-questions.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, MOST_OF_A_STORE, type OpenedFile } from '#renderer/ui/file-input.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { PackageInspection } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxHeight: '68vh' },
  quiet: { color: tokens.colorNeutralForeground2, alignSelf: 'center' },
});

type Props = {
  readonly inspection: PackageInspection;
  readonly onAnother: (file: Result<OpenedFile>) => void;
  /** `dossierId` null where there is none to open. */
  readonly onReceived: (received: { readonly dossierId: string | null }) => void;
  readonly onClose: () => void;
};

/** What a verified package brings and what receiving it does; what contradicts itself is chosen point by point. */
export const PackageReview = ({ inspection, onAnother, onReceived, onClose }: Props) => {
  const styles = useStyles();
  const { manifest, outcome, meaning, mayReceive, creates, changes, conflicts, matches } = inspection;
  const [choices, setChoices] = useState<Choices>({});
  const [same, setSame] = useState<Readonly<Record<string, boolean>>>({});
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open =
    conflicts.filter(({ key }) => choices[key] === undefined).length +
    matches.filter(({ key }) => same[key] === undefined).length;

  const receive = async () => {
    setTried(true);
    setFailure(null);
    if (busy || open > 0) return;
    setBusy(true);
    const received = await call('package.receive', {
      token: inspection.token,
      choices: { ...choices },
      matches: { ...same },
    });
    setBusy(false);
    if (received.ok) onReceived(received.value);
    else setFailure(received.error);
  };

  return (
    <DialogBody>
      <DialogTitle>{mayReceive ? 'Revise lo que llega' : 'No hay nada que recibir'}</DialogTitle>
      <DialogContent className={styles.content} tabIndex={0}>
        <MessageBar
          intent={!mayReceive || outcome === 'recalled' ? 'warning' : conflicts.length > 0 ? 'info' : 'success'}
          layout="multiline"
        >
          <MessageBarBody>{meaning}</MessageBarBody>
        </MessageBar>
        <PackageAbout manifest={manifest} />
        {creates.length > 0 && <Text>Al recibirlo llega también: {creates.join('; ')}.</Text>}
        <PackageMatches matches={matches} answers={same} tried={tried} onAnswer={setSame} />
        <PackageConflicts conflicts={conflicts} choices={choices} tried={tried} onChoose={setChoices} />
        <PackageChanges changes={changes} />
        <PackageExtras observations={inspection.observations} evidence={inspection.evidence} />
        {failure && <ErrorNotice title="No se recibió el paquete" failure={failure} />}
      </DialogContent>
      <DialogActions position="start">
        <FileButton accept=".cauce" most={MOST_OF_A_STORE} appearance="subtle" disabled={busy} onFile={onAnother}>
          Elegir otro archivo…
        </FileButton>
      </DialogActions>
      <DialogActions position="end">
        {mayReceive && open > 0 && (
          <Text role="status" className={styles.quiet}>
            {open === 1 ? 'Falta elegir en un punto.' : `Falta elegir en ${countOf(open, 'punto', 'puntos')}.`}
          </Text>
        )}
        <Button appearance={mayReceive ? 'secondary' : 'primary'} autoFocus onClick={onClose}>
          {mayReceive ? 'Cancelar' : 'Cerrar'}
        </Button>
        {mayReceive && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void receive()}>
            {busy ? 'Recibiendo…' : 'Recibir'}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  );
};
