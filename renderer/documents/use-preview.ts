import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { type OpenPdf, openPdf } from '#renderer/documents/pdf-engine.ts';
import { type JobProgress, useJob } from '#renderer/documents/use-job.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';

export type Preview = {
  /** What is on screen; null until the first PDF came. */
  readonly pdf: OpenPdf | null;
  /** The content changed after what is on screen was made. */
  readonly stale: boolean;
  /** Set while a PDF is being made. */
  readonly progress: JobProgress | null;
  readonly failure: Failure | null;
  readonly refresh: () => void;
  readonly cancel: () => void;
};

/** Quiet time after an edit before the pages are made again, in milliseconds. */
const QUIET_MS = 900;

/**
 * Keeps a PDF of the target on screen: made at once when the target changes, and after a quiet moment when `revision`
 * does. One request at a time; edits during it lead to one more. A failure or a cancel waits for the person or for the
 * next edit.
 */
export const usePreview = (target: DocumentTarget, revision: number | string): Preview => {
  const key = targetId(target);
  const job = useJob();
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = `${key} ${revision}`;
  const state = useRef({ wanted, target, key, running: false, alive: true, shown: null as OpenPdf | null });
  state.current.wanted = wanted;
  state.current.target = target;

  const make = useCallback(async (): Promise<void> => {
    const now = state.current;
    if (now.running || !now.alive) return;
    now.running = true;
    const asked = now.wanted;
    setFailure(null);
    const jobId = job.begin();
    const result = await call('document.preview', { target: now.target, jobId });
    const outcome = result.ok ? await open(result.value.bytes) : result;
    job.end();
    now.running = false;
    if (!now.alive) {
      if (outcome.ok) outcome.value.close();
      return;
    }
    if (!outcome.ok) {
      setFailure(outcome.error);
      return;
    }
    now.shown?.close();
    now.shown = outcome.value;
    setPdf(outcome.value);
    setMade(asked);
    if (now.wanted !== asked) void make();
  }, [job.begin, job.end]);

  useEffect(() => {
    const now = state.current;
    now.alive = true;
    return () => {
      now.alive = false;
      now.shown?.close();
      now.shown = null;
      setPdf(null);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is what a new PDF is made for
  useEffect(() => {
    const first = state.current.shown === null || state.current.key !== key;
    state.current.key = key;
    const timer = setTimeout(() => void make(), first ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [wanted, key, make]);

  return {
    pdf,
    stale: pdf !== null && made !== wanted,
    progress: job.progress,
    failure,
    refresh: () => void make(),
    cancel: job.cancel,
  };
};

const open = async (
  bytes: Uint8Array,
): Promise<{ readonly ok: true; readonly value: OpenPdf } | { readonly ok: false; readonly error: Failure }> => {
  try {
    return { ok: true, value: await openPdf(bytes) };
  } catch {
    return {
      ok: false,
      error: {
        code: 'internal',
        message:
          'El documento se hizo, pero no se pudo dibujar en la pantalla. Expórtelo a PDF para verlo; si se repite, cierre Cauce y ábralo otra vez.',
      },
    };
  }
};

const targetId = (target: DocumentTarget): string => {
  switch (target.kind) {
    case 'budget':
    case 'distribution':
      // Two documents of one budget.
      return `${target.kind} ${target.budgetId}`;
    case 'annual-program':
    case 'compliance':
      return `${target.kind} ${target.annualProgramId}`;
    case 'strategy':
      return target.strategyId;
    case 'media-plan':
      return target.mediaPlanId;
    case 'insertion-order':
      return `${target.kind} ${target.mediaPlanId} ${target.outlet ?? ''}`;
    case 'letter':
      return target.actId;
    case 'diagnosis':
      return target.diagnosisId;
    case 'directory':
      return target.directoryId;
    case 'agreement':
      return target.agreementId;
    case 'progress':
      return `${target.kind} ${target.executionId} ${target.upTo}`;
    case 'bulletin':
      return target.bulletinId;
    case 'transparency':
      return `${target.kind} ${target.executionId} ${target.quarter}`;
    case 'consolidated':
      return `consolidated ${target.fiscalYear}`;
    case 'procedure':
      return target.versionId;
    case 'manual':
      return target.manualId;
    case 'program-record':
      return target.programId;
    default:
      return assertNever(target);
  }
};
