import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type MediaPaper, mediumWords, outletWords, type PaperLine } from '#shared/documents/compose/media-paper.ts';
import { type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { knownMoney, knownNumber, knownPercent, knownWhole, money } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { Block } from '#shared/documents/model.ts';
import {
  COST_BASE_NAMES,
  cpmWords,
  groupFigures,
  lineFigures,
  type MediaFigures,
  measuredReachOf,
  POINTS_NAMES,
} from '#shared/domain/media/line-figures.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { missingIn, totalsOf } from '#shared/domain/media/plan-costs.ts';

/** What the plan gives for its money: whole, by campaign, by universe and by line. */
export const mediaFigureBlocks = (paper: MediaPaper): readonly Block[] =>
  paper.lines.length === 0
    ? [nothing('Todavía no se ha capturado ningún renglón.')]
    : [summaryTable(paper), ...summaryNotes(paper), ...universeBlocks(paper), ...lineBlocks(paper)];

const summaryTable = (paper: MediaPaper): Block => {
  const { lines, names, plan, input } = paper;
  const groups = [...Map.groupBy(lines, ({ line }) => line.campaignId)];
  const figuresOf = (members: readonly PaperLine[], campaignId: string | null, measured: boolean): MediaFigures =>
    groupFigures(
      members.map(({ line }) => line),
      paper.reading.costs,
      paper.universes,
      plan.costBase,
      measured && plan.scenarioId !== null ? measuredReachOf(input.content, plan.scenarioId, campaignId) : null,
    );
  return mediaTable({
    id: 'medios_cifras',
    summary:
      'Cifras del plan y de cada campaña: inserciones, impactos, puntos, alcance medido, frecuencia, inversión y costos por unidad',
    columns: [
      { title: 'Plan y campañas', share: 1 },
      { title: 'Pagadas' },
      { title: 'Bonifi- cadas' },
      { title: 'Bonifi- cación' },
      { title: 'Impactos' },
      { title: 'Puntos' },
      { title: 'Alcance medido' },
      { title: 'Frecuencia media' },
      { title: 'Inversión' },
      { title: 'Costo por millar' },
      { title: 'Costo por punto' },
      { title: 'Costo por inserción' },
    ],
    size: 7.5,
    rows: [
      { cells: ['Todo el plan', ...figureTexts(paper, lines, figuresOf(lines, null, true))], weight: 'total' },
      ...groups.map(
        ([campaignId, members]): MediaTableRow => ({
          cells: [
            names.campaign(campaignId),
            // A reach without campaign is that of the whole plan, not of the lines that name none.
            ...figureTexts(paper, members, figuresOf(members, campaignId, campaignId !== null)),
          ],
        }),
      ),
    ],
  });
};

const figureTexts = (paper: MediaPaper, members: readonly PaperLine[], figures: MediaFigures): readonly string[] => {
  const universe = figures.universeId === null ? undefined : paper.universes.get(figures.universeId);
  const points = knownNumber(figures.points);
  return [
    printedNumber(figures.paid),
    printedNumber(figures.bonus),
    knownPercent(figures.bonusPercent),
    partly(knownWhole(figures.impacts), figures.withoutImpacts),
    points === '' || !universe ? '' : `${partly(points, figures.withoutPoints)} ${POINTS_NAMES[universe.kind]}`,
    knownPercent(figures.reach),
    knownNumber(figures.frequency),
    investmentText(paper, members),
    knownMoney(figures.costPerThousand),
    knownMoney(figures.costPerPoint),
    knownMoney(figures.costPerInsertion),
  ];
};

/** What is known of it, in the plan's base of cost. */
const investmentText = ({ reading, plan }: MediaPaper, members: readonly PaperLine[]): string => {
  const totals = totalsOf(
    reading.costs,
    members.map(({ line }) => line.id),
  );
  return partly(money(totals[plan.costBase]), missingIn(totals, plan.costBase));
};

/** A sum that goes without some lines says so. */
const partly = (text: string, without: number): string => (text === '' || without === 0 ? text : `${text}*`);

const summaryNotes = ({ plan }: MediaPaper): readonly Block[] =>
  [
    `${cpmWords(plan.costBase)}. La inversión, el costo por punto y el costo por inserción son de la misma base: ${COST_BASE_NAMES[plan.costBase]}. El costo por millar y el costo por punto dividen solo lo que cuestan los renglones cuyos impactos o puntos se conocen.`,
    'En blanco queda lo que no se conoce: nada se supone. * La suma va sin los renglones cuyos impactos, puntos, tarifa o IVA no se conocen. Los puntos solo se suman cuando todos son del mismo universo; el alcance no se suma: es el que alguien midió para esos renglones juntos.',
  ].map((words) => paragraph(words, 'note', 'left'));

/** Points of one universe may be added up where those of the plan may not. */
const universeBlocks = (paper: MediaPaper): readonly Block[] => {
  const { lines, universes, plan } = paper;
  const rows = [...Map.groupBy(lines, ({ line }) => line.universeId)].flatMap(([id, members]): MediaTableRow[] => {
    const universe = id === null ? undefined : universes.get(id);
    if (!universe) return [];
    const figures = groupFigures(
      members.map(({ line }) => line),
      paper.reading.costs,
      universes,
      plan.costBase,
    );
    return [
      {
        cells: [
          [universe.name.trim() || 'Sin nombre', universe.place.trim()].filter((part) => part !== '').join(', '),
          printedQuantity(universe.people),
          printedNumber(figures.insertions),
          partly(knownWhole(figures.impacts), figures.withoutImpacts),
          POINTS_NAMES[universe.kind],
          partly(knownNumber(figures.points), figures.withoutPoints),
          investmentText(paper, members),
          knownMoney(figures.costPerThousand),
          knownMoney(figures.costPerPoint),
        ],
      },
    ];
  });
  return rows.length === 0
    ? []
    : [
        paragraph('Puntos e impactos por universo', 'subheading'),
        mediaTable({
          id: 'medios_cifras_universo',
          summary: 'Por universo: personas, inserciones, impactos, GRP o TRP, inversión, costo por millar y por punto',
          columns: [
            { title: 'Universo', share: 1 },
            { title: 'Personas' },
            { title: 'Inserciones' },
            { title: 'Impactos' },
            { title: 'Son', align: 'center' },
            { title: 'Puntos' },
            { title: 'Inversión' },
            { title: 'Costo por millar' },
            { title: 'Costo por punto' },
          ],
          rows,
        }),
      ];
};

/** Only lines of which something about their audience is known: the others would be rows of blanks. */
const lineBlocks = (paper: MediaPaper): readonly Block[] => {
  const told = paper.lines.filter(({ line }) => hasAudience(line));
  if (told.length === 0) {
    return [
      paragraph('Audiencia de cada renglón', 'subheading'),
      nothing('Ningún renglón dice a cuántas personas llega: sus impactos, sus puntos y su alcance quedan en blanco.'),
    ];
  }
  const left = paper.lines.length - told.length;
  return [
    paragraph('Audiencia de cada renglón', 'subheading'),
    mediaTable({
      id: 'medios_audiencia',
      summary:
        'Cada renglón con personas y rating por inserción, impactos, puntos, alcance, frecuencia, costo por millar, costo por punto, afinidad y fuente',
      columns: [
        { title: 'Núm.', align: 'center' },
        { title: 'Renglón', share: 0.5 },
        { title: 'Universo', share: 0.25 },
        { title: 'Personas' },
        { title: 'Rating' },
        { title: 'Impactos' },
        { title: 'Puntos' },
        { title: 'Alcance' },
        { title: 'Frec.' },
        { title: 'Costo por millar' },
        { title: 'Costo por punto' },
        { title: 'Afinidad' },
        { title: 'Fuente', share: 0.25 },
      ],
      size: 7,
      rows: told.map((row) => lineRow(paper, row)),
    }),
    ...(left === 0
      ? []
      : [
          paragraph(
            left === 1
              ? 'De un renglón no se conoce nada de su audiencia: no está en la tabla.'
              : `De ${left} renglones no se conoce nada de su audiencia: no están en la tabla.`,
            'note',
            'left',
          ),
        ]),
  ];
};

const hasAudience = ({ people, rating, reach, universeId }: MediaLine): boolean =>
  universeId !== null || [people, rating, reach].some((text) => text !== '');

const lineRow = ({ universes, plan }: MediaPaper, row: PaperLine): MediaTableRow => {
  const { line, spread, number } = row;
  const figures = lineFigures(line, spread, universes, plan.costBase);
  const universe = line.universeId === null ? undefined : universes.get(line.universeId);
  const medium = mediumWords(row);
  // Points of one insertion: given, or what the people of the universe come to.
  const own = figures.points !== null && figures.insertions > 0 ? figures.points / figures.insertions : null;
  return {
    cells: [
      String(number),
      medium === '' ? outletWords(row) : `${outletWords(row)}\n${medium}`,
      universe ? universe.name.trim() || 'Sin nombre' : line.universeId === null ? '' : 'Universo borrado',
      printedQuantity(line.people),
      own === null ? printedQuantity(line.rating) : knownNumber(own),
      knownWhole(figures.impacts),
      knownNumber(figures.points),
      knownPercent(figures.reach),
      knownNumber(figures.frequency),
      knownMoney(figures.costPerThousand),
      knownMoney(figures.costPerPoint),
      knownNumber(figures.affinity),
      line.figuresSource.trim(),
    ],
  };
};
