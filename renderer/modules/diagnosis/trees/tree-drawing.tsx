import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { TreeBlock } from '#shared/documents/model.ts';
import type { TreeBox, TreeLine } from '#shared/trees/tree-drawing.ts';

const useStyles = makeStyles({
  root: { margin: 0 },
  svg: { display: 'block', width: '100%', height: 'auto', fontFamily: "'Noto Sans', 'Segoe UI', sans-serif" },
  line: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '0.9px' },
  head: { fill: tokens.colorNeutralForeground3 },
  text: { fill: tokens.colorNeutralForeground1 },
  core: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1, strokeWidth: '1.6px' },
  below: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '0.8px' },
  above: { fill: tokens.colorNeutralBackground2, stroke: tokens.colorBrandStroke1, strokeWidth: '0.8px' },
});

type Props = {
  readonly figure: TreeBlock;
  /** A box was pressed: whoever writes it goes there. */
  readonly onBox?: (id: string) => void;
};

/** A tree with the very boxes and lines of the document, in the colours of the screen. Told in words by its `alt`. */
export const TreeDrawing = ({ figure: { page, textSize, alt, caption }, onBox }: Props) => {
  const styles = useStyles();
  const arrow = useId();
  return (
    <figure className={styles.root}>
      <svg
        className={styles.svg}
        viewBox={`${-MARGIN} ${-MARGIN} ${page.width + 2 * MARGIN} ${page.height + 2 * MARGIN}`}
        // As wide as its place, within what can be read and what anybody needs; a wide tree is scrolled.
        style={{ minWidth: `${page.width * LEAST}px`, maxWidth: `${page.width * MOST}px` }}
        role="img"
        aria-label={`${caption}. ${alt}`}
      >
        <defs>
          <marker id={arrow} viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto">
            <path d="M0 0 6 3 0 6Z" className={styles.head} />
          </marker>
        </defs>
        {page.lines.map((line) => (
          <path key={`${line.from} ${line.to}`} d={pathOf(line)} className={styles.line} markerEnd={`url(#${arrow})`} />
        ))}
        {page.boxes.map((box) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the outline beside it has the keys
          <g key={box.id} onClick={() => onBox?.(box.id)}>
            <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={2} className={styles[box.side]} />
            {box.lines.map((line, index) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their order
                key={index}
                x={box.x + box.width / 2}
                y={baselineOf(box, textSize, index)}
                textAnchor="middle"
                fontSize={textSize}
                fontWeight={box.side === 'core' ? 600 : 400}
                className={styles.text}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
};

const MARGIN = 4;

/** Pixels for each point of the paper. */
const LEAST = 1.2;
const MOST = 1.7;

/** As the layout counts them: eleven points a line of eight and a half. */
const LINE_HEIGHT = 11 / 8.5;
const BASELINE = 0.98;

const baselineOf = ({ y, height, lines }: TreeBox, textSize: number, index: number): number => {
  const leading = textSize * LINE_HEIGHT;
  return y + (height - lines.length * leading) / 2 + textSize * BASELINE + index * leading;
};

const pathOf = ({ points }: TreeLine): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
