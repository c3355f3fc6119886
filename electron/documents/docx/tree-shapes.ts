import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import type { ParagraphNode } from '#electron/documents/docx/flow-node.ts';
import { canvasNodes } from '#electron/documents/docx/flowchart-canvas.ts';
import { edgeXml, lineXml, preset, shapeXml, textXml } from '#electron/documents/docx/shape-xml.ts';
import type { TreeBlock } from '#shared/documents/model.ts';
import { TREE_LOOK } from '#shared/documents/tree-svg.ts';
import type { PlacedNode } from '#shared/flowchart/flowchart.ts';
import { INK } from '#shared/flowchart/svg.ts';

/** A problem or objectives tree as native shapes that one can move and retype in Word, with its caption. */
export const treeNodes = (block: TreeBlock, context: BlockContext, breakBefore: boolean): readonly ParagraphNode[] =>
  canvasNodes(block, context, breakBefore, () => shapesXml(block, context));

const shapesXml = ({ page, textSize }: TreeBlock, context: BlockContext): string => {
  const ids = new Map(page.boxes.map((box) => [box.id, context.nextDrawing()]));
  const nodes = new Map(page.boxes.map((box) => [box.id, nodeOf(box, textSize)]));
  const lines = page.lines.map(({ from, to, points }) =>
    edgeXml(
      {
        id: `${from}-${to}`,
        from,
        to,
        kind: 'sequence',
        points: points.map(([x, y]) => ({ x, y })),
        label: '',
        labelBox: null,
      },
      nodes,
      ids,
      context.nextDrawing,
    ),
  );
  return [...lines, ...page.boxes.map((box) => boxXml(box, textSize, ids.get(box.id) ?? 0))].join('');
};

type Box = TreeBlock['page']['boxes'][number];

const boxXml = (box: Box, textSize: number, id: number): string => {
  const { fill, stroke, width, bold } = TREE_LOOK[box.side];
  const text = box.lines.join(' ').trim();
  return shapeXml({
    id,
    name: SIDE_NAMES[box.side],
    ...(text === '' ? {} : { description: text }),
    box,
    geometry: preset('rect'),
    fill,
    line: lineXml(stroke, width),
    text: textXml(
      box.lines.map((line) => [{ text: line, bold }]),
      textSize,
      INK,
    ),
  });
};

const SIDE_NAMES = {
  core: 'Centro del árbol',
  below: 'Causa o medio',
  above: 'Efecto o fin',
} as const satisfies Record<Box['side'], string>;

/** A box as the arrows see it: a plain rectangle to which Word can tie them. */
const nodeOf = ({ id, x, y, width, height, lines }: Box, fontSize: number): PlacedNode => ({
  id,
  kind: 'activity',
  label: '',
  activityId: null,
  x,
  y,
  width,
  height,
  lines,
  fontSize,
  fullText: lines.join(' '),
});
