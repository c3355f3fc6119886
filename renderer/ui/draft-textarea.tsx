import { Textarea, type TextareaProps } from '@fluentui/react-components';
import { useDraft } from '#renderer/ui/use-draft.ts';
import { WithProblem } from '#renderer/ui/with-problem.tsx';

type Own = { readonly value: string; readonly onCommit: (value: string) => void };

/** Several lines of text that hand over what was typed after a pause, before an undo and when the focus leaves. */
export const DraftTextarea = ({
  value,
  onCommit,
  onKeyDown,
  maxLength,
  ...textarea
}: Own & Omit<TextareaProps, 'value' | 'onChange'>) => {
  const { draft, type, flush, problem } = useDraft(value, onCommit, maxLength);
  const box = (
    <Textarea
      {...textarea}
      {...(problem === null ? {} : { 'aria-invalid': true })}
      value={draft}
      onChange={(_, data) => type(data.value)}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) flush();
        onKeyDown?.(event);
      }}
    />
  );
  return <WithProblem problem={problem}>{box}</WithProblem>;
};
