import { paragraph } from '#shared/documents/compose/blocks.ts';
import type { NumberedEntry, ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import type { Block, ImageAsset, TableCell } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { shortened } from '#shared/domain/common/text.ts';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';
import { entryWords } from '#shared/domain/execution/execution-finding.ts';

/** A photograph as it goes to paper, or why it doesn't. */
export type PaperPhotograph =
  | { readonly kind: 'drawn'; readonly asset: ImageAsset }
  | { readonly kind: 'left-out'; readonly reason: 'missing' | 'broken' | 'too-large' };

/** By the hash of the evidence. */
export type PaperPhotographs = ReadonlyMap<string, PaperPhotograph>;

/** Four tell what an act was; the others are listed. */
const MOST_OF_ENTRY = 4;
/** What a report holds altogether: some fifty pages of them. */
export const MOST_PHOTOGRAPHS = 200;
/** Of the longer side: 200 dots an inch at the width of a column. */
export const PHOTOGRAPH_PX = 640;

const PRINTED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);
const isPhotograph = ({ mime }: EntryEvidence): boolean => mime.startsWith('image/');

/** The evidence that a report shows as pictures, in its order: a few of each entry. */
export const printedPhotographs = ({ entries }: Pick<ProgressReading, 'entries'>): readonly EntryEvidence[] =>
  entries
    .flatMap(({ evidence }) => evidence.filter(({ mime }) => PRINTED.has(mime)).slice(0, MOST_OF_ENTRY))
    .slice(0, MOST_PHOTOGRAPHS);

/** What of them was drawn, each file once. */
export const photographAssets = ({ input, entries }: ProgressReading): readonly ImageAsset[] => {
  const assets = printedPhotographs({ entries }).flatMap(({ sha }) => {
    const photograph = input.photographs.get(sha);
    return photograph?.kind === 'drawn' ? [photograph.asset] : [];
  });
  return [...new Map(assets.map((asset) => [asset.sha, asset])).values()];
};

/** Two beside each other under their entry, each with what it shows, its day, its place and its file. */
export const photographBlocks = (reading: ProgressReading): readonly Block[] => {
  const shown = new Set(printedPhotographs(reading).map(({ id }) => id));
  return reading.entries.flatMap((one) => entryBlocks(one, shown, reading));
};

const entryBlocks = (
  { entry, number, evidence }: NumberedEntry,
  shown: ReadonlySet<string>,
  { input }: ProgressReading,
): readonly Block[] => {
  const all = evidence.filter(isPhotograph);
  if (all.length === 0) return [];
  const printed = all.filter(({ id }) => shown.has(id));
  const reasonOf = ({ sha }: EntryEvidence): string => {
    const photograph = input.photographs.get(sha);
    return photograph?.kind === 'left-out' ? LEFT_OUT[photograph.reason] : '';
  };
  const drawn = printed.filter((row) => reasonOf(row) === '');
  const listed = [
    ...printed.filter((row) => reasonOf(row) !== '').map((row) => `${named(row)} (${reasonOf(row)})`),
    ...all
      .filter(({ id }) => !shown.has(id))
      .map((row) => (PRINTED.has(row.mime) ? named(row) : `${named(row)} (${formatOf(row)}, no se imprime)`)),
  ];
  const where = [entry.date === '' ? '' : formatLongDate(entry.date), entry.place.trim()]
    .filter((text) => text !== '')
    .join(', ');
  const cells = drawn.map((row): TableCell => photographCell(row, where, input.photographs.get(row.sha)));
  return [
    paragraph(entryWords(entry, number - 1), 'subheading'),
    ...(cells.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: `avance_fotos_${number}`,
            summary: `Fotografías de la entrada ${number}`,
            columns: [0.5, 0.5],
            headerRows: 0,
            borders: 'none' as const,
            rows: pairs(cells).map((pair) => ({ keepTogether: true, cells: pair })),
          },
        ]),
    ...(listed.length === 0
      ? []
      : [
          paragraph(
            `${drawn.length === 0 ? 'Sin imprimir' : 'Además'}: ${listed.join('; ')}. Su huella está en la lista de archivos.`,
            'note',
            'left',
          ),
        ]),
  ];
};

const photographCell = (row: EntryEvidence, where: string, photograph: PaperPhotograph | undefined): TableCell => {
  const caption = row.caption.trim();
  return {
    blocks: [
      ...(photograph?.kind === 'drawn'
        ? [
            {
              kind: 'image' as const,
              sha: photograph.asset.sha,
              alt: caption === '' ? `Fotografía ${row.name}, ${where}` : caption,
              caption: '',
              maxWidthMm: 80,
              maxHeightMm: 62,
            },
          ]
        : []),
      ...(caption === '' ? [] : [paragraph([{ text: caption, bold: true }], 'note', 'left')]),
      paragraph(
        [where, `${shortened(row.name)}, huella ${row.sha.slice(0, 12)}`].filter((text) => text !== '').join('. '),
        'note',
        'left',
      ),
    ],
  };
};

const EMPTY: TableCell = { blocks: [paragraph('', 'note', 'left')] };

const pairs = (cells: readonly TableCell[]): readonly (readonly TableCell[])[] =>
  cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? EMPTY]] : []));

const LEFT_OUT = {
  missing: 'el archivo no está en el almacén o está dañado',
  broken: 'la imagen está dañada y no se puede dibujar',
  'too-large': 'es demasiado grande para imprimirse',
} as const satisfies Readonly<Record<Extract<PaperPhotograph, { readonly kind: 'left-out' }>['reason'], string>>;

const named = ({ name, caption }: EntryEvidence): string =>
  caption.trim() === '' ? shortened(name) : `${shortened(name)}, «${shortened(caption)}»`;

const formatOf = ({ mime }: EntryEvidence): string => mime.slice('image/'.length).toUpperCase();
