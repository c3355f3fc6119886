import { paragraph } from '#shared/documents/compose/blocks.ts';
import { mediaTable } from '#shared/documents/compose/media-table.ts';
import type { Block } from '#shared/documents/model.ts';
import type { MediaFormula } from '#shared/domain/media/media-catalogue.ts';

/** How every figure of the plan was worked out, with its unit. */
export const mediaFormulaBlocks = (formulas: readonly MediaFormula[]): readonly Block[] => [
  mediaTable({
    id: 'medios_formulas',
    summary: 'Fórmulas de las cifras del plan: cómo se calcula cada una, en qué unidad y qué cuidar',
    columns: [
      { title: 'Cifra', share: 0.22 },
      { title: 'Fórmula', share: 0.3 },
      { title: 'Unidad', share: 0.2 },
      { title: 'Nota', share: 0.28 },
    ],
    rows: formulas.map(({ name, formula, unit, note }) => ({ cells: [name, formula, unit, note].map(inWords) })),
  }),
  paragraph(
    'Lo que se divide entre algo que no se conoce, o entre cero, queda en blanco. Los costos se redondean a centavos en cada renglón y el total es la suma de los renglones.',
    'note',
    'left',
  ),
];

/** The catalogue writes «audiencia_util», and marks in brackets what it is still sure of less. */
const inWords = (text: string): string => text.replaceAll('_', ' ').replace(/\s*\((?:V\d|CG|INF)\)/g, '');
