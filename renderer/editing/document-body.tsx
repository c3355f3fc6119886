import { makeStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { Splitter } from '#renderer/ui/splitter.tsx';

/** The pane never pushes the section out, nor vanishes itself. */
const SPLIT_RANGE = [15, 75] as const;

const useStyles = makeStyles({
  body: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  split: { flex: '1 1 0', minWidth: 0, minHeight: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' },
  work: { minWidth: 0, minHeight: 0, overflowY: 'auto' },
});

type Props = {
  /** The list of sections, on the left. */
  readonly nav: ReactNode;
  /** What is worked in. */
  readonly children: ReactNode;
  /** Where it is drawn; scrolled and searched by whoever goes to a place. */
  readonly work: RefObject<HTMLDivElement | null>;
  /** null where the whole width is the section's own. */
  readonly pane: ReactNode;
  /** Of the pane, 0–1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
};

/** The sections of a document, the one that is worked in, and a pane beside it that is as wide as one likes. */
export const DocumentBody = ({ nav, children, work, pane, share, onShare }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      {nav}
      <div
        className={styles.split}
        style={{
          gridTemplateColumns:
            pane === null ? 'minmax(0, 1fr)' : `minmax(0, ${1 - share}fr) auto minmax(0, ${share}fr)`,
        }}
      >
        <div ref={work} className={styles.work} data-pane="trabajo">
          {children}
        </div>
        {pane !== null && (
          <>
            <Splitter range={SPLIT_RANGE} label="Ancho del panel" share={share} onShare={onShare} />
            {pane}
          </>
        )}
      </div>
    </div>
  );
};
