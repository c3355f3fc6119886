import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BaseCatalogue, baseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ItemBoundaries, type ItemHelp, itemBoundaries, itemHelp } from '#shared/domain/classifier/item-help.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type ClassifierCatalogues = {
  readonly base: BaseCatalogue;
  readonly help: ItemHelp;
  readonly boundaries: ItemBoundaries;
};

type Parser<T> = { readonly parse: (value: unknown) => T };

/**
 * The classifier's catalogues that ship in `resources/catalogues`.
 * @param baseDir the resources folder, which only the composition root knows
 * @throws DomainError `internal` that names the file which can't be read
 */
export const loadClassifierCatalogues = (baseDir: string): ClassifierCatalogues => ({
  base: load(baseDir, 'cog-conac.json', baseCatalogue),
  help: load(baseDir, 'item-help.json', itemHelp),
  boundaries: load(baseDir, 'item-help-boundaries.json', itemBoundaries),
});

const load = <T>(baseDir: string, name: string, schema: Parser<T>): T => {
  const path = join(baseDir, 'catalogues', name);
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new DomainError(
      'internal',
      `No se puede usar el catálogo ${path}: falta o está dañado. Vuelva a instalar Cauce.`,
      {
        cause,
      },
    );
  }
};
