/** One page of help. `id` is what `data-help` names; a dotted id without a page of its own falls back to its stem. */
export type HelpTopic = {
  readonly id: string;
  readonly group:
    | 'Empezar'
    | 'El expediente del año'
    | 'El presupuesto'
    | 'El diagnóstico'
    | 'El programa anual'
    | 'Estrategia y plan de medios'
    | 'Directorio'
    | 'Convenios, ejecución y boletines'
    | 'Revisión y Vo.Bo.'
    | 'Escribir un procedimiento'
    | 'Apartados del manual'
    | 'Manuales y archivos'
    | 'Cuidar su trabajo';
  readonly title: string;
  /** Words people look for that the text doesn't use. */
  readonly keywords?: string;
  readonly paragraphs: readonly string[];
  readonly steps?: readonly string[];
  /** Ids of topics that go on from here. */
  readonly seeAlso?: readonly string[];
};
