import { programReferences } from '#electron/handlers/annual-program-context.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { mediaSurroundings, strategySurroundings } from '#electron/handlers/media-context.ts';
import { readAnnualProgramContent } from '#electron/storage/repositories/annual-program-repository.ts';
import { readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';
import { guidelineTitle } from '#shared/domain/review/guideline.ts';
import { STRATEGY_SIGNATURE_ROLES } from '#shared/domain/strategy/signature-roles.ts';

/** What a document names outside itself, by id or key, as letters, comparisons and observations call it. */
export type NamesAround = (context: AppContext, db: ReadableDb, documentId: string) => ReadonlyMap<string, string>;

/** Places, groups, findings, lines, guidelines, sections and roles. @throws DomainError not-found */
export const namesAroundProgram: NamesAround = (context, db, annualProgramId) => {
  const content = readAnnualProgramContent(db, annualProgramId);
  const { diagnosis, lines, guidelines, profile } = programReferences(context, db, content);
  return new Map([
    ...namesOf(diagnosis),
    ...lines.map(lineName),
    ...guidelines.map((one) => [one.id, guidelineTitle(one)] as const),
    ...profile.sections.map(({ key, title }) => [key, title] as const),
    ...profile.signatureRoles.map(({ key, title }) => [key, title] as const),
    [profile.id, profile.name] as const,
  ]);
};

/** Places, groups, findings, the programme's strategies, what is looked at in a material, and roles. @throws DomainError not-found */
export const namesAroundStrategy: NamesAround = (context, db, strategyId) => {
  const { diagnosis, program, checks } = strategySurroundings(context, db, readStrategyContent(db, strategyId));
  return new Map([
    ...namesOf(diagnosis),
    ...program.map((one) => [one.strategyId, one.text] as const),
    ...checks.map(({ id, title }) => [id, title] as const),
    ...STRATEGY_SIGNATURE_ROLES.map(({ key, title }) => [key, title] as const),
  ]);
};

/** Campaigns, materials, places, groups, lines and spending of the budget, media of the catalogue. @throws DomainError not-found */
export const namesAroundMediaPlan: NamesAround = (context, db, mediaPlanId) => {
  const around = mediaSurroundings(context, db, readMediaPlanContent(db, mediaPlanId));
  const { strategy, diagnosis, budget, catalogue } = around;
  return new Map([
    ...[...strategy.campaign, ...strategy.material].map(({ id, name }) => [id, name] as const),
    ...namesOf(diagnosis),
    ...budget.line.map(lineName),
    ...budget.spending.map(spendingName),
    ...catalogue.units.map((unit) => [unit.key, unitWords(unit)] as const),
  ]);
};

type Named = readonly [id: string, name: string];

const namesOf = ({ territory, segment, conclusion }: DiagnosisContent): readonly Named[] => [
  ...[...territory, ...segment].map(({ id, name }) => [id, name] as const),
  ...conclusion.map(({ id, text }) => [id, text] as const),
];

const lineName = ({
  id,
  itemCode,
  description,
}: Pick<BudgetContent['line'][number], 'id' | 'itemCode' | 'description'>) =>
  [id, [itemCode, description].filter(Boolean).join(' ')] as const;

const spendingName = ({ id, document, concept, date }: BudgetContent['spending'][number]): Named => [
  id,
  [document, concept, date].filter(Boolean).join(', '),
];
