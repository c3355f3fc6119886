import { BpmnModdle } from 'bpmn-moddle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowBpmn } from '#shared/flowchart/bpmn.ts';
import { type FlowSource, flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { procedureOf, shortProcedure } from '#tests/flowchart/procedures.ts';
import { anyProcedure } from '#tests/flowchart/random-procedures.ts';

const bpmnOf = (source: FlowSource): string => {
  const graph = flowGraph(source);
  const page = layoutFlowchart(graph, { pageWidth: 0, pageHeight: 0, mode: 'continuous' }).pages[0];
  if (!page) throw new Error('nothing was drawn');
  return flowBpmn(graph, page, { title: 'Difusión & «más»' });
};

type Element = {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly [key: string]: unknown;
};
type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Shape = {
  readonly $type: string;
  readonly bpmnElement: Element;
  readonly bounds: Bounds;
  readonly waypoint?: readonly unknown[];
};

const parse = async (xml: string) => {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const definitions = rootElement as unknown as {
    readonly rootElements: readonly Element[];
    readonly diagrams: readonly { readonly plane: { readonly planeElement: readonly Shape[] } }[];
  };
  const process = definitions.rootElements.find((element) => element.$type === 'bpmn:Process') as unknown as {
    readonly laneSets: readonly {
      readonly lanes: readonly (Element & { readonly flowNodeRef?: readonly Element[] })[];
    }[];
    readonly flowElements: readonly Element[];
    readonly artifacts?: readonly Element[];
  };
  return { process, shapes: definitions.diagrams[0]?.plane.planeElement ?? [], warnings };
};

describe('BPMN', () => {
  test('the short procedure: lanes, tasks, one gateway, named branches, a shape for everything', async () => {
    const { process, shapes, warnings } = await parse(bpmnOf(shortProcedure()));
    expect(warnings).toEqual([]);
    const count = (type: string): number => process.flowElements.filter((element) => element.$type === type).length;
    expect(process.laneSets[0]?.lanes.map((lane) => lane.name)).toEqual([
      'Dirección de Programas',
      'Jefatura del Departamento de Difusión',
    ]);
    expect([
      count('bpmn:Task'),
      count('bpmn:ExclusiveGateway'),
      count('bpmn:StartEvent'),
      count('bpmn:EndEvent'),
    ]).toEqual([10, 1, 1, 1]);
    const branches = process.flowElements.filter((element) => element.$type === 'bpmn:SequenceFlow' && element.name);
    expect(branches.map((branch) => branch.name)).toEqual(expect.arrayContaining(['Sí', 'No']));
    const drawn = new Set(shapes.map((shape) => shape.bpmnElement.id));
    for (const element of process.flowElements) expect(drawn.has(element.id), element.id).toBe(true);
  });

  test('documents, stacks, archives and predefined procedures keep their meaning', async () => {
    const { process, warnings } = await parse(
      bpmnOf(
        procedureOf(
          ['Archivo'],
          [
            {
              post: 0,
              text: 'Paga.',
              procedure: 'Pago a proveedores',
              documents: [
                { flow: 'receives', title: 'Solicitud' },
                { flow: 'produces', title: 'Oficio', copies: 2 },
                { flow: 'files', title: 'Oficio', filing: 'definitive' },
              ],
            },
          ],
        ),
      ),
    );
    expect(warnings).toEqual([]);
    const call = process.flowElements.find((element) => element.$type === 'bpmn:CallActivity') as
      | Record<string, unknown>
      | undefined;
    expect(call?.dataInputAssociations).toHaveLength(1);
    expect(call?.dataOutputAssociations).toHaveLength(1);
    expect(
      process.flowElements.filter((element) => element.$type === 'bpmn:DataObject').map((d) => d.isCollection ?? false),
    ).toEqual([false, true]);
    expect(
      process.flowElements.some(
        (element) => element.$type === 'bpmn:DataStoreReference' && element.name === 'Archivo D',
      ),
    ).toBe(true);
    expect(process.artifacts?.map((artifact) => artifact.$type)).toEqual(['bpmn:Association']);
  });

  test('any procedure: read without a warning, every node in one lane, its shape inside the lane’s', async () => {
    await fc.assert(
      fc.asyncProperty(anyProcedure, async (procedure) => {
        const { process, shapes, warnings } = await parse(bpmnOf(procedure));
        expect(warnings).toEqual([]);
        const bounds = new Map(shapes.filter((s) => s.bounds).map((s) => [s.bpmnElement.id, s.bounds]));
        const seen: string[] = [];
        for (const lane of process.laneSets[0]?.lanes ?? []) {
          const frame = bounds.get(lane.id) as Bounds;
          for (const node of lane.flowNodeRef ?? []) {
            seen.push(node.id);
            const box = bounds.get(node.id) as Bounds;
            expect(box.x >= frame.x - 0.2 && box.x + box.width <= frame.x + frame.width + 0.2, node.id).toBe(true);
            expect(box.y >= frame.y && box.y + box.height <= frame.y + frame.height + 0.2, node.id).toBe(true);
          }
        }
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { numRuns: 30, seed: 5 },
    );
  });
});
