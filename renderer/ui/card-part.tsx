import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    flex: '1 1 8rem',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  beside: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    // A box is as wide as its column, however wide its text would be.
    '& > *': { minWidth: 0 },
    '& .fui-Input': { minWidth: 0, width: '100%' },
    '& .fui-Input__input': { minWidth: 0, width: '100%' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type PartProps = {
  readonly title: string;
  /** Names that findings call this part by. */
  readonly fields?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** Fields of a card that belong together. */
export const CardPart = ({ title, fields, action, children }: PartProps) => {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title} data-fields={fields}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
};

/** Fields beside each other where there is room. */
export const Beside = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return <div className={styles.beside}>{children}</div>;
};

/** What stands where there is nothing yet. */
export const Quiet = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.quiet}>
      {children}
    </Text>
  );
};
