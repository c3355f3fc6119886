import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import { type PlanFrame, planModel, planTitle } from '#shared/documents/compose/plan-parts.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';

/** `outlet`: as the plan calls it; null: every outlet's order, one after the other. */
export type InsertionOrderInput = MediaPlanInput & { readonly outlet: string | null };

/** «Orden de inserción». */
export const composeInsertionOrder = (input: InsertionOrderInput): DocumentModel => {
  const { content, programName, institution, authorisation, outlet } = input;
  const frame: PlanFrame = {
    title: 'Orden de inserción',
    name: outlet ?? '',
    programName,
    fiscalYear: mediaPlanOf(content).fiscalYear,
    institution,
    watermark: authorisation === undefined,
  };
  return planModel(frame, [{ orientation: 'portrait', blocks: planTitle(frame) }]);
};
