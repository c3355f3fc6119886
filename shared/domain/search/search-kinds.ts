/** Kinds of documents that hold what is searched, in the order in which they are listed, and how people call them. */
export const SEARCH_KIND_NAMES = {
  dossier: { one: 'Expediente', many: 'Expedientes' },
  budget: { one: 'Presupuesto', many: 'Presupuestos' },
  diagnosis: { one: 'Diagnóstico', many: 'Diagnósticos' },
  'annual-program': { one: 'Programa anual', many: 'Programas anuales' },
  strategy: { one: 'Estrategia de comunicación', many: 'Estrategias de comunicación' },
  'media-plan': { one: 'Plan de medios', many: 'Planes de medios' },
  agreements: { one: 'Convenios y contratos', many: 'Convenios y contratos' },
  execution: { one: 'Ejecución', many: 'Ejecución' },
  bulletins: { one: 'Boletines', many: 'Boletines' },
  review: { one: 'Revisión', many: 'Revisiones' },
  directory: { one: 'Directorio', many: 'Directorio' },
  program: { one: 'Ficha del programa', many: 'Fichas de programas' },
  procedure: { one: 'Procedimiento', many: 'Procedimientos' },
  manual: { one: 'Manual', many: 'Manuales' },
  guideline: { one: 'Lineamiento', many: 'Lineamientos' },
  classifier: { one: 'Clasificador', many: 'Clasificadores' },
  catalogue: { one: 'Lista de la ficha', many: 'Listas de la ficha' },
  desk: { one: 'Esta mesa', many: 'Esta mesa' },
} as const;

export type SearchKind = keyof typeof SEARCH_KIND_NAMES;

export const SEARCH_KINDS = Object.keys(SEARCH_KIND_NAMES) as readonly SearchKind[];
