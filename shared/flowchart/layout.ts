import { nameConnectors } from '#shared/flowchart/connectors.ts';
import type { FlowGraph, FlowLayout, FlowLayoutOptions } from '#shared/flowchart/flowchart.ts';
import { type BuiltPage, buildPage } from '#shared/flowchart/page.ts';
import { type FlowPlan, planRows } from '#shared/flowchart/rows.ts';
import { type FlowStyle, flowStyle, PORTRAIT_LANES } from '#shared/flowchart/style.ts';

/**
 * Places a flowchart. The same graph and options always give the same drawing. A graph without activities has no
 * pages. Pages are as wide as the printable area (paged) or as the drawing (continuous), and as high as needed.
 */
export const layoutFlowchart = (graph: FlowGraph, options: FlowLayoutOptions): FlowLayout => {
  const orientation = flowOrientation(graph);
  const style = flowStyle(graph, options);
  const plan = planRows(graph, style);
  if (plan.steps.length === 0) return { pages: [], orientation };
  const built =
    options.mode === 'continuous'
      ? [buildPage(plan, style, { from: 0, to: plan.rows.length - 1, width: null, longest: LONGEST_ON_SCREEN })]
      : paginate(plan, style, options);
  return { pages: nameConnectors(plan, built), orientation };
};

/** Paper is turned where upright lanes would be too narrow to read. */
export const flowOrientation = (graph: Pick<FlowGraph, 'lanes'>): FlowLayout['orientation'] =>
  graph.lanes.length > PORTRAIT_LANES ? 'landscape' : 'portrait';

/** Rows beyond which nobody follows a line with the eye: a pair of circles with the activity's number carries it. */
const LONGEST_ON_SCREEN = 24;

const paginate = (plan: FlowPlan, style: FlowStyle, options: FlowLayoutOptions): readonly BuiltPage[] => {
  const pages: BuiltPage[] = [];
  const last = plan.rows.length - 1;
  const build = (from: number, to: number): BuiltPage =>
    buildPage(plan, style, { from, to, width: options.pageWidth, longest: Number.POSITIVE_INFINITY });
  const fits = (built: BuiltPage): boolean => built.page.height <= options.pageHeight;
  let from = 0;
  let guess = 6;
  while (from <= last) {
    let to = Math.min(last, from + guess - 1);
    let built = build(from, to);
    if (fits(built)) {
      while (to < last) {
        const more = build(from, to + 1);
        if (!fits(more)) break;
        built = more;
        to += 1;
      }
    } else {
      while (to > from && !fits(built)) {
        to -= 1;
        built = build(from, to);
      }
    }
    guess = to - from + 1;
    pages.push(built);
    from = to + 1;
  }
  return pages;
};
