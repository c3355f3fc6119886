import { readEmbedded } from '#electron/documents/docx/embedded-model.ts';
import {
  type ReadRecord,
  type RecordReadOptions,
  readProgramRecord,
} from '#electron/imports/program-record/read-program-record.ts';
import { readDocx } from '#electron/imports/read-docx.ts';
import { readHtml } from '#electron/imports/read-html.ts';
import { recogniseSource, recogniseText } from '#electron/imports/recognise-source.ts';
import { cellText, runsText, type SourceBlock } from '#electron/imports/source-blocks.ts';
import {
  parseRecordExchange,
  RECORD_EXCHANGE_TYPE,
  withFreshRecordIds,
} from '#shared/domain/program-record/program-record-exchange.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

export type ImportedRecord = ReadRecord & {
  /** Set when the file carries its own record (written by Cauce): whether its text was edited meanwhile. */
  readonly ownFile: { readonly edited: boolean } | null;
};

/**
 * Reads the published record of a programme from pasted text or a file (text, web page, Word). A DOCX that Cauce wrote
 * gives back the very record it carries.
 * @throws DomainError `not-a-record`, `file-rejected`, `too-large`, `invalid-input`
 */
export const importProgramRecord = async (
  source: ImportSource,
  options: RecordReadOptions,
): Promise<ImportedRecord> => {
  const recognised = source.kind === 'text' ? recogniseText(source.text) : recogniseSource(source.name, source.bytes);
  const understand = (text: string): ImportedRecord => ({ ...readProgramRecord(text, options), ownFile: null });
  if (recognised.kind === 'text') return understand(recognised.text);
  if (recognised.kind === 'html') return understand(linesOf(readHtml(recognised.text)));
  // Guards the archive before anything else opens it.
  const { blocks } = await readDocx(recognised.bytes);
  return ownFile(recognised.bytes, options) ?? understand(linesOf(blocks));
};

const ownFile = (docx: Uint8Array, { newId }: RecordReadOptions): ImportedRecord | null => {
  const embedded = readEmbedded(docx);
  if (embedded?.type !== RECORD_EXCHANGE_TYPE) return null;
  const parsed = parseRecordExchange(embedded.json);
  // Data that was tampered with is no reason to refuse the text around it.
  if (!parsed.ok) return null;
  const note = embedded.edited
    ? 'El documento se escribió con Cauce y alguien cambió su texto después. Se recuperan los datos que guarda; lo que se cambió en Word no está aquí: compárelo antes de aceptar.'
    : 'El documento se escribió con Cauce: se recupera completo.';
  const content = withFreshRecordIds(parsed.value, newId);
  const unplaced = content.leftover.map((row) => row.text);
  return { content, unplaced, notes: [note], ownFile: { edited: embedded.edited } };
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
