import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { isWritten, PACKAGE_ACTS } from '#renderer/packages/act-words.ts';
import { DeliveriesList } from '#renderer/packages/deliveries-list.tsx';
import { type HandedDocument, WriteDialog } from '#renderer/packages/write-dialog.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { PackageAct, PackageStanding } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  readonly document: HandedDocument;
  /** An archived dossier is only looked at. */
  readonly readOnly: boolean;
  readonly onChanged: () => void;
};

/** Who holds a document, what can be done to hand it on, and every delivery so far. */
export const DocumentHandover = ({ document, readOnly, onChanged }: Props) => {
  const styles = useStyles();
  const { kind, documentId, name } = document;
  const { loaded, reload, put } = useLoaded(`standing ${documentId}`, () =>
    call('package.standing', { kind, documentId }),
  );
  // What is asked stays as it was while the dialog says what was written.
  const [asking, setAsking] = useState<{ readonly act: PackageAct; readonly standing: PackageStanding } | null>(null);
  if (loaded.state === 'loading') return <Loading label="Viendo quién lo lleva…" />;
  if (loaded.state === 'failed') {
    return <ErrorNotice title="No se sabe quién lo lleva" failure={loaded.failure} onRetry={() => void reload()} />;
  }
  const standing = loaded.value;
  const { acts, reason, deliveries } = standing;
  const label = (act: PackageAct) =>
    !isWritten(standing, act)
      ? PACKAGE_ACTS[act].button
      : act === 'recall'
        ? 'Guardar otra vez el aviso de retiro…'
        : 'Guardar otra vez el paquete…';
  return (
    <div className={styles.root}>
      {reason !== '' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{capitalised(reason)}</MessageBarBody>
        </MessageBar>
      )}
      {!readOnly && acts.length > 0 && (
        <span className={styles.acts}>
          {acts.map((act) => (
            <Button
              key={act}
              size="small"
              appearance={act === 'hand-over' || act === 'lend' ? 'subtle' : 'secondary'}
              aria-label={`${label(act)} ${name}`}
              onClick={() => setAsking({ act, standing })}
            >
              {label(act)}
            </Button>
          ))}
        </span>
      )}
      {deliveries.length > 0 && (
        <details>
          <summary className={styles.summary}>
            <Text size={200}>{countOf(deliveries.length, 'entrega', 'entregas')}</Text>
          </summary>
          <DeliveriesList label={`Entregas: ${name}`} deliveries={deliveries} />
        </details>
      )}
      {asking && (
        <WriteDialog
          document={document}
          {...asking}
          onWritten={(written) => {
            put(written);
            onChanged();
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
};

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
