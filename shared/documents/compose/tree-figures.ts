import { LOOK } from '#shared/documents/look.ts';
import type { TreeBlock } from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import { outlineOf } from '#shared/domain/common/outline.ts';
import type { TreeKind, TreeNode } from '#shared/domain/diagnosis/diagnosis.ts';
import { TREE_STYLE, type TreePage } from '#shared/trees/tree-drawing.ts';
import { layoutTree, type TreeInput } from '#shared/trees/tree-layout.ts';

/** How a tree and its sides are called. */
export const TREE_WORDS = {
  problem: { title: 'Árbol de problemas', core: 'Problema', below: 'Causas', above: 'Efectos' },
  objective: { title: 'Árbol de objetivos', core: 'Objetivo', below: 'Medios', above: 'Fines' },
} as const satisfies Record<TreeKind, { title: string; core: string; below: string; above: string }>;

/**
 * A tree as figures, each fit for a page of its own in landscape; none where nothing was written. What is too high for
 * the page is drawn smaller as a whole, on paper wide enough that its text breaks the same.
 * @param nodes of both trees, in display order
 */
export const treeFigures = (nodes: readonly TreeNode[], tree: TreeKind, id: string): readonly TreeBlock[] => {
  const input = treeInput(nodes, tree);
  if (!input) return [];
  const words = TREE_WORDS[tree];
  const area = bodyArea('landscape');
  const width = mmToPt(area.widthMm) - 2;
  const height = mmToPt(area.heightMm) - FURNITURE_PT;
  const pages = layoutTree(input, width);
  return pages.map((page, index) => {
    const factor = Math.min(1, height / page.height, width / page.width);
    return {
      kind: 'tree',
      id: pages.length === 1 ? id : `${id}_${index + 1}`,
      page: scaled(page, factor),
      textSize: TREE_STYLE.fontSize * factor,
      alt: treeText(nodes, tree),
      caption: pages.length === 1 ? words.title : `${words.title}, hoja ${index + 1} de ${pages.length}`,
    };
  });
};

/** The tree in words, what hangs on something moved in under it. */
export const treeText = (nodes: readonly TreeNode[], tree: TreeKind): string => {
  const words = TREE_WORDS[tree];
  const input = treeInput(nodes, tree);
  if (!input) return '';
  const side = (title: string, rows: TreeInput['below']): readonly string[] =>
    rows.length === 0
      ? []
      : [
          `${title}:`,
          ...outlineOf(rows).map(({ row, level }) => `${'– '.repeat(level)}${row.text.trim() || 'Sin texto'}.`),
        ];
  return [
    `${words.title}. ${words.core}: ${input.core.text.trim() || 'sin texto'}.`,
    ...side(words.below, input.below),
    ...side(words.above, input.above),
  ].join('\n');
};

/** Points; a smaller drawing is told in words beside it. */
export const LEAST_READABLE_TREE = 5.5;

/** Points that heading, caption and the room between them take from the page. */
const FURNITURE_PT = LOOK.heading[1].size * 2 + LOOK.heading[2].size * 2 + LOOK.paragraph.caption.size * 3 + 40;

const treeInput = (nodes: readonly TreeNode[], tree: TreeKind): TreeInput | undefined => {
  const own = nodes.filter((node) => node.tree === tree);
  if (own.length === 0) return undefined;
  const core = own.find(({ side }) => side === 'core');
  const sideOf = (side: TreeNode['side']) => own.filter((node) => node.side === side);
  return {
    core: { id: core?.id ?? `${tree}-core`, text: core?.text ?? '' },
    below: sideOf('below'),
    above: sideOf('above'),
  };
};

const scaled = (page: TreePage, factor: number): TreePage =>
  factor === 1
    ? page
    : {
        width: page.width * factor,
        height: page.height * factor,
        boxes: page.boxes.map((box) => ({
          ...box,
          x: box.x * factor,
          y: box.y * factor,
          width: box.width * factor,
          height: box.height * factor,
        })),
        lines: page.lines.map((line) => ({
          ...line,
          points: line.points.map(([x, y]) => [x * factor, y * factor] as const),
        })),
      };
