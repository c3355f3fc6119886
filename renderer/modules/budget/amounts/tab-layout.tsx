import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  tab: { height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  body: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  main: {
    flex: '1 1 0',
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    overflowY: 'auto',
  },
  grid: { flex: '1 1 0', minHeight: '180px', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, flexShrink: 0 },
  spacer: { flex: '1 1 auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How the parts of the budget after the lines are laid out. */
export const useTabStyles = useStyles;

/** A part of the budget: a bar of what can be done, and what it shows. */
export const TabLayout = ({ bar, children, help }: { bar?: ReactNode; children: ReactNode; help: string }) => {
  const styles = useStyles();
  return (
    <div className={styles.tab} data-help={help}>
      {bar && <div className={styles.bar}>{bar}</div>}
      {children}
    </div>
  );
};

/** The wide side beside a list. */
export const TabMain = ({ children, className }: { readonly children: ReactNode; readonly className?: string }) => {
  const styles = useStyles();
  return <div className={mergeClasses(styles.main, className)}>{children}</div>;
};
