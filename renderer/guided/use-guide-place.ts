import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { type GuideQuestion, resumeAt } from '#shared/domain/common/guide.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';

/** The page after the last question; a place that can be left and resumed like any other. */
export const END_KEY = 'fin';

type Workspace = ChannelInput<'guide.place'>['workspace'];

/**
 * Where a person stands in the guided mode of a document: begins at `startAt`, else where it was left, and keeps every
 * step in the store. A question that goes away hands over to the one that took its position.
 */
export const useGuidePlace = (
  { workspace, documentId, startAt }: { workspace: Workspace; documentId: string; startAt: string | undefined },
  questions: readonly GuideQuestion[],
) => {
  const [at, setAt] = useState<string | null>(startAt ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const index = useRef(0);
  const newest = useRef(questions);
  newest.current = questions;

  const keep = useCallback(
    async (questionKey: string) => {
      const kept = await call('guide.savePlace', { workspace, documentId, questionKey });
      setFailure(kept.ok ? null : kept.error);
    },
    [workspace, documentId],
  );

  useEffect(() => {
    if (startAt !== undefined) {
      setAt(startAt);
      void keep(startAt);
      return;
    }
    let gone = false;
    void call('guide.place', { workspace, documentId }).then((left) => {
      if (gone) return;
      const key = left.ok ? left.value.questionKey : null;
      setFailure(left.ok ? null : left.error);
      setAt(key === END_KEY ? END_KEY : (resumeAt(newest.current, key) ?? END_KEY));
    });
    return () => {
      gone = true;
    };
  }, [workspace, documentId, startAt, keep]);

  const goTo = useCallback(
    (key: string) => {
      setAt(key);
      void keep(key);
    },
    [keep],
  );

  const found = questions.findIndex((question) => question.key === at);
  if (found >= 0) index.current = found;
  const question = at === null || at === END_KEY ? undefined : (questions[found] ?? questions[index.current]);
  return {
    loading: at === null,
    /** undefined on the end page. */
    question,
    /** 0-based; that of the end page is the number of questions. */
    index: question ? questions.indexOf(question) : questions.length,
    goTo,
    failure,
    dismissFailure: () => setFailure(null),
  } as const;
};
