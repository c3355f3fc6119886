import { planText } from '#electron/handlers/plan-search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-repository.ts';
import type { DirectoryContent } from '#shared/domain/partners/directory.ts';
import type { DirectorySection } from '#shared/domain/partners/directory-rules.ts';
import { contactWords, ENCOUNTER_NAMES, SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';

/** What a person may look for in the directory: bodies with their territories, people with posts, what was agreed. */
export const directoryTexts = (content: DirectoryContent): readonly SearchText[] => {
  const at = (section: DirectorySection, rowId: string, place: string, ...parts: readonly string[]) =>
    planText(section, rowId, place, parts);
  const names = new Map(content.partner.map(({ id, name, shortName }) => [id, name.trim() || shortName.trim()]));
  const named = (partnerId: string): string => names.get(partnerId) || 'organismo sin nombre';
  const places = Map.groupBy(content.partnerTerritory, ({ partnerId }) => partnerId);
  const posts = Map.groupBy(content.post, ({ contactId }) => contactId);
  return [
    ...content.partner.map((row) =>
      at(
        'partners',
        row.id,
        row.sector === null ? 'Organismo' : SECTOR_NAMES[row.sector],
        row.name,
        row.shortName,
        row.activity,
        row.mediumType,
        row.taxId,
        row.mediaRegistry,
        row.address,
        row.note,
        ...(places.get(row.id) ?? []).map(({ name }) => name),
      ),
    ),
    ...content.contact.map((row) =>
      at(
        'contacts',
        row.id,
        `Persona de ${named(row.partnerId)}`,
        contactWords(row),
        ...(posts.get(row.id) ?? []).flatMap(({ name, area }) => [name, area]),
        row.note,
      ),
    ),
    ...content.contactWay.map((row) =>
      at('contacts', row.id, `Contacto de ${named(row.partnerId)}`, row.value, row.note),
    ),
    ...content.encounter.map((row) =>
      at(
        'encounters',
        row.id,
        `${ENCOUNTER_NAMES[row.kind]} con ${named(row.partnerId)}`,
        row.subject,
        row.outcome,
        row.followUpNote,
        row.officer,
      ),
    ),
  ].filter(({ folded }) => folded !== '');
};
