import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeInsertionOrder } from '#shared/documents/compose/insertion-order.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { moneyInWords } from '#shared/domain/common/money-words.ts';
import { lineCost } from '#shared/domain/media/line-cost.ts';
import { docxAmounts, docxOf, modelAmounts, pdfAmounts, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { orderInput, orderPlan } from '#tests/documents/insertion-order/order-sample.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { keyOf } from '#tests/domain/media/shipped-media.ts';

const model = composeInsertionOrder(orderInput());
const textOf = (of: DocumentModel) => [...modelTexts(of)].map(({ text }) => text).join('\n');
const headings = (of: DocumentModel) =>
  of.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])));
const textTools = installed('pdftotext');
const RADIO = keyOf('Radiodifusoras locales', 'Spot de 30 seg.');

describe('the «Orden de inserción» on paper', () => {
  it('goes to each outlet once, whatever capitals it was written with, and to nobody for what the office does', () => {
    expect(headings(model)).toEqual([
      'Orden de inserción a Radio Ejemplo 98.5 FM',
      'Orden de inserción a Diario Serrano',
      'Orden de inserción a Estaciones del estado',
    ]);
    expect(textOf(model)).not.toContain('Promotoras');
    expect(rowsOf(model, 'ordenes_relacion').map(([, outlet]) => outlet?.split('\n')[0])).toEqual([
      'Medio',
      'Radio Ejemplo 98.5 FM',
      'Diario Serrano',
      'Estaciones del estado',
      '5',
    ]);
    const one = composeInsertionOrder(orderInput({ outlet: 'diario SERRANO' }));
    expect(headings(one)).toEqual(['Orden de inserción a Diario Serrano']);
    expect(one.title).toBe('Orden de inserción: Diario Serrano');
    expect(() => rowsOf(one, 'ordenes_relacion')).toThrow();
  });

  it('says who orders what of whom, in which days, and leaves room for what the plan doesn’t know', () => {
    const facts = rowsOf(model, 'orden_1_datos').flatMap(([a, b, c, d]) => [
      [a, b],
      [c, d],
    ]);
    expect(facts).toContainEqual(['Ordena', 'Instituto Ficticio de Salud\nDirección de Prueba']);
    expect(facts).toContainEqual(['Campaña', 'Cuide el agua de su casa\nTinacos limpios']);
    expect(facts).toContainEqual(['Periodo', 'Del 28/02/2026 al 30/11/2026']);
    expect(facts).toContainEqual(['Partida', '3611 Difusión en radio, televisión y prensa']);
    expect(facts).toContainEqual(['Orden núm.', expect.stringMatching(/^_+$/)]);
    expect(rowsOf(model, 'orden_1_renglones')[1]).toEqual([
      '1',
      'Spot «La gota»\nCuide el agua de su casa',
      'Radio · Radiodifusoras locales · Spot de 30 seg.',
      'Ciudad de Prueba\n7:00 a 9:00',
      'lunes a viernes',
      '130',
      '65',
    ]);
    expect(
      rowsOf(model, 'orden_2_renglones')
        .slice(1, 3)
        .map(([number, , unit]) => [number, unit]),
    ).toEqual([
      ['3', 'Medios impresos · Diarios Editados en los Estados · Otro formato\n3 columnas × 20.5 cm'],
      ['4', 'Medios impresos · Diarios Editados en los Estados · 1/4 plana\n1/4 de plana'],
    ]);
  });

  it('puts every insertion on its day, the bonus ones apart, and marks days that the month hasn’t', () => {
    const days = rowsOf(model, 'orden_1_dias');
    expect(days).toHaveLength(1 + 1 + 3 + 1 + 3);
    expect(days[2]?.slice(0, 8)).toEqual(['Marzo', '', '2\n+1', '2\n+1', '2\n+1', '2\n+1', '2\n+1', '']);
    expect(days[2]?.slice(-2)).toEqual(['44', '22']);
    expect(days[6]?.slice(27)).toEqual(['', '1', '–', '–', '–', '1', '0']);
    expect(days[8]?.slice(30)).toEqual(['+2', '–', '0', '2']);
    expect(
      rowsOf(model, 'orden_3_dias')
        .slice(2)
        .map((row) => row[32]),
    ).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((length) => String(6 * length)));
  });

  it('tells by their days the lines of which a day has more than its column holds', () => {
    const pieces = { mediumKey: RADIO, outlet: 'Imprenta', on: { '03-02': [9_999, 250] } } as const;
    const few = { mediumKey: RADIO, outlet: 'Imprenta', on: { '03-03': [999, 99] } } as const;
    const order = composeInsertionOrder(orderInput({ content: orderPlan([pieces, few]) }));
    expect(rowsOf(order, 'orden_1_lista_dias').slice(1)).toEqual([
      ['1. Spot de 30 seg.'],
      ['2 de marzo de 2026, lunes', '9,999', '250'],
    ]);
    expect(rowsOf(order, 'orden_1_dias')[2]?.[3]).toBe('999\n+99');
  });

  it('prints what an agency bills step by step, as worked out by hand', () => {
    // 130 × $1,234.57; less 15 % and 5 %; 10 % of it; production of its own; IVA of all.
    expect(rowsOf(model, 'orden_1_importes')).toEqual([
      [
        'Renglón',
        'Tarifa bruta',
        'Pagadas',
        'Importe bruto',
        'Descuentos',
        'Importe neto',
        'Comisión',
        'Producción',
        'Subtotal',
        'IVA',
        'Total',
      ],
      [
        '1. Spot de 30 seg. · Spot «La gota»\nTarifa: Tarifario ficticio de la radiodifusora, 15/01/2026\nComisión de agencia 10 %\nIVA 16 %\nSe paga en junio',
        '1,234.57',
        '130',
        '160,494.10',
        '15 % + 5 %',
        '129,598.99',
        '12,959.90',
        '45,000.01',
        '187,558.90',
        '30,009.42',
        '217,568.32',
      ],
      [
        '2. Cápsula 5 min.\nIVA 8 %',
        '3,333.33',
        '13',
        '43,333.29',
        '33.3333 %',
        '28,888.87',
        '0.00',
        '0.00',
        '28,888.87',
        '2,311.11',
        '31,199.98',
      ],
      [
        'Total',
        '',
        '143',
        '203,827.39',
        '',
        '158,487.86',
        '12,959.90',
        '45,000.01',
        '216,447.77',
        '32,320.53',
        '248,768.30',
      ],
    ]);
    expect(rowsOf(model, 'orden_1_acuerdo')[0]).toEqual([
      'Total con IVA: $248,768.30 (doscientos cuarenta y ocho mil setecientos sesenta y ocho pesos 30/100 M. N.).',
    ]);
  });

  it('says so where a rate is missing, and that State time isn’t paid', () => {
    const [, , missing] = rowsOf(model, 'orden_2_importes');
    expect(missing?.[0]).toContain('Falta la tarifa o la medida');
    expect(missing?.slice(1)).toEqual(['Sin tarifa', '1', '—', '—', '—', '—', '—']);
    expect(rowsOf(model, 'orden_2_acuerdo')[0]?.[0]).toContain('A un renglón le falta la tarifa');
    expect(rowsOf(model, 'ordenes_relacion')[2]?.[1]).toContain('A un renglón le falta la tarifa');
    expect(() => rowsOf(model, 'orden_3_importes')).toThrow();
    expect(rowsOf(model, 'orden_3_acuerdo')[0]?.[0]).toMatch(/^Tiempo de Estado: no se paga/);
    expect(rowsOf(model, 'orden_3_condiciones').flat()).not.toContain('Factura a nombre de');
  });

  it('is a draft while its plan is, and says that there is nothing to order', () => {
    expect(model.watermark).toBe('BORRADOR');
    const nothing = composeInsertionOrder(orderInput({ content: orderPlan([]) }));
    expect(textOf(nothing)).toContain('No hay inserciones que ordenar');
    const officer = { officerName: 'Luis', postName: 'Director', on: '2026-02-03', letterNumber: '', version: 3 };
    const final = composeInsertionOrder(orderInput({ authorisation: officer }));
    expect(final.watermark).toBeNull();
    expect(textOf(final)).toContain('Autorizado, versión 3');
  });
});

describe('the amounts of an order', () => {
  const percent = fc.constantFrom('', '0', '5', '12.5', '33.3333');
  const randomLine = fc.record({
    grossRate: fc.nat(90_000_000),
    rateBasis: fc.constantFrom('insertion' as const, 'page' as const, 'column-centimetre' as const),
    columns: fc.constantFrom('3', '2.5'),
    centimetres: fc.constantFrom('20.5', '10/3'),
    pageFraction: fc.constantFrom('1/4', '1/3'),
    discounts: fc.constantFrom('', '15', '15+5', '33.3333+7.25+2'),
    commissionPercent: percent,
    production: fc.constantFrom(0, 1, 1_234_567),
    vatPercent: fc.constantFrom('', '8', '0'),
    on: fc.constantFrom(
      { '05-04': [1, 0] as const },
      { '05-04': [7, 2] as const, '12-31': [120, 0] as const },
      { '02-28': [0, 3] as const, '02-01': [33, 0] as const },
    ),
  });

  it('are those of the plan’s lines, and add up to the total in figures and words, whatever is ordered', () => {
    fc.assert(
      fc.property(fc.array(randomLine, { minLength: 1, maxLength: 6 }), (lines) => {
        const content = orderPlan(lines.map((line) => ({ ...line, mediumKey: RADIO, outlet: 'Radio Prueba' })));
        const printed = rowsOf(composeInsertionOrder(orderInput({ content })), 'orden_1_importes');
        const order = composeInsertionOrder(orderInput({ content, outlet: 'Radio Prueba' }));
        const titles = printed[0] ?? [];
        const column = (row: readonly string[] | undefined, title: string) => row?.[titles.indexOf(title)];
        const costs = lines.map(({ on }, at) => {
          const paid = Object.values(on).reduce((sum, [of]) => sum + of, 0);
          const line = content.line[at];
          if (!line) throw new Error('A line is missing');
          return lineCost(line, paid, '16');
        });
        for (const [at, cost] of costs.entries()) {
          const row = printed[at + 1];
          expect([column(row, 'Importe bruto'), column(row, 'Importe neto')]).toEqual(
            [cost.gross, cost.net].map((amount) => formatMoney(amount, false)),
          );
          expect([column(row, 'Subtotal'), column(row, 'IVA'), column(row, 'Total')]).toEqual(
            [cost.subtotal, cost.vat, cost.total].map((amount) => formatMoney(amount, false)),
          );
          if (cost.commission > 0) expect(column(row, 'Comisión')).toBe(formatMoney(cost.commission, false));
          if (cost.production > 0) expect(column(row, 'Producción')).toBe(formatMoney(cost.production, false));
        }
        const total = costs.reduce((sum, cost) => sum + cost.total, 0);
        expect(printed.at(-1)?.at(-1)).toBe(formatMoney(total, false));
        expect(rowsOf(order, 'orden_1_acuerdo')[0]?.[0]).toContain(moneyInWords(total));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the files of the orders', () => {
  it.skipIf(!textTools)(
    'print every amount whole, each order on pages of its own, signed where the total is',
    async () => {
      const { bytes, pages } = await pdfOf(model);
      const told = modelAmounts(model);
      expect(told.length).toBeGreaterThan(40);
      expect(pdfAmounts(bytes)).toEqual(told);
      expect(docxAmounts(await docxOf(model))).toEqual(told);
      const texts = pageTexts(bytes);
      expect(texts).toHaveLength(pages);
      expect(pages).toBe(7);
      const signed = texts.filter((text) => text.includes('Acepta el medio'));
      expect(signed).toHaveLength(3);
      for (const text of signed) expect(text).toMatch(/Total con IVA|no se paga/);
      for (const text of texts) expect(text.split('Orden de inserción a ').length).toBeLessThanOrEqual(2);
      expect(overlaps(bytes)).toEqual([]);
      expect(missingGlyphs(bytes)).toBe(0);
    },
  );

  it.skipIf(!textTools)(
    'keep four signatures beside the total, so that the outlet accepts nothing on an empty page',
    async () => {
      const signatures = ['Elaboró', 'Revisó', 'Autorizó'].map((role) => {
        return {
          role,
          name: 'Rosa Ejemplo Prueba',
          position: 'Subdirectora de Comunicación Social y Difusión Institucional',
        };
      });
      const { bytes } = await pdfOf(composeInsertionOrder(orderInput({ outlet: 'Diario Serrano', signatures })));
      const signed = pageTexts(bytes).filter((text) => /Elaboró|Acepta el medio/.test(text));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toMatch(/Total con IVA.*Elaboró.*Acepta el medio/s);
    },
  );

  it.skipIf(!hasValidator())('hold to the schema of Word', async () => {
    expect(await schemaErrors(await docxOf(model))).toEqual([]);
  });
});
