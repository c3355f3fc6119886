import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  narrow: { '& > *': { maxWidth: '56rem', width: '100%' } },
});

type Props = {
  /** Reading width, for forms and texts. */
  readonly narrow?: boolean;
  /** Help topic that F1 opens anywhere in the screen where nothing nearer has its own. */
  readonly help: string;
  readonly children: ReactNode;
};

/** A screen that scrolls as a whole. Screens with panes of their own lay themselves out. */
export const Page = ({ narrow = false, help, children }: Props) => {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, narrow && styles.narrow)} data-help={help}>
      {children}
    </div>
  );
};
