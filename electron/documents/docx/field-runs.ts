import { type IRunOptions, PageNumber, TextRun } from 'docx';
import { byFont } from '#electron/documents/docx/run-xml.ts';
import { printable } from '#shared/documents/glyph-coverage.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Run } from '#shared/documents/model.ts';

type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>;

/** The runs of a paragraph; `\n` breaks the line, and what the text font lacks is set in the symbol font. */
const textRuns = (runs: readonly Run[], look: Look = {}): TextRun[] =>
  runs.flatMap((run) => {
    const own: Look = { ...look, ...(run.bold ? { bold: true } : {}), ...(run.italic ? { italics: true } : {}) };
    return printable(run.text)
      .split('\n')
      .flatMap((line, index) =>
        byFont(line).map(
          (part, position) =>
            new TextRun({
              ...own,
              ...(part.symbols ? { font: LOOK.symbolFont } : {}),
              ...(index > 0 && position === 0 ? { break: 1 } : {}),
              text: part.text,
            }),
        ),
      );
  });

/** Text in which `{page}` and `{pages}` become fields that the word processor counts. */
export const fieldRuns = (text: string, look: Look = {}): TextRun[] =>
  printable(text)
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (part === '{page}') return [new TextRun({ ...look, children: [PageNumber.CURRENT] })];
      if (part === '{pages}') return [new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] })];
      return textRuns([{ text: part }], look);
    });
