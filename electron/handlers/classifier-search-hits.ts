import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import type { ItemHit } from '#shared/domain/classifier/classifier-search.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

/** What was found as a screen or a terminal tells it: with the names of what each item stands under. */
export const searchHits = (index: ClassifierIndex, hits: readonly ItemHit[]): ChannelOutput<'classifier.search'> =>
  hits.map(({ item }) => ({
    code: item.code,
    name: item.name,
    level: item.level,
    restricted: item.restricted,
    validator: item.validator,
    path: index
      .pathOf(item.code)
      .slice(0, -1)
      .map((above) => above.name),
  }));
