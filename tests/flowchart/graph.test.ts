import { describe, expect, test } from 'vitest';
import type { FlowGraph } from '#shared/flowchart/flowchart.ts';
import { flowGraph } from '#shared/flowchart/graph.ts';
import { type ActivitySpec, procedureOf, shortProcedure } from '#tests/flowchart/procedures.ts';

const graphOf = (...activities: readonly ActivitySpec[]): FlowGraph =>
  flowGraph(procedureOf(['Primera', 'Segunda', 'Tercera'], activities));
const kinds = (graph: FlowGraph): readonly string[] => graph.nodes.map((node) => node.kind);
const course = (graph: FlowGraph): readonly string[] => {
  const name = (id: string): string => {
    const node = graph.nodes.find((n) => n.id === id);
    return node?.label || node?.text || id;
  };
  return graph.edges.map(
    (e) =>
      `${name(e.from)} ${e.kind === 'association' ? '··' : '→'} ${name(e.to)}${e.label === '' ? '' : ` (${e.label})`}`,
  );
};

describe('lanes', () => {
  test('one for each post, in order of first appearance, not of the list of posts', () => {
    const graph = graphOf({ post: 2, text: 'a' }, { post: 0, text: 'b' }, { post: 2, text: 'c' });
    expect(graph.lanes.map((lane) => lane.title)).toEqual(['Tercera', 'Primera']);
    expect(graph.nodes.filter((node) => node.label !== '').map((node) => node.lane)).toEqual([0, 1, 0]);
  });

  test('activities without a post have a lane of their own', () => {
    expect(graphOf({ post: -1, text: 'a' }, { post: 0, text: 'b' }).lanes.map((lane) => lane.title)).toEqual([
      'Sin responsable',
      'Primera',
    ]);
  });
});

describe('the course', () => {
  test('the short procedure: ten activities, two posts, one decision, a way back from 5 to 4', () => {
    const graph = flowGraph(shortProcedure());
    expect(graph.lanes).toHaveLength(2);
    expect(graph.nodes.filter((node) => node.label !== '')).toHaveLength(10);
    expect(graph.nodes.filter((node) => node.kind === 'decision').map((node) => node.text)).toEqual(['¿Autoriza?']);
    expect(graph.edges.filter((edge) => edge.kind === 'back')).toHaveLength(1);
    expect(course(graph)).toEqual([
      'Inicio → 1',
      '1 → 2',
      '2 → 3',
      '3 → 4',
      '4 → 5',
      '5 → ¿Autoriza?',
      '¿Autoriza? → 6 (Sí)',
      '¿Autoriza? → 4 (No)',
      '6 → 7',
      '7 → 8',
      '8 → 9',
      '9 → 10',
      '10 → Fin',
    ]);
  });

  test('an activity that says only its question is a diamond; one that says more is a rectangle and a diamond', () => {
    const branches = [
      ['Sí', 'next'],
      ['No', 'end'],
    ] as const;
    expect(
      kinds(graphOf({ post: 0, text: '¿Procede?', question: '¿PROCEDE?', branches }, { post: 0, text: 'b' })),
    ).toEqual(['start', 'decision', 'end', 'activity', 'end']);
    expect(
      kinds(graphOf({ post: 0, text: 'Revisa.', question: '¿Procede?', branches }, { post: 0, text: 'b' })),
    ).toEqual(['start', 'activity', 'decision', 'end', 'activity', 'end']);
  });

  test('a branch that lost its target goes nowhere, never to a wrong activity', () => {
    const graph = graphOf(
      {
        post: 0,
        text: 'a',
        question: '¿Sí?',
        branches: [
          ['Sí', 'next'],
          ['No', 0],
        ],
      },
      { post: 0, text: 'b' },
    );
    expect(course(graph)).toEqual(['Inicio → 1', '1 → ¿Sí?', '¿Sí? → 2 (Sí)', '2 → Fin']);
  });

  test('a course that ends early has its own «Fin»', () => {
    expect(course(graphOf({ post: 0, text: 'a', course: 'end' }, { post: 1, text: 'b' }))).toEqual([
      'Inicio → 1',
      '1 → Fin',
      '2 → Fin',
    ]);
  });

  test('jumps forwards are no ways back, jumps to itself are', () => {
    const graph = graphOf(
      { post: 0, text: 'a', course: 3 },
      { post: 0, text: 'b', course: 2 },
      { post: 0, text: 'c', course: 'end' },
    );
    expect(graph.edges.map((edge) => edge.kind)).toEqual(['sequence', 'sequence', 'back', 'sequence']);
  });
});

describe('documents', () => {
  test('received ones lead to the activity, produced ones away from it; copies make a stack', () => {
    const graph = graphOf({
      post: 0,
      text: 'a',
      documents: [
        { flow: 'receives', title: 'Solicitud' },
        { flow: 'produces', title: 'Oficio', copies: 3 },
      ],
    });
    expect(kinds(graph)).toEqual(['start', 'activity', 'document', 'multidocument', 'end']);
    expect(course(graph)).toEqual(['Inicio → 1', 'Solicitud ·· 1', '1 ·· Oficio (3 tantos)', '1 → Fin']);
  });

  test('a produced document that is filed too is drawn once, with the letter of its archive', () => {
    const graph = graphOf({
      post: 0,
      text: 'a',
      documents: [
        { flow: 'files', title: 'oficio', filing: 'temporary' },
        { flow: 'produces', title: 'Oficio' },
      ],
    });
    expect(course(graph)).toEqual(['Inicio → 1', '1 ·· Oficio', 'Oficio ·· T', '1 → Fin']);
  });

  test.each([
    ['definitive', 'D'],
    ['temporary', 'T'],
    ['alphabetical', 'A'],
  ] as const)('%s filing has the letter %s', (filing, letter) => {
    const graph = graphOf({ post: 0, text: 'a', documents: [{ flow: 'files', title: 'Expediente', filing }] });
    expect(graph.nodes.find((node) => node.kind === 'archive')?.text).toBe(letter);
  });

  test('an activity that sends to another procedure has the symbol with double sides and names it', () => {
    const graph = graphOf({ post: 0, text: 'Tramita el pago', procedure: 'Pago a proveedores' });
    expect(graph.nodes[1]).toMatchObject({ kind: 'predefined-process', text: 'Tramita el pago (Pago a proveedores)' });
  });
});
