import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type MediaPaper, outletWords, type PaperLine } from '#shared/documents/compose/media-paper.ts';
import { type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { allDayWords, shortDate } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import type { Block } from '#shared/documents/model.ts';
import { type BlackedOut, blackedOut, blackoutsByDay, EXCEPTION_NAMES } from '#shared/domain/media/blackouts.ts';
import type { Blackout, MediaPlanContent } from '#shared/domain/media/media-plan.ts';

/** «Vedas»: each with its agreement, and what goes on during it: why, and who looked at it. */
export const mediaBlackoutBlocks = (paper: MediaPaper): readonly Block[] => {
  const { blackout } = paper.input.content;
  if (blackout.length === 0) return [nothing('No se ha anotado ninguna veda.')];
  const rows = publishedRows(paper);
  return [
    mediaTable({
      id: 'medios_vedas',
      summary: 'Vedas: proceso, acuerdo que la establece, alcance y fechas',
      columns: [
        { title: 'Proceso', share: 0.36 },
        { title: 'Acuerdo', share: 0.34 },
        { title: 'Alcance', share: 0.3 },
        { title: 'Del', align: 'center' },
        { title: 'Al', align: 'center' },
      ],
      rows: blackout.map(
        (row): MediaTableRow => ({
          cells: [
            blackoutName(row),
            row.agreement.trim(),
            row.scope.trim(),
            row.startDate === '' ? 'sin fecha' : shortDate(row.startDate),
            row.endDate === '' ? 'sin fecha' : shortDate(row.endDate),
          ],
        }),
      ),
    }),
    paragraph('Renglones que se difunden durante una veda', 'subheading'),
    ...(rows.length === 0
      ? [paragraph('Ninguno: el plan no difunde nada en los días de las vedas anotadas.', 'body', 'left')]
      : [
          mediaTable({
            id: 'medios_vedas_renglones',
            summary: 'Renglones en veda: días, excepción declarada, justificación, quién la revisó y cuándo',
            columns: [
              { title: 'Núm.', align: 'center' },
              { title: 'Renglón', share: 0.2 },
              { title: 'Veda', share: 0.18 },
              { title: 'Días', share: 0.2 },
              { title: 'Excepción declarada', share: 0.16 },
              { title: 'Justificación', share: 0.28 },
              { title: 'Revisó', share: 0.16 },
              { title: 'Fecha', align: 'center' },
            ],
            size: 7.5,
            rows,
          }),
          paragraph(
            'La excepción la declara quien elabora el plan y otra persona la revisa: ninguna se da por hecha, tampoco la de los servicios de salud.',
            'note',
            'left',
          ),
        ]),
  ];
};

const publishedRows = (paper: MediaPaper): readonly MediaTableRow[] =>
  publishedInBlackouts(paper).map(({ row, found, answer }) => ({
    cells: [
      String(row.number),
      outletWords(row),
      blackoutName(found.blackout),
      allDayWords(paper.reading.costs.calendar, found.days),
      answer?.exception ? EXCEPTION_NAMES[answer.exception] : 'Sin declarar',
      answer?.justification.trim() || 'Sin justificación',
      answer?.reviewer.trim() || 'Nadie todavía',
      shortDate(answer?.reviewedOn ?? ''),
    ],
  }));

/** A line and a blackout that it falls into, with what was answered; undefined where nobody has. */
type Published = {
  readonly row: PaperLine;
  readonly found: BlackedOut;
  readonly answer: MediaPlanContent['blackoutAnswer'][number] | undefined;
};

export const publishedInBlackouts = ({ input, reading, lines }: MediaPaper): readonly Published[] => {
  const { blackout, blackoutAnswer } = input.content;
  const byDay = blackoutsByDay(reading.costs.calendar, blackout);
  return lines.flatMap((row) =>
    blackedOut(row.spread, blackout, byDay).map((found) => ({
      row,
      found,
      answer: blackoutAnswer.find(
        ({ blackoutId, lineId }) => blackoutId === found.blackout.id && lineId === row.line.id,
      ),
    })),
  );
};

export const blackoutName = ({ process }: Blackout): string => process.trim() || 'Veda sin nombre';
