import { z } from 'zod';
import { readCells } from '#shared/domain/common/cells.ts';
import { foldText } from '#shared/domain/common/text.ts';
import {
  type CommunicationLists,
  communicationLists,
  type MediaCatalogue,
  type MediaFormula,
  mediaCatalogueFile,
  mediaFormulasFile,
} from '#shared/domain/media/media-catalogue.ts';

/** What the office does itself, which the procedure names before any medium. Not of the published catalogue. */
const DIRECT = [
  ['Pláticas', 'Plática al público', 'Plática'],
  ['Pláticas', 'Plática al personal', 'Plática'],
  ['Reuniones', 'Reunión con comités y autoridades', 'Reunión'],
  ['Reuniones', 'Reunión de trabajo con personal', 'Reunión'],
  ['Reuniones', 'Taller o capacitación', 'Sesión'],
  ['Trabajo de campo', 'Visita casa por casa', 'Jornada'],
  ['Trabajo de campo', 'Perifoneo', 'Recorrido'],
  ['Trabajo de campo', 'Volanteo o entrega en vía pública', 'Jornada'],
  ['Trabajo de campo', 'Feria, evento o brigada', 'Jornada'],
  ['Módulos', 'Módulo de orientación fijo', 'Jornada'],
  ['Módulos', 'Módulo de orientación itinerante', 'Jornada'],
  ['Otra difusión directa', 'Otra difusión directa', 'Acción'],
] as const;

/** The media catalogue out of the text of the reference file, the office's own actions first. @throws Error on a repeated key */
export const mediaCatalogueFrom = (csv: string): MediaCatalogue => {
  const published = rowsOf(csv).map((cell) => ({
    classification: cell('clasificacion'),
    category: cell('categoria'),
    subcategory: cell('subcategoria'),
    unit: cell('unidad'),
    direct: false,
    note: cell('nota'),
  }));
  const own = DIRECT.map(([category, subcategory, unit]) => ({
    classification: 'Difusión directa',
    category,
    subcategory,
    unit,
    direct: true,
    note: '',
  }));
  const units = [...own, ...published].map((row) => ({
    key: [row.category, row.subcategory, row.unit].map(slug).join('/'),
    ...row,
  }));
  const keys = new Set(units.map(({ key }) => key));
  if (keys.size !== units.length) throw new Error('Two units of the media catalogue have the same key');
  return mediaCatalogueFile.parse({
    source:
      'Servicios de comunicación de la herramienta de Transparencia en Publicidad Oficial (INAI y Fundar, 2018): clasificación, categoría, subcategoría y unidad. La difusión directa no viene de ahí: reúne lo que hace la propia oficina según su procedimiento.',
    units,
  });
};

/** The formulas out of the text of the reference file. */
export const mediaFormulasFrom = (
  csv: string,
): { readonly source: string; readonly formulas: readonly MediaFormula[] } =>
  mediaFormulasFile.parse({
    source:
      'Fórmulas de planeación de medios con su unidad y su ejemplo. V2: leída en dos o más textos; V1: en uno; CG: conocimiento general, por verificar; INF: decisión de diseño.',
    formulas: rowsOf(csv).map((cell) => ({
      key: cell('clave'),
      name: cell('nombre'),
      formula: cell('formula'),
      unit: cell('unidades'),
      example: cell('ejemplo'),
      note: cell('notas'),
      confidence: cell('confianza'),
    })),
  });

const tpo = z.object({
  campana_subtipos: z.array(z.object({ tipo: z.string(), subtipo: z.string() })),
  temas: z.array(z.string()),
  coberturas: z.array(z.string()),
  sexo: z.array(z.string()),
  nivel_socioeconomico: z.array(z.string()),
  nivel_educativo: z.array(z.string()),
  grupos_edad_ejemplo_tpo: z.array(z.string()),
  procedimientos_contratacion: z.array(z.string()),
  tiempos_oficiales: z.tuple([z.literal('Tiempo de Estado'), z.literal('Tiempo fiscal')]),
});
const pacs = z.object({
  programa_anual: z.object({
    renglones_presupuesto: z.array(z.object({ renglon: z.string(), grupo: z.string() })),
  }),
});

/** The lists out of the texts of the two reference files. */
export const communicationListsFrom = (tpoJson: string, pacsJson: string): CommunicationLists => {
  const lists = tpo.parse(JSON.parse(tpoJson));
  const form = pacs.parse(JSON.parse(pacsJson));
  return communicationLists.parse({
    source:
      'Listas de la herramienta de Transparencia en Publicidad Oficial (INAI y Fundar, corte 2015 a 2018) y renglones del formulario federal del programa anual de comunicación social (una fuente leída). Los grupos de edad son ejemplos: se escriben los que use la oficina.',
    campaignKinds: lists.campana_subtipos.map(({ tipo, subtipo }) => ({
      kind: tipo,
      subkind: subtipo,
      notice: tipo === 'Avisos Institucionales',
    })),
    topics: lists.temas,
    coverages: lists.coberturas,
    sexes: lists.sexo,
    settlements: ['Urbana', 'Rural'],
    socioeconomicLevels: lists.nivel_socioeconomico,
    educationLevels: lists.nivel_educativo.map((level) => (level === 'Maestria' ? 'Maestría' : level)),
    ageGroups: lists.grupos_edad_ejemplo_tpo,
    procurements: lists.procedimientos_contratacion,
    officialAirtimes: [
      { airtime: 'state', name: lists.tiempos_oficiales[0] },
      { airtime: 'fiscal', name: lists.tiempos_oficiales[1] },
    ],
    reportRows: form.programa_anual.renglones_presupuesto.map(({ renglon, grupo }) => ({ row: renglon, group: grupo })),
  });
};

/** A file as it is committed: one row a line, so that a change can be read. */
export const rowsText = (value: Readonly<Record<string, unknown>>): string => {
  const parts = Object.entries(value).map(([key, part]) =>
    Array.isArray(part)
      ? `  ${JSON.stringify(key)}: [\n${part.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(part)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
};

/** The rows of a reference file as readers of their columns. @throws Error that names a missing column */
const rowsOf = (csv: string): readonly ((column: string) => string)[] => {
  const lines = csv.split('\n').filter((line) => !line.startsWith('#'));
  const [head, ...rows] = readCells(lines.join('\n'), ',').rows;
  return rows.map(({ cells }) => (column) => {
    const at = head?.cells.indexOf(column) ?? -1;
    if (at < 0) throw new Error(`The reference has no column ${column}`);
    return (cells[at] ?? '').trim();
  });
};

/** «1/2 plana» and «12 planas» must not become the same: the stroke is spelled out. */
const slug = (text: string): string => foldText(text.replace('/', ' de ')).replaceAll('ñ', 'n').replaceAll(' ', '-');
