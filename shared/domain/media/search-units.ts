import { foldText } from '#shared/domain/common/text.ts';
import { type MediaCatalogue, type MediaUnit, unitWords } from '#shared/domain/media/media-catalogue.ts';

/** Finds units by any of their words: «spot 30 local», «platica», «espectacular». */
export type UnitSearch = (typed: string) => readonly MediaUnit[];

/**
 * Units whose words hold all that was typed, in the catalogue's order; those whose own names begin with it first. With
 * nothing typed, all of them.
 */
export const unitSearch = ({ units }: MediaCatalogue): UnitSearch => {
  const known = units.map((unit) => ({
    unit,
    words: foldText(`${unit.classification} ${unitWords(unit)}`),
    begins: [unit.unit, unit.subcategory, unit.category].map(foldText),
  }));
  return (typed) => {
    const wanted = foldText(typed.replaceAll('·', ' ')).split(' ').filter(Boolean);
    const [first = ''] = wanted;
    const found = known.filter(({ words }) => wanted.every((word) => words.includes(word)));
    const rank = ({ begins }: (typeof known)[number]) => (begins.some((name) => name.startsWith(first)) ? 0 : 1);
    return (first === '' ? found : found.toSorted((a, b) => rank(a) - rank(b))).map(({ unit }) => unit);
  };
};
