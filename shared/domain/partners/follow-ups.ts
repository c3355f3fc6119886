import { daysBetween } from '#shared/domain/common/dates.ts';
import type { DirectoryContent, Encounter } from '#shared/domain/partners/directory.ts';

export type FollowUp = {
  readonly encounter: Encounter;
  readonly partnerName: string;
  /** 0 today; negative where it is overdue. */
  readonly daysLeft: number;
};

/**
 * What was promised for a day and isn't done, the oldest first; two of the same day in the directory's order.
 * @param today ISO day
 * @param within how many days ahead it looks; overdue ones are always there
 */
export const followUpsDue = (
  { partner, encounter }: Pick<DirectoryContent, 'partner' | 'encounter'>,
  today: string,
  within = Number.POSITIVE_INFINITY,
): readonly FollowUp[] => {
  const names = new Map(partner.map(({ id, name }) => [id, name]));
  return encounter
    .filter(({ followUpOn, followUpDoneOn }) => followUpOn !== '' && followUpDoneOn === '')
    .map((row) => ({
      encounter: row,
      partnerName: names.get(row.partnerId) ?? '',
      daysLeft: daysBetween(today, row.followUpOn),
    }))
    .filter(({ daysLeft }) => daysLeft <= within)
    .sort((a, b) => a.daysLeft - b.daysLeft);
};

/** «Vence hoy», «Vence mañana», «Vence en 5 días», «Venció hace 2 días». */
export const dueWords = (daysLeft: number): string => {
  if (daysLeft === 0) return 'Vence hoy';
  if (daysLeft === 1) return 'Vence mañana';
  if (daysLeft > 1) return `Vence en ${daysLeft} días`;
  return daysLeft === -1 ? 'Venció ayer' : `Venció hace ${-daysLeft} días`;
};
