import { describe, expect, test } from 'vitest';
import { flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { flowchartSentences, flowchartText } from '#shared/flowchart/text-equivalent.ts';
import { procedureOf, shortProcedure } from '#tests/flowchart/procedures.ts';

const sentences = (source: Parameters<typeof flowGraph>[0]) =>
  flowchartSentences(flowGraph(source)).map(({ text }) => text);

describe('the drawing in words', () => {
  test('says number, responsible, what is done and where it goes', () => {
    const all = sentences(shortProcedure());
    expect(all).toHaveLength(10);
    expect(all[4]).toBe(
      'Actividad 5, Dirección de Programas: Recibe y revisa el programa anual de difusión y resuelve lo que sigue. ' +
        'Decisión: ¿Autoriza? Si la respuesta es «Sí», sigue la actividad 6. Si la respuesta es «No», sigue la actividad 4.',
    );
    expect(all[9]).toMatch(/Fin del procedimiento\.$/);
  });

  test('says the documents and where they are filed', () => {
    expect(
      sentences(
        procedureOf(
          ['Archivo'],
          [
            {
              post: 0,
              text: 'Integra el expediente.',
              documents: [
                { flow: 'receives', title: 'Solicitud' },
                { flow: 'produces', title: 'Oficio', copies: 2 },
                { flow: 'files', title: 'Oficio', filing: 'definitive' },
              ],
              course: 'end',
            },
          ],
        ),
      ),
    ).toEqual([
      'Actividad 1, Archivo: Integra el expediente. Documento: Oficio (2 tantos), que se archiva en definitiva. ' +
        'Fin del procedimiento. Recibe el documento: Solicitud.',
    ]);
  });

  test('of one sheet says which posts it shows and where its connectors lead', () => {
    const source = procedureOf(
      ['Dirección'],
      Array.from({ length: 30 }, (_, i) => ({
        post: 0,
        text: `Revisa el expediente ${i + 1} y lo turna a quien corresponde.`,
      })),
    );
    const { pages } = layoutFlowchart(flowGraph(source), { pageWidth: 493, pageHeight: 540, mode: 'paged' });
    const text = flowchartText(pages[0] as (typeof pages)[number]);
    expect(text).toMatch(/^Responsables: Dirección\.\nActividad 1, Dirección: Revisa el expediente 1/);
    expect(text).toMatch(/Conector A: continúa en la actividad \d+, página 2\.$/);
  });
});
