import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';

const useStyles = makeStyles({
  root: {
    width: '7px',
    cursor: 'col-resize',
    touchAction: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': {
      borderLeft: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorBrandBackground2,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

type Props = {
  readonly label: string;
  /** Share of the right side, 0–1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
  /** Least and most of it, in percent. */
  readonly range: readonly [number, number];
};

/** Moves the border between the editor and the panes, with the mouse or with the arrow keys. */
export const Splitter = ({ label, share, onShare, range: [least, most] }: Props) => {
  const styles = useStyles();
  const clamp = (value: number) => Math.min(most / 100, Math.max(least / 100, value));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box) onShare(clamp((box.right - event.clientX) / box.width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? 0.03 : event.key === 'ArrowRight' ? -0.03 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    onShare(clamp(share + step));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> can't be moved; a focusable separator is the window splitter pattern
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.round(share * 100)}
      tabIndex={0}
      className={styles.root}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
    />
  );
};
