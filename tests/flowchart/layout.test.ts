import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { drawingFaults } from '#tests/flowchart/drawing-rules.ts';
import { anyProcedure } from '#tests/flowchart/random-procedures.ts';

const PORTRAIT = { pageWidth: 493, pageHeight: 540, mode: 'paged' } as const;
const LANDSCAPE = { pageWidth: 673, pageHeight: 360, mode: 'paged' } as const;
const SCREEN = { ...PORTRAIT, mode: 'continuous' } as const;

describe('any procedure', () => {
  test.each([
    ['on upright paper', PORTRAIT],
    ['on turned paper', LANDSCAPE],
    ['on the screen', SCREEN],
  ])('%s: nothing crosses, overlaps, leaves its lane or gets lost', (_, options) => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        const graph = flowGraph(procedure);
        const layout = layoutFlowchart(graph, options);
        expect(drawingFaults(graph, layout)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 150), seed: 20_140_730 },
    );
  });
});
