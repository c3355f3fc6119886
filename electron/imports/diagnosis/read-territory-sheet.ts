import { type ReadSheet, readBestSheet } from '#electron/imports/cells/read-best-sheet.ts';
import { territoryHeadingScore } from '#shared/domain/diagnosis/territory-columns.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/**
 * The sheet of a workbook whose heading names most kinds of places; a CSV file and pasted text have only one.
 * @throws DomainError `file-rejected`, `too-large` or `invalid-input`, with cause and remedy
 */
export const readTerritorySheet = (source: ImportSource): Promise<ReadSheet> =>
  readBestSheet(source, territoryHeadingScore);
