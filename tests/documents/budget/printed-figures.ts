import { withChartPictures } from '#electron/documents/chart/chart-pictures.ts';
import { writeDocx } from '#electron/documents/docx/docx-writer.ts';
import { readZip } from '#electron/documents/docx/zip.ts';
import type { DocumentModel, TableBlock } from '#shared/documents/model.ts';
import { modelTexts, runsText } from '#shared/documents/model-texts.ts';
import { bundledFaces } from '#tests/documents/docx/bundled-faces.ts';
import { inspect } from '#tests/documents/installed-tool.ts';
import { CREATED_AT, testAssets } from '#tests/documents/pdf/test-compiler.ts';

/** Amounts to the centavo as a text says them, without the peso sign, sorted: a figure that breaks is missing here. */
export const amountsIn = (text: string): readonly string[] =>
  (text.match(/(?<![\d,.])-?\d{1,3}(?:,\d{3})*\.\d{2}(?![\d,])/g) ?? []).sort();

export const modelAmounts = (model: DocumentModel): readonly string[] =>
  amountsIn(
    [...modelTexts(model)]
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('$', ''),
  );

export const pdfAmounts = (pdf: Uint8Array): readonly string[] =>
  amountsIn(inspect('pdftotext', ['-enc', 'UTF-8', '-raw', 'FILE', '-'], pdf).replaceAll('$', ''));

export const docxAmounts = (docx: Uint8Array): readonly string[] =>
  amountsIn(
    new TextDecoder()
      .decode(readZip(docx)?.get('word/document.xml')?.read())
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('$', ''),
  );

/** The Word file as the worker makes it. */
export const docxOf = async (model: DocumentModel): Promise<Uint8Array> => {
  const { resvg, fonts } = await testAssets();
  const drawn = await withChartPictures(model, new Map(), { wasm: resvg, fonts: fonts.map(({ bytes }) => bytes) });
  return writeDocx(drawn.model, drawn.images, bundledFaces(), { createdAt: CREATED_AT, pageNumbers: true });
};

/** A table's rows as texts; cells of several paragraphs by lines. */
export const rowsOf = (model: DocumentModel, id: string): readonly (readonly string[])[] => {
  const table = model.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is TableBlock => block.kind === 'table' && block.id === id);
  if (!table) throw new Error(`The model has no table ${id}`);
  return table.rows.map(({ cells }) =>
    cells.map(({ blocks }) =>
      blocks.map((block) => (block.kind === 'paragraph' ? runsText(block.runs) : '')).join('\n'),
    ),
  );
};
