import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { flowBpmn } from '#shared/flowchart/bpmn.ts';
import { type FlowSource, flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { longProcedure, procedureOf, shortProcedure } from '#tests/flowchart/procedures.ts';

/** bpmn-js, the viewer behind most BPMN editors, says what it couldn't draw; nothing may be on that list. */
const viewer = path.join(
  path.dirname(createRequire(import.meta.url).resolve('bpmn-js/package.json')),
  'dist/bpmn-navigated-viewer.development.js',
);

const bpmnOf = (source: FlowSource): string => {
  const graph = flowGraph(source);
  const page = layoutFlowchart(graph, { pageWidth: 0, pageHeight: 0, mode: 'continuous' }).pages[0];
  if (!page) throw new Error('nothing was drawn');
  return flowBpmn(graph, page, { title: 'Difusión' });
};

const withDocuments = (): FlowSource =>
  procedureOf(
    ['Oficialía', 'Archivo'],
    [
      { post: 0, text: 'Recibe la solicitud.', documents: [{ flow: 'receives', title: 'Solicitud' }] },
      { post: 1, text: 'Tramita el pago.', procedure: 'Pago a proveedores' },
      {
        post: 1,
        text: 'Archiva.',
        question: '¿Está completo?',
        branches: [
          ['Sí', 'end'],
          ['No', 1],
        ],
        documents: [
          { flow: 'produces', title: 'Oficio de respuesta', copies: 3 },
          { flow: 'files', title: 'Oficio de respuesta', filing: 'definitive' },
        ],
      },
    ],
  );

const samples = [
  { name: 'a short procedure', source: shortProcedure, shapes: 10 + 1 + 2 + 2 + 1 },
  { name: 'documents, archives and other procedures', source: withDocuments, shapes: 3 + 1 + 2 + 3 + 2 + 1 },
  { name: '120 activities in 8 lanes', source: () => longProcedure(120, 8), shapes: 120 },
] as const;

for (const { name, source, shapes } of samples) {
  test(`bpmn-js opens ${name} without a warning, every shape inside its lane`, async ({ browser }, info) => {
    test.skip(info.project.name === 'electron', 'a viewer in a browser, not our program');
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await page.setContent('<!doctype html><title>BPMN</title><div id="canvas"></div>');
    await page.addStyleTag({ content: '#canvas { height: 760px }' });
    await page.addScriptTag({ path: viewer });
    const result = await page.evaluate(async (xml) => {
      type Shape = {
        readonly id: string;
        readonly type: string;
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly labelTarget?: object;
        readonly businessObject: { readonly lanes?: readonly { readonly id: string }[] };
      };
      type Viewer = {
        importXML(source: string): Promise<{ readonly warnings: readonly { readonly message: string }[] }>;
        get(name: 'elementRegistry'): { getAll(): readonly Shape[]; get(id: string): Shape | undefined };
        get(name: 'canvas'): { zoom(how: string): void };
      };
      const { BpmnJS } = window as unknown as { readonly BpmnJS: new (options: object) => Viewer };
      const bpmn = new BpmnJS({ container: '#canvas' });
      const { warnings } = await bpmn.importXML(xml);
      bpmn.get('canvas').zoom('fit-viewport');
      const registry = bpmn.get('elementRegistry');
      const drawn = registry.getAll().filter((shape) => shape.width > 0 && !shape.labelTarget);
      const outside = drawn
        .filter((shape) =>
          (shape.businessObject.lanes ?? []).some((lane) => {
            const frame = registry.get(lane.id);
            return (
              !frame ||
              shape.x < frame.x - 0.5 ||
              shape.x + shape.width > frame.x + frame.width + 0.5 ||
              shape.y < frame.y + 30 ||
              shape.y + shape.height > frame.y + frame.height + 0.5
            );
          }),
        )
        .map((shape) => shape.id);
      return { warnings: warnings.map((warning) => warning.message), shapes: drawn.length, outside };
    }, bpmnOf(source()));
    await page.screenshot({ path: info.outputPath('bpmn.png') });
    await context.close();
    expect(result.warnings).toEqual([]);
    expect(result.outside).toEqual([]);
    expect(result.shapes).toBeGreaterThanOrEqual(shapes);
  });
}
