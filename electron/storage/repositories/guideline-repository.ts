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

/** How many annual programmes have answered a guideline, or written evidence for it. */
export const countGuidelineAnswers = (db: ReadableDb, guidelineId: string): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM annual_program_compliance
     WHERE guideline_id = ? AND (answer IS NOT NULL OR evidence <> '')`,
    guidelineId,
  )?.n ?? 0;
