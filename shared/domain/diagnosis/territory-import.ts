import type { CellRow } from '#shared/domain/common/cells.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import {
  type DiagnosisChange,
  type DiagnosisContent,
  MOST_DIAGNOSIS_ROWS,
  type Territory,
  type TerritoryLevel,
} from '#shared/domain/diagnosis/diagnosis.ts';
import { insertDiagnosisRows } from '#shared/domain/diagnosis/diagnosis-edits.ts';
import { type FederalState, stateOf } from '#shared/domain/diagnosis/states.ts';
import { type TerritoryColumns, territoryColumns } from '#shared/domain/diagnosis/territory-columns.ts';
import { TERRITORY_LEVELS, TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';

/** A row of the sheet and what happens to it. */
export type TerritoryImportRow = CellRow & {
  /** `taken` adds at least one place; `present` names only places that are there already. */
  readonly state: 'taken' | 'present' | 'refused' | 'skipped';
  /** What would be added («Jalisco, Zapopan»), or why it isn't, with its remedy. */
  readonly words: string;
};

export type TerritoryImport = {
  readonly changes: readonly DiagnosisChange[];
  readonly rows: readonly TerritoryImportRow[];
  /** Places that are added, and rows that aren't taken. */
  readonly added: number;
  readonly refused: number;
};

/**
 * The places of a sheet, each under the one that contains it; what is there already isn't added again. Where the state
 * stands only in the first row of its municipalities, it is that of the row above.
 * @returns a failure where nobody can tell what the columns are, or there are more places than fit
 */
export const importTerritories = (
  content: DiagnosisContent,
  rows: readonly CellRow[],
  states: readonly FederalState[],
  newId: IdSource,
): Result<TerritoryImport> => {
  const columns = territoryColumns(rows, states);
  if (!columns) {
    return fail(
      'invalid-input',
      'No se sabe qué es cada columna: la primera fila no dice «Entidad», «Región», «Municipio» o «Localidad». Agregue esa fila de títulos, copie todo de nuevo y vuelva a intentarlo.',
    );
  }
  const known = knownPlaces(content.territory);
  const fresh: Territory[] = [];
  let last: Path = new Map();
  const read = rows.slice(columns.after).map((row): TerritoryImportRow => {
    const path = pathOf(row, columns, states, last);
    if (!path.ok) return { ...row, state: 'refused', words: path.error.message };
    if (path.value.size === 0) return { ...row, state: 'skipped', words: 'No nombra ningún lugar.' };
    last = path.value;
    const added = addPath(path.value, known, fresh, newId);
    return added.length > 0
      ? { ...row, state: 'taken', words: `Se agrega ${added.join(', ')}.` }
      : { ...row, state: 'present', words: 'Ya está.' };
  });
  if (content.territory.length + fresh.length > MOST_DIAGNOSIS_ROWS.territory) {
    return fail(
      'too-large',
      `Con estos habría más de ${MOST_DIAGNOSIS_ROWS.territory} territorios, que es lo más que admite un diagnóstico. Importe solo los que el programa atiende.`,
    );
  }
  const ids = fresh.map(({ id }) => id)[Symbol.iterator]();
  return ok({
    changes:
      fresh.length === 0
        ? []
        : insertDiagnosisRows(
            content,
            'territory',
            fresh.map(({ parentId, level, code, name }) => ({ parentId, level, code, name })),
            content.territory.length,
            () => ids.next().value ?? '',
          ),
    rows: read,
    added: fresh.length,
    refused: read.filter(({ state }) => state === 'refused').length,
  });
};

type Place = { readonly name: string; readonly code: string };
/** From the widest to the narrowest. */
type Path = ReadonlyMap<TerritoryLevel, Place>;

const pathOf = (
  { cells }: CellRow,
  columns: TerritoryColumns,
  states: readonly FederalState[],
  above: Path,
): Result<Path> => {
  const cell = (at: number | undefined): string =>
    at === undefined ? '' : (cells[at] ?? '').trim().replace(/\s+/g, ' ');
  const levels = TERRITORY_LEVELS.filter((level) => cell(columns.names.get(level)) !== '');
  const narrowest = levels.at(-1);
  const path = new Map<TerritoryLevel, Place>();
  if (narrowest === undefined) return ok(path);
  const typed = cell(columns.names.get('state')) || cell(columns.codes.get('state'));
  const kept = above.get('state');
  if (typed !== '') {
    const state = stateOf(typed, states);
    if (!state) {
      return fail(
        'invalid-input',
        `«${typed.slice(0, 60)}» no es una de las 32 entidades. Corrija su nombre en la hoja, o agréguela a mano como otro tipo de territorio.`,
      );
    }
    path.set('state', state);
  } else if (columns.names.has('state') && kept) path.set('state', kept);
  for (const level of levels) {
    if (level === 'state') continue;
    const name = cell(columns.names.get(level));
    if (name.length > LONGEST_NAME) {
      return fail(
        'invalid-input',
        `El nombre de ${TERRITORY_NAMES[level]} tiene más de ${LONGEST_NAME} caracteres: no parece un nombre. Revise si la columna es la correcta.`,
      );
    }
    const code = cell(columns.codes.get(level)) || (level === narrowest ? cell(columns.code) : '');
    path.set(level, { name, code: code.length <= 20 ? code : '' });
  }
  return ok(path);
};

const LONGEST_NAME = 300;

/** Places by what contains them, their kind and their name. */
const knownPlaces = (territories: readonly Territory[]): Map<string, string> =>
  new Map(territories.map(({ id, parentId, level, name }) => [keyOf(parentId, level, name), id]));

const keyOf = (parentId: string | null, level: TerritoryLevel, name: string): string =>
  `${parentId ?? ''} ${level} ${foldText(name)}`;

/** Adds what is missing of a path; gives the names of what was added. */
const addPath = (path: Path, known: Map<string, string>, fresh: Territory[], newId: IdSource): readonly string[] => {
  const added: string[] = [];
  let parentId: string | null = null;
  for (const [level, { name, code }] of path) {
    const key = keyOf(parentId, level, name);
    const present = known.get(key);
    if (present !== undefined) {
      parentId = present;
      continue;
    }
    const id = newId();
    fresh.push({ id, rank: '', parentId, level, code, name });
    known.set(key, id);
    added.push(name);
    parentId = id;
  }
  return added;
};
