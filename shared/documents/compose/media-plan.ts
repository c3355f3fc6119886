import { authorisationBlocks, type DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { heading, paragraph } from '#shared/documents/compose/blocks.ts';
import { mediaBlackoutBlocks } from '#shared/documents/compose/media-blackouts.ts';
import { mediaBudgetBlocks } from '#shared/documents/compose/media-budget.ts';
import { mediaCalendarBlocks } from '#shared/documents/compose/media-calendar.ts';
import { mediaDataBlocks } from '#shared/documents/compose/media-data.ts';
import { mediaDirectBlocks } from '#shared/documents/compose/media-direct.ts';
import { mediaFigureBlocks } from '#shared/documents/compose/media-figures.ts';
import { mediaFormulaBlocks } from '#shared/documents/compose/media-formulas.ts';
import { mediaLineBlocks } from '#shared/documents/compose/media-lines.ts';
import { mediaOfficialBlocks } from '#shared/documents/compose/media-official.ts';
import { readMediaPaper } from '#shared/documents/compose/media-paper.ts';
import { mediaTotalBlocks } from '#shared/documents/compose/media-totals.ts';
import { type PlanFrame, type PlanSignature, planModel, planTitle } from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { CommunicationLists, MediaCatalogue, MediaFormula } from '#shared/domain/media/media-catalogue.ts';
import { type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';

/** What a media plan prints: its content, and what this names by id as it stands, or stood when it was authorised. */
export type MediaPlanInput = {
  readonly content: MediaPlanContent;
  /** Worked out of the same content already, so that checks and pages don't do it each again. */
  readonly costs?: PlanCosts;
  /** Empty where the dossier has none yet. */
  readonly strategy: StrategyContent;
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory'>;
  readonly budget: BudgetContent;
  /** Name of each item's code that budget or plan name; a code without name stands alone. */
  readonly itemNames: ReadonlyMap<string, string>;
  readonly catalogue: MediaCatalogue;
  readonly formulas: readonly MediaFormula[];
  readonly campaignKinds: CommunicationLists['campaignKinds'];
  readonly programName: string;
  readonly institution: Institution;
  readonly signatures: readonly PlanSignature[];
  /** Of an authorised plan; without it BORRADOR stands across the page. */
  readonly authorisation?: DocumentAuthorisation;
};

/** «Plan de medios»: the copy that is the plan, in landscape from its data to its signatures. */
export const composeMediaPlan = (input: MediaPlanInput): DocumentModel => {
  const { content, programName, institution, authorisation } = input;
  const { title, fiscalYear } = mediaPlanOf(content);
  const frame: PlanFrame = {
    title: 'Plan de medios',
    name: ownTitle(title, 'Plan de medios', fiscalYear, programName),
    programName,
    fiscalYear,
    institution,
    watermark: authorisation === undefined,
  };
  const paper = readMediaPaper(input);
  const parts: readonly Part[] = [
    { id: 'datos', title: 'Datos del plan', blocks: mediaDataBlocks(paper) },
    { id: 'cifras', title: 'Cifras del plan', blocks: mediaFigureBlocks(paper) },
    { id: 'renglones', title: 'Renglones por medio', blocks: mediaLineBlocks(paper) },
    { id: 'directa', title: 'Difusión directa', blocks: mediaDirectBlocks(paper) },
    { id: 'calendario', title: 'Calendario de medios', blocks: mediaCalendarBlocks(paper), ownPage: true },
    { id: 'totales', title: 'Totales', blocks: mediaTotalBlocks(paper), ownPage: true },
    { id: 'presupuesto', title: 'Presupuesto', blocks: mediaBudgetBlocks(paper) },
    { id: 'vedas', title: 'Vedas', blocks: mediaBlackoutBlocks(paper) },
    { id: 'tiempos', title: 'Tiempos oficiales', blocks: mediaOfficialBlocks(paper) },
    { id: 'formulas', title: 'Fórmulas', blocks: mediaFormulaBlocks(input.formulas) },
    { id: 'firmas', title: 'Firmas', blocks: signatureBlocks(input), ownPage: true },
  ];
  return planModel(frame, [
    {
      orientation: 'landscape',
      blocks: [
        ...planTitle(frame),
        ...parts
          .filter(({ blocks }) => blocks.length > 0)
          .flatMap((part, index): readonly Block[] => [
            ...(part.ownPage ? [{ kind: 'page-break' } as const] : []),
            heading(`medios_${part.id}`, 1, `${index + 1}.`, part.title),
            ...part.blocks,
          ]),
      ],
    },
  ]);
};

type Part = {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly ownPage?: boolean;
};

const signatureBlocks = ({ signatures, authorisation }: MediaPlanInput): readonly Block[] => [
  paragraph(
    'Las personas que firman hacen constar que el plan de medios se elaboró, se revisó y recibe el visto bueno para su ejecución en el ejercicio señalado.',
  ),
  ...authorisationBlocks('medios', authorisation, 2),
  ...(signatures.length === 0
    ? []
    : [{ kind: 'signatures', id: 'medios_firmas_personas', people: signatures } as const]),
];
