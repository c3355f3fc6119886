import { scopeTables } from '#electron/storage/journal/entity-tables.ts';
import { reviewCorrection } from '#electron/storage/schema/review-correction-schema.ts';
import * as schema from '#electron/storage/schema/review-schema.ts';

/** The course of one document through its Vo.Bo., for the journal: under the document's own id. */
export const reviewTables = scopeTables(
  'review',
  {
    review: { table: schema.review, scope: 'id' },
    act: { table: schema.reviewAct, scope: 'reviewId' },
    correction: { table: reviewCorrection, scope: 'reviewId' },
    observation: { table: schema.reviewObservation, scope: 'reviewId' },
    justification: { table: schema.reviewJustification, scope: 'reviewId' },
  },
  {
    searchable: true,
    references: [
      { entity: 'correction', field: 'actId', to: ['act'], what: 'el acto que se corrige' },
      { entity: 'observation', field: 'actId', to: ['act'], what: 'la devolución de una observación' },
    ],
  },
);
