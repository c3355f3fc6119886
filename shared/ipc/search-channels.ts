import { z } from 'zod';
import { reviewedKind } from '#shared/domain/review/review.ts';
import { SEARCH_KINDS } from '#shared/domain/search/search-kinds.ts';
import { channel } from '#shared/ipc/channel.ts';

export const searchKind = z.enum(SEARCH_KINDS);

export const searchHit = z.object({
  kind: searchKind,
  /** Of the document; a catalogue's key, a shipped guideline's own. */
  id: z.string(),
  /** Of what belongs to one dossier (diagnosis, annual programme, strategy, media plan), or is opened within one. */
  dossierId: z.string().nullable(),
  /** Of a review: of what. */
  reviewed: reviewedKind.nullable(),
  archived: z.boolean(),
  title: z.string(),
  /** Where in it: a profile section key and a row, as in a finding's place; a dossier's section is the activity's id. */
  section: z.string(),
  rowId: z.string().nullable(),
  /** The field of the row whose text is quoted. */
  field: z.string().nullable(),
  where: z.string(),
  excerpt: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

const query = z.string().max(500);
const kinds = z.array(searchKind).min(1).max(searchKind.options.length);

export const searchChannels = {
  /** The best hits first, of all kinds or of some. */
  'search.find': channel(
    z.object({ query, limit: z.number().int().min(1).max(500), kinds: kinds.optional() }),
    z.array(searchHit),
  ),
  /** The best hits of each kind, with how many there are of it; the kind with the best hit first. */
  'search.groups': channel(
    z.object({ query, limit: z.number().int().min(1).max(100), kinds: kinds.optional() }),
    z.array(z.object({ kind: searchKind, count: z.number().int(), hits: z.array(searchHit) })),
  ),
} as const;
