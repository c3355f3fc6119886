import { describe, expect, it } from 'vitest';
import { tableOfRows } from '#shared/domain/common/sheet-table.ts';
import { type BroadcastCalendar, broadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import { importMediaLines } from '#shared/domain/media/import-lines.ts';
import { SAMPLE_ROWS } from '#shared/domain/media/import-sample.ts';
import { paintedDays } from '#shared/domain/media/line-spread.ts';
import { mediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { CAMPAIGN, calendar, changed, PLAN, planWith } from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedMedia } from '#tests/domain/media/shipped-media.ts';

const HEADING =
  'Campaña|Subcategoría|Unidad|Soporte|Plaza|Tarifa bruta|Descuentos|IVA|Partida|Mes de pago|Audiencia|Semana 19|Semana 20|Responsable';
const RADIO_ROW =
  'Cuide el agua|Radiodifusoras locales|Spot de 30 seg.|Radio Ejemplo|Ciudad de Prueba|$1,000.00|15+5|16%|3611|junio|25,000|7|3|Ana';

const plan = planWith();
const importing = (...rows: readonly string[]) => importingIn(calendar, rows);
const importingIn = (calendar: BroadcastCalendar, rows: readonly string[]) =>
  importMediaLines(plan, tableOfRows(rows.map((row, at) => ({ line: at + 1, cells: row.split('|') }))), {
    scenarioId: PLAN,
    catalogue: shippedMedia,
    campaigns: [{ id: CAMPAIGN, name: 'Cuide el agua', startDate: '2026-05-01', endDate: '2026-05-15' }],
    materials: [],
    payers: [],
    calendar,
    newId: countingIds(),
  });
const imported = (...rows: readonly string[]) => {
  const result = importing(...rows);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('an imported media plan', () => {
  it('becomes lines with their days, whatever stands above its heading and below its last line', () => {
    const { changes, taken, refused, skipped, problems, unused } = imported(
      'Plan de medios ficticio',
      HEADING,
      RADIO_ROW,
      '|Plática al público|Plática|Brigada norte|Colonia Centro|0||||||2||',
      'Total|||||$1,000.00|||||||',
    );
    expect([taken, refused, skipped, problems, unused]).toEqual([2, 0, 1, [], ['Responsable']]);
    expect(changes.every((change) => mediaPlanChange.safeParse(change).success)).toBe(true);
    const content = changed(plan, changes);
    expect(content.line[0]).toMatchObject({
      campaignId: CAMPAIGN,
      mediumKey: keyOf('Radiodifusoras locales', 'Spot de 30 seg.'),
      outlet: 'Radio Ejemplo',
      grossRate: 100_000,
      discounts: '15+5',
      vatPercent: '16',
      itemCode: '3611',
      paymentMonth: 6,
      people: '25000',
    });
    const spreads = [...planCosts(content).byLine.values()];
    expect(spreads.map(({ paid }) => paid)).toEqual([10, 2]);
    // 10 × $807.50 and IVA, all in June.
    expect(spreads[0]?.monthCosts[5]).toBe(936_700);
    // Week 20 ends for the campaign on Friday the 15th.
    expect(spreads[0]?.days.map(({ index }) => calendar.days[index]?.date).at(-1)).toBe('2026-05-13');
  });

  it('takes the sheet that it gives to begin with as it is', () => {
    const { taken, refused, problems, unused } = imported(...SAMPLE_ROWS.map((cells) => cells.join('|')));
    expect([taken, refused, problems, unused]).toEqual([SAMPLE_ROWS.length - 1, 0, [], []]);
  });

  it.each<[string, string, string]>([
    ['Spot de 30 seg.', 'Spot de 45 seg.', 'C2: «Radiodifusoras locales, Spot de 45 seg.» no está en el catálogo'],
    ['Cuide el agua', 'Otra campaña', 'A2: «Otra campaña» no es una campaña de la estrategia'],
    ['$1,000.00', '1.123456789', 'F2: '],
    ['$1,000.00', '-5', 'F2: «-5» es negativo'],
    ['15+5', '15+105', 'G2: '],
    ['16%', '160%', 'H2: «160%» pasa de 100 %'],
    ['16%', '0.16', 'H2: «0.16» es menos de uno por ciento'],
    ['junio', 'brumario', 'J2: «brumario» no es un mes'],
    ['25,000', 'muchas', 'K2: '],
    ['25,000', '50%', 'K2: «50%» es un porcentaje y se esperaba un número de personas'],
    ['|7|', '|siete|', 'L2: «siete» no es un número de inserciones'],
    ['|7|', '|700000|', 'L2: «700000» no es un número de inserciones'],
  ])('refuses the whole row where %s is %s', (from, to, message) => {
    const row = RADIO_ROW.replace(from, to);
    const { changes, taken, refused, problems } = imported(HEADING, row);
    expect([changes, taken, refused]).toEqual([[], 0, 1]);
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });

  it('reads points as the screen does, with a percent sign or without, and none beyond their universe', () => {
    const heading = 'Subcategoría|Unidad|Rating|Rating de la población';
    const { changes, taken, problems } = imported(
      heading,
      'Cine|Cine minutos|15%|7.5',
      'Cine|Cine minutos|15|7.5%',
      'Cine|Cine minutos|150|',
    );
    expect([taken, problems.map(({ message }) => message)]).toEqual([
      2,
      [expect.stringContaining('C4: «150» pasa de 100 puntos')],
    ]);
    const { line } = changed(plan, changes);
    expect(line.map(({ rating, totalRating }) => [rating, totalRating])).toEqual([
      ['15', '7.5'],
      ['15', '7.5'],
    ]);
  });

  it('reads weeks as Cauce writes them, those of the neighbouring year and bonus ones too', () => {
    const next = broadcastCalendar(2027);
    const result = importingIn(next, [
      'Subcategoría|Unidad|Semana 53 de 2026|Semana 1 (4 al 10 de enero)|Semana 1 bonificadas',
      'Cine|Cine minutos|4|5|2',
    ]);
    if (!result.ok) throw new Error(result.error.message);
    const content = changed(plan, result.value.changes);
    const { days } = paintedDays(content.lineDays, next);
    const sums = [0, 1].map((week) => days.filter(({ index }) => next.days[index]?.week === week));
    expect(
      sums.map((of) => [of.reduce((sum, { paid }) => sum + paid, 0), of.reduce((sum, { bonus }) => sum + bonus, 0)]),
    ).toEqual([
      [4, 0],
      [5, 2],
    ]);
  });

  it('reads how a line is obtained and what its rate is for, and says which insertions have no week', () => {
    const { changes, problems } = imported(
      'Subcategoría|Unidad|Partida|Modalidad|Tarifa por|Pagadas',
      'Cine|Cine minutos|Sin partida|Tiempo de Estado|Centímetro columna|5',
      'Cine|Cine minutos|3611|Prestado|Plana|0',
    );
    expect(changed(plan, changes).line).toMatchObject([
      { itemCode: '', airtime: 'state', rateBasis: 'column-centimetre' },
    ]);
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', expect.stringContaining('F2: dice 5 inserciones pagadas, y la hoja no dice en qué semanas')],
      ['blocking', expect.stringContaining('D3: «Prestado» no es ninguna de las opciones: Comprado')],
    ]);
  });

  it('takes lines of an outlet whose name begins as a sum does, and skips sums', () => {
    const { taken, refused, skipped } = imported(
      'Soporte|Subcategoría|Unidad|Semana 14',
      'Total Play|Radiodifusoras locales|Spot de 30 seg.|4',
      'Suma de voces FM||Spot de 30 seg.|4',
      'Suma de la radio|||8',
      'Total|||8',
    );
    expect([taken + refused, skipped]).toEqual([2, 2]);
  });

  it('refuses insertions outside the campaign, by week and by day', () => {
    const weeks = imported('Subcategoría|Unidad|Campaña|Semana 21', 'Cine|Cine minutos|Cuide el agua|2');
    expect(weeks.problems[0]?.message).toContain('D2: La semana 21 (18 al 24 de mayo) no tiene días de transmisión');
    const days = imported('Subcategoría|Unidad|Campaña|15/05/2026|16/05/2026', 'Cine|Cine minutos|Cuide el agua|2|1');
    expect([days.taken, days.problems[0]?.cell]).toEqual([0, 'E2']);
    expect(imported('Subcategoría|Unidad|Campaña|15/05/2026', 'Cine|Cine minutos|Cuide el agua|2').taken).toBe(1);
    const crowded = imported('Subcategoría|Unidad|Campaña|15/05/2026', 'Cine|Cine minutos|Cuide el agua|10000');
    expect(crowded.problems[0]?.message).toContain('Renglón 2: en un día caen más de 9999');
  });

  it('refuses a sheet whose columns the year has not, or that would count twice, or that is no plan', () => {
    const said = (...rows: readonly string[]) => {
      const result = importing(...rows);
      return result.ok ? 'taken' : result.error.message;
    };
    expect(said(HEADING.replace('Semana 20', 'Semana 54'), RADIO_ROW)).toContain('no tiene semana 54');
    expect(said(HEADING.replace('Responsable', '05/05/2027'), RADIO_ROW)).toContain('se contarían dos veces');
    expect(said('Subcategoría|Unidad|Soporte|29/02/2026', '')).toBe('taken');
    expect(said('Subcategoría|Unidad|Soporte|05/05/2027', '')).toContain('no es un día del ejercicio 2026');
    const medium = 'Subcategoría|Unidad|Soporte';
    expect(said(`${medium}|Semana 14|Sem. 14`, '')).toContain('Las columnas «Semana 14» y «Sem. 14» son de los mismos');
    for (const heading of ['Semanas 14 y 15', 'Sem 17 bis', '14/05', '4 de mayo', 'Mayo']) {
      expect(said(`${medium}|${heading}`, '')).toContain(`La columna «${heading}» parece tener inserciones`);
    }
    // Beside weeks, months are their sums.
    expect(said(`${medium}|Semana 19|Mayo`, '')).toBe('taken');
    expect(said('Núm.|Soporte|Qué|Semana 19', '1|Radio Ejemplo|Pagadas|4')).toContain('no tiene un encabezado');
    expect(said('Nombre|Edad', 'Ana|40')).toContain('no tiene un encabezado');
  });
});
