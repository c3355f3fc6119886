import type { FlowEdge, FlowGraph, FlowNode } from '#shared/flowchart/flowchart.ts';

/** A document beside its activity, with the archives that hang from it. */
export type DocumentGroup = { readonly document: FlowNode; readonly archives: readonly FlowNode[] };

/** A flow edge between two nodes in the course (start and end pills included); indices into `steps`, −1 for a pill. */
export type Flow = {
  readonly edge: FlowEdge;
  readonly from: number;
  readonly to: number;
  /** The pill at the end that has no step. */
  readonly pill: FlowNode | null;
  /** Goes to the step drawn right after its own: the main course. */
  readonly next: boolean;
};

/** A rectangle or a diamond: what takes a cell of the grid. */
export type Step = {
  readonly node: FlowNode;
  readonly row: number;
  readonly documents: readonly DocumentGroup[];
};

/** The drawing's topology before any length: which step stands in which row. */
export type FlowPlan = {
  readonly graph: FlowGraph;
  readonly steps: readonly Step[];
  /** Step indices of each row, in course order. */
  readonly rows: readonly (readonly number[])[];
  /** In order of their source's step. */
  readonly flows: readonly Flow[];
  /** Indices of the flows that start or end in each row. */
  readonly flowsAt: readonly (readonly number[])[];
  /** `row * lanes + lane` of every step. */
  readonly occupied: ReadonlySet<number>;
  /** The association by which each document or archive hangs, by its id. */
  readonly associations: ReadonlyMap<string, FlowEdge>;
};

/**
 * Gives every step a row. The course flows downwards; a step whose predecessor stands in another lane joins its row,
 * as long as the row keeps one direction and nothing stands between the two.
 */
export const planRows = (graph: FlowGraph): FlowPlan => {
  const isStep = (node: FlowNode): boolean =>
    node.kind === 'activity' || node.kind === 'predefined-process' || node.kind === 'decision';
  const nodes = graph.nodes.filter(isStep);
  const stepOf = new Map(nodes.map((node, index) => [node.id, index]));
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const documents = documentGroups(graph, stepOf, byId);

  const flows: Flow[] = [];
  const associations = new Map<string, FlowEdge>();
  for (const edge of graph.edges) {
    if (edge.kind === 'association') {
      associations.set(byId.get(edge.to)?.kind === 'archive' || stepOf.has(edge.from) ? edge.to : edge.from, edge);
      continue;
    }
    const from = stepOf.get(edge.from) ?? -1;
    const to = stepOf.get(edge.to) ?? -1;
    const pill = from < 0 ? byId.get(edge.from) : to < 0 ? byId.get(edge.to) : undefined;
    if (from < 0 && to < 0) continue;
    flows.push({ edge, from, to, pill: pill ?? null, next: from >= 0 && to === from + 1 });
  }
  const linked = new Set(flows.filter((flow) => flow.next).map((flow) => flow.to));

  const hasDocuments = (index: number): boolean => (documents.get(index)?.length ?? 0) > 0;
  const rows: number[][] = [];
  const rowOf: number[] = [];
  let direction = 0;
  for (const [index, node] of nodes.entries()) {
    const previous = nodes[index - 1];
    const turn = previous ? Math.sign(node.lane - previous.lane) : 0;
    // Documents stand at the right of their activity, in the way of whatever would run there.
    const blocked = hasDocuments(turn > 0 ? index - 1 : index);
    const joins = turn !== 0 && linked.has(index) && !blocked && (direction === 0 || direction === turn);
    if (joins) {
      rows[rows.length - 1]?.push(index);
      direction = turn;
    } else {
      rows.push([index]);
      direction = 0;
    }
    rowOf.push(rows.length - 1);
  }
  const steps = nodes.map((node, index) => ({ node, row: rowOf[index] ?? 0, documents: documents.get(index) ?? [] }));
  const lanes = graph.lanes.length;
  const occupied = new Set(steps.map((step) => step.row * lanes + step.node.lane));
  const flowsAt: number[][] = rows.map(() => []);
  for (const [index, flow] of flows.entries()) {
    const ends = new Set([flow.from, flow.to].flatMap((step) => rowOf[step] ?? []));
    for (const row of ends) flowsAt[row]?.push(index);
  }
  return { graph, steps, rows, flows, flowsAt, occupied, associations };
};

const documentGroups = (
  graph: FlowGraph,
  stepOf: ReadonlyMap<string, number>,
  byId: ReadonlyMap<string, FlowNode>,
): ReadonlyMap<number, readonly DocumentGroup[]> => {
  const archives = new Map<string, FlowNode[]>();
  const groups = new Map<number, DocumentGroup[]>();
  for (const edge of graph.edges) {
    const archive = edge.kind === 'association' ? byId.get(edge.to) : undefined;
    if (archive?.kind !== 'archive') continue;
    const known = archives.get(edge.from);
    if (known) known.push(archive);
    else archives.set(edge.from, [archive]);
  }
  for (const edge of graph.edges) {
    if (edge.kind !== 'association') continue;
    const owner = stepOf.get(edge.from) ?? stepOf.get(edge.to);
    const document = byId.get(stepOf.has(edge.from) ? edge.to : edge.from);
    if (owner === undefined || !document) continue;
    const group = { document, archives: archives.get(document.id) ?? [] };
    const known = groups.get(owner);
    if (known) known.push(group);
    else groups.set(owner, [group]);
  }
  return groups;
};
