import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { DrawingStyles } from '#renderer/modules/procedure/flowchart/drawing-styles.ts';
import type { FlowPage, PlacedEdge, PlacedLane, PlacedNode } from '#shared/flowchart/flowchart.ts';
import { arrowHead, edgePath, LEADING, linesIn, shapePaths, textLines } from '#shared/flowchart/shapes.ts';

type LanesProps = { readonly lanes: readonly PlacedLane[]; readonly styles: DrawingStyles };

/** The strip of lane titles, which stays in sight while the drawing scrolls. */
export const LaneTitles = ({ lanes, styles }: LanesProps) =>
  lanes.map((lane) => (
    <g key={lane.id}>
      <rect x={lane.x} y={0} width={lane.width} height={lane.titleHeight} className={styles.laneTitle} />
      {linesIn(lane.titleLines, { x: lane.x, y: 0, width: lane.width, height: lane.titleHeight }, lane.fontSize).map(
        (line) => (
          <text
            key={line.y}
            x={line.x}
            y={line.y}
            fontSize={lane.fontSize}
            className={mergeClasses(styles.text, styles.strong)}
          >
            {line.text}
          </text>
        ),
      )}
    </g>
  ));

type DrawingProps = {
  readonly page: FlowPage;
  readonly styles: DrawingStyles;
  readonly selectedActivityId: string | null;
  /** The one activity that the Tab key reaches. */
  readonly tabStop: string | null;
  /** What a screen reader says at an activity. */
  readonly sentences: ReadonlyMap<string, string>;
};

/** Lanes, lines, symbols. One symbol of each activity is a button; clicks on the others are handled by the frame. */
export const Drawing = ({ page, styles, selectedActivityId, tabStop, sentences }: DrawingProps) => (
  <>
    {page.lanes.map((lane) => (
      <rect
        key={lane.id}
        x={lane.x}
        y={lane.titleHeight}
        width={lane.width}
        height={Math.max(0, lane.height - lane.titleHeight)}
        className={styles.lane}
      />
    ))}
    {page.edges.map((edge) => (
      <Edge key={edge.id} edge={edge} styles={styles} />
    ))}
    {page.nodes.map((node) => {
      const main = node.label !== '' && node.activityId !== null;
      const selected = node.activityId !== null && node.activityId === selectedActivityId && isPart(node);
      return (
        <Node
          key={node.id}
          node={node}
          styles={styles}
          selected={selected}
          tabIndex={main ? (node.activityId === tabStop ? 0 : -1) : undefined}
          name={main ? (sentences.get(node.activityId ?? '') ?? node.fullText) : undefined}
        />
      );
    })}
    {page.edges.map((edge) => (
      <EdgeLabel key={edge.id} edge={edge} styles={styles} />
    ))}
  </>
);

/** Connectors name the activity at their other end; they are no part of it. */
const isPart = (node: PlacedNode): boolean => node.kind !== 'connector' && node.kind !== 'off-page-connector';

type EdgeProps = { readonly edge: PlacedEdge; readonly styles: DrawingStyles };

const sameEdge = (a: EdgeProps, b: EdgeProps): boolean =>
  a.styles === b.styles &&
  a.edge.label === b.edge.label &&
  a.edge.kind === b.edge.kind &&
  a.edge.labelBox?.x === b.edge.labelBox?.x &&
  a.edge.labelBox?.y === b.edge.labelBox?.y &&
  a.edge.points.length === b.edge.points.length &&
  a.edge.points.every((point, i) => point.x === b.edge.points[i]?.x && point.y === b.edge.points[i]?.y);

const Edge = memo(({ edge, styles }: EdgeProps) => {
  const path = edgePath(edge.points);
  if (edge.kind === 'association') return <path d={path} className={styles.association} />;
  const back = edge.kind === 'back';
  return (
    <>
      <path d={path} className={back ? styles.back : styles.line} strokeWidth={1.2} />
      <path d={arrowHead(edge.points)} className={back ? styles.backHead : styles.lineHead} />
    </>
  );
}, sameEdge);

const EdgeLabel = memo(({ edge, styles }: EdgeProps) => {
  if (!edge.labelBox) return null;
  const lines = edge.label.split('\n');
  const fontSize = edge.labelBox.height / lines.length / LEADING;
  const look = mergeClasses(styles.text, styles.strong, edge.kind === 'back' && styles.backText);
  return linesIn(lines, edge.labelBox, fontSize).map((line) => (
    <text key={line.y} x={line.x} y={line.y} fontSize={fontSize} className={look}>
      {line.text}
    </text>
  ));
}, sameEdge);

type NodeProps = {
  readonly node: PlacedNode;
  readonly styles: DrawingStyles;
  readonly selected: boolean;
  readonly tabIndex: 0 | -1 | undefined;
  readonly name: string | undefined;
};

/** Where it stands changes with every line typed above it, what it shows doesn't: the symbol is drawn at 0, 0. */
const Node = memo(
  ({ node, styles, selected, tabIndex, name }: NodeProps) => {
    const look = mergeClasses(node.activityId !== null && styles.node, selected && styles.selected);
    const place = `translate(${round(node.x)} ${round(node.y)})`;
    const symbol = (
      <SymbolShape
        kind={node.kind}
        width={node.width}
        height={node.height}
        text={node.lines.join('\n')}
        label={node.label}
        fontSize={node.fontSize}
        styles={styles}
      />
    );
    if (name === undefined) {
      return (
        <g transform={place} className={look} data-activity={node.activityId ?? undefined} aria-hidden>
          {symbol}
        </g>
      );
    }
    return (
      // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
      <g
        transform={place}
        className={look}
        data-activity={node.activityId ?? undefined}
        data-stop
        role="button"
        tabIndex={tabIndex ?? -1}
        aria-label={name}
        aria-current={selected ? 'true' : undefined}
      >
        {symbol}
      </g>
    );
  },
  (a, b) =>
    a.styles === b.styles &&
    a.selected === b.selected &&
    a.tabIndex === b.tabIndex &&
    a.name === b.name &&
    a.node.x === b.node.x &&
    a.node.y === b.node.y &&
    sameSymbol(a.node, b.node),
);

const sameSymbol = (a: PlacedNode, b: PlacedNode): boolean =>
  a.kind === b.kind &&
  a.width === b.width &&
  a.height === b.height &&
  a.label === b.label &&
  a.activityId === b.activityId &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, i) => line === b.lines[i]);

type SymbolProps = Pick<PlacedNode, 'kind' | 'width' | 'height' | 'label' | 'fontSize'> & {
  readonly text: string;
  readonly styles: DrawingStyles;
};

const SymbolShape = memo(({ kind, width, height, label, fontSize, text, styles }: SymbolProps) => {
  const node: PlacedNode = {
    id: '',
    kind,
    x: 0,
    y: 0,
    width,
    height,
    label,
    activityId: null,
    lines: text === '' ? [] : text.split('\n'),
    fontSize,
    fullText: '',
  };
  const { outline, details } = shapePaths(node);
  const look = lookOf(kind, styles);
  const strong = kind === 'start' || kind === 'end' || kind === 'connector' || kind === 'archive';
  const behind = kind === 'multidocument';
  return (
    <>
      {behind && details.map((d) => <path key={d} d={d} className={look} />)}
      <path d={outline} className={look} />
      {!behind && details.map((d) => <path key={d} d={d} className={look} />)}
      {textLines(node).map((line, index) => {
        const prefix = index === 0 && label !== '' && line.text.startsWith(`${label}.`) ? `${label}.` : '';
        return (
          <text
            key={line.y}
            x={line.x}
            y={line.y}
            fontSize={fontSize}
            className={mergeClasses(styles.text, strong && styles.strong)}
          >
            {prefix !== '' && <tspan className={styles.number}>{prefix}</tspan>}
            {line.text.slice(prefix.length)}
          </text>
        );
      })}
    </>
  );
});

const lookOf = (kind: PlacedNode['kind'], styles: DrawingStyles): string => {
  switch (kind) {
    case 'start':
    case 'end':
      return styles.start;
    case 'decision':
      return styles.decision;
    case 'document':
    case 'multidocument':
    case 'archive':
      return styles.document;
    case 'connector':
    case 'off-page-connector':
      return styles.connector;
    default:
      return styles.activity;
  }
};

const round = (value: number): number => Math.round(value * 100) / 100;
