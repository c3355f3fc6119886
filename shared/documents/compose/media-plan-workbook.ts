import { readMediaPaper } from '#shared/documents/compose/media-paper.ts';
import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import { blackoutSheet, budgetSheet } from '#shared/documents/compose/media-sheet-budget.ts';
import { daySheet, monthSheet, weekSheet } from '#shared/documents/compose/media-sheet-calendar.ts';
import { linesSheet } from '#shared/documents/compose/media-sheet-lines.ts';
import { totalsSheet } from '#shared/documents/compose/media-sheet-totals.ts';
import type { WorkbookModel } from '#shared/documents/workbook.ts';

/** «Plan de medios» as a workbook that people calculate with: its sums are formulas over the lines. */
export const composeMediaPlanWorkbook = (input: MediaPlanInput): WorkbookModel => {
  const paper = readMediaPaper(input);
  const name = paper.plan.title.trim() || input.programName.trim() || 'Plan sin nombre';
  const lines = linesSheet(paper);
  const months = monthSheet(paper);
  return {
    title: `Plan de medios: ${name}`,
    author: input.institution.name.trim() || input.programName.trim(),
    sheets: [
      lines.sheet,
      weekSheet(paper),
      daySheet(paper),
      months.sheet,
      totalsSheet(paper, lines.place, months.place),
      budgetSheet(paper),
      blackoutSheet(paper),
    ],
  };
};
