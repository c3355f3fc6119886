import type { PlacedNode } from '#shared/flowchart/flowchart.ts';

/** An XML name out of one of our ids. */
export const bpmnId = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '_');

export const laneId = (id: string): string => `lane_${bpmnId(id)}`;

export const isData = (node: Pick<PlacedNode, 'kind'>): boolean =>
  node.kind === 'document' || node.kind === 'multidocument' || node.kind === 'archive';
