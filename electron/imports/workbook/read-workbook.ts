import { type ArchiveLimits, withArchive } from '#electron/imports/archive-guard.ts';
import { readNumberFormats } from '#electron/imports/workbook/number-formats.ts';
import { MAX_COLUMNS, type ReadSheet, readSheet } from '#electron/imports/workbook/read-sheet.ts';
import { readSharedStrings } from '#electron/imports/workbook/shared-strings.ts';
import { readParts } from '#electron/imports/workbook/workbook-parts.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { columnLetters, type SheetTable } from '#shared/domain/common/sheet-table.ts';

export type WorkbookSheet = SheetTable & {
  readonly hidden: boolean;
  /** What is to be said of this sheet: formulas, hidden rows, what was left unread. */
  readonly notices: readonly string[];
};

export type Workbook = {
  /** Those that were read: the visible ones, or the hidden ones where there are no others. */
  readonly sheets: readonly WorkbookSheet[];
  /** What is to be said of the workbook as a whole, in Spanish: hidden sheets, macros. */
  readonly notices: readonly string[];
};

const WORKBOOK_LIMITS: ArchiveLimits = {
  entries: 4_000,
  entryBytes: 60 * 1024 * 1024,
  totalBytes: 120 * 1024 * 1024,
};

/** Of all sheets together. */
const MAX_CELLS = 600_000;
const MAX_LETTERS = 30_000_000;

/**
 * The cells of an XLSX workbook as text. Only the parts that hold cells are inflated, piece by piece and within fixed
 * limits; formulas are never computed (the saved value is taken), macros and links never followed.
 * @throws DomainError `file-rejected` or `too-large`, with cause and remedy
 */
export const readWorkbook = (bytes: Uint8Array): Promise<Workbook> =>
  withArchive(bytes, WORKBOOK_LIMITS, async (archive) => {
    const parts = await readParts(archive);
    const visible = parts.sheets.filter((sheet) => !sheet.hidden);
    const chosen = visible.length > 0 ? visible : parts.sheets;
    if (chosen.length === 0) {
      throw new DomainError(
        'file-rejected',
        'El libro no tiene ninguna hoja de celdas. Elija otro libro, o copie las celdas y péguelas.',
      );
    }
    const shared = {
      strings: await readSharedStrings(archive, parts.sharedStrings),
      formats: await readNumberFormats(archive, parts.styles),
      from1904: parts.from1904,
      left: { cells: MAX_CELLS, letters: MAX_LETTERS },
    };
    const notices: string[] = [];
    const hidden = parts.sheets.filter((sheet) => !chosen.includes(sheet));
    if (hidden.length > 0) notices.push(hiddenNotice(hidden.map((sheet) => sheet.name)));
    if (visible.length === 0) notices.push('Todas las hojas del libro están ocultas, y se leyeron.');
    if (archive.names.has('xl/vbaProject.bin')) {
      notices.push('El libro trae macros: no se leyeron ni se ejecutaron.');
    }
    const sheets: WorkbookSheet[] = [];
    for (const { name, hidden: isHidden, part } of chosen) {
      const sheet = await readSheet(archive, part, shared);
      const { rows, problems, merges, fractions } = sheet;
      sheets.push({ name, hidden: isHidden, rows, problems, merges, fractions, notices: sheetNotices(name, sheet) });
    }
    return { sheets, notices };
  });

const hiddenNotice = (names: readonly string[]): string => {
  const quoted = names.map((name) => `«${name}»`);
  return quoted.length === 1
    ? `La hoja ${quoted[0]} está oculta y no se leyó. Si la necesita, muéstrela en Excel y guarde el libro.`
    : `Las hojas ${listed(quoted)} están ocultas y no se leyeron. Si las necesita, muéstrelas en Excel y guarde el libro.`;
};

const sheetNotices = (name: string, sheet: ReadSheet): readonly string[] => [
  ...(sheet.formulas.length === 0
    ? []
    : [
        sheet.formulas.length === 1
          ? `Hoja «${name}»: la celda ${sheet.formulas[0]} es una fórmula; se tomó el valor que tenía al guardarse.`
          : `Hoja «${name}»: ${sheet.formulas.length} celdas son fórmulas (${listed(sheet.formulas)}); se tomó el valor que tenían al guardarse.`,
      ]),
  ...(sheet.hiddenRows === 0
    ? []
    : [
        sheet.hiddenRows === 1
          ? `Hoja «${name}»: un renglón oculto o filtrado también se leyó.`
          : `Hoja «${name}»: ${sheet.hiddenRows} renglones ocultos o filtrados también se leyeron.`,
      ]),
  ...(sheet.cellsBeyond === 0
    ? []
    : [
        `Hoja «${name}»: hay ${sheet.cellsBeyond === 1 ? 'una celda' : `${sheet.cellsBeyond} celdas`} a la derecha de la columna ${columnLetters(MAX_COLUMNS)} que no se leyeron. Acérquelas a las demás y guarde el libro.`,
      ]),
  ...(sheet.stoppedAt === undefined
    ? []
    : [
        `Hoja «${name}»: se dejó de leer en el renglón ${sheet.stoppedAt}, porque siguen más de 20,000 renglones vacíos. Si hay datos más abajo, súbalos.`,
      ]),
];

/** The first ones, and how many more. */
const listed = (names: readonly string[]): string => {
  if (names.length > 12) return `${names.slice(0, 10).join(', ')} y ${names.length - 10} más`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} y ${names.at(-1)}` : (names[0] ?? '');
};
