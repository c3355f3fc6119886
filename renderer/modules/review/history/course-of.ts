import type { CorrectedAct } from '#shared/domain/review/act-corrections.ts';
import type { Delivery } from '#shared/ipc/package-channels.ts';

/** What happened with a document: an act of its Vo.Bo., or a package file that went out or came in. */
export type CourseEntry =
  | { readonly kind: 'act'; readonly act: CorrectedAct; readonly index: number }
  | { readonly kind: 'delivery'; readonly delivery: Delivery };

/**
 * Acts and deliveries in one course, oldest first. Acts keep their order; a delivery comes after the act of its number,
 * others after everything of their day: acts say on which day they happened, not when.
 * @param deliveries newest first
 */
export const courseOf = (acts: readonly CorrectedAct[], deliveries: readonly Delivery[]): readonly CourseEntry[] => {
  const entries: CourseEntry[] = acts.map((act, index) => ({ kind: 'act', act, index }));
  for (const delivery of deliveries.toReversed()) {
    const own = entries.findLastIndex((entry) => delivery.number !== null && numberOf(entry) === delivery.number);
    const at = own >= 0 ? own : entries.findLastIndex((entry) => dayOf(entry) <= delivery.on);
    entries.splice(at + 1, 0, { kind: 'delivery', delivery });
  }
  return entries;
};

const numberOf = (entry: CourseEntry): number | null =>
  entry.kind === 'act' ? entry.act.row.delivery : entry.delivery.number;
const dayOf = (entry: CourseEntry): string => (entry.kind === 'act' ? entry.act.row.on : entry.delivery.on);
