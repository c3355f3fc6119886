import { useCallback, useEffect, useRef, useState } from 'react';
import { useReportSave } from '#renderer/ui/save-status.tsx';
import type { Result } from '#shared/domain/common/result.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

type Asked = Result<OpenedReview>;

/** The course on screen, and what is written into it: strictly one after the other, so that no answer is overtaken. */
export const useReviewWrites = (first: OpenedReview) => {
  const [opened, setOpened] = useState(first);
  const newest = useRef(first);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const report = useReportSave();
  useEffect(() => () => report({ kind: 'idle' }), [report]);

  const write = useCallback(
    (ask: () => Promise<Asked>): Promise<Asked> => {
      report({ kind: 'saving' });
      const asked = queue.current.then(async () => {
        const result = await ask();
        if (result.ok) {
          newest.current = result.value;
          setOpened(result.value);
        }
        // What was refused is told where it was asked; what was there before is stored as it was.
        report(result.ok ? { kind: 'saved', at: new Date().toISOString() } : { kind: 'idle' });
        return result;
      });
      queue.current = asked;
      return asked;
    },
    [report],
  );

  const settled = useCallback(async (): Promise<OpenedReview> => {
    await queue.current;
    return newest.current;
  }, []);

  return { opened, write, settled } as const;
};
