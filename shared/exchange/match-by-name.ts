import { foldText } from '#shared/domain/common/text.ts';

/** A programme, post, officer … of one store. */
export type NamedThing = { readonly id: string; readonly name: string };

export type NameMatch =
  | { readonly kind: 'same'; readonly there: NamedThing; readonly here: NamedThing }
  /** Same name under another id: the same thing only if a person says so. */
  | { readonly kind: 'ask'; readonly key: string; readonly there: NamedThing; readonly here: NamedThing }
  | { readonly kind: 'new'; readonly there: NamedThing };

/**
 * Finds what arrives among what is here: by id, then by name without regard to case, accents and punctuation. A name that
 * two things share, here or there, names neither: they stay apart rather than be confused.
 * @param what prefix of the question's key: «post», «officer», «program»
 */
export const matchByName = (
  what: string,
  there: readonly NamedThing[],
  here: readonly NamedThing[],
): readonly NameMatch[] => {
  const ids = new Map(here.map((thing) => [thing.id, thing]));
  const arriving = new Set(there.map(({ id }) => id));
  // What is here under an id that also arrives is already taken.
  const names = byName(here.filter(({ id }) => !arriving.has(id)));
  const wanted = byName(there.filter(({ id }) => !ids.has(id)));
  return there.map((thing): NameMatch => {
    const same = ids.get(thing.id);
    if (same) return { kind: 'same', there: thing, here: same };
    const folded = foldText(thing.name);
    const [candidate, ...others] = names.get(folded) ?? [];
    const isAlone = folded !== '' && candidate && others.length === 0 && wanted.get(folded)?.length === 1;
    return isAlone
      ? { kind: 'ask', key: `${what}:${thing.id}`, there: thing, here: candidate }
      : { kind: 'new', there: thing };
  });
};

/**
 * Which id here stands for which id there; what is absent arrives as new.
 * @throws Error where a question has no answer: a broken invariant, the screen asks for each
 */
export const confirmedMatches = (
  matches: readonly NameMatch[],
  answers: ReadonlyMap<string, boolean>,
): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const match of matches) {
    if (match.kind === 'new') continue;
    if (match.kind === 'ask') {
      const answer = answers.get(match.key);
      if (answer === undefined) throw new Error(`No answer for ${match.key}`);
      if (!answer) continue;
    }
    found.set(match.there.id, match.here.id);
  }
  return found;
};

const byName = (things: readonly NamedThing[]): ReadonlyMap<string, readonly NamedThing[]> => {
  const groups = new Map<string, NamedThing[]>();
  for (const thing of things) {
    const key = foldText(thing.name);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
};
