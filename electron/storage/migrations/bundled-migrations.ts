import type { Migration } from '#electron/storage/migrate.ts';
import { foundation } from '#electron/storage/migrations/0001-foundation.ts';
import { programRecord } from '#electron/storage/migrations/0002-program-record.ts';
import { budget } from '#electron/storage/migrations/0003-budget.ts';
import { dossier } from '#electron/storage/migrations/0004-dossier.ts';
import { plan } from '#electron/storage/migrations/0005-plan.ts';
import { review } from '#electron/storage/migrations/0006-review.ts';
import { handingOver } from '#electron/storage/migrations/0007-handing-over.ts';
import { reviewDraft } from '#electron/storage/migrations/0008-review-draft.ts';
import { reviewCorrection } from '#electron/storage/migrations/0009-review-correction.ts';
import { media } from '#electron/storage/migrations/0010-media.ts';
import { directory } from '#electron/storage/migrations/0011-directory.ts';
import { search } from '#electron/storage/migrations/0012-search.ts';
import { courseWork } from '#electron/storage/migrations/0013-course-work.ts';
import { yearClosing } from '#electron/storage/migrations/0014-year-closing.ts';

/** In order, append-only. Each has its test with old-shaped rows. */
export const bundledMigrations: readonly Migration[] = [
  foundation,
  programRecord,
  budget,
  dossier,
  plan,
  review,
  handingOver,
  reviewDraft,
  reviewCorrection,
  media,
  directory,
  search,
  courseWork,
  yearClosing,
];
