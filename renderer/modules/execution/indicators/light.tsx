import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LIGHT_NAMES, type TrafficLight } from '#shared/domain/execution/indicator-progress.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  lamp: { width: '12px', height: '12px', borderRadius: '50%', boxSizing: 'border-box' },
  // Lamps are the same in both themes: their colour is what they say.
  green: { backgroundColor: '#0e7a0d' },
  yellow: { backgroundColor: '#f2c661' },
  red: { backgroundColor: '#c50f1f' },
  unknown: { border: `2px solid ${tokens.colorNeutralStroke1}` },
});

/** The light of an indicator by the thresholds of its own card, in colour and in words. */
export const Light = ({ light }: { readonly light: TrafficLight }) => {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <span className={mergeClasses(styles.lamp, styles[light])} aria-hidden />
      {LIGHT_NAMES[light]}
    </span>
  );
};
