import type { CellRow } from '#shared/domain/common/cells.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { cellAddress, type SheetTable } from '#shared/domain/common/sheet-table.ts';
import type { FederalState } from '#shared/domain/diagnosis/states.ts';
import { type DirectoryChange, type DirectoryContent, MOST_DIRECTORY_ROWS } from '#shared/domain/partners/directory.ts';
import { findDirectoryHeading } from '#shared/domain/partners/import-columns.ts';
import { type KnownPartners, knownPartners } from '#shared/domain/partners/import-known.ts';
import { type ReadPartnerRow, readPartnerRow } from '#shared/domain/partners/import-values.ts';

/**
 * A row of the sheet and what happens to it. `new` adds a body; `joins` adds to one that is there (or stands above in the
 * sheet); `present` says nothing new; `doubtful` shares an e-mail, a telephone or a name with another body and waits for
 * an answer; `refused` can't be read.
 */
export type PartnerImportRow = CellRow & {
  readonly state: 'new' | 'joins' | 'present' | 'doubtful' | 'refused';
  /** What would be added, with whom it may be the same, or why it isn't taken, with its remedy. */
  readonly words: string;
  /** Of a doubtful row: the bodies that it may be, by id and name. */
  readonly maybe: readonly { readonly partnerId: string; readonly name: string }[];
};

export type PartnerImport = {
  readonly changes: readonly DirectoryChange[];
  readonly rows: readonly PartnerImportRow[];
  /** Headings of columns that weren't used. */
  readonly unused: readonly string[];
  readonly added: number;
  readonly joined: number;
  readonly doubtful: number;
  readonly refused: number;
};

export type PartnerImportContext = {
  readonly states: readonly FederalState[];
  /** By line of the sheet: a doubtful row is a body of its own, or is the first that it may be. */
  readonly answers: ReadonlyMap<number, 'new' | 'join'>;
  readonly newId: IdSource;
};

/**
 * The bodies and people of a sheet. A body is known again by its name without legal form, or by its RFC; rows of the same
 * body are its people. What is there stays as it is written; only blanks are filled.
 * @returns `invalid-input` where no row names the columns, `too-large` where more would be than fit
 */
export const importPartners = (
  content: DirectoryContent,
  table: SheetTable,
  { states, answers, newId }: PartnerImportContext,
): Result<PartnerImport> => {
  const heading = findDirectoryHeading(table);
  if (!heading) {
    return fail(
      'invalid-input',
      'La hoja no tiene un encabezado que se reconozca. Ponga en una fila los nombres de las columnas: Nombre, Sector, Contacto, Cargo, Correo, Teléfono, Estado, Municipio.',
    );
  }
  const known = knownPartners(content, newId);
  const broken = new Map(
    table.problems
      .filter(({ severity }) => severity === 'blocking')
      .map(({ line, column, message }) => [line, `${cellAddress(column, line)}: ${message}`]),
  );
  const rows = table.rows.slice(heading.after).map((row): PartnerImportRow => {
    const fault = broken.get(row.line);
    if (fault !== undefined) return { ...row, state: 'refused', words: fault, maybe: [] };
    const read = readPartnerRow(row, heading, states);
    if (!read.ok) {
      const column = read.field === undefined ? undefined : heading.at.get(read.field);
      const where = column === undefined ? '' : `${cellAddress(column + 1, row.line)}: `;
      return { ...row, state: 'refused', words: `${where}${read.error.message}`, maybe: [] };
    }
    return { ...row, ...placed(known, read.value, answers.get(row.line)) };
  });
  const full = (['partner', 'contact', 'post', 'contactWay', 'partnerTerritory'] as const).find(
    (entity) => content[entity].length + known.fresh(entity).length > MOST_DIRECTORY_ROWS[entity],
  );
  if (full !== undefined) {
    return fail(
      'too-large',
      `Con esta hoja el directorio pasaría de ${MOST_DIRECTORY_ROWS.partner} organismos o de lo que cada uno puede tener. Importe solo los que usa.`,
    );
  }
  const count = (state: PartnerImportRow['state']): number => rows.filter((row) => row.state === state).length;
  return ok({
    changes: known.changes(),
    rows,
    unused: heading.unused,
    added: count('new'),
    joined: count('joins'),
    doubtful: count('doubtful'),
    refused: count('refused'),
  });
};

type Placed = Omit<PartnerImportRow, keyof CellRow>;

const placed = (known: KnownPartners, row: ReadPartnerRow, answer: 'new' | 'join' | undefined): Placed => {
  const same = known.find(row);
  if (same.certain !== undefined) return joined(known, row, same.certain);
  const first = same.maybe[0];
  if (first !== undefined && answer === undefined) {
    return {
      state: 'doubtful',
      words: `Puede ser ${same.maybe.map(({ name, shared }) => `«${name}» (${shared})`).join(' o ')}. Diga si es el mismo o si es otro.`,
      maybe: same.maybe.map(({ partnerId, name }) => ({ partnerId, name })),
    };
  }
  if (first !== undefined && answer === 'join') return joined(known, row, first.partnerId);
  known.add(row);
  return { state: 'new', words: `Se agrega ${named(row)}.`, maybe: [] };
};

const joined = (known: KnownPartners, row: ReadPartnerRow, partnerId: string): Placed => {
  const gained = known.join(row, partnerId);
  return gained.length === 0
    ? { state: 'present', words: 'Ya está.', maybe: [] }
    : { state: 'joins', words: `A «${known.nameOf(partnerId)}» se agrega ${gained.join(', ')}.`, maybe: [] };
};

const named = ({ partner, contact }: ReadPartnerRow): string =>
  contact === '' ? `«${partner.name}»` : `«${partner.name}», con ${contact}`;
