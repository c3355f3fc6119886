import type { Block, DocumentModel, Run } from '#shared/documents/model.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

/** One piece of what a document says. `kind` tells where it stands, so that a comparison can treat drawings apart. */
export type TextPiece = {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'caption' | 'flow' | 'signature' | 'contents-title';
  /** Depth of tables around the piece: 0 in the flow, 1 in a cell, 2 in a table inside a cell. */
  readonly depth: number;
  readonly text: string;
};

/**
 * The text of the document's body in reading order, one piece per printed paragraph; furniture (header, footer,
 * watermark) and the contents list's entries, which repeat the headings, are left out. Empty pieces too.
 */
export const documentText = (model: DocumentModel): readonly TextPiece[] =>
  model.sections.flatMap((section) => section.blocks.flatMap((block) => blockText(block, 0)));

const blockText = (block: Block, depth: number): readonly TextPiece[] => {
  switch (block.kind) {
    case 'heading':
      return piece('heading', depth, `${block.number} ${block.text}`);
    case 'paragraph':
      return piece(block.style === 'caption' ? 'caption' : 'paragraph', depth, runsText(block.runs));
    case 'list':
      return block.items.flatMap((item) => piece('list-item', depth, runsText(item.runs)));
    case 'table':
      return block.rows.flatMap((row) =>
        row.cells.flatMap((cell) => cell.blocks.flatMap((inner) => blockText(inner, depth + 1))),
      );
    case 'flowchart':
      return [
        ...block.page.lanes.flatMap((lane) => piece('flow', depth, lane.titleLines.join(' '))),
        ...block.page.nodes.flatMap((node) => piece('flow', depth, [node.label, ...node.lines].join(' '))),
        ...block.page.edges.flatMap((edge) => piece('flow', depth, edge.label)),
        ...piece('caption', depth, block.caption),
      ];
    case 'image':
      return piece('caption', depth, block.caption);
    case 'contents':
      return piece('contents-title', depth, block.title);
    case 'signatures':
      return block.people.flatMap((person) => [
        ...piece('signature', depth, person.role),
        ...piece('signature', depth, person.name),
        ...piece('signature', depth, person.position),
      ]);
    case 'page-break':
    case 'spacer':
      return [];
    default:
      return assertNever(block);
  }
};

const runsText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

const piece = (kind: TextPiece['kind'], depth: number, text: string): readonly TextPiece[] => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain === '' ? [] : [{ kind, depth, text: plain }];
};
