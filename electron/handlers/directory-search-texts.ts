import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { type DirectoryContent, directoryEntities } from '#shared/domain/partners/directory.ts';
import { ENCOUNTER_NAMES, SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';
import { wordParts } from '#shared/domain/search/word-fields.ts';

/** What a person may look for in the directory: bodies with their territories, people with posts, what was agreed. */
export const directoryTexts = (content: DirectoryContent): readonly SearchText[] => {
  const names = new Map(content.partner.map(({ id, name, shortName }) => [id, name.trim() || shortName.trim()]));
  const named = (partnerId: string): string => names.get(partnerId) || 'organismo sin nombre';
  const places = Map.groupBy(content.partnerTerritory, ({ partnerId }) => partnerId);
  const posts = Map.groupBy(content.post, ({ contactId }) => contactId);
  return sayingSomething([
    ...content.directory.map(
      (row): SearchText => ({
        ...textAt('', row.id, [], wordParts(directoryEntities.directory, row)),
        isName: true,
      }),
    ),
    ...content.partner.map((row) =>
      textAt(
        'partners',
        row.id,
        [row.sector === null ? 'Organismo' : SECTOR_NAMES[row.sector]],
        [
          ...wordParts(directoryEntities.partner, row),
          ...(places.get(row.id) ?? []).flatMap((place) => wordParts(directoryEntities.partnerTerritory, place)),
        ],
      ),
    ),
    ...content.contact.map((row) =>
      textAt(
        'contacts',
        row.id,
        [`Persona de ${named(row.partnerId)}`],
        [
          ...wordParts(directoryEntities.contact, row),
          ...(posts.get(row.id) ?? []).flatMap((post) => wordParts(directoryEntities.post, post)),
        ],
      ),
    ),
    ...content.contactWay.map((row) =>
      textAt('contacts', row.id, [`Contacto de ${named(row.partnerId)}`], wordParts(directoryEntities.contactWay, row)),
    ),
    ...content.encounter.map((row) =>
      textAt(
        'encounters',
        row.id,
        [`${ENCOUNTER_NAMES[row.kind]} con ${named(row.partnerId)}`],
        wordParts(directoryEntities.encounter, row),
      ),
    ),
  ]);
};
