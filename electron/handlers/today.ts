import type { AppContext } from '#electron/handlers/app-context.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';

/** The day on this computer's wall: in Mexico the evening is the next day in UTC already. */
export const todayOf = (context: Pick<AppContext, 'now'>): IsoDate => {
  const at = new Date(context.now());
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
};
