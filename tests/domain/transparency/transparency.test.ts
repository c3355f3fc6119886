import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transparencyFormatsFrom } from '#scripts/transparency-formats.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { formatsOf, regimeOf, transparencyFormatsFile } from '#shared/domain/transparency/transparency-formats.ts';
import {
  daysOfQuarter,
  quarterWords,
  type TransparencySource,
} from '#shared/domain/transparency/transparency-source.ts';
import { transparencyTables } from '#shared/domain/transparency/transparency-tables.ts';
import {
  agreementAt,
  agreementsWith,
  promiseAt,
  rankOf,
  SIGNED,
  theirsOf,
} from '#tests/domain/agreements/agreements-builder.ts';
import { budgetWith, classifier, each } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { CAMPAIGN, lineAt, planWith } from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { campaignWith, strategyWith } from '#tests/domain/strategy/strategy-builder.ts';

const formats = transparencyFormatsFile.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../resources/catalogues/transparency-formats.json'), 'utf8'),
  ),
);

describe('the formats', () => {
  it('are chosen by year, with their tables, and say what nobody has checked', () => {
    expect(formatsOf(formats, 2020).map(({ key, table, columns }) => [key, table, columns.length])).toEqual([
      ['A', '', 10],
      ['B', '', 34],
      ['B-suppliers', '10632', 8],
      ['B-budget', '10633', 10],
      ['B-contracts', '10656', 11],
      ['C', '', 22],
      ['D', '', 6],
    ]);
    expect(formatsOf(formats, 2014)).toEqual([]);
    expect([2015, 2024, 2025, 2030].map((year) => regimeOf(formats, year)?.key)).toEqual([
      'lgtaip-2015',
      'lgtaip-2015',
      'lgtaip-2025',
      'lgtaip-2025',
    ]);
    expect(regimeOf(formats, 2026)).toMatchObject({ confidence: 'CG', note: expect.stringContaining('Confírmelas') });
    expect(formats.formats.every(({ name, sheet }) => !name.includes('70') && sheet.length <= 31)).toBe(true);
  });

  it('aren’t made of lists that nobody knows', () => {
    expect(() => transparencyFormatsFrom('{"formatos":{}}')).toThrow('0 lists');
  });
});

const RADIO = keyOf('Radiodifusoras locales', 'Spot de 30 seg.');
const ITEM = '3611';

/** Two contracts: one with two lines of the same item and a part without line; one that exercised nothing in the quarter. */
const sourceOf = (quarter: 1 | 2 | 3 | 4 = 2): TransparencySource => {
  const money = { nature: 'money', by: 'ours' } as const;
  const agreements = agreementsWith([
    {
      kind: 'contract',
      number: 'CTO-7',
      acts: SIGNED,
      link: 'https://ejemplo.mx/cto-7',
      legalBasis: 'Artículo ficticio',
      promises: [
        { ...money, amount: 500_000, itemCode: ITEM },
        { ...money, amount: 90_000, itemCode: '3631' },
      ],
    },
    { kind: 'contract', number: 'CTO-8', acts: SIGNED, promises: [{ ...money, amount: 10_000, itemCode: ITEM }] },
    {
      kind: 'amendment',
      amendsId: agreementAt(0),
      acts: SIGNED,
      link: 'https://ejemplo.mx/mod-1',
      endDate: '2026-12-15',
      promises: [{ ...money, amount: 100_000, itemCode: '', amendsPromiseId: promiseAt(1) }],
    },
  ]);
  const entry = (
    at: number,
    moment: BudgetContent['spending'][number]['moment'],
    itemCode: string,
    month: number,
    amount: number,
    root: number | null,
  ): BudgetContent['spending'][number] => ({
    id: idAt(180_000 + at),
    rank: rankOf(at),
    itemCode,
    departmentId: null,
    fundingSourceId: null,
    moment,
    date: `2026-${String(month).padStart(2, '0')}-10`,
    month,
    amount,
    document: moment === 'committed' ? 'CTO' : `F-${month}`,
    concept: '',
    commitmentId: root === null ? null : idAt(180_000 + root),
  });
  const spent = (from: number, itemCode: string, month: number, amount: number, root: number) =>
    (['accrued', 'exercised', 'paid'] as const).map((moment, at) =>
      entry(from + at, moment, itemCode, month, amount, root),
    );
  const budget: BudgetContent = {
    ...budgetWith({
      authorised: [
        [ITEM, each(100_000)],
        ['3631', each(50_000)],
        ['2111', each(1)],
      ],
    }),
    spending: [
      entry(0, 'committed', ITEM, 2, 500_000, null),
      entry(1, 'committed', '3631', 2, 100_000, null),
      entry(2, 'committed', ITEM, 2, 10_000, null),
      ...spent(3, ITEM, 3, 200_000, 0),
      ...spent(6, ITEM, 5, 150_000, 0),
      ...spent(9, '3631', 6, 40_000, 1),
      ...spent(12, ITEM, 8, 10_000, 2),
    ],
  };
  const line = { mediumKey: RADIO, itemCode: ITEM, grossRate: 10_000, vatPercent: '16', campaignId: CAMPAIGN } as const;
  const mediaPlan = planWith(
    [
      { ...line, on: { '05-04': [2] } },
      { ...line, outlet: 'Radio Dos', on: { '05-04': [1] } },
      { ...line, outlet: 'Radio Libre', on: { '05-04': [1] } },
      { ...line, airtime: 'state', durationSeconds: 30, stations: 2, on: { '05-04': [3], '08-03': [5] } },
      { ...line, airtime: 'fiscal', durationSeconds: null, on: { '05-04': [3] } },
      { ...line, airtime: 'state', on: { '01-05': [3] } },
    ],
    {
      lineCommitment: [0, 1].map((at) => ({
        id: idAt(181_000 + at),
        rank: rankOf(at),
        lineId: lineAt(at),
        spendingId: idAt(180_000),
      })),
    },
  );
  return {
    period: { fiscalYear: 2026, quarter },
    said: {
      role: 'Contratante y solicitante',
      responsibleArea: 'Unidad de Prueba',
      validatedOn: '2026-07-10',
      updatedOn: '2026-07-11',
      note: '',
      programName: 'Programa ficticio',
      programApprovedOn: '2026-01-30',
      programLink: 'https://ejemplo.mx/programa',
      airtimeMessage: 'Los tiempos los administra otro ente (ficticio).',
      airtimeLink: '',
    },
    agreements: {
      ...agreements,
      party: agreements.party.map((row) => (row.id === theirsOf(0) ? { ...row, taxId: 'ABCD010203AB1' } : row)),
      commitment: [0, 1, 2].map((at) => ({
        id: idAt(182_000 + at),
        rank: rankOf(at),
        agreementId: agreementAt(at === 2 ? 1 : 0),
        promiseId: promiseAt(at),
        spendingId: idAt(180_000 + at),
      })),
    },
    budget,
    itemName: (code) => classifier.find(code)?.name ?? '',
    mediaPlan,
    costs: planCosts(mediaPlan),
    strategy: {
      ...strategyWith({
        campaign: [campaignWith({ id: CAMPAIGN, topic: 'Ecología y medio ambiente', startDate: '2026-05-01' })],
      }),
      strategy: strategyWith().strategy.map((row) => ({
        ...row,
        institutionalObjective: paragraphs('Cuidar el agua.'),
      })),
      campaignTrait: [{ id: idAt(1), rank: 'a0', campaignId: CAMPAIGN, trait: 'sex', value: 'Ambos' }],
    },
    catalogue: shippedMedia,
    lists: shippedLists,
  };
};

const tableOf = (key: string, quarter?: 1 | 2 | 3 | 4) => {
  const table = transparencyTables(sourceOf(quarter), formats).find(({ format }) => format.key === key);
  if (!table) throw new Error(`No format ${key}`);
  return table.rows.map(({ id, cells }) => ({
    id,
    of: (column: string): unknown => {
      const cell = cells[column];
      if (!cell) return undefined;
      return cell.kind === 'text'
        ? cell.text
        : cell.kind === 'money'
          ? cell.centavos
          : cell.kind === 'number'
            ? cell.value
            : cell.date;
    },
  }));
};

describe('the rows of a quarter', () => {
  it('fill only columns that the format has', () => {
    for (const { format, rows } of transparencyTables(sourceOf(), formats)) {
      const known = new Set(format.columns.map(({ key }) => key));
      for (const { cells } of rows)
        expect(
          Object.keys(cells).filter((key) => !known.has(key)),
          format.key,
        ).toEqual([]);
    }
    expect(transparencyTables({ ...sourceOf(), period: { fiscalYear: 2014, quarter: 1 } }, formats)).toEqual([]);
    expect(daysOfQuarter({ fiscalYear: 2024, quarter: 1 })).toEqual(['2024-01-01', '2024-03-31']);
    expect(daysOfQuarter({ fiscalYear: 2026, quarter: 4 })).toEqual(['2026-10-01', '2026-12-31']);
    expect(quarterWords({ fiscalYear: 2026, quarter: 2 })).toBe('abril a junio de 2026');
  });

  it('have one for each line that a contract paid, and one for each item without line; each contract and item once', () => {
    const main = tableOf('B');
    expect(
      main.map(({ of }) => [
        of('descripcion-de-unidad'),
        of('costo-por-unidad'),
        of('contrato'),
        of('proveedores'),
        of('presupuesto'),
      ]),
    ).toEqual([
      ['Spot de 30 seg.', 11_600, 1, 1, 1],
      ['Spot de 30 seg.', 11_600, 1, 1, 1],
      ['', undefined, 1, 1, 2],
    ]);
    expect(main[0]?.of('nombre-de-la-campana-o-aviso')).toBe('Cuide el agua de su casa');
    expect(main[0]?.of('tipo-campana-aviso-institucional')).toBe('Campañas');
    expect(main[0]?.of('objetivo-institucional')).toBe('Cuidar el agua.');
    expect(main[0]?.of('sexo')).toBe('Ambos');
    expect(
      tableOf('B-contracts').map(({ id, of }) => [
        id,
        of('numero-o-referencia'),
        of('monto-total'),
        of('monto-pagado'),
        of('numero-de-factura'),
        of('fecha-de-termino'),
        of('hipervinculo-al-convenio-modificatorio'),
      ]),
    ).toEqual([[1, 'CTO-7', 600_000, 390_000, 'F-3; F-5; F-6', '2026-12-15', 'https://ejemplo.mx/mod-1']]);
    expect(
      tableOf('B-budget').map(({ id, of }) => [
        id,
        of('partida-generica'),
        of('clave-del-concepto'),
        of('presupuesto-ejercido-por-partida'),
        of('presupuesto-asignado-por-partida'),
        of('presupuesto-ejercido-por-concepto'),
        of('presupuesto-modificado-por-concepto'),
      ]),
    ).toEqual([
      [1, '3610', '3600', 350_000, 1_200_000, 390_000, 1_800_000],
      [2, '3630', '3600', 40_000, 600_000, 390_000, 1_800_000],
    ]);
    // An RFC of thirteen is a person's.
    expect(
      tableOf('B-suppliers').map(({ of }) => [
        of('razon-social'),
        of('nombre-s'),
        of('rfc'),
        of('fundamento-juridico'),
      ]),
    ).toEqual([['', 'Radio Ejemplo 1', 'ABCD010203AB1', 'Artículo ficticio']]);
  });

  it('count the whole year once over its quarters', () => {
    expect(
      ([1, 2, 3, 4] as const).map((quarter) =>
        tableOf('B-contracts', quarter).map(({ of }) => [of('numero-o-referencia'), of('monto-pagado')]),
      ),
    ).toEqual([[['CTO-7', 200_000]], [['CTO-7', 390_000]], [['CTO-8', 10_000]], []]);
  });

  it('tell official airtime in seconds, and leave blank what isn’t known', () => {
    expect(
      tableOf('C').map(({ of }) => [
        of('tipo-tiempo-de-estado-fiscal'),
        of('medio-radio-television'),
        of('monto-total-del-tiempo-consumido'),
        of('inicio'),
      ]),
    ).toEqual([
      ['Tiempo de Estado', 'Radio', 180, '2026-04-01'],
      ['Tiempo fiscal', 'Radio', undefined, '2026-04-01'],
    ]);
    expect(tableOf('A')[0]?.of('fecha-de-aprobacion')).toBe('2026-01-30');
    expect(tableOf('D')[0]?.of('mensaje')).toContain('otro ente');
  });
});
