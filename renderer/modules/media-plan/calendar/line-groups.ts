import type { Grouping, LineGroup } from '#renderer/modules/media-plan/calendar/calendar-rows.ts';
import type { Lookups } from '#renderer/modules/media-plan/lookups.ts';
import { chargedTo, itemWords } from '#shared/domain/media/charged-item.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';

/** How a line is gathered; null where lines stand in their own order. */
export const groupOf = (grouping: Grouping, lookups: Lookups): ((line: MediaLine) => LineGroup) | null => {
  if (grouping === 'none') return null;
  if (grouping === 'medium') {
    return ({ mediumKey }) => {
      const category = lookups.units.get(mediumKey)?.category ?? '';
      return { key: category, name: category || 'Sin medio elegido' };
    };
  }
  if (grouping === 'campaign') {
    return ({ campaignId }) => {
      const campaign = campaignId === null ? undefined : lookups.campaigns.get(campaignId);
      return { key: campaign?.id ?? '', name: campaign ? campaign.name.trim() || 'Campaña sin nombre' : 'Sin campaña' };
    };
  }
  return (line) => {
    const { itemCode } = chargedTo(line, lookups.budgetLines);
    return { key: itemCode, name: itemWords(itemCode, lookups.items) };
  };
};
