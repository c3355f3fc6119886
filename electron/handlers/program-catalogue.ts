import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { recordSetup } from '#electron/handlers/record-setup.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { catalogueTables } from '#electron/storage/program-tables.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDeskValues } from '#electron/storage/repositories/program-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { RecordCatalogue } from '#shared/domain/program-record/record-definitions.ts';

type CatalogueChannel = 'program.setup' | 'program.saveCatalogueValue' | 'program.removeCatalogueValue';

/** The catalogues of a programme record, which the desk extends; shipped values stay as they came. */
export const programCatalogue = (context: AppContext): Handlers<CatalogueChannel> => {
  const act = (db: WritableDb, catalogue: string, label: string, change: LooseChange): void => {
    runCommand(db, catalogueTables, {
      scopeId: catalogue,
      kind: 'act',
      label: label.slice(0, 300),
      coalesce: null,
      who: readAuthor(db),
      at: context.now(),
      changes: [change],
    });
  };
  return {
    'program.setup': () => recordSetup(context),
    'program.saveCatalogueValue': ({ catalogue: key, value, label }) => {
      const shipped = catalogueOf(context, key);
      if (shipped.values.some((known) => foldText(known.value) === foldText(value))) throw alreadyShipped(value);
      context.store.write((db) => {
        const known = ownValue(db, key, value);
        if (!known) {
          const row = { id: context.newId(), value, label };
          act(db, key, `Agregar «${value}» a «${shipped.title}»`, { op: 'insert', entity: 'value', row });
        } else if (known.label !== label) {
          const change = { op: 'update', entity: 'value', id: known.id, field: 'label', value: label } as const;
          act(db, key, `Cambiar cómo se imprime «${known.value}»`, change);
        }
      });
      return recordSetup(context);
    },
    'program.removeCatalogueValue': ({ catalogue: key, value }) => {
      const { title } = catalogueOf(context, key);
      context.store.write((db) => {
        const known = ownValue(db, key, value);
        if (!known) throw notOwn(value, title);
        act(db, key, `Quitar «${known.value}» de «${title}»`, { op: 'delete', entity: 'value', id: known.id });
      });
      return recordSetup(context);
    },
  };
};

const ownValue = (db: WritableDb, catalogue: string, value: string) =>
  readDeskValues(db).find((row) => row.catalogue === catalogue && foldText(row.value) === foldText(value));

const catalogueOf = (context: AppContext, key: string): RecordCatalogue => {
  const { catalogues } = context.recordResources.catalogues;
  const found = catalogues.find((catalogue) => catalogue.key === key);
  if (found) return found;
  throw new DomainError(
    'invalid-input',
    `No existe el catálogo «${key}»: no viene con esta versión de Cauce. Los que hay: ${catalogues.map((one) => one.key).join(', ')}.`,
  );
};

const alreadyShipped = (value: string): DomainError =>
  new DomainError(
    'conflict',
    `«${value}» ya está en el catálogo que trae Cauce. Elíjalo de la lista; no hace falta agregarlo.`,
  );

const notOwn = (value: string, title: string): DomainError =>
  new DomainError(
    'not-found',
    `No se quitó «${value}»: esta mesa no lo agregó a «${title}», o ya se había quitado. Los valores que trae Cauce no se quitan.`,
  );
