import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { PlacedNode, Point, Rect } from '#shared/flowchart/flowchart.ts';
import { STACK_SHIFT, WAVE } from '#shared/flowchart/sizing.ts';

/** SVG path data of a symbol: its closed outline, and open lines drawn on top (side bars, sheets behind). */
export type ShapePaths = { readonly outline: string; readonly details: readonly string[] };

/** One line of text of a shape, placed by the middle of its baseline. */
export type TextLine = { readonly text: string; readonly x: number; readonly y: number };

/** Line distance of all texts, as a multiple of the font size. */
export const LEADING = 1.24;

/** The symbol of a node, by its kind, at its place; the same for paper and screen. */
export const shapePaths = (node: Pick<PlacedNode, 'kind' | 'x' | 'y' | 'width' | 'height'>): ShapePaths => {
  const { x, y, width: w, height: h } = node;
  switch (node.kind) {
    case 'start':
    case 'end':
      return plain(roundedRectangle(node, Math.min(w, h) / 2));
    case 'activity':
      return plain(roundedRectangle(node, 1.5));
    case 'predefined-process': {
      const bars = [`M${n(x + 4)} ${n(y)}V${n(y + h)}`, `M${n(x + w - 4)} ${n(y)}V${n(y + h)}`];
      return { outline: roundedRectangle(node, 0), details: bars };
    }
    case 'decision':
      return plain(
        `M${n(x + w / 2)} ${n(y)}L${n(x + w)} ${n(y + h / 2)}L${n(x + w / 2)} ${n(y + h)}L${n(x)} ${n(y + h / 2)}Z`,
      );
    case 'document':
      return plain(wavySheet(node));
    case 'multidocument': {
      const s = STACK_SHIFT;
      const sheet = { x, y: y + 2 * s, width: w - 2 * s, height: h - 2 * s };
      const behind = [1, 2].map((i) => {
        const top = y + (2 - i) * s;
        const left = x + i * s;
        return `M${n(left)} ${n(top + s)}V${n(top)}H${n(left + sheet.width)}V${n(top + sheet.height - WAVE / 2 - s / 2)}H${n(left + sheet.width - s)}`;
      });
      return { outline: wavySheet(sheet), details: behind };
    }
    case 'archive':
      return plain(`M${n(x)} ${n(y)}H${n(x + w)}L${n(x + w / 2)} ${n(y + h)}Z`);
    case 'connector': {
      const r = Math.min(w, h) / 2;
      return plain(
        `M${n(x + w / 2 - r)} ${n(y + h / 2)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`,
      );
    }
    case 'off-page-connector': {
      const shoulder = y + h * PENTAGON_SHOULDER;
      return plain(`M${n(x)} ${n(y)}H${n(x + w)}V${n(shoulder)}L${n(x + w / 2)} ${n(y + h)}L${n(x)} ${n(shoulder)}Z`);
    }
    default:
      return assertNever(node.kind);
  }
};

/** The lines of a node where they stand. */
export const textLines = (node: PlacedNode): readonly TextLine[] => linesIn(node.lines, textArea(node), node.fontSize);

/** Lines centred in a box. */
export const linesIn = (lines: readonly string[], box: Rect, fontSize: number): readonly TextLine[] => {
  const line = fontSize * LEADING;
  const top = box.y + (box.height - lines.length * line) / 2;
  return lines.map((text, index) => ({
    text,
    x: box.x + box.width / 2,
    y: top + line * (index + 0.5) + fontSize * 0.355,
  }));
};

/** A closed arrow head at the end of a polyline, as path data; '' for a single point. */
export const arrowHead = (points: readonly Point[], length = 6, halfWidth = 2.7): string => {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const size = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const dx = (tip.x - before.x) / size;
  const dy = (tip.y - before.y) / size;
  const x = tip.x - dx * length;
  const y = tip.y - dy * length;
  return `M${n(tip.x)} ${n(tip.y)}L${n(x - dy * halfWidth)} ${n(y + dx * halfWidth)}L${n(x + dy * halfWidth)} ${n(y - dx * halfWidth)}Z`;
};

/** Path data of a polyline. Corners are rounded a little, so that the eye keeps to a line where two cross. */
export const edgePath = (points: readonly Point[], radius = 2.5): string => {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${n(first.x)} ${n(first.y)}`;
  for (const [index, point] of rest.entries()) {
    const before = points[index] as Point;
    const after = rest[index + 1];
    if (!after) {
      path += `L${n(point.x)} ${n(point.y)}`;
      continue;
    }
    const into = Math.hypot(point.x - before.x, point.y - before.y);
    const out = Math.hypot(after.x - point.x, after.y - point.y);
    const r = Math.min(radius, into / 2, out / 2);
    const from = {
      x: point.x - ((point.x - before.x) / (into || 1)) * r,
      y: point.y - ((point.y - before.y) / (into || 1)) * r,
    };
    const to = {
      x: point.x + ((after.x - point.x) / (out || 1)) * r,
      y: point.y + ((after.y - point.y) / (out || 1)) * r,
    };
    path += `L${n(from.x)} ${n(from.y)}Q${n(point.x)} ${n(point.y)} ${n(to.x)} ${n(to.y)}`;
  }
  return path;
};

/** Coordinates with two decimals, without trailing zeros. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

const PENTAGON_SHOULDER = 0.68;

const plain = (outline: string): ShapePaths => ({ outline, details: [] });

/** Where a symbol's text stands: not on its wavy foot, its point, or the sheets behind. */
export const textArea = (node: PlacedNode): Rect => {
  const { x, y, width, height } = node;
  if (node.kind === 'document') return { x, y, width, height: height - WAVE * 0.8 };
  if (node.kind === 'multidocument') {
    const s = 2 * STACK_SHIFT;
    return { x, y: y + s, width: width - s, height: height - s - WAVE * 0.8 };
  }
  if (node.kind === 'archive') return { x, y, width, height: height * 0.72 };
  if (node.kind === 'off-page-connector') return { x, y: y + 1, width, height: height * 0.8 };
  return { x, y, width, height };
};

const roundedRectangle = ({ x, y, width: w, height: h }: Rect, r: number): string =>
  r <= 0
    ? `M${n(x)} ${n(y)}H${n(x + w)}V${n(y + h)}H${n(x)}Z`
    : `M${n(x + r)} ${n(y)}H${n(x + w - r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(r)}V${n(y + h - r)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(r)}H${n(x + r)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(-r)}V${n(y + r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(-r)}Z`;

const wavySheet = ({ x, y, width: w, height: h }: Rect): string => {
  const foot = y + h - WAVE / 2;
  const wave = WAVE * 0.9;
  return `M${n(x)} ${n(y)}H${n(x + w)}V${n(foot)}C${n(x + w * 0.75)} ${n(foot - wave)} ${n(x + w * 0.65)} ${n(foot - wave)} ${n(x + w / 2)} ${n(foot)}C${n(x + w * 0.35)} ${n(foot + wave)} ${n(x + w * 0.25)} ${n(foot + wave)} ${n(x)} ${n(foot)}Z`;
};
