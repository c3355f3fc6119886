import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  words: { flex: '1 1 22rem', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  about: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  body: {
    flex: '1 1 0',
    minHeight: 0,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
});

type Props = {
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly about: string;
  readonly help: string;
  readonly actions?: ReactNode;
  readonly scrolls?: boolean;
  readonly children: ReactNode;
};

/** A part of a document: what it is, what can be done, and what it holds. */
export const SectionLayout = ({ title, about, help, actions, scrolls = false, children }: Props) => {
  const styles = useStyles();
  return (
    <section className={styles.root} data-help={help} aria-label={title}>
      <div className={styles.bar}>
        <div className={styles.words}>
          <h2 className={styles.title} tabIndex={-1}>
            {title}
          </h2>
          <Text size={200} className={styles.about}>
            {about}
          </Text>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={styles.body} style={scrolls ? { overflowY: 'auto' } : {}}>
        {children}
      </div>
    </section>
  );
};
