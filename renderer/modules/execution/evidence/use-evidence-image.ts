import { type RefObject, useEffect, useState } from 'react';
import { call } from '#renderer/api.ts';
import { useExecution } from '#renderer/modules/execution/execution-context.tsx';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';

type EvidenceImage =
  | { readonly state: 'waiting' }
  /** An address (`blob:`) that lives as long as whoever shows it. */
  | { readonly state: 'ready'; readonly address: string }
  | { readonly state: 'failed'; readonly message: string };

const WAITING: EvidenceImage = { state: 'waiting' };

/** Whether a file can be drawn on screen, by what the store says it is. */
export const previewOf = ({ mime }: Pick<EntryEvidence, 'mime'>): 'image' | 'pdf' | 'none' =>
  mime === 'application/pdf' ? 'pdf' : DRAWN.has(mime) ? 'image' : 'none';

const DRAWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

/**
 * A photograph of the store, read when its place comes into sight, and drawn anew at `width` pixels, so that fifty
 * photographs of a telephone don't fill the memory.
 */
export const useEvidenceImage = (
  row: EntryEvidence,
  place: RefObject<HTMLElement | null>,
  width: number,
): EvidenceImage => {
  const { executionId } = useExecution();
  const [image, setImage] = useState<EvidenceImage>(WAITING);
  const { id, mime } = row;
  const isImage = previewOf({ mime }) === 'image';
  useEffect(() => {
    const element = place.current;
    setImage(WAITING);
    if (!isImage || !element) return;
    let gone = false;
    let made: string | null = null;
    const show = async () => {
      const read = await inTurn(() => (gone ? null : call('execution.readEvidence', { executionId, evidenceId: id })));
      if (gone || read === null) return;
      if (!read.ok) {
        setImage({ state: 'failed', message: read.error.message });
        return;
      }
      const whole = new Blob([new Uint8Array(read.value.bytes)], { type: read.value.mime });
      const drawn = await smaller(whole, width);
      if (gone) return;
      made = URL.createObjectURL(drawn);
      setImage({ state: 'ready', address: made });
    };
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void show();
    });
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [executionId, id, isImage, place, width]);
  return image;
};

/** The same picture no wider than this; itself where it can't be drawn anew. */
const smaller = async (whole: Blob, width: number): Promise<Blob> => {
  try {
    const bitmap = await createImageBitmap(whole, { resizeWidth: width, resizeQuality: 'medium' });
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))) ?? whole;
  } catch {
    return whole;
  }
};

let last: Promise<unknown> = Promise.resolve();

/** One photograph at a time: what is typed meanwhile isn't kept waiting behind all of them. */
const inTurn = <T>(read: () => Promise<T> | null): Promise<T | null> => {
  const turn = last.then(read, read);
  last = turn.catch(() => undefined);
  return turn;
};
