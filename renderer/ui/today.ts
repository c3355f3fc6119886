import type { IsoDate } from '#shared/domain/common/dates.ts';

/** The present day in the computer's own time zone. */
export const today = (now = new Date()): IsoDate =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
