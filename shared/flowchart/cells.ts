import { textWidth } from '#shared/documents/font-metrics.ts';
import type { Column } from '#shared/flowchart/columns.ts';
import { type DocumentBox, documentsBelow, documentsBeside } from '#shared/flowchart/document-boxes.ts';
import type { Route } from '#shared/flowchart/routes.ts';
import type { Step } from '#shared/flowchart/rows.ts';
import {
  type FitMemory,
  type Fitted,
  fitDiamond,
  fitLabel,
  fitRectangle,
  widestWord,
} from '#shared/flowchart/sizing.ts';
import { placeSlots } from '#shared/flowchart/slots.ts';
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
  readonly fontSize: number;
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

export const sizeCell = (
  index: number,
  step: Step,
  column: Column,
  style: FlowStyle,
  traffic: StepTraffic,
  memory: FitMemory,
): Cell => {
  const isDiamond = step.node.kind === 'decision';
  const text = step.node.label === '' ? step.node.text : `${step.node.label}. ${step.node.text}`;
  const least = isDiamond ? leastDiamond(text, traffic, column, style) : 0;
  const aside = isDiamond ? sideLabels(traffic, column, style, least) : [];
  const width = isDiamond ? diamondWidth(column, aside, least) : column.mainRight - column.mainLeft;
  const key = `${index} ${width} ${style.fontSize}`;
  const shape =
    memory.get(key) ??
    (isDiamond
      ? fitDiamond(text, width, style)
      : fitRectangle(text, width, style, step.node.kind === 'predefined-process'));
  memory.set(key, shape);
  const half = shape.height / 2;
  const left = column.center - shape.width / 2;
  const right = column.center + shape.width / 2;

  const below = style.documents === 'below' && step.documents.length > 0;
  const port = column.mainLeft + style.connectorWidth / 2;
  const documents = below
    ? documentsBelow(
        step.documents,
        { busX: port + 4, left: port + 8, right: column.mainRight, top: half },
        style,
        memory,
      )
    : documentsBeside(
        step.documents,
        { mainRight: right, left: column.documentLeft, half },
        column.documentWidth,
        style,
        memory,
      );
  const documentsUp = Math.max(0, ...documents.map((box) => -box.dy));
  const documentsDown = Math.max(0, ...documents.map((box) => box.dy + box.height));

  const middle = { reach: shape.width / 2 - 3, room: (column.mainRight - column.mainLeft) / 2 + style.gutter * 0.4 };
  const exits = bottomExits(traffic);
  const bottoms = placeSlots(
    exits.map(({ slot, mini, label }) => ({
      slot,
      half: mini ? miniSize(mini, style).width / 2 : 0,
      label: label === '' ? 0 : widestWord(label, style.smallFontSize, 'semibold'),
    })),
    below ? port : column.center,
    middle.reach,
    middle.room,
  );
  const entries = traffic.minis.filter(({ mini }) => mini.place === 'top');
  const tops = placeSlots(
    entries.map(({ mini, slot }) => ({ slot, half: miniSize(mini, style).width / 2, label: 0 })),
    column.center,
    middle.reach,
    middle.room,
  );
  const slotX = (slot: number): number => bottoms.get(slot)?.x ?? column.center;
  const slope = (x: number): number =>
    isDiamond ? half * Math.max(0, 1 - Math.abs(x - column.center) / (shape.width / 2)) : half;

  const labels = new Map<string, LabelPlace>();
  const inset = Math.min(4, (2 * shape.width) / Math.max(1, shape.height));
  for (const { id, side, fitted } of aside) {
    const x = side === 'right' ? right - inset + 2.5 : left + inset - 2.5 - fitted.width;
    labels.set(id, { x, dy: -2 - fitted.height, width: fitted.width, height: fitted.height, lines: fitted.lines });
  }
  const bottomOfNode = Math.max(half, documentsDown);
  const under = bottomLabels(exits, column, style, slotX);
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
  const asideTop = Math.max(half, ...aside.map(({ fitted }) => fitted.height + 4));
  let up = Math.max(asideTop, documentsUp);
  let down = bottomOfNode + (labelHeight > 0 ? labelHeight + 2 : 0);
  for (const { mini, slot } of traffic.minis) {
    const bottom = mini.place === 'bottom';
    const placed = (bottom ? bottoms : tops).get(slot) ?? { x: column.center, half: style.connectorWidth / 2 };
    const size = miniSize(mini, style);
    const width = placed.half * 2;
    const height = mini.kind === 'connector' ? width : size.height;
    const dy = bottom ? bottomOfNode + Math.max(style.gap, labelHeight + 7) : -asideTop - style.gap - height;
    const fontSize = style.smallFontSize * Math.max(0.7, Math.min(1, width / size.width));
    minis.push({ mini, x: placed.x, dy, width, height, lines: size.lines, fontSize });
    up = Math.max(up, -dy);
    down = Math.max(down, dy + height);
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

/** Width that several exits at the bottom of a step need, side by side with their labels; 0 for a single one. */
export const exitsWidth = (traffic: StepTraffic, style: FlowStyle): number => {
  if (traffic.exits.length + traffic.minis.length < 2) return 0;
  const exits = bottomExits(traffic);
  if (exits.length < 2) return 0;
  const side = (sign: 1 | -1): number =>
    exits.reduce((sum, { slot, mini, label }) => {
      if (slot * sign < 0) return sum;
      const symbol = mini ? miniSize(mini, style).width + 4 : 4;
      // The middle's label stands at its right; half of its symbol belongs to each side.
      const word =
        label === '' || (slot === 0 && sign < 0) ? 0 : widestWord(label, style.smallFontSize, 'semibold') + 7;
      return sum + Math.max(slot === 0 ? symbol / 2 : symbol, word);
    }, 3);
  return 2 * Math.max(side(1), side(-1));
};

type AsideLabel = {
  readonly id: string;
  readonly side: 'left' | 'right';
  readonly fitted: Fitted;
  readonly outside: number;
};

/** Wide enough for the longest word of the question; narrower where a label beside it has a long word too. */
const leastDiamond = (text: string, traffic: StepTraffic, column: Column, style: FlowStyle): number => {
  const room = column.mainRight - column.mainLeft;
  const word = widestWord(text, style.fontSize, 'regular');
  const label = traffic.exits.reduce((most, route) => {
    const aside = route.kind === 'side' || route.kind === 'straight';
    return aside ? Math.max(most, widestWord(route.flow.edge.label, style.smallFontSize, 'semibold')) : most;
  }, 0);
  const easy = Math.min(room * 0.7, word * 1.35 + 6);
  const tight = Math.min(room * 0.6, word * 1.15 + 6);
  return Math.max(room * 0.42, Math.min(easy, Math.max(tight, room - 2 * (label + 7))));
};

const sideLabels = (
  traffic: StepTraffic,
  column: Column,
  style: FlowStyle,
  leastWidth: number,
): readonly AsideLabel[] => {
  const most = (column.mainRight - column.mainLeft - leastWidth) / 2 - 4;
  return traffic.exits.flatMap((route) => {
    if ((route.kind !== 'side' && route.kind !== 'straight') || route.flow.edge.label === '') return [];
    const outside = Math.min(40, route.exit === 'left' ? column.leftFree : column.rightFree);
    const fitted = fitLabel(route.flow.edge.label, most + outside, style);
    return [{ id: route.flow.edge.id, side: route.exit, fitted, outside }];
  });
};

/** Room for the labels stays free at both sides, so that the diamond keeps its place in the middle. */
const diamondWidth = (column: Column, labels: readonly AsideLabel[], least: number): number => {
  const room = column.mainRight - column.mainLeft;
  const reserve = Math.max(0, ...labels.map(({ fitted, outside }) => fitted.width + 2 - outside));
  return Math.max(least, Math.min(150, room - 2 * reserve));
};

type BottomExit = {
  readonly slot: number;
  readonly edgeId: string;
  readonly label: string;
  /** The symbol it ends in; null for a line that goes on. */
  readonly mini: Mini | null;
};

/** From left to right. */
const bottomExits = (traffic: StepTraffic): readonly BottomExit[] => {
  const exits: BottomExit[] = [];
  for (const route of traffic.exits) {
    if (route.kind !== 'down' && route.kind !== 'bottom') continue;
    const { id, label } = route.flow.edge;
    exits.push({ slot: route.kind === 'down' ? 0 : route.slot, edgeId: id, label, mini: null });
  }
  for (const { mini, slot } of traffic.minis) {
    const edge = mini.flows[0]?.edge;
    if (mini.place === 'bottom' && edge) exits.push({ slot, edgeId: edge.id, label: edge.label, mini });
  }
  return exits.sort((a, b) => a.slot - b.slot);
};

const bottomLabels = (
  exits: readonly BottomExit[],
  column: Column,
  style: FlowStyle,
  slotX: (slot: number) => number,
): readonly { readonly id: string; readonly x: number; readonly fitted: Fitted; readonly leftwards: boolean }[] =>
  exits.flatMap(({ edgeId, label, slot }, index) => {
    if (label === '') return [];
    const x = slotX(slot);
    const leftwards = slot < 0;
    const neighbour = exits[index + (leftwards ? -1 : 1)];
    const limit = neighbour
      ? Math.abs(slotX(neighbour.slot) - x) - 5
      : leftwards
        ? x - column.mainLeft
        : column.mainRight - x;
    return [{ id: edgeId, x, fitted: fitLabel(label, limit, style), leftwards }];
  });

const miniSize = (mini: Mini, style: FlowStyle) => {
  if (mini.link === 'none') {
    const text = mini.kind === 'start' ? 'Inicio' : 'Fin';
    const width = textWidth(text, style.smallFontSize, 'semibold') + style.pillHeight;
    return { width, height: style.pillHeight, lines: [text] };
  }
  return { width: style.connectorWidth, height: style.connectorHeight, lines: [] };
};
