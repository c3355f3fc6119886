import type { IsoDate } from '#shared/domain/common/dates.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';
import type { ContactWay, DirectoryContent, Partner, PartnerSector, Post } from '#shared/domain/partners/directory.ts';
import { contactWords, postOn } from '#shared/domain/partners/partner-words.ts';

/** A person as printed: what is held on the day, and how to reach him or her. */
export type PrintedPerson = {
  readonly name: string;
  readonly posts: readonly string[];
  /** Entitled to sign by the post that is held. */
  readonly signs: boolean;
  readonly ways: readonly string[];
};

export type PrintedPartner = {
  readonly partner: Partner;
  /** The body's own, not those of its people. */
  readonly ways: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly PrintedPerson[];
};

export type DirectoryReading = {
  /** Public, social, private, then those of which nobody has said; by name. Groups without bodies are left out. */
  readonly groups: readonly { readonly sector: PartnerSector | null; readonly partners: readonly PrintedPartner[] }[];
  /** Bodies that are kept for their history only. */
  readonly unused: number;
  readonly nameOf: (partnerId: string) => string;
  readonly personOf: (contactId: string) => string;
};

/** The directory as it is printed on a day. */
export const readDirectory = (content: DirectoryContent, asOf: IsoDate): DirectoryReading => {
  const ways = Map.groupBy(content.contactWay, ({ partnerId }) => partnerId);
  const places = Map.groupBy(content.partnerTerritory, ({ partnerId }) => partnerId);
  const people = Map.groupBy(content.contact, ({ partnerId }) => partnerId);
  const posts = Map.groupBy(content.post, ({ contactId }) => contactId);
  const shown = content.partner
    .filter(({ active }) => active)
    .map((partner): PrintedPartner => {
      const all = ways.get(partner.id) ?? [];
      return {
        partner,
        ways: all.filter(({ contactId }) => contactId === null).map(printedWay),
        places: (places.get(partner.id) ?? []).map(({ name, level }) =>
          level === 'state' || level === 'country' ? name : `${name} (${TERRITORY_NAMES[level]})`,
        ),
        people: (people.get(partner.id) ?? []).map((contact) => {
          const held = postOn(posts.get(contact.id) ?? [], contact.id, asOf);
          return {
            name: contactWords(contact) || 'Persona sin nombre',
            posts: held ? postLines(held) : [],
            signs: (held?.powers.trim() ?? '') !== '',
            ways: all.filter(({ contactId }) => contactId === contact.id).map(printedWay),
          };
        }),
      };
    })
    .sort((a, b) => foldText(a.partner.name).localeCompare(foldText(b.partner.name), 'es'));
  const names = new Map(content.partner.map(({ id, name, shortName }) => [id, name.trim() || shortName.trim()]));
  const persons = new Map(content.contact.map((contact) => [contact.id, contactWords(contact)]));
  return {
    groups: SECTORS.map((sector) => ({
      sector,
      partners: shown.filter(({ partner }) => partner.sector === sector),
    })).filter(({ partners }) => partners.length > 0),
    unused: content.partner.length - shown.length,
    nameOf: (id) => names.get(id) || 'Organismo sin nombre',
    personOf: (id) => persons.get(id) || 'Persona sin nombre',
  };
};

const SECTORS: readonly (PartnerSector | null)[] = ['public', 'social', 'private', null];

const postLines = ({ name, area }: Post): readonly string[] => [name.trim(), area.trim()].filter((text) => text !== '');

/** «Cel. 33 1234 5678 (mañanas)» */
const printedWay = ({ kind, value, note }: ContactWay): string =>
  [`${WAY_SIGNS[kind]}${value.trim()}`, note.trim() === '' ? '' : `(${note.trim()})`]
    .filter((text) => text !== '')
    .join(' ');

const WAY_SIGNS = {
  phone: 'Tel. ',
  mobile: 'Cel. ',
  email: '',
  website: '',
  'social-network': '',
} as const satisfies Readonly<Record<ContactWay['kind'], string>>;
