import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, nothing, planTable } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedPercent, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { INDICATOR_WORDS } from '#shared/documents/compose/program-indicators.ts';
import type { ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import type { Indicator } from '#shared/domain/annual-program/annual-program.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { LIGHT_NAMES, type Measured } from '#shared/domain/execution/indicator-progress.ts';

/** Goal, value and attainment of each indicator with the light of its own thresholds, and what each month measured. */
export const indicatorBlocks = (reading: ProgressReading): readonly Block[] => {
  const { indicators } = reading;
  if (indicators.length === 0) return [nothing('El programa anual no tiene indicadores.')];
  return [
    ...planTable({
      id: 'avance_indicadores',
      summary: 'Cada indicador con su meta y su resultado a la fecha, lo que se logró de la meta y su semáforo',
      titles: ['Núm.', 'Indicador', 'Meta a la fecha', 'Resultado', 'Logro', 'Semáforo'],
      shares: [0.07, 0.4, 0.13, 0.13, 0.11, 0.16],
      size: 8.5,
      rows: indicators.map(({ indicator, toDate, missing }, index) => ({
        cells: [
          textCell(String(index + 1), { align: 'center' }),
          {
            blocks: [
              paragraph(indicator.name.trim() || 'Indicador sin nombre', 'body', 'left'),
              paragraph(
                [
                  indicator.unit.trim(),
                  INDICATOR_WORDS.frequency[indicator.frequency].toLowerCase(),
                  INDICATOR_WORDS.sense[indicator.sense].toLowerCase(),
                  indicator.annualGoal === '' ? '' : `meta del año ${printedQuantity(indicator.annualGoal)}`,
                ]
                  .filter((text) => text !== '')
                  .join(' · '),
                'note',
                'left',
              ),
              paragraph(thresholdWords(indicator), 'note', 'left'),
              ...(missing.length === 0
                ? []
                : [paragraph(`Sin medir: ${missing.map(monthName).join(', ')}`, 'note', 'left')]),
            ],
          },
          figureCell(known(toDate.goal)),
          figureCell(known(toDate.value)),
          figureCell(toDate.attainment === undefined ? '—' : printedPercent(toDate.attainment)),
          lightCell(toDate),
        ],
      })),
    }),
    paragraph(
      'El semáforo sale de los umbrales de la ficha de cada indicador, que son porcentajes de la meta. Sin dato: no se ha medido, no tiene meta o su ficha no da umbrales.',
      'note',
      'left',
    ),
    ...periodsTable(reading),
  ];
};

const lightCell = ({ light }: Measured): TableCell => ({
  align: 'center',
  ...(light === 'unknown' ? {} : { tone: light }),
  blocks: [paragraph([{ text: LIGHT_NAMES[light], bold: light !== 'unknown' }], 'body', 'center')],
});

const thresholdWords = ({ greenFrom, yellowFrom }: Indicator): string =>
  greenFrom === ''
    ? 'Su ficha no da umbrales'
    : `Verde desde ${greenFrom} %${yellowFrom === '' ? '' : `, amarillo desde ${yellowFrom} %`}`;

const known = (value: number | undefined): string => (value === undefined ? '—' : printedNumber(value));

/** What each period measured, for indicators with more than one. */
const periodsTable = ({ indicators }: ProgressReading): readonly Block[] => {
  const rows = indicators.flatMap(({ indicator, periods }, index) =>
    periods.length < 2
      ? []
      : periods.map((period, at) => ({
          cells: [
            textCell(at === 0 ? `${index + 1}. ${indicator.name.trim() || 'Indicador sin nombre'}` : ''),
            textCell(monthName(period.month)),
            figureCell(known(period.goal)),
            figureCell(known(period.value)),
            figureCell(period.attainment === undefined ? '—' : printedPercent(period.attainment)),
            lightCell(period),
          ],
        })),
  );
  return rows.length === 0
    ? []
    : [
        paragraph('Lo que se midió en cada periodo', 'subheading'),
        ...planTable({
          id: 'avance_indicadores_periodos',
          summary: 'Meta, resultado, logro y semáforo de cada indicador en cada periodo que se mide',
          titles: ['Indicador', 'Mes', 'Meta', 'Resultado', 'Logro', 'Semáforo'],
          shares: [0.37, 0.14, 0.12, 0.12, 0.11, 0.14],
          size: 8,
          rows,
        }),
      ];
};
