import { PAYER_COLUMN } from '#renderer/modules/media-plan/lines/line-edits.ts';
import type { MediaPart } from '#renderer/modules/media-plan/media-plan-sections.ts';
import type { CellNote, GridNotes } from '#renderer/ui/grid/grid-types.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** The column of the table that a finding of a line is about. */
export const columnOfField = (field: string | undefined): string => {
  if (field === 'budgetLineId' || field === 'itemCode') return PAYER_COLUMN;
  return field !== undefined && COLUMNS.has(field) ? field : 'mediumKey';
};

const COLUMNS: ReadonlySet<string> = new Set([
  'outlet',
  'place',
  'daypart',
  'format',
  'campaignId',
  'materialId',
  'grossRate',
  'discounts',
  'commissionPercent',
  'production',
  'vatPercent',
]);

/**
 * What is marked in the cells of lines. The line that is being written isn't told what it still lacks: it is asked for
 * once the person goes on to another.
 * @param before the marks so far: a row whose marks are the same keeps its record, and isn't drawn again
 */
export const lineNotes = (findings: readonly Finding[], activeId: string | null, before: GridNotes): GridNotes => {
  const byRow = new Map<string, Record<string, CellNote>>();
  const part: MediaPart = 'lines';
  for (const { place, severity, message, remedy } of findings) {
    if (place.rowId === undefined || severity === 'info') continue;
    // Who pays is asked for in the budget's part, and written here.
    if (place.section !== part && place.field !== 'budgetLineId') continue;
    if (place.rowId === activeId && severity !== 'blocking') continue;
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

const sameNotes = (a: Readonly<Record<string, CellNote>>, b: Readonly<Record<string, CellNote>>): boolean => {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => a[key]?.message === b[key]?.message && a[key]?.severity === b[key]?.severity)
  );
};
