import type { IdSource } from '#shared/domain/common/ids.ts';
import { type NewRow, rowEdits } from '#shared/domain/common/row-edits.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type {
  DirectoryChange,
  DirectoryContent,
  DirectoryEntities,
  Partner,
} from '#shared/domain/partners/directory.ts';
import { nameKey, placeKey, wayOrText } from '#shared/domain/partners/partner-keys.ts';

export const directoryRows = rowEdits<DirectoryEntities>();
export type NewDirectoryRow<E extends keyof DirectoryEntities> = NewRow<DirectoryEntities, E>;
type Changes = readonly DirectoryChange[];

/** A body of which nothing is known yet. */
export const blankPartner = (): NewDirectoryRow<'partner'> => ({
  sector: null,
  name: '',
  shortName: '',
  activity: '',
  mediumType: '',
  taxId: '',
  mediaRegistry: '',
  address: '',
  note: '',
  active: true,
});

/** A person of a body. */
export const blankContact = (partnerId: string): NewDirectoryRow<'contact'> => ({
  partnerId,
  courtesy: '',
  name: '',
  receivesBulletins: false,
  note: '',
});

/** A body goes with its people, places, addresses and history; dependents first, so that undo brings the bodies first. */
export const deletePartners = (content: DirectoryContent, ids: readonly string[]): Changes => {
  const gone = new Set(ids);
  const contacts = content.contact.filter(({ partnerId }) => gone.has(partnerId)).map(({ id }) => id);
  const of = (entity: 'contactWay' | 'encounter' | 'partnerTerritory'): Changes =>
    content[entity].filter(({ partnerId }) => gone.has(partnerId)).map(({ id }) => directoryRows.remove(entity, id));
  return [
    ...of('encounter'),
    ...of('contactWay'),
    ...of('partnerTerritory'),
    ...postsOf(content, new Set(contacts)),
    ...contacts.map((id) => directoryRows.remove('contact', id)),
    ...ids.map((id) => directoryRows.remove('partner', id)),
  ];
};

/** A person goes with posts and addresses; what was spoken stays with the body. */
export const deleteContact = (content: DirectoryContent, id: string): Changes => [
  ...content.encounter
    .filter(({ contactId }) => contactId === id)
    .map((row) => directoryRows.set('encounter', row.id, 'contactId', null)),
  ...content.contactWay
    .filter(({ contactId }) => contactId === id)
    .map((row) => directoryRows.remove('contactWay', row.id)),
  ...postsOf(content, new Set([id])),
  directoryRows.remove('contact', id),
];

/** The follow-up is done, and where there is a next one it is another encounter. */
export const closeFollowUp = (encounterId: string, doneOn: string): Changes => [
  directoryRows.set('encounter', encounterId, 'followUpDoneOn', doneOn),
];

/** Someone takes over a post: the former holder's ends the day before, so that old papers keep the name they were signed with. */
export const succeedInPost = (
  content: DirectoryContent,
  postId: string,
  successor: { readonly contactId: string; readonly startDate: string },
  newId: IdSource,
): Changes => {
  const post = content.post.find(({ id }) => id === postId);
  if (!post) return [];
  return [
    directoryRows.set('post', postId, 'endDate', dayBefore(successor.startDate)),
    ...directoryRows.append(
      content,
      'post',
      [{ ...successor, name: post.name, area: post.area, endDate: '', powers: '' }],
      newId,
    ),
  ];
};

/**
 * Makes one body of two: everything of `goneId` passes to `keepId`, whose own words stay and whose blanks are filled. A
 * person of the same name becomes one; a place or an address that both have stays once.
 */
export const mergePartners = (content: DirectoryContent, keepId: string, goneId: string): Changes => {
  const keep = content.partner.find(({ id }) => id === keepId);
  const gone = content.partner.find(({ id }) => id === goneId);
  if (!keep || !gone || keepId === goneId) return [];
  const people = content.contact.filter(({ partnerId }) => partnerId === keepId);
  const same = new Map(
    content.contact
      .filter(({ partnerId, name }) => partnerId === goneId && name.trim() !== '')
      .flatMap(({ id, name }) => {
        const twin = people.find((person) => foldText(person.name) === foldText(name));
        return twin ? [[id, twin.id] as const] : [];
      }),
  );
  const places = new Set(content.partnerTerritory.filter(ofPartner(keepId)).map(placeKey));
  const ways = new Set(content.contactWay.filter(ofPartner(keepId)).map(wayOrText));
  const passed = (contactId: string | null): string | null =>
    contactId === null ? null : (same.get(contactId) ?? contactId);
  return [
    ...filled(keep, gone),
    ...content.partnerTerritory
      .filter(ofPartner(goneId))
      .map((row) =>
        places.has(placeKey(row))
          ? directoryRows.remove('partnerTerritory', row.id)
          : directoryRows.set('partnerTerritory', row.id, 'partnerId', keepId),
      ),
    ...content.contactWay.filter(ofPartner(goneId)).flatMap((row): Changes => {
      if (ways.has(wayOrText(row))) return [directoryRows.remove('contactWay', row.id)];
      const to = passed(row.contactId);
      return [
        directoryRows.set('contactWay', row.id, 'partnerId', keepId),
        ...(to === row.contactId ? [] : [directoryRows.set('contactWay', row.id, 'contactId', to)]),
      ];
    }),
    ...content.encounter.filter(ofPartner(goneId)).flatMap((row): Changes => {
      const to = passed(row.contactId);
      return [
        directoryRows.set('encounter', row.id, 'partnerId', keepId),
        ...(to === row.contactId ? [] : [directoryRows.set('encounter', row.id, 'contactId', to)]),
      ];
    }),
    ...content.post.flatMap((row) => {
      const to = same.get(row.contactId);
      return to === undefined ? [] : [directoryRows.set('post', row.id, 'contactId', to)];
    }),
    ...content.contact
      .filter(ofPartner(goneId))
      .map(({ id }) =>
        same.has(id) ? directoryRows.remove('contact', id) : directoryRows.set('contact', id, 'partnerId', keepId),
      ),
    directoryRows.remove('partner', goneId),
  ];
};

/** Words of a body that another one may fill in. */
const FILLED = ['shortName', 'activity', 'mediumType', 'taxId', 'mediaRegistry', 'address', 'note'] as const;

const filled = (keep: Partner, gone: Partner): Changes => [
  ...FILLED.filter((field) => keep[field].trim() === '' && gone[field].trim() !== '').map((field) =>
    directoryRows.set('partner', keep.id, field, gone[field]),
  ),
  ...(keep.sector === null && gone.sector !== null
    ? [directoryRows.set('partner', keep.id, 'sector', gone.sector)]
    : []),
  // What the other name said isn't lost.
  ...(nameKey(keep.name) !== nameKey(gone.name) && keep.shortName.trim() === '' && gone.shortName.trim() === ''
    ? [directoryRows.set('partner', keep.id, 'shortName', gone.name)]
    : []),
];

const ofPartner =
  (id: string) =>
  ({ partnerId }: { readonly partnerId: string }): boolean =>
    partnerId === id;

const postsOf = ({ post }: DirectoryContent, contacts: ReadonlySet<string>): Changes =>
  post.filter(({ contactId }) => contacts.has(contactId)).map(({ id }) => directoryRows.remove('post', id));

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
