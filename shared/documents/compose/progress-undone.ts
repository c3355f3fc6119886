import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, missingCell, nothing, planTable } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedPercent } from '#shared/documents/compose/printed-quantities.ts';
import type { ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';
import type { Progress } from '#shared/domain/execution/progress.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';

type Row = {
  readonly id: string;
  readonly what: 'Actividad' | 'Medio';
  readonly number: number;
  readonly name: string;
  /** Smaller, under the name. */
  readonly note: string;
  readonly unit: string;
  readonly progress: Progress;
};

/** By name what was planned and never done, with why; then what is behind and somebody explained. */
export const undoneBlocks = (reading: ProgressReading): readonly Block[] => {
  const rows = rowsOf(reading);
  const never = rows.filter(({ progress }) => progress.neverDone);
  const reasons = reasonsOf(reading.input.content);
  const behind = rows.filter(
    ({ id, progress }) => !progress.neverDone && progress.plannedToDate > progress.doneToDate && reasons.has(id),
  );
  return [
    ...(never.length === 0
      ? [
          nothing(
            rows.some(({ progress }) => progress.plannedToDate > 0)
              ? 'De todo lo planeado a la fecha se ha hecho algo.'
              : 'No hay nada planeado a la fecha.',
          ),
        ]
      : planTable({
          id: 'avance_no_hecho',
          summary: 'Lo planeado a la fecha de lo que no se ha hecho nada, con su explicación',
          titles: ['', 'Qué se planeó', 'Cuánto', 'Explicación'],
          shares: [0.14, 0.33, 0.15, 0.38],
          rows: never.map((row) => ({
            cells: [
              textCell(`${row.what} ${row.number}`),
              nameCell(row),
              figureCell(amount(row.progress.plannedToDate, row.unit)),
              reasonCell(reasons.get(row.id)),
            ],
          })),
        })),
    ...(behind.length === 0
      ? []
      : [
          paragraph('Explicaciones de lo que va atrasado', 'subheading'),
          ...planTable({
            id: 'avance_atrasado',
            summary: 'Lo que va atrasado y alguien explicó',
            titles: ['', 'Qué se planeó', 'Avance', 'Explicación'],
            shares: [0.14, 0.33, 0.15, 0.38],
            rows: behind.map((row) => ({
              cells: [
                textCell(`${row.what} ${row.number}`),
                nameCell(row),
                figureCell(row.progress.percent === undefined ? '—' : printedPercent(row.progress.percent)),
                reasonCell(reasons.get(row.id)),
              ],
            })),
          }),
        ]),
  ];
};

const rowsOf = ({ activities, lines, input }: ProgressReading): readonly Row[] => {
  const units = new Map(input.units.map((unit) => [unit.key, unitWords(unit)]));
  return [
    ...activities.map(
      (progress, index): Row => ({
        id: progress.activity.id,
        what: 'Actividad',
        number: index + 1,
        name: progress.activity.name.trim() || 'Actividad sin nombre',
        note: '',
        unit: progress.activity.unit.trim(),
        progress,
      }),
    ),
    ...lines.map((progress, index): Row => {
      const medium = units.get(progress.line.mediumKey) ?? '';
      const outlet = progress.line.outlet.trim();
      return {
        id: progress.line.id,
        what: 'Medio',
        number: index + 1,
        name: outlet || medium || 'Renglón sin medio',
        note: [outlet === '' ? '' : medium, progress.line.place.trim()].filter((text) => text !== '').join(' · '),
        unit: 'inserciones',
        progress,
      };
    }),
  ];
};

const nameCell = ({ name, note }: Row): TableCell => ({
  blocks: [
    paragraph([{ text: name, bold: true }], 'body', 'left'),
    ...(note === '' ? [] : [paragraph(note, 'note', 'left')]),
  ],
});

/** The unit under the figure: many are longer than the column would hold beside it. */
const amount = (planned: number, unit: string): string => `${printedNumber(planned)}${unit === '' ? '' : `\n${unit}`}`;

type Reason = { readonly reason: string; readonly remedy: string };

const reasonsOf = ({ explanation }: ExecutionContent): ReadonlyMap<string, Reason> =>
  new Map(
    explanation.flatMap(({ activityId, mediaLineId, reason, remedy }) => {
      const id = activityId ?? mediaLineId;
      return id === null || reason.trim() === '' ? [] : [[id, { reason: reason.trim(), remedy: remedy.trim() }]];
    }),
  );

const reasonCell = (explained: Reason | undefined): TableCell =>
  explained === undefined
    ? missingCell('Sin explicación')
    : {
        blocks: [
          ...textCell(explained.reason).blocks,
          ...(explained.remedy === '' ? [] : [paragraph(`Qué se hará: ${explained.remedy}`, 'note', 'left')]),
        ],
      };
