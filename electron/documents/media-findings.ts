import type { InsertionOrderInput } from '#shared/documents/compose/insertion-order.ts';
import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import type { StrategyInput } from '#shared/documents/compose/strategy.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { chargedTo } from '#shared/domain/media/charged-item.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { checkMediaPlan } from '#shared/domain/media/media-rules.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';
import { checkStrategy } from '#shared/domain/strategy/strategy-rules.ts';

/** What the checks say of a strategy that a document prints. */
export const strategyFindings = ({
  content,
  diagnosis,
  program,
  checks,
  campaignKinds,
}: StrategyInput): readonly Finding[] =>
  checkStrategy(content, {
    diagnosis,
    program: { strategy: program },
    kinds: new Set(campaignKinds.map(({ subkind }) => subkind)),
    checks,
  });

/** What they say of a media plan. */
export const mediaPlanFindings = (source: MediaPlanInput): readonly Finding[] =>
  checkMediaPlan(source.content, source, source.costs);

/**
 * What they say of the lines that are ordered, of one outlet or of all: of the lines themselves, of the items that pay for
 * them, and of the plan as a whole.
 */
export const insertionOrderFindings = (source: InsertionOrderInput): readonly Finding[] => {
  const found = mediaPlanFindings(source);
  if (source.outlet === null) return found;
  const outlet = foldText(source.outlet);
  const { scenarioId } = mediaPlanOf(source.content);
  const lines = scenarioId === null ? [] : scenarioLines(source.content, scenarioId);
  const ordered = lines.filter((line) => foldText(line.outlet) === outlet);
  const ids = new Set(ordered.map(({ id }) => id));
  const budgetLines = new Map(source.budget.line.map((line) => [line.id, line]));
  const items = new Set(ordered.map((line) => chargedTo(line, budgetLines).itemCode));
  return found.filter(
    ({ code, place: { section, rowId, field } }) =>
      (code === 'budget-unauthorised' && [...items].some((item) => item !== '')) ||
      (rowId !== undefined && ids.has(rowId)) ||
      (section === 'budget' && field !== undefined && items.has(field)) ||
      (section === 'plan' && field !== 'budget'),
  );
};
