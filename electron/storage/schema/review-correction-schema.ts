import { sql } from 'drizzle-orm';
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { review } from '#electron/storage/schema/review-schema.ts';

/** What acts should have said of who, when and by which letter. Never changed; goes only with its act. */
export const reviewCorrection = sqliteTable(
  'review_correction',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => review.id),
    id: text('id').notNull(),
    actId: text('act_id').notNull(),
    on: text('acted_on').notNull(),
    officerName: text('officer_name').notNull(),
    postName: text('post_name').notNull(),
    letterNumber: text('letter_number').notNull(),
    scanSha: text('scan_sha'),
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    at: text('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.id] }),
    index('review_correction_scan').on(t.scanSha).where(sql`scan_sha IS NOT NULL`),
  ],
);
