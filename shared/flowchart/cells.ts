import { textWidth } from '#shared/documents/font-metrics.ts';
import type { Column } from '#shared/flowchart/columns.ts';
import { type DocumentBox, documentsBelow, documentsBeside } from '#shared/flowchart/document-boxes.ts';
import type { Route } from '#shared/flowchart/routes.ts';
import type { Step } from '#shared/flowchart/rows.ts';
import { type Fitted, fitDiamond, fitLabel, fitRectangle } from '#shared/flowchart/sizing.ts';
import type { FlowStyle } from '#shared/flowchart/style.ts';
import type { Mini } from '#shared/flowchart/traffic.ts';

/** Vertical places (`dy`) are measured from the middle of the cell's node. */
export type LabelPlace = {
  readonly x: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
};

export type MiniPlace = {
  readonly mini: Mini;
  /** Its middle. */
  readonly x: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
};

/** A step with all that hangs from it: documents, small symbols above and below, labels of its exits. */
export type Cell = {
  readonly step: number;
  readonly left: number;
  readonly right: number;
  readonly center: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** How far the whole cell reaches above and below the middle of its node. */
  readonly up: number;
  readonly down: number;
  /** Labels by edge id. */
  readonly labels: ReadonlyMap<string, LabelPlace>;
  readonly documents: readonly DocumentBox[];
  readonly minis: readonly MiniPlace[];
  /** x of a bottom slot. */
  readonly slotX: (slot: number) => number;
  /** The outline's lower and upper edge at an x. */
  readonly bottomAt: (x: number) => number;
  readonly topAt: (x: number) => number;
};

/** What concerns one step on this page. */
export type StepTraffic = {
  readonly exits: readonly Route[];
  readonly minis: readonly { readonly mini: Mini; readonly slot: number }[];
};

export const sizeCell = (index: number, step: Step, column: Column, style: FlowStyle, traffic: StepTraffic): Cell => {
  const isDiamond = step.node.kind === 'decision';
  const text = step.node.label === '' ? step.node.text : `${step.node.label}. ${step.node.text}`;
  const aside = isDiamond ? sideLabels(traffic, column, style) : [];
  const shape = isDiamond
    ? fitDiamond(text, diamondWidth(column, aside), style)
    : fitRectangle(text, column.mainRight - column.mainLeft, style, step.node.kind === 'predefined-process');
  const half = shape.height / 2;
  const left = column.center - shape.width / 2;
  const right = column.center + shape.width / 2;

  const below = style.documents === 'below' && step.documents.length > 0;
  const port = column.mainLeft + style.connectorWidth / 2;
  const documents = below
    ? documentsBelow(step.documents, { busX: port + 4, left: port + 8, right: column.mainRight, top: half }, style)
    : documentsBeside(
        step.documents,
        { mainRight: right, left: column.documentLeft, half },
        column.documentWidth,
        style,
      );
  const documentsUp = Math.max(0, ...documents.map((box) => -box.dy));
  const documentsDown = Math.max(0, ...documents.map((box) => box.dy + box.height));

  const spread = slotSpread(traffic, style, shape.width);
  const slotX = (slot: number): number =>
    below && slot === 0
      ? port
      : column.center + Math.sign(slot) * Math.min(Math.abs(slot) * spread, shape.width / 2 - 2);
  const slope = (x: number): number =>
    isDiamond ? half * Math.max(0, 1 - Math.abs(x - column.center) / (shape.width / 2)) : half;

  const labels = new Map<string, LabelPlace>();
  const inset = Math.min(4, (2 * shape.width) / Math.max(1, shape.height));
  for (const { id, side, fitted } of aside) {
    const x = side === 'right' ? right - inset + 2.5 : left + inset - 2.5 - fitted.width;
    labels.set(id, { x, dy: -2 - fitted.height, width: fitted.width, height: fitted.height, lines: fitted.lines });
  }
  const bottomOfNode = Math.max(half, documentsDown);
  const under = bottomLabels(traffic, column, style, slotX);
  let labelHeight = 0;
  for (const { id, x, fitted, leftwards } of under) {
    labelHeight = Math.max(labelHeight, fitted.height);
    labels.set(id, {
      x: leftwards ? x - 2.5 - fitted.width : x + 2.5,
      dy: bottomOfNode + 2,
      width: fitted.width,
      height: fitted.height,
      lines: fitted.lines,
    });
  }

  const minis: MiniPlace[] = [];
  let up = Math.max(half, documentsUp, ...aside.map(({ fitted }) => fitted.height + 4));
  let down = bottomOfNode + (labelHeight > 0 ? labelHeight + 2 : 0);
  for (const { mini, slot } of traffic.minis) {
    const size = miniSize(mini, style, Math.max(...traffic.minis.map((m) => Math.abs(m.slot))) > 1 ? spread - 3 : 999);
    if (mini.place === 'bottom') {
      const dy = bottomOfNode + Math.max(style.gap, labelHeight + 7);
      minis.push({ mini, x: slotX(slot), dy, ...size });
      down = Math.max(down, dy + size.height);
    } else {
      const x = column.center + slot * (style.connectorWidth / 2 + 6);
      const dy = -half - style.gap - size.height;
      minis.push({ mini, x, dy, ...size });
      up = Math.max(up, -dy);
    }
  }
  return {
    step: index,
    left,
    right,
    center: column.center,
    height: shape.height,
    lines: shape.lines,
    up,
    down,
    labels,
    documents,
    minis,
    slotX,
    bottomAt: slope,
    topAt: (x) => -slope(x),
  };
};

type AsideLabel = { readonly id: string; readonly side: 'left' | 'right'; readonly fitted: Fitted };

const sideLabels = (traffic: StepTraffic, column: Column, style: FlowStyle): readonly AsideLabel[] => {
  const most = Math.max(16, (column.mainRight - column.mainLeft) * 0.3);
  return traffic.exits.flatMap((route) =>
    (route.kind === 'side' || route.kind === 'straight') && route.flow.edge.label !== ''
      ? [{ id: route.flow.edge.id, side: route.exit, fitted: fitLabel(route.flow.edge.label, most, style) }]
      : [],
  );
};

/** Room for the labels stays free at both sides, so that the diamond keeps its place in the middle. */
const diamondWidth = (column: Column, labels: readonly AsideLabel[]): number => {
  const room = column.mainRight - column.mainLeft;
  const reserve = Math.max(0, ...labels.map(({ fitted }) => fitted.width - 2));
  return Math.max(room * 0.5, Math.min(150, room - 2 * reserve));
};

const bottomLabels = (
  traffic: StepTraffic,
  column: Column,
  style: FlowStyle,
  slotX: (slot: number) => number,
): readonly { readonly id: string; readonly x: number; readonly fitted: Fitted; readonly leftwards: boolean }[] => {
  const exits = [
    ...traffic.exits.flatMap((route) =>
      route.kind === 'down' || route.kind === 'bottom'
        ? [{ edge: route.flow.edge, slot: route.kind === 'down' ? 0 : route.slot }]
        : [],
    ),
    ...traffic.minis.flatMap(({ mini, slot }) => {
      const edge = mini.place === 'bottom' ? mini.flows[0]?.edge : undefined;
      return edge ? [{ edge, slot }] : [];
    }),
  ].sort((a, b) => a.slot - b.slot);
  return exits.flatMap(({ edge, slot }, index) => {
    if (edge.label === '') return [];
    const x = slotX(slot);
    const leftwards = slot < 0;
    const neighbour = exits[index + (leftwards ? -1 : 1)];
    const limit = neighbour
      ? Math.abs(slotX(neighbour.slot) - x) - 5
      : leftwards
        ? x - column.mainLeft
        : column.mainRight - x;
    return [{ id: edge.id, x, fitted: fitLabel(edge.label, limit, style), leftwards }];
  });
};

/** Distance between bottom slots: a connector must not reach the line in the middle. */
const slotSpread = (traffic: StepTraffic, style: FlowStyle, width: number): number => {
  const slots = [
    ...traffic.minis.filter(({ mini }) => mini.place === 'bottom').map(({ slot }) => Math.abs(slot)),
    ...traffic.exits.map((route) => (route.kind === 'bottom' ? Math.abs(route.slot) : 0)),
  ];
  const most = Math.max(0, ...slots);
  const roomy = Math.max(style.connectorWidth / 2 + 6, width * 0.28);
  return most <= 1 ? roomy : (width / 2 - 2) / most;
};

const miniSize = (mini: Mini, style: FlowStyle, most: number) => {
  if (mini.link === 'none') {
    const text = mini.kind === 'start' ? 'Inicio' : 'Fin';
    const width = Math.min(most, textWidth(text, style.smallFontSize, 'semibold') + style.pillHeight);
    return { width, height: style.pillHeight, lines: [text] };
  }
  const width = Math.min(most, style.connectorWidth);
  return { width, height: mini.kind === 'connector' ? width : style.connectorHeight, lines: [] };
};
