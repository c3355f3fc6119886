import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';

/** The desk's own guidelines, by document and numeral. */
export const readDeskGuidelines = (db: ReadableDb): readonly Guideline[] =>
  db
    .all<Omit<Guideline, 'origin' | 'confidence'>>(
      `SELECT id, document, numeral, requirement, section, from_year AS fromYear, to_year AS toYear, source
       FROM desk_guideline ORDER BY document, numeral, id`,
    )
    .map((row) => ({ ...row, origin: 'desk', confidence: 'mesa' }));
