import { SPREADING_COLUMN } from '#renderer/modules/budget/lines/line-edits.ts';
import type { CellNote, GridNotes } from '#renderer/ui/grid/grid-types.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** The column of the grid that a finding of a line is about. */
export const columnOfField = (field: string | undefined): string => {
  if (field === undefined) return 'itemCode';
  return field === 'patternId' || field === 'spreading' ? SPREADING_COLUMN : field;
};

/**
 * What is marked in the cells. The line that is being written isn't told what it still lacks: it is asked for once the
 * person goes on to another.
 * @param before the marks so far: a row whose marks are the same keeps its record, and isn't drawn again
 */
export const lineNotes = (findings: readonly Finding[], activeId: string | null, before: GridNotes): GridNotes => {
  const byRow = new Map<string, Record<string, CellNote>>();
  for (const { place, severity, code, message, remedy } of findings) {
    if (place.section !== 'lines' || place.rowId === undefined || severity === 'info') continue;
    if (place.rowId === activeId && STILL_MISSING.has(code)) continue;
    const row = byRow.get(place.rowId) ?? {};
    const key = columnOfField(place.field);
    const present = row[key];
    const text = `${message} ${remedy}`;
    row[key] = {
      severity: severity === 'blocking' || present?.severity === 'error' ? 'error' : 'warning',
      message: present ? `${present.message} ${text}` : text,
    };
    byRow.set(place.rowId, row);
  }
  const notes = new Map<string, Readonly<Record<string, CellNote>>>();
  for (const [rowId, row] of byRow) {
    const known = before.get(rowId);
    notes.set(rowId, known && sameNotes(known, row) ? known : row);
  }
  return notes;
};

const STILL_MISSING: ReadonlySet<string> = new Set([
  'item-missing',
  'line-without-description',
  'line-without-department',
  'line-without-source',
  'line-incomplete-basis',
]);

const sameNotes = (a: Readonly<Record<string, CellNote>>, b: Readonly<Record<string, CellNote>>): boolean => {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => a[key]?.message === b[key]?.message && a[key]?.severity === b[key]?.severity)
  );
};
