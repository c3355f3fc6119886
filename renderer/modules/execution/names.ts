import type { ExecutionAbout } from '#renderer/modules/execution/execution-session.ts';
import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import type { PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import type { SpendingEntry, SpendingMoment } from '#shared/domain/budget/budget.ts';
import { MOMENT_NAMES } from '#shared/domain/budget/spending-rules.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { shortened } from '#shared/domain/common/text.ts';
import { plannedLines } from '#shared/domain/execution/execution-surroundings.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';
import { type PlanCosts, planCosts } from '#shared/domain/media/plan-costs.ts';

export type Named = { readonly id: string; readonly name: string };

/** What the log names by id, found at once and in the order of its own document. */
export type Names = {
  readonly activities: readonly (Named & { readonly row: PlannedActivity })[];
  readonly activity: ReadonlyMap<string, Named & { readonly row: PlannedActivity }>;
  readonly lines: readonly (Named & { readonly row: MediaLine })[];
  readonly line: ReadonlyMap<string, Named & { readonly row: MediaLine }>;
  readonly agreements: readonly Named[];
  readonly agreement: ReadonlyMap<string, Named>;
  readonly segments: readonly Named[];
  readonly segment: ReadonlyMap<string, Named>;
  readonly territories: readonly Named[];
  readonly territory: ReadonlyMap<string, Named>;
  /** What the classifier calls each item, by its code. */
  readonly items: ReadonlyMap<string, string>;
  readonly spending: ReadonlyMap<string, SpendingEntry>;
  /** What the media plan costs and when it is published; null without one. */
  readonly costs: PlanCosts | null;
};

/** One set for everything that was opened together. */
export const namesOf = (about: ExecutionAbout): Names => {
  const before = KNOWN.get(about);
  if (before) return before;
  const activities = (about.program?.activity ?? []).map((row, index) => ({
    id: row.id,
    row,
    name: `${index + 1}. ${row.name.trim() === '' ? 'Actividad sin nombre' : shortened(row.name)}`,
  }));
  const lines = plannedLines(about.mediaPlan).map((row, index) => ({
    id: row.id,
    row,
    name: lineWords(row, index, undefined),
  }));
  const agreements = (about.agreements?.agreement ?? []).map((row) => ({ id: row.id, name: agreementWords(row) }));
  const segments = about.diagnosis.segment.map(({ id, name }) => ({ id, name: name.trim() || 'Grupo sin nombre' }));
  const territories = about.diagnosis.territory.map(({ id, name }) => ({
    id,
    name: name.trim() || 'Territorio sin nombre',
  }));
  const made: Names = {
    activities,
    activity: byId(activities),
    lines,
    line: byId(lines),
    agreements,
    agreement: byId(agreements),
    segments,
    segment: byId(segments),
    territories,
    territory: byId(territories),
    items: new Map(about.items.map(({ code, name }) => [code, name])),
    spending: byId(about.budget.spending),
    costs: costsOf(about),
  };
  KNOWN.set(about, made);
  return made;
};

/** «Pagado», as columns and lists begin with it. */
export const momentTitle = (moment: SpendingMoment): string =>
  MOMENT_NAMES[moment].charAt(0).toUpperCase() + MOMENT_NAMES[moment].slice(1);

/** «Pagado $1,200.00 · F-12 · 5 de mayo de 2026», as lists call an entry of spending. */
export const spendingWords = ({ moment, amount, document, date }: SpendingEntry): string => {
  return [
    `${momentTitle(moment)} ${formatMoney(amount)}`,
    document.trim() || 'sin documento',
    date === '' ? 'sin fecha' : formatLongDate(date),
  ].join(' · ');
};

/** «361101 Difusión por radio»; the code alone where the classifier hasn't its name. */
export const itemWords = (code: string, items: Names['items']): string =>
  code === '' ? 'Sin partida' : `${code} ${items.get(code) ?? ''}`.trim();

const KNOWN = new WeakMap<ExecutionAbout, Names>();
const COSTS = new WeakMap<object, PlanCosts>();

/** Recording spending changes what surrounds the log, and not the plan: its costs are kept. */
const costsOf = ({ mediaPlan }: ExecutionAbout): PlanCosts | null => {
  if (mediaPlan === null) return null;
  const known = COSTS.get(mediaPlan) ?? planCosts(mediaPlan);
  COSTS.set(mediaPlan, known);
  return known;
};

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
