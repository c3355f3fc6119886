import { Input, type InputProps } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useDraft } from '#renderer/ui/use-draft.ts';
import { WithProblem } from '#renderer/ui/with-problem.tsx';

type Own = { readonly value: string; readonly onCommit: (value: string) => void };

/** A line of text that hands over what was typed after a pause, on Enter and when the focus leaves. */
export const DraftInput = ({
  value,
  onCommit,
  onKeyDown,
  maxLength,
  ...input
}: Own & Omit<InputProps, 'value' | 'onChange'>) => {
  const { draft, type, flush, problem } = useDraft(value, onCommit, maxLength);
  const box = (
    <Input
      {...input}
      {...(problem === null ? {} : { 'aria-invalid': true })}
      value={draft}
      onChange={(_, data) => type(data.value)}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || isUndoKey(event)) flush();
        onKeyDown?.(event);
      }}
    />
  );
  return <WithProblem problem={problem}>{box}</WithProblem>;
};

/** What was typed must be in the document before the document takes a step back. */
const isUndoKey = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
