import type { FlowNode, Point } from '#shared/flowchart/flowchart.ts';
import type { DocumentGroup } from '#shared/flowchart/rows.ts';
import { type FitMemory, fitDocument, WAVE } from '#shared/flowchart/sizing.ts';
import type { FlowStyle } from '#shared/flowchart/style.ts';

/** A document or an archive of an activity; `dy` and the path's y are measured from the middle of the activity. */
export type DocumentBox = {
  readonly node: FlowNode;
  readonly x: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly fontSize: number;
  /** The association, from what it hangs from to the box. */
  readonly path: readonly Point[];
};

const ARCHIVE_WIDTH = 17;
const ARCHIVE_HEIGHT = 14;
const ARCHIVE_GAP = 6;
const STACK_GAP = 6;

/** A column of documents at the right of the activity. */
export const documentsBeside = (
  groups: readonly DocumentGroup[],
  place: { readonly mainRight: number; readonly left: number; readonly half: number },
  width: number,
  style: FlowStyle,
  memory: FitMemory,
): readonly DocumentBox[] => {
  if (groups.length === 0) return [];
  const boxes = stack(groups, place.left, width, style, memory);
  const total = boxes.reduce((bottom, box) => Math.max(bottom, box.dy + box.height), 0);
  const busX = (place.mainRight + place.left) / 2;
  return boxes.map((box) => {
    const dy = box.dy - total / 2;
    if (box.node.kind === 'archive') return { ...box, dy, path: box.path.map((p) => ({ x: p.x, y: p.y - total / 2 })) };
    const middle = dy + (box.height - WAVE / 2) / 2;
    const reach = place.half - 5;
    const port = Math.max(-reach, Math.min(reach, middle));
    const end = { x: place.left, y: middle };
    const path =
      Math.abs(port - middle) < 0.01
        ? [{ x: place.mainRight, y: middle }, end]
        : [{ x: place.mainRight, y: port }, { x: busX, y: port }, { x: busX, y: middle }, end];
    return { ...box, dy, path };
  });
};

/** Documents under the activity, where a lane has no room beside it; the course goes down at their left. */
export const documentsBelow = (
  groups: readonly DocumentGroup[],
  place: { readonly busX: number; readonly left: number; readonly right: number; readonly top: number },
  style: FlowStyle,
  memory: FitMemory,
): readonly DocumentBox[] => {
  const from = place.top + style.documentGap;
  return stack(groups, place.left, place.right - place.left, style, memory).map((box) => {
    const dy = box.dy + from;
    if (box.node.kind === 'archive') return { ...box, dy, path: box.path.map((p) => ({ x: p.x, y: p.y + from })) };
    const middle = dy + (box.height - WAVE / 2) / 2;
    const path = [
      { x: place.busX, y: place.top },
      { x: place.busX, y: middle },
      { x: place.left, y: middle },
    ];
    return { ...box, dy, path };
  });
};

/** From 0 downwards; archives hang under their document. */
const stack = (
  groups: readonly DocumentGroup[],
  left: number,
  width: number,
  style: FlowStyle,
  memory: FitMemory,
): readonly DocumentBox[] => {
  const boxes: DocumentBox[] = [];
  let y = 0;
  for (const { document, archives } of groups) {
    const key = `${document.id} ${width} ${style.smallFontSize}`;
    const fitted = memory.get(key) ?? fitDocument(document.text, width, style, document.kind === 'multidocument');
    memory.set(key, fitted);
    boxes.push({
      node: document,
      x: left,
      dy: y,
      width,
      height: fitted.height,
      lines: fitted.lines,
      fontSize: fitted.fontSize,
      path: [],
    });
    const foot = y + fitted.height;
    y = foot;
    for (const [index, archive] of archives.entries()) {
      const middle = left + (width * (index + 1)) / (archives.length + 1);
      boxes.push({
        node: archive,
        x: middle - ARCHIVE_WIDTH / 2,
        dy: foot + ARCHIVE_GAP,
        width: ARCHIVE_WIDTH,
        height: ARCHIVE_HEIGHT,
        lines: archive.text === '' ? [] : [archive.text],
        fontSize: style.smallFontSize,
        path: [
          { x: middle, y: foot - WAVE / 2 },
          { x: middle, y: foot + ARCHIVE_GAP },
        ],
      });
      y = foot + ARCHIVE_GAP + ARCHIVE_HEIGHT;
    }
    y += STACK_GAP;
  }
  return boxes;
};
