import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { type JobProgress, useJob } from '#renderer/documents/use-job.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { DocumentTarget, ExportFormat } from '#shared/ipc/document-channels.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly format: ExportFormat }
  | {
      readonly kind: 'done';
      readonly format: ExportFormat;
      /** Path on this computer, or the name of the download. */
      readonly where: { readonly kind: 'saved' | 'download'; readonly text: string };
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'failed'; readonly format: ExportFormat; readonly failure: Failure };

export type Exporting = {
  readonly state: ExportState;
  readonly progress: JobProgress | null;
  /** `of` where it isn't the document that the screen shows. */
  readonly start: (format: ExportFormat, of?: DocumentTarget) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
};

/** One export at a time: asks for the file, hands a download to the browser, remembers how it ended. */
export const useExport = (target: DocumentTarget): Exporting => {
  const job = useJob();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });

  const start = async (format: ExportFormat, of = target): Promise<void> => {
    setState({ kind: 'running', format });
    const jobId = job.begin();
    const result = await call('document.export', { target: of, format, jobId });
    job.end();
    if (!result.ok) {
      setState({ kind: 'failed', format, failure: result.error });
      return;
    }
    const { file, findings } = result.value;
    switch (file.kind) {
      case 'cancelled':
        setState({ kind: 'idle' });
        return;
      case 'download':
        downloadFile(file.name, file.mime, file.bytes);
        setState({ kind: 'done', format, where: { kind: 'download', text: file.name }, findings });
        return;
      case 'saved':
        setState({ kind: 'done', format, where: { kind: 'saved', text: file.path }, findings });
    }
  };

  return { state, progress: job.progress, start, cancel: job.cancel, dismiss: () => setState({ kind: 'idle' }) };
};
