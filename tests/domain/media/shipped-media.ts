import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { communicationLists, mediaCatalogueFile, mediaFormulasFile } from '#shared/domain/media/media-catalogue.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/catalogues', name), 'utf8'));

/** The catalogues as they ship. */
export const shippedMedia = mediaCatalogueFile.parse(read('media.json'));
export const shippedFormulas = mediaFormulasFile.parse(read('media-formulas.json')).formulas;
export const shippedLists = communicationLists.parse(read('communication-lists.json'));

/** Key of a unit by what it is called. @throws Error where the catalogue hasn't exactly one */
export const keyOf = (subcategory: string, unit: string): string => {
  const found = shippedMedia.units.filter((one) => one.subcategory === subcategory && one.unit === unit);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`«${subcategory}», «${unit}»: ${found.length} units`);
  return only.key;
};
