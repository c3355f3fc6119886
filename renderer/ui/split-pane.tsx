import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', height: '100%', minHeight: 0, minWidth: 0 },
  first: { minWidth: 0, minHeight: 0, overflow: 'hidden', flexGrow: 0, flexShrink: 0 },
  second: { flex: '1 1 0', minWidth: 0, minHeight: 0, overflow: 'hidden' },
  bar: {
    flex: '0 0 9px',
    cursor: 'col-resize',
    touchAction: 'none',
    border: 'none',
    margin: 0,
    backgroundClip: 'content-box',
    padding: '0 4px',
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':focus-visible': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
    },
  },
});

type Props = {
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** What the bar divides, for people who can't see it: «Datos y vista previa». */
  readonly label: string;
  /** Share of the first pane at the beginning, in percent. */
  readonly initialPercent?: number;
};

const LEAST = 25;
const MOST = 75;
const STEP = 4;

/** Two panes side by side with a bar between them that mouse and arrow keys move. */
export const SplitPane = ({ first, second, label, initialPercent = 55 }: Props) => {
  const styles = useStyles();
  const [percent, setPercent] = useState(initialPercent);
  const root = useRef<HTMLDivElement>(null);
  const firstPane = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (firstPane.current) firstPane.current.style.width = `${percent}%`;
  }, [percent]);

  const clamp = (value: number) => setPercent(Math.min(MOST, Math.max(LEAST, value)));

  const drag = (event: PointerEvent<HTMLElement>) => {
    const box = root.current?.getBoundingClientRect();
    if (box && event.currentTarget.hasPointerCapture(event.pointerId)) {
      clamp(((event.clientX - box.left) / box.width) * 100);
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') clamp(percent - STEP);
    else if (event.key === 'ArrowRight') clamp(percent + STEP);
    else if (event.key === 'Home') clamp(LEAST);
    else if (event.key === 'End') clamp(MOST);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={root} className={styles.root}>
      <div ref={firstPane} className={styles.first}>
        {first}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule can't be moved; ARIA's window splitter can */}
      <div
        className={styles.bar}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={label}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={Math.round(percent)}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={keys}
      />
      <div className={styles.second}>{second}</div>
    </div>
  );
};
