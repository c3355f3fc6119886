import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { type BulletinSection, bulletinWords } from '#shared/domain/bulletin/bulletin-rules.ts';
import { type BulletinsContent, bulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';
import { wordParts } from '#shared/domain/search/word-fields.ts';

/** What a person may look for in the bulletins of a dossier: their texts, points, links, and to whom they went. */
export const bulletinsTexts = (content: BulletinsContent): readonly SearchText[] => {
  const names = new Map(content.bulletin.map((row, index) => [row.id, bulletinWords(row, index)]));
  const rows = <E extends 'subhead' | 'link' | 'recipient'>(
    entity: E,
    section: BulletinSection,
    what: string,
  ): readonly SearchText[] =>
    content[entity].map((row) =>
      textAt(
        section,
        row.id,
        [names.get(row.bulletinId) ?? 'Boletín', what],
        wordParts(bulletinsEntities[entity], row),
      ),
    );
  return sayingSomething([
    ...content.bulletins.map(
      (row): SearchText => ({ ...textAt('', row.id, [], wordParts(bulletinsEntities.bulletins, row)), isName: true }),
    ),
    ...content.bulletin.map((row) =>
      textAt('bulletin', row.id, [names.get(row.id) ?? 'Boletín'], wordParts(bulletinsEntities.bulletin, row)),
    ),
    ...rows('subhead', 'bulletin', 'sumario'),
    ...rows('link', 'links', 'enlace'),
    ...rows('recipient', 'recipients', 'destinatario'),
  ]);
};
