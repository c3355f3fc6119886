import { useMemo } from 'react';
import { useFindings } from '#renderer/modules/budget/budget-context.tsx';
import type { CellNote, GridNotes } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-reading.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** What the checks say of one part of the budget. */
export const useSectionFindings = (section: BudgetSection): readonly Finding[] => {
  const findings = useFindings();
  return useMemo(() => findings.filter(({ place }) => place.section === section), [findings, section]);
};

/** The same as marks in a grid: at the cell that is meant, or at the first one of the row. */
export const useSectionNotes = (section: BudgetSection, firstColumn: string): GridNotes => {
  const findings = useSectionFindings(section);
  return useMemo(() => notesOf(findings, firstColumn), [findings, firstColumn]);
};

const notesOf = (findings: readonly Finding[], firstColumn: string): GridNotes => {
  const notes = new Map<string, Record<string, CellNote>>();
  for (const { place, severity, message, remedy } of findings) {
    if (place.rowId === undefined || severity === 'info') continue;
    const cells = notes.get(place.rowId) ?? {};
    const key = place.field ?? firstColumn;
    const before = cells[key];
    // The worse of two is shown; both stand in the list of findings.
    if (before?.severity === 'error') continue;
    cells[key] = { severity: severity === 'blocking' ? 'error' : 'warning', message: `${message} ${remedy}` };
    notes.set(place.rowId, cells);
  }
  return notes;
};
