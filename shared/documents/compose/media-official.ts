import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type MediaPaper, mediumWords, outletWords, type PaperLine } from '#shared/documents/compose/media-paper.ts';
import { type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import type { Block } from '#shared/documents/model.ts';
import { AIRTIME_NAMES } from '#shared/domain/media/media-names.ts';
import { isOfficialAirtime } from '#shared/domain/media/media-plan.ts';

/** «Tiempos oficiales»: how long, how often and on how many stations; nothing where the plan uses none. */
export const mediaOfficialBlocks = (paper: MediaPaper): readonly Block[] => {
  const lines = paper.lines.filter(({ line }) => isOfficialAirtime(line.airtime));
  if (lines.length === 0) return [];
  const used = lines.map(secondsUsed);
  const known = used.filter((seconds) => seconds !== undefined);
  const insertions = lines.reduce((sum, { spread }) => sum + spread.paid + spread.bonus, 0);
  return [
    mediaTable({
      id: 'medios_tiempos',
      summary: 'Tiempos oficiales: duración, inserciones, estaciones y segundos de transmisión de cada renglón',
      columns: [
        { title: 'Núm.', align: 'center' },
        { title: 'Renglón', share: 0.6 },
        { title: 'Tiempo', share: 0.2 },
        { title: 'Campaña', share: 0.2 },
        { title: 'Duración (segundos)' },
        { title: 'Inserciones' },
        { title: 'Estaciones' },
        { title: 'Tiempo usado (segundos)' },
      ],
      rows: [
        ...lines.map((row, index) => officialRow(paper, row, used[index])),
        {
          span: 5,
          weight: 'total',
          cells: [
            'Total',
            printedNumber(insertions),
            '',
            known.length === 0
              ? ''
              : `${printedNumber(known.reduce((sum, seconds) => sum + seconds, 0))}${known.length < lines.length ? '*' : ''}`,
          ],
        },
      ],
    }),
    paragraph(
      `Tiempo usado = duración × inserciones × estaciones. No cuesta y cuenta en inserciones e impactos.${known.length < lines.length ? ' * Sin los renglones que no dicen su duración o sus estaciones.' : ''}`,
      'note',
      'left',
    ),
  ];
};

const officialRow = ({ names }: MediaPaper, row: PaperLine, used: number | undefined): MediaTableRow => {
  const { line, spread, number } = row;
  const medium = mediumWords(row);
  return {
    cells: [
      String(number),
      medium === '' ? outletWords(row) : `${outletWords(row)}\n${medium}`,
      AIRTIME_NAMES[line.airtime],
      names.campaign(line.campaignId),
      line.durationSeconds === null ? '' : printedNumber(line.durationSeconds),
      printedNumber(spread.paid + spread.bonus),
      line.stations === null ? '' : printedNumber(line.stations),
      used === undefined ? '' : printedNumber(used),
    ],
  };
};

/** On all stations together; undefined where something of it isn't known. */
const secondsUsed = ({ line, spread }: PaperLine): number | undefined =>
  line.durationSeconds === null || line.stations === null
    ? undefined
    : line.durationSeconds * line.stations * (spread.paid + spread.bonus);
