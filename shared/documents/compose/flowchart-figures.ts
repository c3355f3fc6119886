import { textWidth } from '#shared/documents/font-metrics.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { FlowchartBlock, RunningHeader } from '#shared/documents/model.ts';
import { bodyArea, mmToPt, PAGE } from '#shared/documents/page-geometry.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { flowGraph } from '#shared/flowchart/graph.ts';
import { flowOrientation, layoutFlowchart } from '#shared/flowchart/layout.ts';
import { flowchartText } from '#shared/flowchart/text-equivalent.ts';

/** Points that a heading above and a caption below the drawing take from its page. */
const FURNITURE_PT = 76;

export type FlowchartFigures = {
  readonly orientation: 'portrait' | 'landscape';
  readonly figures: readonly FlowchartBlock[];
};

/** The flowchart cut into pages that fit the paper; none where there is no activity yet. */
export const flowchartFigures = (
  content: ProcedureContent,
  header: RunningHeader,
  idPrefix: string,
): FlowchartFigures => {
  if (content.activity.length === 0) return { orientation: 'portrait', figures: [] };
  const graph = flowGraph(content);
  const orientation = flowOrientation(graph);
  const area = bodyArea(orientation);
  const { pages } = layoutFlowchart(graph, {
    pageWidth: mmToPt(area.widthMm),
    pageHeight: mmToPt(area.heightMm) - FURNITURE_PT - headerExcess(header, mmToPt(area.widthMm)),
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

/**
 * Points by which a running header with long texts pushes the body down: words that wrap in its cells make it higher
 * than the room above the body.
 */
const headerExcess = (header: RunningHeader, width: number): number => {
  const { size, cellPaddingX, cellPaddingY, logoWidthMm } = LOOK.header;
  const room = mmToPt(PAGE.marginTopMm - PAGE.headerTopMm - 5);
  const cellsWidth = width - (header.logoSha ? mmToPt(logoWidthMm) : 0);
  const height = header.rows.reduce((sum, row) => {
    const inner = cellsWidth / Math.max(1, row.length) - 2 * cellPaddingX;
    // Lines break at words, so a line holds a little less than its width.
    const lines = Math.max(1, ...row.map((text) => Math.ceil((textWidth(text, size, 'semibold') * 1.08) / inner)));
    return sum + lines * size * 1.4 + 2 * cellPaddingY + 1;
  }, 0);
  return Math.max(0, height - room);
};
