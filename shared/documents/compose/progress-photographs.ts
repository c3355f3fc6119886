import { paragraph } from '#shared/documents/compose/blocks.ts';
import type { NumberedEntry, ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import type { Block, ImageAsset, TableCell } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { shortened } from '#shared/domain/common/text.ts';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

/** A photograph as it goes to paper, or why it doesn't. */
export type PaperPhotograph =
  | { readonly kind: 'drawn'; readonly asset: ImageAsset }
  | { readonly kind: 'left-out'; readonly reason: 'missing' | 'broken' | 'too-large' };

/** By the hash of the evidence. */
export type PaperPhotographs = ReadonlyMap<string, PaperPhotograph>;

/** Four tell what an act was; the others are listed. */
const MOST_OF_ENTRY = 4;
/** What a report holds altogether: some fifty pages of them. */
const MOST_PHOTOGRAPHS = 200;
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

/** Two beside each other, each with its entry, what it shows, its day, its place and its file; then what isn't printed. */
export const photographBlocks = (reading: ProgressReading): readonly Block[] => {
  const { entries, input } = reading;
  const shown = new Set(printedPhotographs(reading).map(({ id }) => id));
  const all = entries.flatMap((one) =>
    one.evidence.filter(isPhotograph).map((row) => ({ ...one, row, left: leftOut(row, shown, input.photographs) })),
  );
  const cells = all.flatMap((one) => (one.left === undefined ? [photographCell(one, input.photographs)] : []));
  const listed = all.flatMap(({ number, row, left }) =>
    left === undefined ? [] : [`Entrada ${number}: ${named(row)}${left === '' ? '' : ` (${left})`}`],
  );
  return [
    ...(cells.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'avance_fotos',
            summary: 'Fotografías con su entrada, su pie, su fecha, su lugar y su archivo',
            columns: [0.5, 0.5],
            headerRows: 0,
            borders: 'none' as const,
            rows: pairs(cells).map((pair) => ({ keepTogether: true, cells: pair })),
          },
        ]),
    ...(listed.length === 0
      ? []
      : [
          paragraph('Fotografías que no se imprimen', 'subheading'),
          paragraph(
            `De cada entrada se imprimen ${MOST_OF_ENTRY} y del informe, ${MOST_PHOTOGRAPHS}. Todas están en el almacén, con su huella en la lista de archivos.`,
            'note',
            'left',
          ),
          {
            kind: 'list' as const,
            ordered: false,
            items: listed.map((text) => ({ level: 0, runs: [{ text }] })),
          },
        ]),
  ];
};

/** Why one isn't printed, '' where there are enough of its entry; undefined where it is. */
const leftOut = (
  { id, sha, mime }: EntryEvidence,
  shown: ReadonlySet<string>,
  photographs: PaperPhotographs,
): string | undefined => {
  if (!PRINTED.has(mime)) return `${mime.slice('image/'.length).toUpperCase()} no se imprime`;
  if (!shown.has(id)) return '';
  const photograph = photographs.get(sha);
  return photograph?.kind === 'left-out' ? LEFT_OUT[photograph.reason] : undefined;
};

const photographCell = (
  { entry, number, row }: NumberedEntry & { readonly row: EntryEvidence },
  photographs: PaperPhotographs,
): TableCell => {
  const photograph = photographs.get(row.sha);
  const caption = row.caption.trim();
  const where = [formatLongDate(entry.date), entry.place.trim()].filter((text) => text !== '').join(', ');
  const title = entry.title.trim() === '' ? ENTRY_KIND_NAMES[entry.kind] : shortened(entry.title);
  return {
    blocks: [
      ...(photograph?.kind === 'drawn'
        ? [
            {
              kind: 'image' as const,
              sha: photograph.asset.sha,
              alt: caption === '' ? `Fotografía de ${title}, ${where}` : `${caption}. ${title}, ${where}`,
              caption: '',
              maxWidthMm: 80,
              maxHeightMm: 48,
            },
          ]
        : []),
      paragraph([{ text: caption === '' ? title : caption, bold: true }], 'body', 'left'),
      paragraph(`Entrada ${number}${caption === '' ? '' : `, ${title}`}. ${where}`, 'note', 'left'),
      paragraph(`${shortened(row.name)} · huella ${row.sha.slice(0, 12)}`, 'note', 'left'),
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
