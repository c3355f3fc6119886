import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { shortened } from '#shared/domain/common/text.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import {
  type CommunicationLists,
  type MediaCatalogue,
  type MediaUnit,
  unitWords,
} from '#shared/domain/media/media-catalogue.ts';
import { type MediaLine, type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { type PlanCosts, planCosts } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';

/** Where findings of a media plan live: one section for each part of the screen. */
export type MediaSection = 'plan' | 'lines' | 'calendar' | 'audience' | 'budget' | 'blackouts';

/** What the plan is checked against. */
export type MediaCheckContext = {
  readonly catalogue: MediaCatalogue;
  /** Which kinds of campaigns are notices (COG 336). */
  readonly campaignKinds: CommunicationLists['campaignKinds'];
  readonly strategy: Pick<StrategyContent, 'campaign' | 'material'>;
  readonly diagnosis: {
    readonly segment: readonly { readonly id: string }[];
    readonly territory: readonly { readonly id: string }[];
  };
  /** Of the dossier; undefined where it has none yet. */
  readonly budget: BudgetContent | undefined;
};

/** A plan prepared once for all checks; `lines` are those of one scenario. */
export type MediaReading = MediaCheckContext & {
  readonly content: MediaPlanContent;
  readonly costs: PlanCosts;
  readonly fiscalYear: number;
  readonly lines: readonly ReadLine[];
  readonly campaigns: ReadonlyMap<string, StrategyContent['campaign'][number]>;
  readonly materials: ReadonlyMap<string, StrategyContent['material'][number]>;
};

export type ReadLine = {
  readonly line: MediaLine;
  readonly spread: LineSpread;
  /** Undefined where the catalogue hasn't it. */
  readonly unit: MediaUnit | undefined;
  /** «Renglón 3, Radio Ejemplo». */
  readonly where: string;
};

/**
 * @param scenarioId the copy to be read; by default the one that is the plan
 * @param costs what was worked out already of the same content
 */
export const readMediaPlan = (
  content: MediaPlanContent,
  context: MediaCheckContext,
  scenarioId: string | null = mediaPlanOf(content).scenarioId,
  costs: PlanCosts = planCosts(content),
): MediaReading => {
  const units = new Map(context.catalogue.units.map((unit) => [unit.key, unit]));
  const lines = scenarioId === null ? [] : scenarioLines(content, scenarioId);
  return {
    ...context,
    content,
    costs,
    fiscalYear: mediaPlanOf(content).fiscalYear,
    lines: lines.flatMap((line, index) => {
      const spread = costs.byLine.get(line.id);
      const unit = units.get(line.mediumKey);
      return spread ? [{ line, spread, unit, where: lineWords(line, index, unit) }] : [];
    }),
    campaigns: new Map(context.strategy.campaign.map((row) => [row.id, row])),
    materials: new Map(context.strategy.material.map((row) => [row.id, row])),
  };
};

/** How findings and lists call a line: its number in the plan (from 1), and its outlet or medium. */
export const lineWords = (line: MediaLine, index: number, unit: MediaUnit | undefined): string => {
  const name = line.outlet.trim() || (unit ? unitWords(unit) : '');
  return name === '' ? `Renglón ${index + 1}` : `Renglón ${index + 1}, ${shortened(name)}`;
};

export const mediaFinding = (
  code: string,
  severity: FindingSeverity,
  place: { readonly section: MediaSection; readonly rowId?: string; readonly field?: string },
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });
