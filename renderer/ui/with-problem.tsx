import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useNotify } from '#renderer/ui/notifications.tsx';

const useStyles = makeStyles({
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

type Props = { readonly problem: string | null; readonly children: ReactNode };

/** A control and, below it, why what was typed in it isn't taken; whoever leaves the screen with it is told that it wasn't kept. */
export const WithProblem = ({ problem, children }: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const last = useRef<() => void>(undefined);
  last.current = () => {
    if (problem !== null) notify({ intent: 'error', title: 'No se guardó lo que escribió', body: problem });
  };
  useEffect(() => () => last.current?.(), []);
  return (
    <>
      {children}
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </>
  );
};
