import { describe, expect, it } from 'vitest';
import { composeBudget } from '#shared/documents/compose/budget.ts';
import { composeDistribution } from '#shared/documents/compose/distribution.ts';
import type { ChartBlock, DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { emptyBudget } from '#shared/domain/budget/budget.ts';
import { monthsOf } from '#shared/domain/budget/months.ts';
import { type Amounts, totalsOf, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { askedBudget, distributedBudget, inputOf } from '#tests/documents/budget/budget-samples.ts';
import { rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { budgetWith, ENROLMENT, each, PROMOTION } from '#tests/domain/budget/budget-builder.ts';

const money = (amount: number) => formatMoney(amount, false);
const figures = ({ months, annual }: Amounts) => [...months, annual].map(money);
const headings = (model: DocumentModel) =>
  model.sections[0]?.blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${block.number} ${block.text}`.trim()] : [],
  );
const charts = (model: DocumentModel) =>
  model.sections.flatMap(({ blocks }) => blocks.filter((block): block is ChartBlock => block.kind === 'chart'));
const textOf = (model: DocumentModel) => [...modelTexts(model)].map(({ text }) => text).join('\n');

describe('the «Anteproyecto de presupuesto» on paper', () => {
  const content = askedBudget();
  const totals = totalsOfLines(content);
  const model = composeBudget(inputOf(content));

  it('says whose it is, of which programme, year and classifier, and the total in figures and words, as a draft', () => {
    expect(headings(model)).toEqual([
      '1. Datos generales',
      '2. Resumen por partida y mes',
      '3. Gráficas',
      '4. Por departamento',
      '5. Por fuente de financiamiento',
      '6. Techos y su uso',
      '7. Renglones',
      'Firmas',
    ]);
    expect(rowsOf(model, 'presupuesto_datos_generales')).toEqual([
      ['Dirección', 'Dirección de Prueba'],
      ['Programa', 'Programa ficticio de afiliación'],
      ['Ejercicio fiscal', '2026'],
      [
        'Clasificador por objeto del gasto',
        'Clasificador ficticio, Estado de Prueba, Edición de prueba, ejercicio 2026',
      ],
      ['Renglones', '45'],
      [
        'Total solicitado',
        '$2,843,945.50 (dos millones ochocientos cuarenta y tres mil novecientos cuarenta y cinco pesos 50/100 M. N.)',
      ],
    ]);
    expect(model.watermark).toBe('BORRADOR');
    expect(model.sections.map(({ orientation }) => orientation)).toEqual(['landscape']);
    expect(model.sections[0]?.header?.rows[0]).toEqual(['Instituto Ficticio de Salud', 'Dirección de Prueba']);
  });

  it('sums chapters, concepts, items, departments, sources and everything, by month and year, as the domain does', () => {
    const rows = rowsOf(model, 'presupuesto_por_partida');
    const row = (code: string) => rows.find(([name]) => name?.startsWith(`${code} `))?.slice(1);
    for (const [code, amounts] of [...totals.byChapter, ...totals.byConcept, ...totals.byItem])
      expect([code, row(code)]).toEqual([code, figures(amounts)]);
    expect(rows.at(-1)).toEqual(['Total', ...figures(totals.total)]);
    expect(rows.at(-1)?.at(-1)).toBe('2,843,945.50');

    const departments = rowsOf(model, 'presupuesto_por_departamento');
    expect(departments.find(([name]) => name === 'PA Promoción y Afiliación')?.slice(1)).toEqual(
      figures(totals.byDepartment.get(PROMOTION) ?? totals.total),
    );
    expect(departments.find(([name]) => name === 'IN Inscripción')?.slice(1)).toEqual(
      figures(totals.byDepartment.get(ENROLMENT) ?? totals.total),
    );
    expect(rowsOf(model, 'presupuesto_por_fuente').map(([name]) => name)).toEqual([
      'Fuente de financiamiento',
      '11 Recursos estatales',
      'Total',
    ]);
  });

  it('prints every line under its item with how its year came about, its twelve months and its year', () => {
    const rows = rowsOf(model, 'presupuesto_renglones_detalle');
    for (const [index, line] of content.line.entries()) {
      const at = rows.findIndex(([name]) => name?.startsWith(`${index + 1}. `));
      const [name, ...amounts] = rows[at] ?? [];
      expect(name).toContain(line.description);
      expect(name).toContain(`${line.quantity} ${line.unit} × ${formatMoney(line.unitCost)} × ${line.times}`);
      expect(amounts).toEqual(figures({ months: monthsOf(line), annual: line.annual }));
      const item = rows.slice(0, at).findLast(([title]) => /^\d{4} /.test(title ?? ''));
      expect(item?.[0]).toMatch(new RegExp(`^${line.itemCode} `));
    }
    expect(rows.at(-1)).toEqual(['Total', ...figures(totals.total)]);
  });

  it('says what each ceiling leaves or is passed by, and who validates a restricted item', () => {
    expect(rowsOf(model, 'presupuesto_techos')).toEqual([
      ['Techo', 'Techo', 'Solicitado', 'Por usar', 'Excedido'],
      ['2000 Materiales y suministros\nPA Promoción y Afiliación', '300,000.00', '239,670.00', '60,330.00', '0.00'],
      [
        '3600 Servicios de comunicación social y publicidad\n11 Recursos estatales',
        '1,500,000.00',
        '1,504,450.00',
        '0.00',
        '4,450.00',
      ],
      ['Todo el presupuesto', '2,800,000.00', '2,843,945.50', '0.00', '43,945.50'],
    ]);
    const restricted = rowsOf(model, 'presupuesto_por_partida').find(([name]) => name?.startsWith('3661 '));
    expect(restricted?.[0]).toBe(
      '3661 Contenido por internet\nRestringida: la valida Coordinación de Comunicación (ficticia)',
    );
  });

  it('draws its chapters and months, with the exact figures in words', () => {
    expect(charts(model).map(({ caption }) => caption)).toEqual([
      'Importe solicitado por capítulo, en miles de pesos',
      'Importe solicitado por mes y capítulo, en miles de pesos',
    ]);
    expect(charts(model)[0]?.alt).toBe(
      'Gráfica de barras: Importe solicitado por capítulo. 2000 Materiales y suministros, $450,787.50; 3000 Servicios generales, $2,393,158.00; total $2,843,945.50.',
    );
  });

  it('prints empty, with an item that nobody knows, and with months that don’t add up, saying so', () => {
    const [budget] = content.budget;
    if (!budget) throw new Error('no budget');
    const empty = composeBudget({ ...inputOf(emptyBudget(budget)), classifier: undefined });
    expect(textOf(empty)).toContain('Todavía no se ha capturado ningún renglón.');
    expect(charts(empty)).toEqual([]);
    const broken = composeBudget(
      inputOf(
        budgetWith({
          rawLines: [
            { itemCode: '9999', annual: 1_200_00, m01: 1_000_00 },
            { itemCode: '', annual: 0 },
            { itemCode: '3611', annual: 100_00, m01: 150_00 },
          ],
        }),
      ),
    );
    const text = textOf(broken);
    expect(text).toContain('9999 (no está en el clasificador)');
    expect(text).toContain('Sin partida');
    expect(text).toContain('Falta repartir $200.00 en los meses');
    expect(text).toContain('Los meses se pasan del año por $50.00');
    expect(text).toContain('Los meses suman $1,150.00 y el año $1,300.00');
  });

  it('keeps lines that stand at a generic item beside those of its only specific one', () => {
    const mixed = budgetWith({
      lines: [
        { itemCode: '3610', basis: 'free', annual: 100_00 },
        { itemCode: '3611', basis: 'free', annual: 200_00 },
      ],
    });
    const names = rowsOf(composeBudget(inputOf(mixed)), 'presupuesto_renglones_detalle').map(([name]) =>
      name?.split('\n')[0]?.slice(0, 4),
    );
    expect(names).toEqual(['Part', '3000', '3600', '3610', '1. R', '3611', '2. R', 'Tota']);
  });
});

describe('the «Distribución por partidas» on paper', () => {
  const content = distributedBudget();
  const model = composeDistribution(inputOf(content));

  it('names the letters and gives each department its ceiling by item and month', () => {
    expect(rowsOf(model, 'distribucion_oficios').slice(1)).toEqual([
      ['Autorización', 'OF-7001', '5 de enero de 2026', '', 'Registrado', '$2,559,550.26'],
      ['Distribución', 'OF-7002', '5 de enero de 2026', '', 'Registrado', '$2,559,550.26'],
    ]);
    const totals = totalsOf(content.distribution);
    const rows = rowsOf(model, 'distribucion_por_departamento');
    expect(rows.find(([name]) => name === 'IN Inscripción')?.slice(1)).toEqual(
      figures(totals.byDepartment.get(ENROLMENT) ?? totals.total),
    );
    expect(rows.at(-1)).toEqual(['Total', ...figures(totals.total)]);
    for (const { departmentId, itemCode, amounts } of totals.cells) {
      const from = rows.findIndex(
        ([name]) => name === (departmentId === PROMOTION ? 'PA Promoción y Afiliación' : 'IN Inscripción'),
      );
      expect(
        rows
          .slice(from)
          .find(([name]) => name?.startsWith(`${itemCode} `))
          ?.slice(1),
      ).toEqual(figures(amounts));
    }
  });

  it('compares item by item what was asked, authorised and distributed', () => {
    const rows = rowsOf(model, 'distribucion_comparacion');
    expect(rows.find(([name]) => name?.startsWith('2611 '))).toEqual([
      '2611 Combustibles',
      '192,600.00',
      '173,340.00',
      '-19,260.00',
      '90.0 %',
      '173,340.00',
      '0.00',
    ]);
    expect(rows.at(-1)).toEqual([
      'Total',
      '2,843,945.50',
      '2,559,550.26',
      '-284,395.24',
      '89.9 %',
      '2,559,550.26',
      '0.00',
    ]);
  });

  it('follows the money through its moments where something was moved or spent', () => {
    const rows = rowsOf(model, 'distribucion_saldos');
    expect(rows.find(([name]) => name?.startsWith('3611 '))?.slice(1)).toEqual([
      '609,839.96',
      '609,939.96',
      '12,345.67',
      '12,000.00',
      '11,000.01',
      '10,999.99',
      '597,594.29',
    ]);
    expect(rows.at(-1)?.slice(1)).toEqual([
      '2,559,550.26',
      '2,559,550.26',
      '21,195.67',
      '12,000.00',
      '11,000.01',
      '10,999.99',
      '2,538,354.59',
    ]);
    expect(rowsOf(model, 'distribucion_adecuaciones')[1]).toEqual([
      'AD-1',
      '2 de marzo de 2026',
      'traspaso',
      'Cambio de necesidades (ficticio).',
      '$100.00',
      '-$100.00',
    ]);
    const quiet = composeDistribution(inputOf({ ...content, spending: [], transfer: [], movement: [] }));
    expect(headings(quiet)).not.toContain('7. Saldo por partida y momento del gasto');
  });

  it('is final only when all that it prints stands in recorded letters', () => {
    expect(model.watermark).toBeNull();
    const draft = (patch: Partial<typeof content>) => composeDistribution(inputOf({ ...content, ...patch })).watermark;
    expect(draft({ letter: content.letter.map((letter) => ({ ...letter, state: 'draft' as const })) })).toBe(
      'BORRADOR',
    );
    const [first, ...others] = content.distribution;
    if (!first) throw new Error('nothing distributed');
    expect(draft({ distribution: [{ ...first, letterId: null }, ...others] })).toBe('BORRADOR');
    const [given, ...rest] = content.authorised;
    if (!given) throw new Error('nothing authorised');
    expect(draft({ authorised: [{ ...given, letterId: null }, ...rest] })).toBe('BORRADOR');
    expect(draft({ distribution: [], authorised: [] })).toBe('BORRADOR');
  });

  it('is a draft where nothing is authorised, or more is distributed than authorised', () => {
    const draft = (patch: Partial<typeof content>) => composeDistribution(inputOf({ ...content, ...patch })).watermark;
    expect(draft({ authorised: [] })).toBe('BORRADOR');
    expect(draft({ authorised: content.authorised.slice(1) })).toBe('BORRADOR');
  });

  it('says what is of letters in draft, and leaves it out of the balances as the screen does', () => {
    const draft = distributedBudget('draft');
    const printed = textOf(composeDistribution(inputOf(draft)));
    expect(printed).toContain('De lo autorizado, $2,559,550.26 no está en oficios registrados');
    expect(printed).toContain('De lo distribuido, $2,559,550.26 no está en oficios registrados');
    expect(printed).toContain('Total autorizado, con borradores');
    expect(textOf(model)).not.toMatch(/no está en oficios registrados|con borradores/);
    const total = rowsOf(composeDistribution(inputOf(draft)), 'distribucion_saldos').at(-1) ?? [];
    expect(total[1]).toBe('0.00');
  });

  it('says that nothing was distributed yet', () => {
    const model = composeDistribution(inputOf(budgetWith({ authorised: [['3611', each(100_00)]] })));
    expect(textOf(model)).toContain('Todavía no se ha distribuido ningún importe.');
    expect(rowsOf(model, 'distribucion_comparacion')[1]).toEqual([
      '3611 Difusión en radio, televisión y prensa\nRestringida: la valida Coordinación de Comunicación (ficticia)',
      '0.00',
      '1,200.00',
      '1,200.00',
      '—',
      '0.00',
      '1,200.00',
    ]);
  });
});
