import type { MediaPlanAbout } from '#renderer/modules/media-plan/media-plan-session.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import type { MediaUnit } from '#shared/domain/media/media-catalogue.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';

/** What the lines name by id or key, found at once. */
export type Lookups = {
  readonly units: ReadonlyMap<string, MediaUnit>;
  readonly campaigns: ReadonlyMap<string, Frozen<StrategyContent['campaign'][number]>>;
  readonly materials: ReadonlyMap<string, Frozen<StrategyContent['material'][number]>>;
  readonly budgetLines: ReadonlyMap<string, Frozen<BudgetContent['line'][number]>>;
  /** What the classifier calls each item, by its code. */
  readonly items: ReadonlyMap<string, string>;
  readonly segments: ReadonlyMap<string, MediaPlanAbout['diagnosis']['segment'][number]>;
  readonly territories: ReadonlyMap<string, MediaPlanAbout['diagnosis']['territory'][number]>;
};

/** One set for everything that was opened together. */
export const lookupsOf = (about: MediaPlanAbout): Lookups => {
  const before = KNOWN.get(about);
  if (before) return before;
  const made: Lookups = {
    units: new Map(about.catalogue.units.map((unit) => [unit.key, unit])),
    campaigns: byId(about.strategy.campaign),
    materials: byId(about.strategy.material),
    budgetLines: byId(about.budget.line),
    items: new Map(about.items.map(({ code, name }) => [code, name])),
    segments: byId(about.diagnosis.segment),
    territories: byId(about.diagnosis.territory),
  };
  KNOWN.set(about, made);
  return made;
};

const KNOWN = new WeakMap<MediaPlanAbout, Lookups>();

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
