import type { GuardedArchive } from '#electron/imports/archive-guard.ts';
import { type RawCell, readCellValue } from '#electron/imports/workbook/cell-value.ts';
import type { NumberFormat } from '#electron/imports/workbook/number-formats.ts';
import { tooMuchText } from '#electron/imports/workbook/shared-strings.ts';
import { readXmlPart } from '#electron/imports/workbook/xml-events.ts';
import type { CellRow } from '#shared/domain/common/cells.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { cellAddress, type MergedCells, type SheetProblem } from '#shared/domain/common/sheet-table.ts';

export type ReadSheet = {
  readonly rows: readonly CellRow[];
  readonly problems: readonly SheetProblem[];
  readonly merges: readonly MergedCells[];
  /** Addresses of the formulas whose saved value was taken. */
  readonly formulas: readonly string[];
  /** Addresses of plain numbers with more than two decimals. */
  readonly fractions: ReadonlySet<string>;
  readonly hiddenRows: number;
  /** Cells with something in them that lie too far to the right. */
  readonly cellsBeyond: number;
  /** The row where reading stopped, because only empty ones followed for long; undefined where all was read. */
  readonly stoppedAt: number | undefined;
};

/** What all sheets of a workbook share, and use up together. */
export type WorkbookReading = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  /** Counts down; letters of text that may still be taken. */
  readonly left: { cells: number; letters: number };
};

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
const LAST_ROW = 1_048_576;
const MAX_EMPTY_ROWS = 20_000;
const MAX_MERGES = 20_000;
const MAX_PROBLEMS = 5_000;
const PLAIN: NumberFormat = { kind: 'plain' };

/**
 * Reads one sheet piece by piece: only rows that hold something are kept.
 * @throws DomainError `too-large` beyond 20,000 rows with something in them, or the workbook's cells and letters
 */
export const readSheet = async (archive: GuardedArchive, part: string, shared: WorkbookReading): Promise<ReadSheet> => {
  const reader = new SheetReader(shared);
  await readXmlPart(archive, part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.result;
};

class SheetReader {
  readonly #shared: WorkbookReading;
  readonly #rows: CellRow[] = [];
  readonly #problems: SheetProblem[] = [];
  readonly #merges: MergedCells[] = [];
  readonly #formulas: string[] = [];
  readonly #fractions = new Set<string>();
  #hiddenRows = 0;
  #cellsBeyond = 0;
  #stoppedAt: number | undefined;
  #line = 0;
  #lastFilled = 0;
  #lineHidden = false;
  #cells: string[] = [];
  #column = 0;
  #type = '';
  #format: NumberFormat = PLAIN;
  #value = '';
  #inline = '';
  #hasValue = false;
  #hasFormula = false;
  #into: 'value' | 'inline' | undefined;
  #aside = 0;

  constructor(shared: WorkbookReading) {
    this.#shared = shared;
  }

  get result(): ReadSheet {
    return {
      rows: this.#rows,
      problems: this.#problems,
      merges: this.#merges,
      formulas: this.#formulas,
      fractions: this.#fractions,
      hiddenRows: this.#hiddenRows,
      cellsBeyond: this.#cellsBeyond,
      stoppedAt: this.#stoppedAt,
    };
  }

  open(name: string, attributes: Readonly<Record<string, string>>): 'stop' | undefined {
    switch (name) {
      case 'row':
        return this.#openRow(attributes);
      case 'c':
        this.#openCell(attributes);
        return undefined;
      case 'f':
        this.#hasFormula = true;
        return undefined;
      case 'v':
        this.#into = 'value';
        return undefined;
      case 't':
        if (this.#aside === 0) this.#into = 'inline';
        return undefined;
      case 'rPh':
        this.#aside += 1;
        return undefined;
      case 'mergeCell':
        this.#addMerge(attributes.ref ?? '');
        return undefined;
      default:
        return undefined;
    }
  }

  text(text: string): void {
    if (this.#into === undefined) return;
    this.#shared.left.letters -= text.length;
    if (this.#shared.left.letters < 0) throw tooMuchText();
    if (this.#into === 'value') {
      this.#value += text;
      this.#hasValue = true;
    } else {
      this.#inline += text;
      this.#hasValue = true;
    }
  }

  close(name: string): 'stop' | undefined {
    if (name === 'v' || name === 't') this.#into = undefined;
    else if (name === 'rPh') this.#aside -= 1;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    return undefined;
  }

  #openRow(attributes: Readonly<Record<string, string>>): 'stop' | undefined {
    const line = attributes.r === undefined ? this.#line + 1 : Number(attributes.r);
    if (!Number.isInteger(line) || line <= this.#line || line > LAST_ROW) {
      throw disordered(`después del renglón ${this.#line} viene el «${String(attributes.r).slice(0, 20)}»`);
    }
    this.#line = line;
    this.#column = 0;
    this.#cells = [];
    this.#lineHidden = /^(?:1|true)$/.test(attributes.hidden ?? '');
    if (line - this.#lastFilled > MAX_EMPTY_ROWS) {
      this.#stoppedAt = this.#lastFilled;
      return 'stop';
    }
    return undefined;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#column = columnOf(attributes.r) ?? this.#column + 1;
    this.#type = attributes.t ?? '';
    this.#format = this.#shared.formats[Number(attributes.s ?? '0')] ?? PLAIN;
    this.#value = '';
    this.#inline = '';
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    if (!this.#hasValue && !this.#hasFormula) return;
    const cell: RawCell = {
      type: this.#type,
      format: this.#format,
      value: this.#value,
      inline: this.#inline,
      // A formula of text may well give an empty one.
      hasValue: this.#hasValue || this.#type === 'str',
      hasFormula: this.#hasFormula,
    };
    const { text, problem } = readCellValue(cell, this.#shared.strings, this.#shared.from1904);
    if (text === '' && problem === undefined) return;
    if (this.#column > MAX_COLUMNS) {
      this.#cellsBeyond += 1;
      return;
    }
    const { left } = this.#shared;
    left.cells -= 1;
    if (left.cells < 0) throw tooManyCells();
    // A shared text counts as often as it is used: leaving the thread, every cell carries its own.
    if (this.#type === 's') left.letters -= text.length;
    if (left.letters < 0) throw tooMuchText();
    const address = cellAddress(this.#column, this.#line);
    if (cell.hasFormula && problem === undefined) this.#formulas.push(address);
    if (isNumber(cell) && /^-?\d+\.\d{3,}$/.test(text)) this.#fractions.add(address);
    if (problem !== undefined && this.#problems.length < MAX_PROBLEMS) {
      this.#problems.push({ line: this.#line, column: this.#column, severity: 'blocking', message: problem });
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column - 1] = text;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    if (this.#rows.length >= MAX_ROWS) {
      throw new DomainError(
        'too-large',
        `La hoja tiene más de ${MAX_ROWS} renglones con datos y se leen hasta ${MAX_ROWS}. Divídala en varios libros, o deje solo los renglones que necesita.`,
      );
    }
    this.#rows.push({ line: this.#line, cells: this.#cells });
    this.#lastFilled = this.#line;
    if (this.#lineHidden) this.#hiddenRows += 1;
  }

  #addMerge(reference: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
    if (!match || this.#merges.length >= MAX_MERGES) return;
    this.#merges.push({
      left: lettersToColumn(match[1] ?? ''),
      top: Number(match[2]),
      right: lettersToColumn(match[3] ?? ''),
      bottom: Number(match[4]),
    });
  }
}

const isNumber = ({ type, format }: RawCell): boolean => (type === '' || type === 'n') && format.kind === 'plain';

const columnOf = (reference: string | undefined): number | undefined => {
  if (reference === undefined) return undefined;
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  const column = letters === undefined ? 0 : lettersToColumn(letters);
  if (column < 1 || column > 16_384) throw disordered(`«${reference.slice(0, 20)}» no es una celda`);
  return column;
};

const lettersToColumn = (letters: string): number => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

const disordered = (what: string): DomainError =>
  new DomainError(
    'file-rejected',
    `El libro está alterado: ${what}. Ábralo en Excel o LibreOffice, guárdelo de nuevo e inténtelo otra vez.`,
  );

const tooManyCells = (): DomainError =>
  new DomainError(
    'too-large',
    'El libro tiene más de 600,000 celdas con datos. Copie a un libro nuevo solo la hoja que necesita.',
  );
