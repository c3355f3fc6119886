import { nameConnectors } from '#shared/flowchart/connectors.ts';
import type { FlowGraph, FlowLayout, FlowLayoutOptions } from '#shared/flowchart/flowchart.ts';
import { type BuiltPage, drawPage } from '#shared/flowchart/page.ts';
import { type PagePlan, planPage } from '#shared/flowchart/page-plan.ts';
import { type FlowPlan, planRows } from '#shared/flowchart/rows.ts';
import { scalePage } from '#shared/flowchart/scale.ts';
import { PORTRAIT_LANES, paperStyle, SCREEN_STYLE } from '#shared/flowchart/style.ts';

/**
 * Places a flowchart. The same graph and options always give the same drawing. A graph without activities has no
 * pages. Pages are as wide as the printable area (paged) or as the drawing (continuous), and as high as needed.
 */
export const layoutFlowchart = (graph: FlowGraph, options: FlowLayoutOptions): FlowLayout => {
  const orientation = flowOrientation(graph);
  const plan = planRows(graph);
  if (plan.steps.length === 0) return { pages: [], orientation };
  const built = options.mode === 'continuous' ? [onePage(plan)] : paginate(plan, options);
  return { pages: nameConnectors(plan, built), orientation };
};

/** Paper is turned where upright lanes would be too narrow to read. */
export const flowOrientation = (graph: Pick<FlowGraph, 'lanes'>): FlowLayout['orientation'] =>
  graph.lanes.length > PORTRAIT_LANES ? 'landscape' : 'portrait';

/** Rows beyond which nobody follows a line with the eye: a pair of circles with the activity's number carries it. */
const LONGEST_ON_SCREEN = 24;

const onePage = (plan: FlowPlan): BuiltPage =>
  drawPage(
    plan,
    planPage(plan, {
      from: 0,
      to: plan.rows.length - 1,
      width: null,
      onlyUsedLanes: false,
      style: () => SCREEN_STYLE,
      extraGap: 0,
      longest: LONGEST_ON_SCREEN,
      memory: new Map(),
    }),
  );

/** Rows fill a sheet as long as they fit; where room is left over, the rows of the sheet move apart a little. */
const paginate = (plan: FlowPlan, options: FlowLayoutOptions): readonly BuiltPage[] => {
  const pages: BuiltPage[] = [];
  const last = plan.rows.length - 1;
  // Few lanes are wide enough; where there are many, a sheet shows those that act on it.
  const onlyUsedLanes = options.pageWidth / plan.graph.lanes.length < ROOMY_LANE;
  const memory = new Map();
  const measure = (from: number, to: number, extraGap: number): PagePlan =>
    planPage(plan, {
      from,
      to,
      width: options.pageWidth,
      onlyUsedLanes,
      style: (lanes) => paperStyle(lanes, options),
      extraGap,
      longest: Number.POSITIVE_INFINITY,
      memory,
    });
  const fits = (sheet: PagePlan): boolean => sheet.height <= options.pageHeight;
  let from = 0;
  let guess = 6;
  while (from <= last) {
    let to = Math.min(last, from + guess - 1);
    let sheet = measure(from, to, 0);
    if (fits(sheet)) {
      // Only worth trying where the rows so far leave room for one more of the lowest kind.
      while (to < last && sheet.height + LOWEST_ROW <= options.pageHeight) {
        const more = measure(from, to + 1, 0);
        if (!fits(more)) break;
        sheet = more;
        to += 1;
      }
    } else {
      while (to > from && !fits(sheet)) {
        to -= 1;
        sheet = measure(from, to, 0);
      }
    }
    if (to < last && to - from >= 3 && dividesDecision(plan, to)) {
      to -= 1;
      sheet = measure(from, to, 0);
    }
    guess = to - from + 1;
    const spare = Math.min(MOST_EXTRA_GAP, (options.pageHeight - sheet.height) / (guess + 2));
    const airy = spare > 1 ? measure(from, to, spare) : sheet;
    pages.push(shrunk(drawPage(plan, fits(airy) ? airy : sheet), options.pageHeight));
    from = to + 1;
  }
  return pages;
};

/** A single row can be higher than the sheet (many documents): then the sheet is drawn smaller. */
const shrunk = (built: BuiltPage, height: number): BuiltPage =>
  built.page.height <= height ? built : { ...built, page: scalePage(built.page, height / built.page.height) };

/** An activity and the decision it ends in belong on one sheet. */
const dividesDecision = (plan: FlowPlan, row: number): boolean =>
  (plan.rows[row + 1] ?? []).some((index) => {
    const step = plan.steps[index];
    const before = plan.steps[index - 1];
    return step?.node.kind === 'decision' && step.node.activityId === before?.node.activityId;
  });

const ROOMY_LANE = 150;
/** A rectangle with one line and its arrow, less the connector that it may spare. */
const LOWEST_ROW = 24;
const MOST_EXTRA_GAP = 9;
