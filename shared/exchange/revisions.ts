import { z } from 'zod';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';

/**
 * The revisions that one copy of a document went through, parents before children, the last one its present state. A
 * revision is named by the hash of its content and of its parents' names, so two computers that did the same thing agree on
 * the name, and a content that comes back (A, B, A) is a new revision and not the old one.
 */
const sha = z.string().regex(/^[0-9a-f]{64}$/);

export const revision = z.object({ id: sha, contentSha: sha, parents: z.array(sha).max(2) });
export type Revision = Readonly<Omit<z.infer<typeof revision>, 'parents'>> & { readonly parents: readonly string[] };

/** Most revisions of one document: one for every delivery written or taken in. */
export const MOST_REVISIONS = 5_000;

export type Hash = (text: string) => string;

/** The revision that a document reaches with this content. @param parents the revisions that it continues, at most two */
export const nextRevision = (
  documentId: string,
  contentSha: string,
  parents: readonly string[],
  hash: Hash,
): Revision => ({
  contentSha,
  parents: [...parents].sort(),
  id: hash(canonicalJson({ contentSha, documentId, parents: [...parents].sort() })),
});

/** True where every name is the hash that it should be and no parent is missing. */
export const isSound = (documentId: string, revisions: readonly Revision[], hash: Hash): boolean => {
  const seen = new Set<string>();
  for (const { id, contentSha, parents } of revisions) {
    if (seen.has(id) || parents.some((parent) => !seen.has(parent))) return false;
    if (nextRevision(documentId, contentSha, parents, hash).id !== id) return false;
    seen.add(id);
  }
  const head = revisions.at(-1);
  return head !== undefined && ancestors(head.id, revisions).size === revisions.length;
};

/** How what arrives stands to what is here. `base`: what both began with, null where it can't be told for sure. */
export type Relation =
  | { readonly kind: 'same' }
  | { readonly kind: 'ahead' }
  | { readonly kind: 'behind' }
  | { readonly kind: 'diverged'; readonly base: Revision | null };

/** Compares two histories of one document; each ends in its present state. */
export const relate = (here: readonly Revision[], there: readonly Revision[]): Relation => {
  const [ours, theirs] = [here.at(-1)?.id, there.at(-1)?.id];
  if (ours === undefined || theirs === undefined) return { kind: 'diverged', base: null };
  if (ours === theirs) return { kind: 'same' };
  const [mine, yours] = [ancestors(ours, here), ancestors(theirs, there)];
  if (yours.has(ours)) return { kind: 'ahead' };
  if (mine.has(theirs)) return { kind: 'behind' };
  return { kind: 'diverged', base: onlyBase(there, mine) };
};

/**
 * The common revision that every other common one leads to. Where two qualify (each side took in the other at the same
 * time) neither is right: with one of them as base, a choice already made by the other side would be undone unasked.
 */
const onlyBase = (there: readonly Revision[], mine: ReadonlySet<string>): Revision | null => {
  const common = there.filter(({ id }) => mine.has(id));
  const left = new Set(common.map(({ id }) => id));
  for (const { id } of common) for (const older of ancestors(id, there)) if (older !== id) left.delete(older);
  return left.size === 1 ? (common.find(({ id }) => left.has(id)) ?? null) : null;
};

/** A revision and all that it continues. */
const ancestors = (head: string, revisions: readonly Revision[]): ReadonlySet<string> => {
  const found = new Set([head]);
  for (const { id, parents } of [...revisions].reverse()) {
    if (found.has(id)) for (const parent of parents) found.add(parent);
  }
  return found;
};
