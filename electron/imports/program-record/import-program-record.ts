import {
  type ReadRecord,
  type RecordReadOptions,
  readProgramRecord,
} from '#electron/imports/program-record/read-program-record.ts';
import { readDocx } from '#electron/imports/read-docx.ts';
import { readHtml } from '#electron/imports/read-html.ts';
import { recogniseSource, recogniseText } from '#electron/imports/recognise-source.ts';
import { cellText, runsText, type SourceBlock } from '#electron/imports/source-blocks.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/**
 * Reads the published record of a programme from pasted text or a file (text, web page, Word).
 * @throws DomainError `not-a-record`, `file-rejected`, `too-large`, `invalid-input`
 */
export const importProgramRecord = async (source: ImportSource, options: RecordReadOptions): Promise<ReadRecord> => {
  const recognised = source.kind === 'text' ? recogniseText(source.text) : recogniseSource(source.name, source.bytes);
  if (recognised.kind === 'text') return readProgramRecord(recognised.text, options);
  if (recognised.kind === 'html') return readProgramRecord(linesOf(readHtml(recognised.text)), options);
  return readProgramRecord(linesOf((await readDocx(recognised.bytes)).blocks), options);
};

const linesOf = (blocks: readonly SourceBlock[]): string => blocks.flatMap(blockLines).join('\n');

/** A table's cells on lines of their own; items keep a bullet, which tells the objective's list. */
const blockLines = (block: SourceBlock): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [runsText(block.runs)];
    case 'item':
      return [`• ${runsText(block.runs)}`];
    case 'image':
      return [];
    case 'table':
      return block.rows.flatMap((row) => row.cells.map(cellText));
  }
};
