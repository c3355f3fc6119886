import { todayOf } from '#electron/handlers/today.ts';
import type { DirectoryContent, Partner } from '#shared/domain/partners/directory.ts';
import { dueWords, followUpsDue } from '#shared/domain/partners/follow-ups.ts';
import { contactWords, postOn, SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';
import type { DirectoryImportPreview } from '#shared/ipc/partner-channels.ts';

type ListedPartner = Pick<Partner, 'id' | 'name' | 'shortName' | 'sector' | 'active'> & {
  readonly territory: readonly string[];
  readonly people: readonly { readonly name: string; readonly post: string }[];
  readonly ways: readonly string[];
  readonly followUps: readonly { readonly on: string; readonly daysLeft: number; readonly note: string }[];
};

/** The bodies in the directory's order with what a terminal tells of them. */
export const partnerList = (content: DirectoryContent, now: string): readonly ListedPartner[] => {
  const today = todayOf({ now: () => now });
  const due = Map.groupBy(followUpsDue(content, today), ({ encounter }) => encounter.partnerId);
  const places = Map.groupBy(content.partnerTerritory, ({ partnerId }) => partnerId);
  const people = Map.groupBy(content.contact, ({ partnerId }) => partnerId);
  const ways = Map.groupBy(content.contactWay, ({ partnerId }) => partnerId);
  const posts = Map.groupBy(content.post, ({ contactId }) => contactId);
  return content.partner.map(({ id, name, shortName, sector, active }) => ({
    id,
    name,
    shortName,
    sector,
    active,
    territory: (places.get(id) ?? []).map((row) => row.name),
    people: (people.get(id) ?? []).map((person) => ({
      name: contactWords(person),
      post: postOn(posts.get(person.id) ?? [], person.id, today)?.name ?? '',
    })),
    ways: (ways.get(id) ?? []).map(({ value }) => value),
    followUps: (due.get(id) ?? []).map(({ encounter, daysLeft }) => ({
      on: encounter.followUpOn,
      daysLeft,
      note: encounter.followUpNote,
    })),
  }));
};

/** By sector, a line for each body and those below it for people and follow-ups. */
export const partnerLines = (partners: readonly ListedPartner[]): string => {
  if (partners.length === 0) return 'El directorio está vacío.';
  return (['public', 'social', 'private', null] as const)
    .map((sector) => ({ sector, list: partners.filter((one) => one.sector === sector) }))
    .filter(({ list }) => list.length > 0)
    .flatMap(({ sector, list }) => [
      `${sector === null ? 'Sin sector' : SECTOR_NAMES[sector]} (${list.length})`,
      ...list.flatMap((one) => [
        `  ${[one.name || 'Sin nombre', one.shortName, one.territory.join(', '), one.ways.join(', '), one.active ? '' : 'ya no se usa'].filter(Boolean).join(' | ')}`,
        ...one.people.map(({ name, post }) => `    ${[name, post].filter(Boolean).join(', ')}`),
        ...one.followUps.map(({ daysLeft, note }) => `    ${dueWords(daysLeft)}${note === '' ? '' : `: ${note}`}`),
      ]),
    ])
    .join('\n');
};

const STATES = {
  new: 'nuevo',
  joins: 'se completa',
  present: 'ya está',
  doubtful: 'dudoso, no se toma',
  refused: 'rechazado',
} as const satisfies Readonly<Record<DirectoryImportPreview['rows'][number]['state'], string>>;

/** What would be added, row by row, and why the others aren't. */
export const partnerPreviewWords = (preview: Omit<DirectoryImportPreview, 'token'>): string =>
  [
    ...preview.rows.map(({ line, cells, state, words }) =>
      [`[${STATES[state]}] renglón ${line}: ${cells.filter(Boolean).join(' | ')}`, `  ${words}`].join('\n'),
    ),
    '',
    `Nuevos: ${preview.added}; se completan: ${preview.joined}; dudosos: ${preview.doubtful}; rechazados: ${preview.refused}`,
    ...(preview.doubtful > 0
      ? ['Diga de los dudosos si son el mismo (--doubtful join) o si son otros (--doubtful new).']
      : []),
    ...(preview.unused.length > 0 ? [`Columnas que no se usan: ${preview.unused.join(', ')}`] : []),
    ...preview.notices.map((notice) => `Aviso: ${notice}`),
  ].join('\n');
