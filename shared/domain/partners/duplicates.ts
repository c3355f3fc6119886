import type { DirectoryContent } from '#shared/domain/partners/directory.ts';
import { partnerKeys, wayKey } from '#shared/domain/partners/partner-keys.ts';

/** What two bodies have in common. Departments of one government share a switchboard: a telephone alone proves little. */
export type SharedTrait = 'name' | 'tax' | 'email' | 'phone';

export type DuplicatePartners = {
  /** In the directory's order. */
  readonly partnerIds: readonly string[];
  readonly shared: readonly SharedTrait[];
};

/** Bodies that are probably entered twice: same name but for its legal form, same RFC, e-mail or telephone. */
export const duplicatePartners = (
  content: Pick<DirectoryContent, 'partner' | 'contactWay'>,
): readonly DuplicatePartners[] => {
  const holders = new Map<string, Set<string>>();
  const hold = (key: string, partnerId: string): void => {
    const known = holders.get(key);
    if (known) known.add(partnerId);
    else holders.set(key, new Set([partnerId]));
  };
  for (const partner of content.partner) for (const key of partnerKeys(partner)) hold(key, partner.id);
  for (const way of content.contactWay) {
    const key = wayKey(way);
    if (key !== '') hold(key, way.partnerId);
  }
  const groups = new Map<string, { readonly ids: Set<string>; readonly shared: Set<SharedTrait> }>();
  for (const [key, ids] of holders) {
    if (ids.size < 2) continue;
    const touched = new Set([...ids].flatMap((id) => groups.get(id) ?? []));
    const group = { ids: new Set(ids), shared: new Set([key.split(' ')[0] as SharedTrait]) };
    for (const other of touched) {
      for (const id of other.ids) group.ids.add(id);
      for (const trait of other.shared) group.shared.add(trait);
    }
    for (const id of group.ids) groups.set(id, group);
  }
  const order = new Map(content.partner.map(({ id }, at) => [id, at]));
  const at = (id: string): number => order.get(id) ?? Number.POSITIVE_INFINITY;
  return [...new Set(groups.values())]
    .map(({ ids, shared }) => ({
      partnerIds: [...ids].sort((a, b) => at(a) - at(b)),
      shared: TRAITS.filter((trait) => shared.has(trait)),
    }))
    .sort((a, b) => at(a.partnerIds[0] ?? '') - at(b.partnerIds[0] ?? ''));
};

const TRAITS: readonly SharedTrait[] = ['name', 'tax', 'email', 'phone'];
