import { foldText } from '#shared/domain/common/text.ts';
import { type Guideline, guidelinesOf } from '#shared/domain/review/guideline.ts';

/** What the list shows: those of a year, all of them, or those whose validity has ended. */
export type Validity = { readonly kind: 'year'; readonly year: number } | { readonly kind: 'all' | 'ended' };

export type GuidelineFilter = {
  readonly query: string;
  readonly validity: Validity;
  readonly origin: 'all' | Guideline['origin'];
};

/**
 * The guidelines that pass, the desk's own first: they are the ones it works on.
 * @param thisYear after which year a validity has ended
 */
export const filterGuidelines = (
  all: readonly Guideline[],
  { query, validity, origin }: GuidelineFilter,
  thisYear: number,
): readonly Guideline[] => {
  const words = foldText(query).split(' ').filter(Boolean);
  const inTime =
    validity.kind === 'year'
      ? guidelinesOf(all, validity.year)
      : validity.kind === 'ended'
        ? all.filter(({ toYear }) => toYear !== null && toYear < thisYear)
        : all;
  return inTime
    .filter((one) => origin === 'all' || one.origin === origin)
    .filter((one) => {
      const text = foldText([one.document, one.numeral, one.requirement, one.source].join(' '));
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => Number(a.origin === 'shipped') - Number(b.origin === 'shipped'));
};
