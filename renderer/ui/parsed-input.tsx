import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { Result } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  figure: { minWidth: 0, width: '100%', '& input': { textAlign: 'right', minWidth: 0 } },
});

type Props<T> = {
  readonly label: string;
  /** Of what row it is («Plática en…» with its quotes), for who is told of it when the row is out of sight. */
  readonly of?: string;
  /** What is stored, as people read it. */
  readonly text: string;
  readonly read: (typed: string) => Result<T>;
  readonly onCommit: (value: T) => void;
  readonly hint?: string;
  readonly before?: string;
  readonly className?: string;
  readonly readOnly?: boolean;
};

/**
 * A figure as people type it: taken when the focus leaves; what can't be read stays, with what is wrong with it. Where
 * the screen goes away under it, the person is told that it wasn't kept.
 */
export const ParsedInput = <T,>({
  label,
  of,
  text,
  read,
  onCommit,
  hint,
  before,
  className,
  readOnly = false,
}: Props<T>) => {
  const styles = useStyles();
  const notify = useNotify();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // What was typed and not taken yet; kept apart from what is drawn, which lags behind as the question goes away.
  const typed = useRef<string | null>(null);
  const type = (wanted: string | null) => {
    typed.current = wanted;
    setDraft(wanted);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored changed from outside (undo)
  useEffect(() => {
    type(null);
    setProblem(null);
  }, [text]);

  /** What is wrong with what was typed; null once it is taken. */
  const settle = (): string | null => {
    if (typed.current === null) return null;
    const result = read(typed.current.trim());
    setProblem(result.ok ? null : result.error.message);
    if (!result.ok) return result.error.message;
    const same = typed.current.trim() === text;
    type(null);
    if (!same) onCommit(result.value);
    return null;
  };
  const leave = () => {
    const wrong = settle();
    if (wrong === null || typed.current === null) return;
    notify({
      intent: 'error',
      title: `No se guardó «${typed.current.trim()}» en «${label}»${of === undefined ? '' : ` de ${of}`}`,
      body: `${wrong} Se conserva ${text === '' ? 'vacío, como estaba' : `lo que había: ${text}`}.`,
    });
  };
  // A screen that goes away takes with it what can be read.
  const newest = useRef(leave);
  newest.current = leave;
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
        value={draft ?? text}
        readOnly={readOnly}
        inputMode="decimal"
        contentBefore={before ?? null}
        onFocus={(event) => event.target.select()}
        onChange={(_, data) => type(data.value)}
        onBlur={settle}
      />
    </Field>
  );
};
