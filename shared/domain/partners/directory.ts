import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { id } from '#shared/domain/common/ids.ts';
import { territoryLevel } from '#shared/domain/diagnosis/diagnosis.ts';

/**
 * The directory of the public, social and private bodies that a desk works with. It belongs to the desk, not to a dossier:
 * bodies, people and what was agreed on the telephone outlive a fiscal year, and two programmes call on the same station.
 * What a document prints of it (parties, addressees) is copied into that document, so old ones keep the names of their day.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** An ISO day, or '' where none was given. */
const day = z.union([z.iso.date(), z.literal('')]);

export const partnerSector = z.enum(['public', 'social', 'private']);
export type PartnerSector = z.infer<typeof partnerSector>;

export const contactWayKind = z.enum(['email', 'phone', 'mobile', 'website', 'social-network']);
export type ContactWayKind = z.infer<typeof contactWayKind>;

/** Llamada, reunión, oficio, correo, visita, evento. */
export const encounterKind = z.enum(['call', 'meeting', 'letter', 'email', 'visit', 'event', 'other']);
export type EncounterKind = z.infer<typeof encounterKind>;

export const directoryEntities = {
  /** Exactly one row: a desk has one directory. */
  directory: z.object({ id, title: line }),
  /** A body: a ministry, an association, a radio station. */
  partner: z.object({
    ...ranked,
    /** Null where nobody has said yet. */
    sector: partnerSector.nullable(),
    name: line,
    shortName: line,
    /** What it does: «radiodifusora», «comité de salud», «cámara de comercio». */
    activity: line,
    /** «Tipo de medio», of media only. */
    mediumType: line,
    /** RFC, as typed. */
    taxId: z.string().max(20),
    /** Registration in the padrón of media, where it applies. */
    mediaRegistry: line,
    address: line,
    note,
    /** False: kept for its history, offered no more. */
    active: z.boolean(),
  }),
  /** Where it works. By code and name of the official catalogue: the territories of a diagnosis are of one dossier. */
  partnerTerritory: z.object({
    ...ranked,
    partnerId: id,
    level: territoryLevel,
    code: z.string().max(20),
    name: line,
  }),
  /** A person of the body. */
  contact: z.object({
    ...ranked,
    partnerId: id,
    /** «Lic.», «Dra.»; '' for none. */
    courtesy: z.string().max(50),
    name: line,
    receivesBulletins: z.boolean(),
    note,
  }),
  /** A post that the person holds or held; '' as `endDate` while it lasts. */
  post: z.object({
    ...ranked,
    contactId: id,
    name: line,
    area: line,
    startDate: day,
    endDate: day,
    /** What entitles to sign: deed, appointment, power of attorney. '' where the person doesn't sign. */
    powers: note,
  }),
  /** Of the body, or of one of its people. */
  contactWay: z.object({
    ...ranked,
    partnerId: id,
    contactId: id.nullable(),
    kind: contactWayKind,
    value: line,
    note: line,
  }),
  /** What was said and agreed, and when to come back to it. */
  encounter: z.object({
    ...ranked,
    partnerId: id,
    contactId: id.nullable(),
    /** The dossier that it was about; null for none. */
    dossierId: id.nullable(),
    kind: encounterKind,
    date: day,
    /** Who of the desk. */
    officer: line,
    subject: line,
    outcome: note,
    /** '' where nothing is left to do. */
    followUpOn: day,
    followUpNote: line,
    /** '' while it is due. */
    followUpDoneOn: day,
  }),
} as const;

export type DirectoryEntities = typeof directoryEntities;
export type DirectoryContent = Collections<DirectoryEntities>;
export type DirectoryChange = Change<DirectoryEntities>;
export const directoryChange = changeSchema(directoryEntities);

export type Partner = Row<DirectoryEntities, 'partner'>;
export type Contact = Row<DirectoryEntities, 'contact'>;
export type Post = Row<DirectoryEntities, 'post'>;
export type ContactWay = Row<DirectoryEntities, 'contactWay'>;
export type Encounter = Row<DirectoryEntities, 'encounter'>;

/** What fits into each collection, beside the directory's own row. */
export const MOST_DIRECTORY_ROWS = {
  partner: 20_000,
  partnerTerritory: 100_000,
  contact: 50_000,
  post: 50_000,
  contactWay: 100_000,
  encounter: 100_000,
} as const satisfies Readonly<Record<Exclude<keyof DirectoryEntities, 'directory'>, number>>;

/** The whole content as one parsed value. */
export const directoryContent = z.object({
  directory: z.array(directoryEntities.directory).length(1),
  partner: z.array(directoryEntities.partner).max(MOST_DIRECTORY_ROWS.partner),
  partnerTerritory: z.array(directoryEntities.partnerTerritory).max(MOST_DIRECTORY_ROWS.partnerTerritory),
  contact: z.array(directoryEntities.contact).max(MOST_DIRECTORY_ROWS.contact),
  post: z.array(directoryEntities.post).max(MOST_DIRECTORY_ROWS.post),
  contactWay: z.array(directoryEntities.contactWay).max(MOST_DIRECTORY_ROWS.contactWay),
  encounter: z.array(directoryEntities.encounter).max(MOST_DIRECTORY_ROWS.encounter),
}) satisfies z.ZodType<DirectoryContent>;

/** A directory with nobody in it yet. */
export const emptyDirectory = (directory: Row<DirectoryEntities, 'directory'>): DirectoryContent => ({
  directory: [directory],
  partner: [],
  partnerTerritory: [],
  contact: [],
  post: [],
  contactWay: [],
  encounter: [],
});
