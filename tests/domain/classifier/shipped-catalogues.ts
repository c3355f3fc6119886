import { join } from 'node:path';
import { loadClassifierCatalogues } from '#electron/resources.ts';
import { type ClassifierContent, emptyClassifier } from '#shared/domain/classifier/classifier.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';

const resourcesFolder = join(import.meta.dirname, '../../../resources');

/** The catalogues as they ship. */
export const {
  base: shippedBase,
  help: shippedHelp,
  boundaries: shippedBoundaries,
} = loadClassifierCatalogues(resourcesFolder);

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
