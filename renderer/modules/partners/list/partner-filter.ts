import { foldText } from '#shared/domain/common/text.ts';
import type { DirectoryContent, Partner, PartnerSector } from '#shared/domain/partners/directory.ts';
import { contactWords } from '#shared/domain/partners/partner-words.ts';

export type PartnerFilter = {
  readonly query: string;
  /** '' for all; `none` for those of which nobody has said. */
  readonly sector: PartnerSector | 'none' | '';
  /** Name of a territory; '' for all. */
  readonly territory: string;
  /** Those that are kept for their history only are shown too. */
  readonly unused: boolean;
};

export const WHOLE_LIST: PartnerFilter = { query: '', sector: '', territory: '', unused: false };

export const isNarrowed = ({ query, sector, territory }: PartnerFilter): boolean =>
  query.trim() !== '' || sector !== '' || territory !== '';

/** What each body can be found by: its own words, its people, posts, telephones and territories, folded. */
export const searchableWords = (content: DirectoryContent): ReadonlyMap<string, string> => {
  const words = new Map(
    content.partner.map(({ id, name, shortName, activity, mediumType, taxId, address, note }) => [
      id,
      [name, shortName, activity, mediumType, taxId, address, note],
    ]),
  );
  const owners = new Map(content.contact.map(({ id, partnerId }) => [id, partnerId]));
  for (const row of content.contact) words.get(row.partnerId)?.push(contactWords(row));
  for (const row of content.post) words.get(owners.get(row.contactId) ?? '')?.push(row.name, row.area);
  for (const row of content.contactWay) words.get(row.partnerId)?.push(row.value, row.value.replace(/\D/g, ''));
  for (const row of content.partnerTerritory) words.get(row.partnerId)?.push(row.name);
  return new Map([...words].map(([id, parts]) => [id, foldText(parts.join(' '))]));
};

/** The bodies that are wanted, by name; those without a name first, so that one that is just begun stands on top. */
export const filteredPartners = (
  content: DirectoryContent,
  words: ReadonlyMap<string, string>,
  { query, sector, territory, unused }: PartnerFilter,
): readonly Partner[] => {
  const asked = foldText(query).split(' ').filter(Boolean);
  const there =
    territory === ''
      ? null
      : new Set(content.partnerTerritory.filter(({ name }) => name === territory).map(({ partnerId }) => partnerId));
  return content.partner
    .filter(
      (partner) =>
        (unused || partner.active) &&
        (sector === '' || (partner.sector ?? 'none') === sector) &&
        (there === null || there.has(partner.id)) &&
        asked.every((word) => words.get(partner.id)?.includes(word)),
    )
    .map((partner) => ({ partner, key: foldText(partner.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ partner }) => partner);
};

/** The territories where anybody works, by name. */
export const territoriesOf = ({ partnerTerritory }: DirectoryContent): readonly string[] =>
  [...new Set(partnerTerritory.map(({ name }) => name).filter((name) => name.trim() !== ''))].sort((a, b) =>
    a.localeCompare(b, 'es'),
  );
