import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { helpAnchor } from '#renderer/ui/help-anchor.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}`,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  words: { flex: '1 1 20rem', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  help: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly section: ProfileSection;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A section of the programme: its title and what it is for, as its profile says, and what is worked in it. */
export const SectionFrame = ({ section, actions, children }: Props) => {
  const styles = useStyles();
  return (
    <section
      className={styles.root}
      aria-labelledby={`section-${section.key}`}
      {...helpAnchor(`annual-program.${section.kind}`)}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={`section-${section.key}`} className={styles.title} tabIndex={-1} data-pane-focus>
            {section.title}
          </h2>
          <Text className={styles.help}>{section.help}</Text>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
};
