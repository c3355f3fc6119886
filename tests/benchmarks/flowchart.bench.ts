import { flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { longProcedure } from '#tests/flowchart/procedures.ts';

/** Layout of 300 activities in 8 lanes, as the screen does it after each key and as a document does it. */
export const bench: Bench = async () => {
  const graph = flowGraph(longProcedure(300, 8));
  const screen = () => void layoutFlowchart(graph, { pageWidth: 0, pageHeight: 0, mode: 'continuous' });
  const paper = () => void layoutFlowchart(graph, { pageWidth: 673, pageHeight: 360, mode: 'paged' });
  for (let warm = 0; warm < 15; warm += 1) {
    screen();
    paper();
  }
  const [onScreen = Number.NaN, onPaper = Number.NaN] = await interleave(15, [screen, paper]);
  const row = { peer: null, peerName: '', unit: 'ms', bound: { kind: 'absolute', value: 15 } } as const;
  return [
    { ...row, name: 'Flowchart layout, 300 activities in 8 lanes, screen', ours: onScreen, note: 'warm, one piece' },
    {
      ...row,
      name: 'Flowchart layout, 300 activities in 8 lanes, paper',
      ours: onPaper,
      note: 'warm, cut into sheets',
    },
  ];
};
