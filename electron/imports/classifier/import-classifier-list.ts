import { readTables } from '#electron/imports/cells/read-tables.ts';
import { type ClassifierPreview, readClassifier } from '#electron/imports/classifier/read-classifier.ts';
import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import type { ClassifierContent } from '#shared/domain/classifier/classifier.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/**
 * Reads a list of specific items out of a workbook, a CSV file or pasted text.
 * @throws DomainError `file-rejected`, `too-large` or `invalid-input`, with cause and remedy
 */
export const importClassifierList = async (
  source: ImportSource,
  content: ClassifierContent,
  base: BaseCatalogue,
): Promise<ClassifierPreview> => {
  const tables = await readTables(source, (text) => (oneCellPerLine(text) ? '\t' : undefined));
  const read = readClassifier(tables, content, base);
  if (!read.ok) throw new DomainError(read.error.code, read.error.message);
  return read.value;
};

/** «3611 Difusión en radio, televisión y prensa» on each line: what a printed classifier gives; its commas divide nothing. */
const oneCellPerLine = (text: string): boolean => {
  if (text.includes('\t') || text.includes(';')) return false;
  const lines = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  return lines.filter((line) => /^\s*\d[\d.-]*\s+[^\d\s",;]/.test(line)).length * 2 > lines.length;
};
