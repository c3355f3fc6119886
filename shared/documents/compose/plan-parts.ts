import { headerCell, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { procedureImages } from '#shared/documents/compose/images.ts';
import { DRAFT_WATERMARK } from '#shared/documents/compose/procedure.ts';
import type { Block, DocumentModel, DocumentSection, TableBlock, TableCell } from '#shared/documents/model.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';

/** Who signs a document of the dossier, and as what. */
export type PlanSignature = { readonly role: string; readonly name: string; readonly position: string };

/** What stands around the pages of a diagnosis, a programme, a compliance sheet or a letter. */
export type PlanFrame = {
  /** «Diagnóstico»: kind of the document. */
  readonly title: string;
  /** Its own name. */
  readonly name: string;
  readonly programName: string;
  readonly fiscalYear: number;
  readonly institution: Institution;
  readonly watermark: boolean;
};

/** Blocks of one orientation; `bare` without running header, as covers are. */
export type PlanPages = {
  readonly orientation: DocumentSection['orientation'];
  readonly bare?: boolean;
  readonly blocks: readonly Block[];
};

/** The document with its running header and footer; pages of one orientation that follow each other are one section. */
export const planModel = (frame: PlanFrame, pages: readonly PlanPages[]): DocumentModel => {
  const { title, institution, fiscalYear } = frame;
  const name = frame.name.trim() || frame.programName.trim() || 'Sin nombre';
  const program = frame.programName.trim();
  const year = `Ejercicio fiscal ${fiscalYear}`;
  const header = {
    logoSha: institution.logoSha,
    rows: [
      [institution.name.trim() || '—', institution.subtitle.trim()].filter((text) => text !== ''),
      [`${title} ${fiscalYear}: ${noFields(name)}`],
    ],
  };
  const footer = { left: noFields(program), center: year, right: 'Página {page} de {pages}' };
  return {
    title: `${title}: ${name}`,
    subject: `${title}, ${year.toLowerCase()}`,
    author: institution.name.trim() || program,
    language: 'es-MX',
    watermark: frame.watermark ? DRAFT_WATERMARK : null,
    sections: joined(pages).map(({ orientation, bare, blocks }) => ({
      orientation,
      header: bare ? null : header,
      footer: bare ? null : footer,
      blocks: frame.watermark ? blocks : blocks.map(finalWords),
    })),
    images: procedureImages([], institution),
    embedded: null,
  };
};

/** What a draft still lacks, a final document does not have. */
const finalWords = (block: Block): Block =>
  block.kind === 'paragraph' && block.style === 'empty-notice' && /^Todavía no/.test(block.runs[0]?.text ?? '')
    ? nothing('Esta versión no lo incluye.')
    : block;

/** A name that happens to hold «{page}» must not become a page number. */
const noFields = (text: string): string => text.replace(/\{(pages?)\}/g, '{ $1 }');

const joined = (pages: readonly PlanPages[]): readonly PlanPages[] => {
  const sections: PlanPages[] = [];
  for (const page of pages) {
    if (page.blocks.length === 0) continue;
    const last = sections.at(-1);
    if (last && last.orientation === page.orientation && !last.bare && !page.bare) {
      sections[sections.length - 1] = { ...last, blocks: [...last.blocks, ...page.blocks] };
    } else sections.push(page);
  }
  return sections;
};

/** Kind, name, programme and year over the first page of a document without a cover. */
export const planTitle = ({ title, name, programName, fiscalYear }: PlanFrame): readonly Block[] => [
  paragraph(title, 'cover-subtitle', 'center'),
  paragraph(name.trim() || programName.trim() || 'Sin nombre', 'cover-title', 'center'),
  paragraph(
    [name.trim() === '' ? '' : programName.trim(), `Ejercicio fiscal ${fiscalYear}`]
      .filter((text) => text !== '')
      .join(' · '),
    'cover-subtitle',
    'center',
  ),
];

export type PlanRow = {
  readonly cells: readonly TableCell[];
  /** Heads the rows after it. */
  readonly heads?: boolean;
  /** Longer than a page may hold: may break. */
  readonly breaks?: boolean;
};

/** A table with a title over each column; nothing where there are no rows. Shares are made to sum to 1. */
export const planTable = (table: {
  readonly id: string;
  readonly summary: string;
  readonly titles: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly PlanRow[];
  /** Points; tight cells. */
  readonly size?: number;
}): readonly TableBlock[] => {
  const { id, summary, titles, shares, rows, size } = table;
  if (rows.length === 0) return [];
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return [
    {
      kind: 'table',
      id,
      summary,
      columns: shares.map((share) => share / whole),
      headerRows: 1,
      borders: 'grid',
      ...(size === undefined ? {} : { dense: { textSize: size } }),
      rows: [
        { keepTogether: true, cells: titles.map((title) => headerCell(title)) },
        ...rows.map(({ cells, heads, breaks }) => ({
          cells,
          keepTogether: !breaks,
          ...(heads ? { keepWithNext: true } : {}),
        })),
      ],
    },
  ];
};

/** What a person wrote, or that nobody wrote it. */
export const writtenCell = (text: string, missing = 'Sin dato'): TableCell =>
  text.trim() === '' ? missingCell(missing) : textCell(text);

export const missingCell = (words: string): TableCell => ({
  blocks: [paragraph([{ text: words, italic: true }], 'body', 'left')],
});

export const figureCell = (text: string): TableCell => textCell(text, { align: 'right' });

/** Said where there is nothing yet. */
export const nothing = (text: string): Block => paragraph(text, 'empty-notice', 'left');
