import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import type { FlowGraph, FlowLayout, FlowPage } from '#shared/flowchart/flowchart.ts';
import { type FlowSource, flowGraph } from '#shared/flowchart/graph.ts';
import { flowOrientation, layoutFlowchart } from '#shared/flowchart/layout.ts';
import { drawingFaults } from '#tests/flowchart/drawing-rules.ts';
import { type ActivitySpec, procedureOf, shortProcedure } from '#tests/flowchart/procedures.ts';
import { anyProcedure } from '#tests/flowchart/random-procedures.ts';

/** The sheet that a document would use, with a heading above and a caption below. */
const sheet = (graph: FlowGraph) => {
  const area = bodyArea(flowOrientation(graph));
  return { pageWidth: mmToPt(area.widthMm), pageHeight: mmToPt(area.heightMm) - 76 };
};
const onPaper = (source: FlowSource): FlowLayout => {
  const graph = flowGraph(source);
  return layoutFlowchart(graph, { ...sheet(graph), mode: 'paged' });
};
const onScreen = (source: FlowSource): FlowPage => {
  const page = layoutFlowchart(flowGraph(source), { pageWidth: 0, pageHeight: 0, mode: 'continuous' }).pages[0];
  if (!page) throw new Error('nothing was drawn');
  return page;
};
const row = (page: FlowPage, label: string) => {
  const node = page.nodes.find((n) => n.label === label);
  if (!node) throw new Error(`activity ${label} isn't drawn`);
  return { ...node, middle: node.y + node.height / 2, center: node.x + node.width / 2 };
};
const plain = (count: number, post: (index: number) => number = () => 0): readonly ActivitySpec[] =>
  Array.from({ length: count }, (_, index) => ({
    post: post(index),
    text: `Revisa el expediente número ${index + 1} y lo turna a quien corresponde para su atención.`,
    course: index === count - 1 ? 'end' : 'next',
  }));

describe('any procedure', () => {
  const runs = { numRuns: 150, seed: 20_140_730 };

  test('on paper nothing crosses, overlaps, leaves its lane or the sheet, or gets lost', () => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        const graph = flowGraph(procedure);
        const paper = sheet(graph);
        const layout = layoutFlowchart(graph, { ...paper, mode: 'paged' });
        expect(drawingFaults(graph, layout)).toEqual([]);
        expect(
          layout.pages.filter((p) => p.height > paper.pageHeight + 0.01 || p.width > paper.pageWidth + 0.01),
        ).toEqual([]);
      }),
      runs,
    );
  });

  test('on screen it is one piece, and nothing crosses, overlaps, leaves its lane or gets lost', () => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        const graph = flowGraph(procedure);
        const layout = layoutFlowchart(graph, { pageWidth: 0, pageHeight: 0, mode: 'continuous' });
        expect(layout.pages).toHaveLength(1);
        expect(drawingFaults(graph, layout)).toEqual([]);
      }),
      runs,
    );
  });

  test('is drawn the same every time', () => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        expect(onPaper(structuredClone(procedure))).toEqual(onPaper(procedure));
      }),
      { ...runs, numRuns: 20 },
    );
  });
});

describe('the checks of these tests', () => {
  const graph = flowGraph(shortProcedure());
  const page = onScreen(shortProcedure());
  const faults = (broken: FlowPage): string =>
    drawingFaults(graph, { pages: [broken], orientation: 'portrait' }).join('; ');
  const moved = (label: string, to: Partial<FlowPage['nodes'][number]>): FlowPage => ({
    ...page,
    nodes: page.nodes.map((node) => (node.label === label ? { ...node, ...to } : node)),
  });

  test.each([
    ['a node on another', moved('8', { y: row(page, '7').y }), 'lies on'],
    ['a node in a foreign lane', moved('8', { x: row(page, '1').x }), 'leaves its lane'],
    [
      'a line through a node',
      moved('3', { y: row(page, '2').y + row(page, '2').height - 40, height: 90 }),
      'runs through',
    ],
    ['a lost line', { ...page, edges: page.edges.slice(1) }, 'goes nowhere'],
    [
      'a label on a node',
      { ...page, edges: page.edges.map((e) => (e.label === 'No' ? { ...e, labelBox: row(page, '5') } : e)) },
      'the label of',
    ],
  ])('notice %s', (_, broken, fault) => expect(faults(broken)).toContain(fault));
});

describe('a short procedure of two posts', () => {
  test('fits one upright sheet', () => {
    const layout = onPaper(shortProcedure());
    expect(layout.orientation).toBe('portrait');
    expect(layout.pages).toHaveLength(1);
    expect(layout.pages[0]?.lanes.map((lane) => lane.title)).toEqual([
      'Dirección de Programas',
      'Jefatura del Departamento de Difusión',
    ]);
  });

  test('an activity of another post stands beside the one before it, the next of the same post below', () => {
    const page = onScreen(shortProcedure());
    expect(row(page, '2').middle).toBeCloseTo(row(page, '1').middle);
    expect(row(page, '2').x).toBeGreaterThan(row(page, '1').x);
    expect(row(page, '3').y).toBeGreaterThan(row(page, '2').y + row(page, '2').height);
    expect(row(page, '3').center).toBeCloseTo(row(page, '2').center);
  });

  test('the way back from the decision arrives at activity 4 from above or from a side', () => {
    const page = onScreen(shortProcedure());
    const back = page.edges.filter((edge) => edge.kind === 'back');
    expect(back).toHaveLength(1);
    const end = back[0]?.points.at(-1);
    const target = row(page, '4');
    expect(back[0]?.label).toBe('No');
    expect(end?.y).toBeCloseTo(target.y);
    expect(end?.x).toBeCloseTo(target.center);
  });
});

describe('sheets', () => {
  test('every break has a connector on both sides, each naming the other page', () => {
    const { pages } = onPaper(procedureOf(['Dirección'], plain(30)));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.slice(0, -1).entries()) {
      const leaves = page.nodes.find((node) => node.id.startsWith('out:'));
      const arrives = pages[index + 1]?.nodes.find((node) => node.id.startsWith('in:'));
      expect(leaves?.kind).toBe('off-page-connector');
      expect(leaves?.lines).toEqual([String.fromCharCode(65 + index), `p. ${index + 2}`]);
      expect(arrives?.lines).toEqual([String.fromCharCode(65 + index), `p. ${index + 1}`]);
    }
  });

  test('a way back to another sheet leaves and arrives by connectors with the number of its activity', () => {
    const activities = plain(30).map((activity, index) =>
      index === 28
        ? {
            ...activity,
            question: '¿Procede?',
            branches: [
              ['Sí', 'next'],
              ['No', 3],
            ] as const,
          }
        : activity,
    );
    const { pages } = onPaper(procedureOf(['Dirección'], activities));
    const last = pages.findIndex((page) => page.nodes.some((node) => node.label === '29')) + 1;
    const leaves = pages[last - 1]?.nodes.find((node) => node.lines[0] === '3' && node.kind === 'off-page-connector');
    const arrives = pages[0]?.nodes.find((node) => node.lines[0] === '3' && node.kind === 'off-page-connector');
    expect(leaves?.lines).toEqual(['3', 'p. 1']);
    expect(leaves?.fullText).toBe('Conector 3: continúa en la actividad 3, página 1');
    expect(arrives?.lines).toEqual(['3', `p. ${last}`]);
    expect(arrives?.fullText).toBe(`Conector 3: viene de la actividad 29, página ${last}`);
  });

  test('an activity and the decision it ends in stay on one sheet', () => {
    for (let before = 4; before < 16; before += 1) {
      const activities = plain(before + 3).map((activity, index) =>
        index === before
          ? {
              ...activity,
              question: '¿Procede?',
              branches: [
                ['Sí', 'next'],
                ['No', 1],
              ] as const,
            }
          : activity,
      );
      const { pages } = onPaper(procedureOf(['Dirección'], activities));
      const decision = pages.find((page) => page.nodes.some((node) => node.kind === 'decision'));
      expect(decision?.nodes.some((node) => node.label === String(before + 1))).toBe(true);
    }
  });

  test('five posts turn the paper; a sheet shows the posts that act on it, in the procedure’s order', () => {
    const layout = onPaper(
      procedureOf(
        ['A', 'B', 'C', 'D', 'E'],
        plain(25, (index) => Math.floor(index / 5)),
      ),
    );
    expect(layout.orientation).toBe('landscape');
    for (const page of layout.pages) {
      const titles = page.lanes.map((lane) => lane.title);
      expect(titles).toEqual([...titles].sort());
      expect(
        page.lanes.every((lane) => page.nodes.some((node) => node.x >= lane.x && node.x < lane.x + lane.width)),
      ).toBe(true);
    }
  });

  test('twelve posts on one sheet are still written in letters one can read', () => {
    const layout = onPaper(
      procedureOf(
        Array.from({ length: 12 }, (_, i) => `Jefatura ${i + 1}`),
        plain(12, (index) => index),
      ),
    );
    expect(layout.pages[0]?.lanes.length).toBe(12);
    for (const node of layout.pages[0]?.nodes ?? []) expect(node.fontSize).toBeGreaterThanOrEqual(5.5);
  });

  test('a procedure without activities has no sheet', () => {
    expect(onPaper(procedureOf(['Dirección'], [])).pages).toEqual([]);
  });
});

describe('texts', () => {
  const longest = 'Verifica que la solicitud cumpla con los requisitos. '.repeat(40).trim();

  test('a shape grows with its text', () => {
    const short = row(onScreen(procedureOf(['A'], [{ post: 0, text: 'Archiva.' }])), '1');
    const long = row(onScreen(procedureOf(['A'], [{ post: 0, text: longest.slice(0, 200) }])), '1');
    expect(long.height).toBeGreaterThan(short.height * 1.8);
    expect(long.lines.join(' ')).toBe(`1. ${longest.slice(0, 200).trim()}`);
  });

  test('a text beyond every measure ends in «…»; the whole of it stays with the node', () => {
    const node = row(onScreen(procedureOf(['A'], [{ post: 0, text: longest }])), '1');
    expect(node.lines.at(-1)).toMatch(/…$/);
    expect(node.fullText).toBe(longest);
  });
});

describe('very long procedures on screen', () => {
  test('a jump over many rows is carried by a pair of circles with the activity’s number', () => {
    const activities = plain(80).map((activity, index) =>
      index === 70
        ? {
            ...activity,
            question: '¿Procede?',
            branches: [
              ['Sí', 'next'],
              ['No', 2],
            ] as const,
          }
        : activity,
    );
    const page = onScreen(procedureOf(['Dirección'], activities));
    const circles = page.nodes.filter((node) => node.kind === 'connector');
    expect(circles.map((node) => node.lines)).toEqual([['2'], ['2']]);
    expect(circles.map((node) => node.fullText).sort()).toEqual([
      'Continúa en la actividad 2',
      'Viene de la actividad 71',
    ]);
  });
});
