import type { DocumentService, RenderOptions } from '#electron/documents/document-service.ts';
import { printable } from '#shared/documents/glyph-coverage.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { flowBpmn } from '#shared/flowchart/bpmn.ts';
import { flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { flowPageSvg } from '#shared/flowchart/svg.ts';

/**
 * The flowchart of one procedure as a file of its own, in one piece (never cut into pages).
 * @throws DomainError `invalid-input` where there is no activity to draw, `cancelled`, `internal`
 */
export const flowchartFile = async (
  service: DocumentService,
  content: ProcedureContent,
  format: 'svg' | 'png' | 'bpmn',
  options?: RenderOptions,
): Promise<Uint8Array> => {
  options?.onProgress?.(0.1, 'Trazando el flujograma');
  const graph = flowGraph(content);
  const [page] = layoutFlowchart(graph, { mode: 'continuous', pageWidth: 0, pageHeight: 0 }).pages;
  if (!page) {
    throw new DomainError(
      'invalid-input',
      'No hay flujograma que exportar: el procedimiento todavía no tiene actividades. Escriba al menos una en la sección Desarrollo.',
    );
  }
  const title = coverOf(content).title.trim() || 'Flujograma';
  switch (format) {
    case 'bpmn':
      return new TextEncoder().encode(flowBpmn(graph, page, { title }));
    case 'svg':
      return new TextEncoder().encode(flowPageSvg(page, { title, margin: MARGIN }));
    case 'png': {
      const svg = printable(flowPageSvg(page, { title, margin: MARGIN }));
      const { bytes } = await service.render({ format: 'png', svg, widthPx: pixelWidth(page) }, options);
      return bytes;
    }
    default:
      return assertNever(format);
  }
};

/** Points. */
const MARGIN = 12;

/** 200 dots an inch, less where the image would have more than 60 million dots or a side of more than 12,000. */
const pixelWidth = (page: { readonly width: number; readonly height: number }): number => {
  const width = page.width + 2 * MARGIN;
  const height = page.height + 2 * MARGIN;
  const scale = Math.min(200 / 72, 12_000 / width, 30_000 / height, Math.sqrt(60_000_000 / (width * height)));
  return Math.max(16, Math.floor(width * scale));
};
