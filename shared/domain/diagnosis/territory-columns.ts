import type { CellRow } from '#shared/domain/common/cells.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { TerritoryLevel } from '#shared/domain/diagnosis/diagnosis.ts';
import { type FederalState, stateOf } from '#shared/domain/diagnosis/states.ts';

/** What columns of a sheet say of each place: by level, in which column its name and its code stand (0-based). */
export type TerritoryColumns = {
  /** Index of the first row that tells of places. */
  readonly after: number;
  readonly names: ReadonlyMap<TerritoryLevel, number>;
  readonly codes: ReadonlyMap<TerritoryLevel, number>;
  /** A code that doesn't say of what: that of the row's narrowest place. */
  readonly code: number | undefined;
};

/** How many rows may stand above the heading. */
const SEARCHED_ROWS = 20;

/**
 * What the columns are: told by the heading, or, where there is none, by what stands in the first column. undefined where
 * nobody can tell.
 */
export const territoryColumns = (
  rows: readonly CellRow[],
  states: readonly FederalState[],
): TerritoryColumns | undefined => {
  let best: (TerritoryColumns & { readonly score: number }) | undefined;
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns = columnsOfHeading(row, index + 1);
    const score = columns.names.size * 2 + columns.codes.size;
    if (columns.names.size > 0 && score > (best?.score ?? 0)) best = { ...columns, score };
  }
  return best ?? withoutHeading(rows, states);
};

/** How many kinds of places a table's heading names. */
export const territoryHeadingScore = (table: { readonly rows: readonly CellRow[] }): number =>
  Math.max(0, ...table.rows.slice(0, SEARCHED_ROWS).map((row) => columnsOfHeading(row, 0).names.size));

const columnsOfHeading = ({ cells }: CellRow, after: number): TerritoryColumns => {
  const names = new Map<TerritoryLevel, number>();
  const codes = new Map<TerritoryLevel, number>();
  let code: number | undefined;
  for (const [at, cell] of cells.entries()) {
    const words = foldText(cell);
    const isCode = /^(?:clave|cve|codigo|id)\b/.test(words);
    const level = LEVELS.find(({ words: pattern }) => pattern.test(words))?.level;
    if (isCode && level) codes.set(level, codes.get(level) ?? at);
    else if (isCode) code ??= at;
    else if (level && words.split(' ').length <= 4) names.set(level, names.get(level) ?? at);
  }
  return { after, names, codes, code };
};

const LEVELS: readonly { readonly level: TerritoryLevel; readonly words: RegExp }[] = [
  { level: 'state', words: /\b(?:entidad(?:es)?|estados?|ent|edo)\b/ },
  { level: 'municipality', words: /\b(?:municipios?|alcaldias?|delegacion(?:es)?|mun|mpio)\b/ },
  { level: 'locality', words: /\b(?:localidad(?:es)?|colonias?|barrios?|loc)\b/ },
  { level: 'region', words: /\b(?:region(?:es)?|jurisdiccion(?:es)?|zonas?|distritos?)\b/ },
];

/** One, two, three or four columns of which the first holds states of the catalogue. */
const withoutHeading = (rows: readonly CellRow[], states: readonly FederalState[]): TerritoryColumns | undefined => {
  const first = rows.find(({ cells }) => (cells[0] ?? '').trim() !== '');
  if (!first || !stateOf(first.cells[0] ?? '', states)) return undefined;
  const width = Math.max(...rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
  const levels = WITHOUT_HEADING[width];
  if (!levels) return undefined;
  return { after: 0, names: new Map(levels.map((level, at) => [level, at])), codes: new Map(), code: undefined };
};

const WITHOUT_HEADING: Readonly<Record<number, readonly TerritoryLevel[]>> = {
  1: ['state'],
  2: ['state', 'municipality'],
  3: ['state', 'region', 'municipality'],
  4: ['state', 'region', 'municipality', 'locality'],
};
