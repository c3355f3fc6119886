/**
 * Writes cog-conac.json, media.json, media-formulas.json, communication-lists.json and transparency-formats.json
 * (resources/catalogues) out of the reference facts: `node scripts/catalogues.ts`. The facts lie outside the repository (CAUCE_REFERENCE, else ../shared); the
 * catalogues are committed, and tests/domain/{classifier/base-catalogue,media/media-catalogue}.test.ts notice where the two
 * part.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { communicationListsFrom, mediaCatalogueFrom, mediaFormulasFrom, rowsText } from '#scripts/media-catalogues.ts';
import { transparencyFormatsFrom } from '#scripts/transparency-formats.ts';
import { type BaseCatalogue, baseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { readCells } from '#shared/domain/common/cells.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const referenceFolder = resolve(root, process.env.CAUCE_REFERENCE ?? '../shared', 'domain/data');
export const referenceFile = join(referenceFolder, 'cog_conac.csv');

const LEVELS = { capitulo: 'chapter', concepto: 'concept', partida_generica: 'generic' } as const;

/** Where each row was seen, in the reference's own marks. */
const SOURCES = {
  S1: 'Ciudad de México: catálogo de un sistema de anteproyecto (rama 202312)',
  S2: 'Catálogo de un sistema de tesorería con claves federales',
  S3: 'Aguascalientes: portal de proveedores del Instituto de Servicios de Salud',
  S4: 'Listado parcial publicado, partidas 31x a 39x',
  S5: 'Guanajuato (atribución por su contenido): clasificador de 4 dígitos con restringidas y validador',
  S6: 'Catálogo de adquisiciones de la misma familia que S1: no cuenta como independiente',
  S7: 'Estado de México: clasificador de 4 dígitos',
  S8: 'Herramienta de transparencia en publicidad oficial: conceptos del presupuesto (2018)',
} as const;

/** The catalogue out of the text of the reference file. @throws Error naming a row that isn't as expected */
export const catalogueFrom = (csv: string): BaseCatalogue => {
  const lines = csv.split('\n').filter((line) => !line.startsWith('#'));
  const [head, ...rows] = readCells(lines.join('\n'), ',').rows;
  const column = (name: string): number => {
    const at = head?.cells.indexOf(name) ?? -1;
    if (at < 0) throw new Error(`The reference has no column ${name}`);
    return at;
  };
  const columns = {
    code: column('codigo'),
    level: column('nivel'),
    name: column('nombre'),
    sources: column('fuentes'),
    checked: column('verificacion'),
    variants: column('variantes'),
    note: column('nota'),
  };
  const items = rows.map(({ cells, line }) => {
    const text = (key: keyof typeof columns): string => (cells[columns[key]] ?? '').trim();
    const level = LEVELS[text('level') as keyof typeof LEVELS];
    if (level === undefined) throw new Error(`Row ${line} has the level «${text('level')}»`);
    return {
      code: text('code'),
      level,
      name: text('name'),
      sources: text('sources').split(';'),
      checked: text('checked') === 'verificado' ? ('independent' as const) : ('same-family' as const),
      variants: text('variants') === '' ? [] : text('variants').split(' | '),
      note: text('note').replace(/, id \d+/g, ''),
    };
  });
  return baseCatalogue.parse({
    id: 'conac',
    title: 'Clasificador por Objeto del Gasto (CONAC)',
    edition: 'Capítulos, conceptos y partidas genéricas con las adecuaciones posteriores a 2010: 9 / 63 / 354',
    legalTrail: [
      'DOF, 9 de diciembre de 2009: capítulos y conceptos',
      'DOF, 10 de junio de 2010: partidas genéricas',
      'DOF, 19 de noviembre de 2010 y posteriores: adecuaciones',
    ],
    source:
      'Claves y denominaciones cotejadas entre clasificadores publicados por varios gobiernos; no es copia del DOF.',
    verification:
      'Cada clave se vio en dos o más publicaciones. «same-family»: solo en copias de un mismo origen. Otros nombres publicados van en variants. Las partidas específicas son de cada ente y no se incluyen.',
    sources: SOURCES,
    items,
  });
};

/** The file as it is committed: one item a line, so that a change of edition can be read. */
export const catalogueText = ({ items, ...rest }: BaseCatalogue): string => {
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  return `${head},\n  "items": [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]\n}\n`;
};

/** What the catalogues of media and transparency are made of, and what they are called in resources/catalogues. */
export const mediaFiles = (): Readonly<Record<string, string>> => {
  const read = (name: string): string => readFileSync(join(referenceFolder, name), 'utf8');
  return {
    'media.json': rowsText(mediaCatalogueFrom(read('medios_catalogo.csv'))),
    'media-formulas.json': rowsText(mediaFormulasFrom(read('media_formulas.csv'))),
    'communication-lists.json': rowsText(communicationListsFrom(read('tpo_catalogos.json'), read('pacs_campos.json'))),
    'transparency-formats.json': rowsText(transparencyFormatsFrom(read('transparencia_xxiii_formatos.json'))),
  };
};

if (import.meta.main) {
  if (existsSync(referenceFile)) {
    const files = {
      'cog-conac.json': catalogueText(catalogueFrom(readFileSync(referenceFile, 'utf8'))),
      ...mediaFiles(),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'resources/catalogues', name), text);
  } else {
    console.error(`${referenceFile} is not there: the committed catalogues stay as they are.`);
    process.exitCode = 1;
  }
}
