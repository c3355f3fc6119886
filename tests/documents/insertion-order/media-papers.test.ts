import { describe, expect, it } from 'vitest';
import { type DocumentSource, documentFindings, requireExportable } from '#electron/documents/document-builder.ts';
import { documentName } from '#electron/documents/document-name.ts';
import { orderInput, orderPlan } from '#tests/documents/insertion-order/order-sample.ts';
import { strategyInput } from '#tests/documents/strategy/strategy-sample.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { keyOf } from '#tests/domain/media/shipped-media.ts';

const createdAt = '2026-03-03T15:00:00.000Z';
const order = (more: Parameters<typeof orderInput>[0] = {}): DocumentSource => ({
  kind: 'insertion-order',
  ...orderInput(more),
  createdAt,
});

describe('the papers of strategy and media plan', () => {
  it('are called by what they are, their year and whom they are for', () => {
    const { outlet: _, ...plan } = orderInput();
    const names = [
      order({ outlet: 'Radio Ejemplo 98.5 FM' }),
      order(),
      { kind: 'media-plan', ...plan, createdAt } as const,
      { kind: 'strategy', ...strategyInput(), createdAt } as const,
    ].map((source) => documentName(source, 'pdf'));
    expect(names).toEqual([
      'Orden de inserción 2026 Radio Ejemplo 98.5 FM.pdf',
      'Órdenes de inserción 2026 Programa ficticio Lluvia en Casa.pdf',
      'Plan de medios 2026 ficticio.pdf',
      'Estrategia de comunicación 2026 Que el agua se quede en casa.pdf',
    ]);
  });

  it('tell what is wrong with the lines of an outlet, and with all of them in the orders of all', () => {
    const wrong = (of: DocumentSource) => documentFindings(of).map(({ code, where }) => `${code} ${where}`);
    const budget = budgetWith({ authorised: [['3611', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]] });
    const every = wrong(order({ budget }));
    const told = wrong(order({ outlet: 'diario serrano', budget }));
    expect(every).toEqual(expect.arrayContaining(told));
    expect(told).toContain('rate-missing Renglón 4, Diario Serrano');
    // The item pays for other outlets too: what it lacks is said of the first line that it pays for.
    expect(told).toContain('plan-above-available Partida 3611');
    expect(wrong(order({ outlet: 'diario serrano' }))).toContain('budget-unauthorised Presupuesto');
    expect(wrong(order({ outlet: 'Estaciones del estado' })).join()).not.toContain('budget-unauthorised');
    expect(told.some((of) => of.includes('Radio Ejemplo') || of.includes('Estaciones'))).toBe(false);
    expect(wrong(order({ outlet: 'Estaciones del estado' })).some((of) => of.includes('3611'))).toBe(false);
  });

  it('are exported with what a Vo.Bo. would find, but not with amounts that can’t be printed', () => {
    const draft = order();
    expect(documentFindings(draft).some(({ severity }) => severity === 'blocking')).toBe(true);
    expect(() => requireExportable(draft, documentFindings(draft))).not.toThrow();
    const huge = {
      mediumKey: keyOf('Radiodifusoras locales', 'Spot de 30 seg.'),
      outlet: 'Radio Cara',
      grossRate: 900_000_000_000,
      on: { '05-04': [9_999] },
    } as const;
    const broken = order({ content: orderPlan([huge]) });
    expect(() => requireExportable(broken, documentFindings(broken))).toThrow(/No se exportó.*Radio Cara.*no se suma/);
  });
});
