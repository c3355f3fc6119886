import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type MediaCatalogue, type MediaUnit, unitWords } from '#shared/domain/media/media-catalogue.ts';

/** What an imported row says of its medium: any level may be blank. */
export type UnitWords = { readonly category: string; readonly subcategory: string; readonly unit: string };

/**
 * The unit of the catalogue that an imported row means, accents and capitals apart.
 * @returns `invalid-input` where the catalogue has none, or several and the row doesn't say which
 */
export const findUnit = (catalogue: MediaCatalogue, said: UnitWords): Result<MediaUnit> => {
  const words = (['category', 'subcategory', 'unit'] as const).map((level) => [level, foldText(said[level])] as const);
  const given = words.filter(([, text]) => text !== '');
  const name = [said.category, said.subcategory, said.unit].filter((text) => text.trim() !== '').join(', ');
  if (given.length === 0) {
    return fail('invalid-input', 'El renglón no dice qué medio es. Escriba su categoría, su subcategoría y su unidad.');
  }
  const found = catalogue.units.filter((unit) => given.every(([level, text]) => foldText(unit[level]) === text));
  const [only] = found;
  if (!only) {
    return fail(
      'invalid-input',
      `«${name}» no está en el catálogo de medios. Use las palabras del catálogo, o elija «Otro formato».`,
    );
  }
  if (found.length > 1) {
    return fail(
      'invalid-input',
      `«${name}» puede ser más de una cosa: ${found.slice(0, 3).map(unitWords).join('; ')}${found.length > 3 ? '…' : ''}. Escriba también su subcategoría y su unidad.`,
    );
  }
  return ok(only);
};
