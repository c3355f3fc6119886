import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/**
 * The press bulletins of one dossier, as one document of it: they carry out its campaigns and fall under its blackouts.
 * To whom each was sent is copied out of the desk's directory, because people change posts and what was sent doesn't.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** What stands in the head of a letter: a line break there would begin another addressee. */
const headLine = line.regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'va en un solo renglón, sin saltos de línea');
/** An ISO day, or '' where none was given. */
const day = z.union([z.iso.date(), z.literal('')]);

export const bulletinLinkKind = z.enum(['photos', 'video', 'audio', 'other']);
export type BulletinLinkKind = z.infer<typeof bulletinLinkKind>;

export const bulletinsEntities = {
  /** Exactly one row; its id is the document's. */
  bulletins: z.object({ id, dossierId: id, title: line, fiscalYear }),
  bulletin: z.object({
    ...ranked,
    number: z.string().max(200),
    title: line,
    /** Where it is dated. */
    place: line,
    date: day,
    /** Day on which it went out; '' while it is a draft. What went out doesn't change. */
    issuedOn: day,
    issuingOffice: line,
    campaignId: id.nullable(),
    body: richText,
    /** Whom the press calls: name, telephone, e-mail. */
    pressContact: note,
    /** Why it goes out during a blackout. */
    blackoutReason: note,
  }),
  /** «Sumario»: the points under the title. */
  subhead: z.object({ ...ranked, bulletinId: id, text: line }),
  link: z.object({ ...ranked, bulletinId: id, kind: bulletinLinkKind, label: line, url: line }),
  /** The distribution list, with the words of the day. */
  recipient: z.object({
    ...ranked,
    bulletinId: id,
    partnerId: id.nullable(),
    contactId: id.nullable(),
    name: headLine,
    organisation: headLine,
    email: headLine,
    /** '' until it was sent. */
    sentOn: day,
  }),
} as const;

export type BulletinsEntities = typeof bulletinsEntities;
export type BulletinsContent = Collections<BulletinsEntities>;
export type BulletinsChange = Change<BulletinsEntities>;
export const bulletinsChange = changeSchema(bulletinsEntities);

export type Bulletin = Row<BulletinsEntities, 'bulletin'>;
export type BulletinLink = Row<BulletinsEntities, 'link'>;
export type Recipient = Row<BulletinsEntities, 'recipient'>;

/** What fits into each collection, beside the document's own row. */
export const MOST_BULLETIN_ROWS = {
  bulletin: 2_000,
  subhead: 10_000,
  link: 20_000,
  recipient: 200_000,
} as const satisfies Readonly<Record<Exclude<keyof BulletinsEntities, 'bulletins'>, number>>;

/** The whole content as one parsed value. */
export const bulletinsContent = z.object({
  bulletins: z.array(bulletinsEntities.bulletins).length(1),
  bulletin: z.array(bulletinsEntities.bulletin).max(MOST_BULLETIN_ROWS.bulletin),
  subhead: z.array(bulletinsEntities.subhead).max(MOST_BULLETIN_ROWS.subhead),
  link: z.array(bulletinsEntities.link).max(MOST_BULLETIN_ROWS.link),
  recipient: z.array(bulletinsEntities.recipient).max(MOST_BULLETIN_ROWS.recipient),
}) satisfies z.ZodType<BulletinsContent>;

/** The document's own row, which always exists. */
export const bulletinsOf = (content: Pick<BulletinsContent, 'bulletins'>): Row<BulletinsEntities, 'bulletins'> => {
  const row = content.bulletins[0];
  if (!row) throw new Error('Bulletins without their own row');
  return row;
};

/** A dossier's bulletins before the first one. */
export const emptyBulletins = (bulletins: Row<BulletinsEntities, 'bulletins'>): BulletinsContent => ({
  bulletins: [bulletins],
  bulletin: [],
  subhead: [],
  link: [],
  recipient: [],
});
