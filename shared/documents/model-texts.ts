import type { Block, DocumentModel, Run } from '#shared/documents/model.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

/** A piece of text that gets printed, with the nearest heading before it. */
export type ModelText = { readonly text: string; readonly where: string };

/** Every text that the document prints, in reading order; running header and footer of a section first. */
export function* modelTexts(model: DocumentModel): Generator<ModelText> {
  let where = 'Portada';
  if (model.watermark !== null) yield { text: model.watermark, where };
  for (const section of model.sections) {
    for (const text of section.header?.rows.flat() ?? []) yield { text, where: 'Encabezado de página' };
    if (section.footer) {
      for (const text of [section.footer.left, section.footer.center, section.footer.right])
        yield { text, where: 'Pie de página' };
    }
    for (const block of section.blocks) {
      if (block.kind === 'heading') where = `${block.number} ${block.text}`.trim();
      for (const text of blockTexts(block)) yield { text, where };
    }
  }
}

/** The texts of one block in reading order, nested tables included; flowcharts and charts give what is written in them. */
export function* blockTexts(block: Block): Generator<string> {
  switch (block.kind) {
    case 'paragraph':
      yield runsText(block.runs);
      return;
    case 'heading':
      yield `${block.number} ${block.text}`.trim();
      return;
    case 'list':
      for (const item of block.items) yield runsText(item.runs);
      return;
    case 'table':
      for (const row of block.rows)
        for (const cell of row.cells) for (const inner of cell.blocks) yield* blockTexts(inner);
      return;
    case 'flowchart':
      for (const lane of block.page.lanes) yield lane.titleLines.join(' ');
      for (const node of block.page.nodes) yield node.lines.join(' ');
      for (const edge of block.page.edges) if (edge.label !== '') yield edge.label;
      yield block.caption;
      return;
    case 'tree':
      for (const box of block.page.boxes) yield box.lines.join(' ');
      yield block.caption;
      return;
    case 'image':
      yield block.caption;
      return;
    case 'chart':
      for (const { label } of block.spec.categories) yield label;
      for (const { name } of block.spec.series) yield name;
      yield block.caption;
      return;
    case 'contents':
      yield block.title;
      return;
    case 'signatures':
      for (const person of block.people) {
        yield person.role;
        yield person.name;
        yield person.position;
      }
      return;
    case 'page-break':
    case 'spacer':
      return;
    default:
      assertNever(block);
  }
}

/** Words of the runs without their look. */
export const runsText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
