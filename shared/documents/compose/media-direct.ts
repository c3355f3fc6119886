import { paragraph } from '#shared/documents/compose/blocks.ts';
import { isPartial, type MediaPaper, type PaperLine, unknownWords } from '#shared/documents/compose/media-paper.ts';
import { type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { allDayWords, money } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { Block } from '#shared/documents/model.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';
import { totalsOf } from '#shared/domain/media/plan-costs.ts';

/** «Difusión directa»: talks, meetings, field work and modules, each with where, when, for how many and who pays. */
export const mediaDirectBlocks = (paper: MediaPaper): readonly Block[] => {
  const lines = paper.lines.filter(({ unit }) => unit?.direct);
  if (lines.length === 0) return [nothing('El plan no tiene pláticas, reuniones, trabajo de campo ni módulos.')];
  const totals = totalsOf(
    paper.reading.costs,
    lines.map(({ line }) => line.id),
  );
  const attendances = lines.map(attendanceOf);
  const known = attendances.filter((one) => one !== undefined);
  // Over the table: under it they might fill a page of their own.
  return [
    ...(known.length > 0 && known.length < lines.length
      ? [paragraph('* Sin los renglones que no dicen cuántas personas se esperan.', 'note', 'left')]
      : []),
    ...(totals.unknown === 0 ? [] : [paragraph(`† ${unknownWords(totals)}`, 'note', 'left')]),
    mediaTable({
      id: 'medios_directa',
      summary:
        'Difusión directa: actividad, quién la da, público, lugar, fechas, eventos, asistencia esperada, partida y costo',
      columns: [
        { title: 'Núm.', align: 'center' },
        { title: 'Actividad y quién la da', share: 0.26 },
        { title: 'Público', align: 'left' },
        { title: 'Lugar', share: 0.18 },
        { title: 'Fechas', share: 0.26 },
        { title: 'Eventos' },
        { title: 'Asistencia por evento' },
        { title: 'Asistencia en total' },
        { title: 'Partida y campaña', share: 0.22 },
        { title: 'Costo con IVA' },
      ],
      size: 7.5,
      rows: [
        ...lines.map((row, index) => directRow(paper, row, attendances[index])),
        {
          span: 5,
          weight: 'total',
          cells: [
            'Total de difusión directa',
            printedNumber(totals.paid + totals.bonus),
            '',
            known.length === 0
              ? ''
              : `${printedNumber(known.reduce((sum, one) => sum + one, 0))}${known.length < lines.length ? '*' : ''}`,
            '',
            money(totals.total),
          ],
        },
      ],
    }),
  ];
};

const AUDIENCES = { external: 'Externo', internal: 'Interno' } as const;

const directRow = (paper: MediaPaper, row: PaperLine, attendance: number | undefined): MediaTableRow => {
  const { line, unit, spread, number, charge } = row;
  const { names, reading } = paper;
  const held = spread.days.filter(({ paid, bonus }) => paid + bonus > 0).map(({ index }) => index);
  const place = [line.place.trim(), names.territory(line.territoryId)].filter((text) => text !== '');
  return {
    cells: [
      String(number),
      [unit ? unitWords(unit) : 'Sin actividad', line.outlet.trim(), line.format.trim()]
        .filter((text) => text !== '')
        .join('\n'),
      AUDIENCES[line.audience],
      [...new Set(place)].join('\n') || 'Sin lugar',
      held.length === 0 ? 'Sin fecha' : allDayWords(reading.costs.calendar, held),
      printedNumber(spread.paid + spread.bonus),
      printedQuantity(line.people),
      attendance === undefined ? '' : printedNumber(attendance),
      [names.item(charge.itemCode), names.campaign(line.campaignId)].join('\n'),
      isPartial(row) ? `${spread.cost.total === 0 ? '' : money(spread.cost.total)}†` : money(spread.cost.total),
    ],
  };
};

/** Undefined where nobody said how many are expected. */
const attendanceOf = ({ line, spread }: PaperLine): number | undefined => {
  const each = quantityNumber(line.people);
  return each === undefined ? undefined : each * (spread.paid + spread.bonus);
};
