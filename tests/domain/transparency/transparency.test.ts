import { describe, expect, it } from 'vitest';
import { transparencyFormatsFrom } from '#scripts/transparency-formats.ts';
import { NO_MONTHS } from '#shared/domain/budget/months.ts';
import { quarterSpending } from '#shared/domain/transparency/quarter-spending.ts';
import { formatsOf, regimeOf } from '#shared/domain/transparency/transparency-formats.ts';
import { uncontractedWords } from '#shared/domain/transparency/transparency-rules.ts';
import {
  daysOfQuarter,
  quarterWords,
  type TransparencySource,
} from '#shared/domain/transparency/transparency-source.ts';
import { transparencyTables } from '#shared/domain/transparency/transparency-tables.ts';
import { agreementAt } from '#tests/domain/agreements/agreements-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { shippedFormats, transparencySample } from '#tests/domain/transparency/transparency-sample.ts';

const formats = shippedFormats;

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

const tableOf = (key: string, quarter?: 1 | 2 | 3 | 4, change = (source: TransparencySource) => source) => {
  const table = transparencyTables(change(transparencySample(quarter)), formats).find(
    ({ format }) => format.key === key,
  );
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
    for (const { format, rows } of transparencyTables(transparencySample(), formats)) {
      const known = new Set(format.columns.map(({ key }) => key));
      for (const { cells } of rows)
        expect(
          Object.keys(cells).filter((key) => !known.has(key)),
          format.key,
        ).toEqual([]);
    }
    expect(transparencyTables({ ...transparencySample(), period: { fiscalYear: 2014, quarter: 1 } }, formats)).toEqual(
      [],
    );
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

  it('are those of its last day, whatever was signed or transferred afterwards', () => {
    const later = (source: TransparencySource): TransparencySource => ({
      ...source,
      agreements: {
        ...source.agreements,
        act: source.agreements.act.map((row) =>
          row.agreementId === agreementAt(2) ? { ...row, date: '2026-07-02' } : row,
        ),
      },
      budget: {
        ...source.budget,
        transfer: [
          {
            ...{ id: idAt(1), rank: 'a0', kind: 'increase', number: 'AD-1', date: '2026-07-02' },
            ...{ justification: 'Ampliación ficticia', state: 'recorded' },
          },
        ],
        movement: [
          {
            ...NO_MONTHS,
            ...{ id: idAt(2), rank: 'a0', transferId: idAt(1), itemCode: '3631' },
            ...{ departmentId: null, fundingSourceId: null, m07: 5_000 },
          },
        ],
      },
    });
    const rows = (quarter: 2 | 3) => [
      ...tableOf('B-contracts', quarter, later).map(({ of }) => [of('monto-total'), of('fecha-de-termino')]),
      ...tableOf('B-budget', quarter, later).map(({ of }) => of('presupuesto-modificado-por-concepto')),
    ];
    expect(rows(2)).toEqual([[590_000, '2026-11-30'], 1_800_000, 1_800_000]);
    expect(rows(3)[1]).toBe(1_805_000);
  });

  it('leave out what was cancelled whole, and credit notes among the invoices', () => {
    const cancelled = (source: TransparencySource): TransparencySource => {
      const back = source.budget.spending.filter(({ month, moment }) => month === 6 && moment !== 'committed');
      const first = source.budget.spending.filter(({ month, moment }) => month === 5 && moment !== 'committed');
      return {
        ...source,
        budget: {
          ...source.budget,
          spending: [
            ...source.budget.spending,
            ...[...back, ...first].map((row, at) => ({
              ...row,
              id: idAt(190_000 + at),
              rank: `z${at}`,
              amount: -row.amount,
              document: `NC-${row.month}`,
            })),
          ],
        },
      };
    };
    expect(tableOf('B', 2, cancelled)).toEqual([]);
    expect(tableOf('B', 1, cancelled)).not.toEqual([]);
    const partly = (source: TransparencySource): TransparencySource => ({
      ...source,
      budget: {
        ...source.budget,
        spending: source.budget.spending.flatMap((row) =>
          row.month === 5 && row.moment === 'accrued'
            ? [row, { ...row, id: idAt(190_000), rank: 'z0', amount: -1, document: 'NC-1' }]
            : [row],
        ),
      },
    });
    expect(tableOf('B-contracts', 2, partly)[0]?.of('numero-de-factura')).toBe('F-3; F-5; F-6');
  });

  it('lack what no contract bears, which is told instead', () => {
    const source = transparencySample(2);
    expect(quarterSpending(source).uncontracted).toEqual([]);
    const [commitment, ...links] = source.agreements.commitment;
    const { contracts, uncontracted } = quarterSpending({
      ...source,
      agreements: { ...source.agreements, commitment: links },
    });
    expect(commitment?.spendingId).toBe(idAt(180_000));
    expect(uncontracted).toEqual([{ document: 'CTO', itemCode: '3611', amount: 150_000 }]);
    expect(contracts.map(({ money }) => money.agreement.number)).toEqual(['CTO-7']);
    const unnamed = source.budget.spending.map((row) => (row.month === 6 ? { ...row, commitmentId: null } : row));
    const loose = quarterSpending({ ...source, budget: { spending: unnamed } }).uncontracted;
    expect(loose).toEqual([{ document: 'F-6', itemCode: '3631', amount: 40_000 }]);
    expect(uncontractedWords(loose)).toContain('$400.00');
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
