import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, emptyClassifier } from '#shared/domain/classifier/classifier.ts';
import { itemBoundaries, itemHelp } from '#shared/domain/classifier/item-help.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/catalogues', name), 'utf8'));

/** The catalogues as they ship. */
export const shippedBase = baseCatalogue.parse(read('cog-conac.json'));
export const shippedHelp = itemHelp.parse(read('item-help.json'));
export const shippedBoundaries = itemBoundaries.parse(read('item-help-boundaries.json'));

/** A fictitious scheme; items as `[code, name]` or with restriction and validator. */
export const classifierOf = (
  items: readonly (readonly [code: string, name: string, validator?: string])[],
  { width = 4, fiscalYear = 2026 }: { readonly width?: 4 | 5; readonly fiscalYear?: number } = {},
): ClassifierContent => ({
  ...emptyClassifier({
    id: idAt(0),
    name: 'Clasificador ficticio',
    owner: 'Estado de Prueba',
    fiscalYear,
    edition: 'Edición de prueba',
    width,
    baseId: 'conac',
  }),
  item: items.map(([code, name, validator], index) => ({
    id: idAt(index + 1),
    code,
    name,
    restricted: validator !== undefined,
    validator: validator ?? '',
    note: '',
  })),
});

/** UUIDv7 that count up. */
export const idAt = (number: number): string =>
  uuidV7(1_700_000_000_000 + number, new Uint8Array([number >> 16, number >> 8, number, 0, 0, 0, 0, 0, 0, 1]));
