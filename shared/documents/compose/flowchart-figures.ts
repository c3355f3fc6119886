import type { FlowchartBlock } from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { flowchartText } from '#shared/flowchart/text-equivalent.ts';

/** More lanes than this are too narrow to read upright. */
const MOST_PORTRAIT_LANES = 4;

/** Points that a heading above and a caption below the drawing take from its page. */
const FURNITURE_PT = 76;

export type FlowchartFigures = {
  readonly orientation: 'portrait' | 'landscape';
  readonly figures: readonly FlowchartBlock[];
};

/** The flowchart cut into pages that fit the paper; none where there is no activity yet. */
export const flowchartFigures = (
  content: ProcedureContent,
  idPrefix: string,
): FlowchartFigures => {
  if (content.activity.length === 0) return { orientation: 'portrait', figures: [] };
  const graph = flowGraph(content);
  const orientation = graph.lanes.length > MOST_PORTRAIT_LANES ? 'landscape' : 'portrait';
  const area = bodyArea(orientation);
  const { pages } = layoutFlowchart(graph, {
    pageWidth: mmToPt(area.widthMm),
    pageHeight: mmToPt(area.heightMm) - FURNITURE_PT,
    mode: 'paged',
  });
  return {
    orientation,
    figures: pages.map((page, index) => ({
      kind: 'flowchart',
      id: `${idPrefix}_f${index + 1}`,
      page,
      alt: flowchartText(page),
      caption:
        pages.length === 1
          ? 'Flujograma del procedimiento'
          : `Flujograma del procedimiento, hoja ${index + 1} de ${pages.length}`,
    })),
  };
};
