import { type ReadSheet, readBestSheet } from '#electron/imports/cells/read-best-sheet.ts';
import { isCalendarSheet } from '#shared/domain/media/import-calendar.ts';
import { findMediaHeading } from '#shared/domain/media/import-columns.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/**
 * The sheet of a workbook whose heading names most columns of a media plan, and beside it the one that holds the insertions of
 * its lines, where Cauce wrote the workbook; a CSV file and pasted text have only one.
 * @throws DomainError `file-rejected`, `too-large` or `invalid-input`, with cause and remedy
 */
export const readMediaSheet = (source: ImportSource): Promise<ReadSheet> =>
  readBestSheet(
    source,
    (table) => findMediaHeading(table)?.columns.filter(({ kind }) => kind !== 'unused').length ?? 0,
    isCalendarSheet,
  );
