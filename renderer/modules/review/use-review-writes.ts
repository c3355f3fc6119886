import { useCallback, useRef, useState } from 'react';
import type { Result } from '#shared/domain/common/result.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

type Asked = Result<OpenedReview>;

/** The course on screen, and what is written into it: strictly one after the other, so that no answer is overtaken. */
export const useReviewWrites = (first: OpenedReview) => {
  const [opened, setOpened] = useState(first);
  const newest = useRef(first);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const write = useCallback((ask: () => Promise<Asked>): Promise<Asked> => {
    const asked = queue.current.then(async () => {
      const result = await ask();
      if (result.ok) {
        newest.current = result.value;
        setOpened(result.value);
      }
      return result;
    });
    queue.current = asked;
    return asked;
  }, []);

  const settled = useCallback(async (): Promise<OpenedReview> => {
    await queue.current;
    return newest.current;
  }, []);

  return { opened, write, settled } as const;
};
