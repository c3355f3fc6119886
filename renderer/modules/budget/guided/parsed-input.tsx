import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Result } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({ figure: { '& input': { textAlign: 'right' } } });

type Props<T> = {
  readonly label: string;
  /** What is stored, as people read it. */
  readonly text: string;
  readonly read: (typed: string) => Result<T>;
  readonly onCommit: (value: T) => void;
  readonly hint?: string;
  readonly before?: string;
  readonly className?: string;
  readonly readOnly?: boolean;
};

/** A figure as people type it: taken when the focus leaves; what can't be read stays, with what is wrong with it. */
export const ParsedInput = <T,>({
  label,
  text,
  read,
  onCommit,
  hint,
  before,
  className,
  readOnly = false,
}: Props<T>) => {
  const styles = useStyles();
  const [draft, setDraft] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setDraft(text);
    setProblem(null);
  }, [text]);

  const settle = () => {
    if (draft === text) {
      setProblem(null);
      return;
    }
    const result = read(draft.trim());
    setProblem(result.ok ? null : result.error.message);
    if (!result.ok) return;
    setDraft(text);
    onCommit(result.value);
  };
  // A screen that goes away takes with it what can be read.
  const newest = useRef(settle);
  newest.current = settle;
  useEffect(() => () => newest.current(), []);

  return (
    <Field
      label={label}
      hint={hint ?? null}
      validationState={problem === null ? 'none' : 'error'}
      validationMessage={problem}
      {...(className === undefined ? {} : { className })}
    >
      <Input
        className={styles.figure}
        value={draft}
        readOnly={readOnly}
        inputMode="decimal"
        contentBefore={before ?? null}
        onFocus={(event) => event.target.select()}
        onChange={(_, data) => setDraft(data.value)}
        onBlur={settle}
      />
    </Field>
  );
};
