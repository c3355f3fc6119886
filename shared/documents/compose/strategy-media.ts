import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { unknownWords } from '#shared/documents/compose/media-paper.ts';
import { knownWhole, money, shareWords } from '#shared/documents/compose/media-words.ts';
import { figureCell, nothing, planTable } from '#shared/documents/compose/plan-parts.ts';
import type { StrategyInput } from '#shared/documents/compose/strategy.ts';
import { campaignWords } from '#shared/documents/compose/strategy-overview.ts';
import { wholeTable } from '#shared/documents/compose/whole-table.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';
import type { MediaSummary } from '#shared/domain/media/media-summary.ts';
import type { MissingCosts } from '#shared/domain/media/missing-costs.ts';

/** «Resumen de medios»: what the media plan spends on each medium, item and campaign, as the yearly form asks. */
export const strategyMediaBlocks = (input: StrategyInput): readonly Block[] => {
  const { media } = input;
  if (!media || media.byMedium.length === 0) return [nothing('Todavía no hay renglones en el plan de medios.')];
  const { whole } = media;
  const missing = unknownWords(whole);
  return [
    paragraph(
      [
        { text: 'Inversión prevista en medios, con IVA: ', bold: true },
        { text: `${moneyAndWords(whole.total)}.` },
        ...(missing === '' ? [] : [{ text: ` ${missing}`, italic: true }]),
      ],
      'body',
      'left',
    ),
    paragraph('Los importes son los del plan de medios, en pesos con centavos.', 'note', 'left'),
    ...sumsTable('medio', 'Medio', media, media.byMedium, (key) => key || 'Sin medio'),
    ...sumsTable('partida', 'Partida', media, media.byItem, (key) =>
      key === '' ? 'Sin partida' : [key, input.itemNames.get(key) ?? ''].join(' ').trim(),
    ),
    ...campaignTable(input, media),
  ];
};

type Sums = MediaSummary['byMedium'][number];

const sumsTable = (
  id: string,
  title: string,
  { whole }: MediaSummary,
  rows: readonly Sums[],
  nameOf: (key: string) => string,
): readonly Block[] => [
  paragraph(`Por ${title.toLowerCase()}`, 'subheading'),
  ...planTable({
    id: `estrategia_medios_${id}`,
    summary: `Inserciones e inversión con IVA por ${title.toLowerCase()}`,
    titles: [title, 'Pagadas', 'Bonificadas', 'Inversión con IVA', 'Participación'],
    shares: [0.4, 0.12, 0.14, 0.2, 0.14],
    size: 8.5,
    rows: [
      ...rows.map((row) => ({
        cells: [
          nameCell(nameOf(row.key), row),
          figureCell(knownWhole(row.paid)),
          figureCell(knownWhole(row.bonus)),
          figureCell(money(row.total)),
          figureCell(shareWords(row.share)),
        ],
      })),
      {
        cells: [
          totalCell('Total', 'left'),
          totalCell(knownWhole(whole.paid)),
          totalCell(knownWhole(whole.bonus)),
          totalCell(money(whole.total)),
          totalCell(whole.total === 0 ? '' : '100.00 %'),
        ],
      },
    ],
  }).map(wholeTable),
];

const campaignTable = ({ content }: StrategyInput, media: MediaSummary): readonly Block[] => [
  paragraph('Por campaña', 'subheading'),
  ...planTable({
    id: 'estrategia_medios_campana',
    summary: 'Por campaña: tiempos oficiales y comerciales de televisión y radio, e inversión con IVA',
    titles: [
      'Campaña',
      'Tiempos oficiales: televisión',
      'Tiempos oficiales: radio',
      'Comercial: televisión',
      'Comercial: radio',
      'Inversión con IVA',
      'Participación',
    ],
    shares: [0.28, 0.12, 0.12, 0.12, 0.12, 0.14, 0.14],
    size: 8,
    rows: media.byCampaign.map((row) => ({
      cells: [
        nameCell(row.key === '' ? 'Sin campaña' : campaignWords(content, row.key), row),
        ...[row.officialTelevision, row.officialRadio, row.boughtTelevision, row.boughtRadio].map((is) =>
          textCell(is ? 'Sí' : 'No', { align: 'center' }),
        ),
        figureCell(money(row.total)),
        figureCell(shareWords(row.share)),
      ],
    })),
  }).map(wholeTable),
];

const nameCell = (name: string, missing: MissingCosts): TableCell => ({
  blocks: [
    paragraph(name, 'body', 'left'),
    ...(missing.unknown === 0 ? [] : [paragraph(unknownWords(missing), 'note', 'left')]),
  ],
});

const totalCell = (text: string, align: 'left' | 'right' = 'right'): TableCell => ({
  tone: 'total',
  align,
  blocks: [paragraph([{ text, bold: true }], 'body', align)],
});
