import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', padding: '12px 20px 48px', scrollPaddingTop: '24px' },
  inner: { maxWidth: '900px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  help: { color: tokens.colorNeutralForeground2, maxWidth: '75ch' },
});

type Props = {
  readonly sectionKey: string;
  readonly number: string;
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
};

/** A section on screen: its number and title, what belongs there, and its fields. */
export const SectionFrame = ({ sectionKey, number, title, help, children }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.root} data-section={sectionKey} data-help={`section:${sectionKey}`} data-scroller>
      <div className={styles.inner}>
        <div>
          <h2 className={styles.title}>{`${number} ${title}`.trim()}</h2>
          {help !== '' && <Text className={styles.help}>{help}</Text>}
        </div>
        {children}
      </div>
    </div>
  );
};
