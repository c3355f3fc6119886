import { nothing, type PlanFrame, planModel, planTitle } from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { type ExecutionContent, executionOf } from '#shared/domain/execution/execution.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';

export type ProgressInput = {
  readonly content: ExecutionContent;
  /** Month up to whose end it tells, 1 to 12. */
  readonly upTo: number;
  readonly programName: string;
  readonly institution: Institution;
  /** ISO day that what is late is told by. */
  readonly today: string;
};

/** «Informe de avance» up to the end of a month. */
export const composeProgressReport = (input: ProgressInput): DocumentModel => {
  const { content, programName, institution } = input;
  const { title, fiscalYear } = executionOf(content);
  const frame: PlanFrame = {
    title: 'Informe de avance',
    name: ownTitle(title, 'Informe de avance', fiscalYear, programName),
    programName,
    fiscalYear,
    institution,
    watermark: false,
  };
  return planModel(frame, [
    {
      orientation: 'portrait',
      blocks: [
        ...planTitle(frame),
        ...(content.entry.length === 0 ? [nothing('Todavía no hay nada en la bitácora.')] : []),
      ],
    },
  ]);
};
