import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import { sheetHead } from '#shared/documents/compose/workbook-parts.ts';
import type { WorkbookModel } from '#shared/documents/workbook.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';

/** The media plan as a workbook that people calculate with. */
export const composeMediaPlanWorkbook = (input: MediaPlanInput): WorkbookModel => {
  const { content, programName, institution, authorisation } = input;
  const { title, fiscalYear } = mediaPlanOf(content);
  const name = title.trim() || programName.trim() || 'Plan sin nombre';
  const draft = authorisation === undefined;
  return {
    title: `Plan de medios: ${name}`,
    author: institution.name.trim() || programName.trim(),
    sheets: [
      {
        name: 'Plan de medios',
        columns: [60],
        rows: sheetHead(
          'Plan de medios',
          `${name} · Ejercicio fiscal ${fiscalYear}`,
          { draft, words: draft ? 'plan sin autorizar' : 'Plan autorizado' },
          programName.trim() === '' ? [] : [programName.trim()],
        ),
        frozen: { rows: 0, columns: 0 },
        merges: [],
        print: { repeated: null, stamp: draft ? 'BORRADOR' : '', footer: '' },
      },
    ],
  };
};
