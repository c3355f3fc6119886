import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type PlanFrame, planModel, planTitle } from '#shared/documents/compose/plan-parts.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { TransparencyRegime } from '#shared/domain/transparency/transparency-formats.ts';
import {
  quarterWords,
  type TransparencyPeriod,
  type TransparencySaid,
  type TransparencyTable,
} from '#shared/domain/transparency/transparency-source.ts';

export type TransparencyInput = {
  readonly period: TransparencyPeriod;
  readonly regime: TransparencyRegime;
  readonly tables: readonly TransparencyTable[];
  /** What a person says of the quarter. */
  readonly said: TransparencySaid;
  readonly programName: string;
  readonly institution: Institution;
};

/** The rows of a quarter on paper, to be looked over before they are published. */
export const composeTransparency = (input: TransparencyInput): DocumentModel => {
  const { period, programName, institution, regime } = input;
  const frame: PlanFrame = {
    title: 'Transparencia',
    name: quarterWords(period),
    programName,
    fiscalYear: period.fiscalYear,
    institution,
    watermark: false,
  };
  return planModel(frame, [{ orientation: 'portrait', blocks: [...planTitle(frame), paragraph(regime.name)] }]);
};
