import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { PACKAGE_ACTS, unwrittenAct } from '#renderer/packages/act-words.ts';
import { type HandedDocument, WriteDialog } from '#renderer/packages/write-dialog.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { PackageAct, PackageStanding } from '#shared/ipc/package-channels.ts';

type Props = {
  readonly document: HandedDocument;
  /** The last act of its Vo.Bo.; '' where there is none. */
  readonly lastActId: string;
  /** Who holds the document may be another now. */
  readonly onWritten: () => void;
};

/** The file of what the Vo.Bo. last recorded, offered where it was recorded until somebody wrote it. */
export const RecordedPackage = ({ document, lastActId, onWritten }: Props) => {
  const { kind, documentId } = document;
  const { loaded, put } = useLoaded(`${documentId} ${lastActId}`, () => call('package.standing', { kind, documentId }));
  // What is asked stays as it was while the dialog says what was written.
  const [asking, setAsking] = useState<{ readonly act: PackageAct; readonly standing: PackageStanding } | null>(null);
  if (loaded.state !== 'ready') return null;
  const standing = loaded.value;
  const act = unwrittenAct(standing);
  return (
    <>
      {act && <Button onClick={() => setAsking({ act, standing })}>{PACKAGE_ACTS[act].button}</Button>}
      {asking && (
        <WriteDialog
          document={document}
          {...asking}
          onWritten={(written) => {
            put(written);
            onWritten();
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
};
