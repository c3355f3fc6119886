import type { Flow, FlowPlan } from '#shared/flowchart/rows.ts';

/**
 * A small symbol above or below a step: «Inicio», «Fin», or one end of a pair of connectors. Connectors to the next
 * step carry a letter, all others the number of the activity they lead to.
 */
export type Mini = {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'off-page-connector' | 'connector';
  readonly step: number;
  readonly place: 'top' | 'bottom';
  /** What it carries: one flow where it leaves, one or more where it arrives. */
  readonly flows: readonly Flow[];
  readonly link: 'none' | 'letter' | 'number';
};

/** The flows of a range of rows: drawn as lines, or carried by connectors where the other end is elsewhere. */
export type Traffic = { readonly lines: readonly Flow[]; readonly minis: readonly Mini[] };

/**
 * @param from first row of the page
 * @param to last row of the page, included
 * @param longest flows over more rows than this are carried by connectors even on one page
 */
export const pageTraffic = (plan: FlowPlan, from: number, to: number, longest: number): Traffic => {
  const lines: Flow[] = [];
  const minis: Mini[] = [];
  const arrivals = new Map<string, { readonly step: number; readonly flows: Flow[]; readonly inside: boolean }>();
  const rowOf = (step: number): number => plan.steps[step]?.row ?? -1;
  const here = (step: number): boolean => step >= 0 && rowOf(step) >= from && rowOf(step) <= to;

  const near = new Set<number>();
  for (let row = from; row <= to; row += 1) for (const index of plan.flowsAt[row] ?? []) near.add(index);
  for (const index of [...near].sort((a, b) => a - b)) {
    const flow = plan.flows[index] as Flow;
    const fromHere = here(flow.from);
    const toHere = here(flow.to);
    if (flow.pill?.kind === 'start') {
      if (toHere)
        minis.push({ id: flow.pill.id, kind: 'start', step: flow.to, place: 'top', flows: [flow], link: 'none' });
      continue;
    }
    if (flow.pill) {
      if (fromHere) {
        minis.push({ id: flow.pill.id, kind: 'end', step: flow.from, place: 'bottom', flows: [flow], link: 'none' });
      }
      continue;
    }
    const long = Math.abs(rowOf(flow.to) - rowOf(flow.from)) > longest;
    if (fromHere && toHere && !long) {
      lines.push(flow);
      continue;
    }
    const kind = fromHere && toHere ? 'connector' : 'off-page-connector';
    const link = flow.next ? 'letter' : 'number';
    if (fromHere) {
      minis.push({ id: `out:${flow.edge.id}`, kind, step: flow.from, place: 'bottom', flows: [flow], link });
    }
    if (toHere) {
      const key = `in:${link}:${kind}:${flow.edge.to}`;
      const known = arrivals.get(key);
      if (known) known.flows.push(flow);
      else arrivals.set(key, { step: flow.to, flows: [flow], inside: kind === 'connector' });
    }
  }
  for (const [id, { step, flows, inside }] of arrivals) {
    const link = flows[0]?.next ? 'letter' : 'number';
    minis.push({ id, kind: inside ? 'connector' : 'off-page-connector', step, place: 'top', flows, link });
  }
  return { lines, minis };
};
