import type { IdSource } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DirectoryChange, DirectoryContent, Partner } from '#shared/domain/partners/directory.ts';
import {
  blankContact,
  blankPartner,
  directoryRows,
  type NewDirectoryRow,
} from '#shared/domain/partners/directory-edits.ts';
import type { ReadPartnerRow } from '#shared/domain/partners/import-values.ts';
import { nameKey, placeKey, taxIdKey, wayKey, wayOrText } from '#shared/domain/partners/partner-keys.ts';

/** Entities that an import adds to, those that others hang on first. */
const ADDED = ['partner', 'partnerTerritory', 'contact', 'post', 'contactWay'] as const;
type Added = (typeof ADDED)[number];
type Fresh<E extends Added> = NewDirectoryRow<E> & { readonly id: string };

export type MaybeSame = { readonly partnerId: string; readonly name: string; readonly shared: string };

/** The directory while a sheet is read into it: each row sees what those above it added. */
export type KnownPartners = {
  /** `certain`: same name but for its legal form, or same RFC. `maybe`: they share something that two bodies may share. */
  readonly find: (row: ReadPartnerRow) => {
    readonly certain: string | undefined;
    readonly maybe: readonly MaybeSame[];
  };
  readonly add: (row: ReadPartnerRow) => void;
  /** Adds to a body what it hasn't; gives it in words, nothing where the row says nothing new. */
  readonly join: (row: ReadPartnerRow, partnerId: string) => readonly string[];
  readonly nameOf: (partnerId: string) => string;
  readonly fresh: (entity: Added) => readonly { readonly id: string }[];
  readonly changes: () => readonly DirectoryChange[];
};

export const knownPartners = (content: DirectoryContent, newId: IdSource): KnownPartners => {
  const partners = new Map<string, Pick<Partner, 'name' | 'taxId' | 'sector' | FilledField>>(
    content.partner.map((row) => [row.id, row]),
  );
  const byName = new Map<string, string>();
  const byTax = new Map<string, string>();
  const byWay = new Map<string, string>();
  const ways = new Set(content.contactWay.map((way) => `${way.partnerId} ${wayOrText(way)}`));
  const people = new Map(content.contact.map(({ id, partnerId, name }) => [`${partnerId} ${foldText(name)}`, id]));
  const posts = new Set(content.post.map(({ contactId, name }) => `${contactId} ${foldText(name)}`));
  const places = new Set(content.partnerTerritory.map(({ partnerId, ...row }) => `${partnerId} ${placeKey(row)}`));
  const fresh: { [E in Added]: Fresh<E>[] } = {
    partner: [],
    partnerTerritory: [],
    contact: [],
    post: [],
    contactWay: [],
  };
  const updates: DirectoryChange[] = [];
  const index = (id: string, { name, taxId }: Pick<Partner, 'name' | 'taxId'>): void => {
    setOnce(byName, nameKey(name), id);
    setOnce(byTax, taxIdKey(taxId), id);
  };
  for (const row of content.partner) index(row.id, row);
  for (const way of content.contactWay) setOnce(byWay, wayKey(way), way.partnerId);

  const attach = (row: ReadPartnerRow, partnerId: string): string[] => {
    const gained: string[] = [];
    const contactId = attachPerson(row, partnerId, gained);
    for (const way of row.ways) {
      const key = `${partnerId} ${wayOrText(way)}`;
      if (ways.has(key)) continue;
      ways.add(key);
      setOnce(byWay, wayKey(way), partnerId);
      fresh.contactWay.push({ id: newId(), partnerId, contactId, note: '', ...way });
      gained.push(way.value);
    }
    for (const place of row.places) {
      const key = `${partnerId} ${placeKey(place)}`;
      if (places.has(key)) continue;
      places.add(key);
      fresh.partnerTerritory.push({ id: newId(), partnerId, ...place });
      gained.push(place.name);
    }
    return gained;
  };
  const attachPerson = (row: ReadPartnerRow, partnerId: string, gained: string[]): string | null => {
    if (row.contact === '') return null;
    const key = `${partnerId} ${foldText(row.contact)}`;
    const contactId = people.get(key) ?? newId();
    if (!people.has(key)) {
      people.set(key, contactId);
      fresh.contact.push({ ...blankContact(partnerId), id: contactId, name: row.contact, courtesy: row.courtesy });
      gained.push(row.contact);
    }
    const postKey = `${contactId} ${foldText(row.post)}`;
    if ((row.post !== '' || row.area !== '') && !posts.has(postKey)) {
      posts.add(postKey);
      fresh.post.push({
        id: newId(),
        contactId,
        name: row.post,
        area: row.area,
        startDate: '',
        endDate: '',
        powers: '',
      });
      gained.push(row.post || row.area);
    }
    return contactId;
  };
  /** Blanks of the body that the row knows; what is written stays. */
  const fill = ({ partner }: ReadPartnerRow, partnerId: string): readonly string[] => {
    const before = partners.get(partnerId);
    if (!before) return [];
    const fields = FILLED.filter((field) => (before[field] ?? '') === '' && (partner[field] ?? '') !== '');
    if (fields.length === 0) return [];
    const values = Object.fromEntries(fields.map((field) => [field, partner[field]]));
    partners.set(partnerId, { ...before, ...values });
    index(partnerId, { name: before.name, taxId: partner.taxId });
    const at = fresh.partner.findIndex(({ id }) => id === partnerId);
    const row = fresh.partner[at];
    if (row) fresh.partner[at] = { ...row, ...values };
    else updates.push(...fields.map((field) => directoryRows.set('partner', partnerId, field, partner[field])));
    return fields.map((field) => FILLED_WORDS[field]);
  };

  return {
    find: (row) => {
      const named = byName.get(nameKey(row.partner.name));
      const taxed = taxIdKey(row.partner.taxId) === '' ? undefined : byTax.get(taxIdKey(row.partner.taxId));
      const otherTax =
        named !== undefined &&
        taxed === undefined &&
        row.partner.taxId !== '' &&
        taxIdKey(partners.get(named)?.taxId ?? '') !== '';
      if (taxed !== undefined) return { certain: taxed, maybe: [] };
      if (named !== undefined && !otherTax) return { certain: named, maybe: [] };
      const maybe = new Map<string, string>();
      if (named !== undefined) maybe.set(named, 'mismo nombre, otro RFC');
      for (const way of row.ways) {
        const holder = byWay.get(wayKey(way));
        if (holder !== undefined && !maybe.has(holder)) {
          maybe.set(holder, way.kind === 'email' ? 'mismo correo' : 'mismo teléfono');
        }
      }
      return {
        certain: undefined,
        maybe: [...maybe].map(([partnerId, shared]) => ({
          partnerId,
          name: partners.get(partnerId)?.name ?? '',
          shared,
        })),
      };
    },
    add: (row) => {
      const id = newId();
      partners.set(id, row.partner);
      index(id, row.partner);
      fresh.partner.push({ ...blankPartner(), ...row.partner, id });
      attach(row, id);
    },
    join: (row, partnerId) => [...fill(row, partnerId), ...attach(row, partnerId)],
    nameOf: (partnerId) => partners.get(partnerId)?.name ?? '',
    fresh: (entity) => fresh[entity],
    changes: () => [...updates, ...ADDED.flatMap((entity) => inserts(content, entity, fresh[entity]))],
  };
};

type FilledField = 'shortName' | 'activity' | 'mediumType' | 'mediaRegistry' | 'address' | 'note';
const FILLED_WORDS = {
  shortName: 'siglas',
  activity: 'giro',
  mediumType: 'tipo de medio',
  taxId: 'RFC',
  mediaRegistry: 'registro en padrón',
  address: 'domicilio',
  note: 'notas',
  sector: 'sector',
} as const;
const FILLED = Object.keys(FILLED_WORDS) as readonly (keyof typeof FILLED_WORDS)[];

const inserts = <E extends Added>(
  content: DirectoryContent,
  entity: E,
  rows: readonly { readonly id: string }[],
): readonly DirectoryChange[] => {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id)[Symbol.iterator]();
  const values = rows.map(({ id: _id, ...row }) => row as unknown as NewDirectoryRow<E>);
  return directoryRows.append(content, entity, values, () => ids.next().value ?? '');
};

const setOnce = (map: Map<string, string>, key: string, id: string): void => {
  if (key !== '' && !map.has(key)) map.set(key, id);
};
