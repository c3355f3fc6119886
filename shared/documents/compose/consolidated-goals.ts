import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, nothing, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { INDICATOR_WORDS, RESULT_LEVEL_NAMES } from '#shared/documents/compose/program-indicators.ts';
import { SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import type { Block } from '#shared/documents/model.ts';
import { goalsOf, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import type { Consolidated, ConsolidatedDossier } from '#shared/domain/consolidated/consolidated.ts';

/** Indicators and planned figures side by side; nothing is added over programmes. Landscape. */
export const goalBlocks = ({ dossiers }: Pick<Consolidated, 'dossiers'>): readonly Block[] => {
  const planned = dossiers.filter(({ activities, indicators }) => activities.length + indicators.length > 0);
  if (planned.length === 0) return [nothing('Ningún programa anual tiene todavía indicadores ni actividades.')];
  return [
    paragraph(
      'Las metas se muestran juntas y no se suman entre programas: dos programas pueden atender a las mismas personas, y no todas las unidades son iguales.',
      'note',
      'left',
    ),
    ...(planned.some(({ indicators }) => indicators.length > 0) ? [paragraph('Indicadores', 'subheading')] : []),
    ...planTable({
      id: 'consolidado_indicadores',
      summary: 'Indicadores de cada programa: nivel, unidad, sentido, frecuencia, línea base y meta del año',
      titles: ['Programa', 'Nivel', 'Indicador', 'Unidad', 'Sentido', 'Frecuencia', 'Línea base', 'Meta del año'],
      shares: [0.2, 0.09, 0.27, 0.11, 0.09, 0.09, 0.08, 0.07],
      size: 8,
      rows: planned.flatMap((dossier) =>
        dossier.indicators.map((row) => ({
          cells: [
            textCell(nameOf(dossier)),
            row.level === null ? writtenCell('', 'Sin nivel') : textCell(RESULT_LEVEL_NAMES[row.level]),
            writtenCell(row.name, 'Indicador sin nombre'),
            writtenCell(row.unit, 'Sin unidad'),
            textCell(INDICATOR_WORDS.sense[row.sense]),
            textCell(INDICATOR_WORDS.frequency[row.frequency]),
            figureCell(
              [printedQuantity(row.baseline), row.baselineYear.trim() === '' ? '' : `(${row.baselineYear.trim()})`]
                .filter((part) => part !== '')
                .join(' '),
            ),
            figureCell(printedQuantity(row.annualGoal)),
          ],
        })),
      ),
    }),
    ...(planned.some(({ activities }) => activities.length > 0)
      ? [paragraph('Actividades y lo que se planea en cada mes', 'subheading')]
      : []),
    ...planTable({
      id: 'consolidado_actividades',
      summary: 'Actividades de cada programa: unidad, lo planeado en cada mes y en el año, y puesto responsable',
      titles: ['Programa', 'Actividad', 'Unidad', ...SHORT_MONTHS, 'Año', 'Responsable'],
      shares: [0.14, 0.17, 0.08, ...SHORT_MONTHS.map(() => 0.036), 0.055, 0.12],
      size: 7,
      rows: planned.flatMap((dossier) =>
        dossier.activities.map((row) => ({
          cells: [
            textCell(nameOf(dossier)),
            writtenCell(row.name, 'Actividad sin nombre'),
            writtenCell(row.unit, 'Sin unidad'),
            ...goalsOf(row).map((goal) => figureCell(printedNumber(goal))),
            figureCell(printedNumber(sumOfGoals(row))),
            writtenCell(row.responsiblePost, 'Sin responsable'),
          ],
        })),
      ),
    }),
  ];
};

const nameOf = ({ programName }: ConsolidatedDossier): string => programName.trim() || 'Programa sin nombre';
