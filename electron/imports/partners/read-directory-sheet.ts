import { type ReadSheet, readBestSheet } from '#electron/imports/cells/read-best-sheet.ts';
import { findDirectoryHeading } from '#shared/domain/partners/import-columns.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/**
 * The sheet of a workbook whose heading names most columns of a directory; a CSV file and pasted text have only one.
 * @throws DomainError `file-rejected`, `too-large` or `invalid-input`, with cause and remedy
 */
export const readDirectorySheet = (source: ImportSource): Promise<ReadSheet> =>
  readBestSheet(source, (table) => findDirectoryHeading(table)?.at.size ?? 0);
