import { describe, expect, it } from 'vitest';
import {
  lineFieldText,
  readLineField,
  TYPED_FIELDS,
  type TypedField,
  unitDefaults,
} from '#shared/domain/media/line-values.ts';
import { moveMediaLine } from '#shared/domain/media/media-edits.ts';
import { mediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { payerKey, payerLabel, payerOf, payersOf, readPayer } from '#shared/domain/media/payers.ts';
import { unitSearch } from '#shared/domain/media/search-units.ts';
import { budgetWith, FEDERAL_FUNDS, PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { changed, lineAt, planWith } from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedMedia } from '#tests/domain/media/shipped-media.ts';

const messageOf = (field: TypedField, typed: string): string => {
  const read = readLineField(field, typed);
  return read.ok ? '' : read.error.message;
};

describe('a figure typed into a line', () => {
  it('is refused with problem, cause and remedy where it can’t be', () => {
    expect(messageOf('grossRate', '1250.123456789')).toMatch(/más de dos decimales.*Escríbalo/);
    expect(messageOf('grossRate', '-5')).toMatch(/negativo.*Escriba/);
    expect(messageOf('vatPercent', '160')).toMatch(/pasa de 100 %.*Escriba/);
    expect(messageOf('vatPercent', '0.16')).toMatch(/16 en vez de 0.16/);
    expect(messageOf('discounts', '15+120')).toMatch(/pasa de 100 %/);
    expect(messageOf('discounts', '15+')).toMatch(/le falta un porcentaje/);
    expect(messageOf('reach', '101')).toMatch(/pasa de 100 %/);
    expect(messageOf('rating', '140')).toMatch(/pasa de 100 puntos.*Escriba/);
    expect(messageOf('people', '-3')).toMatch(/negativa/);
    expect(messageOf('durationSeconds', 'treinta')).toMatch(/segundos.*Escríbalo así/);
    expect(messageOf('pageFraction', '1/0')).toMatch(/divide entre cero/);
  });

  it('is kept as people write it, and a percent sign of points is no division', () => {
    expect(readLineField('grossRate', '$1,250.50')).toEqual({ ok: true, value: { grossRate: 125_050 } });
    expect(readLineField('discounts', '15% + 5')).toEqual({ ok: true, value: { discounts: '15+5' } });
    expect(readLineField('commissionPercent', '0.5 %')).toEqual({ ok: true, value: { commissionPercent: '0.5' } });
    expect(readLineField('rating', '12.5 %')).toEqual({ ok: true, value: { rating: '12.5' } });
    expect(readLineField('pageFraction', '1/4')).toEqual({ ok: true, value: { pageFraction: '1/4' } });
  });

  it('is taken away by an empty field, and what isn’t known stays unknown', () => {
    const [line] = planWith([{}]).line;
    for (const field of TYPED_FIELDS) {
      const read = readLineField(field, '  ');
      if (!read.ok || !line) throw new Error(field);
      const emptied = { ...line, ...read.value };
      expect(mediaPlanEntities.line.safeParse(emptied).success, field).toBe(true);
      expect(lineFieldText(emptied, field), field).toBe('');
    }
  });
});

describe('the catalogue', () => {
  const search = unitSearch(shippedMedia);

  it('is found by any of its words, accents apart, own names first', () => {
    expect(search('spot 30 locales')[0]?.key).toBe(keyOf('Radiodifusoras locales', 'Spot de 30 seg.'));
    expect(search('platica')[0]?.direct).toBe(true);
    expect(search('nada de esto')).toEqual([]);
    expect(search('')).toHaveLength(shippedMedia.units.length);
  });

  it('says what follows from a unit', () => {
    const unit = shippedMedia.units.find(({ key }) => key === keyOf('Radiodifusoras locales', 'Cápsula 5 min.'));
    const talk = shippedMedia.units.find(({ subcategory }) => subcategory === 'Plática al personal');
    if (!unit || !talk) throw new Error('They ship');
    expect(unitDefaults(unit)).toEqual({ durationSeconds: 300 });
    expect(unitDefaults(talk)).toEqual({ audience: 'internal' });
  });
});

describe('who pays', () => {
  const NAMES = new Map([
    ['3611', 'Difusión inventada'],
    ['3631', 'Producción'],
  ]);
  const payers = payersOf(budgetWith({ authorised: [['3611', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]] }), NAMES);

  it('is called by the name of its item too, and is found by it', () => {
    expect(payers.find(({ key }) => key === 'item:3611')?.label).toBe('Partida 3611 Difusión inventada');
    expect(readPayer(payers, 'partida 3611 difusion inventada')).toEqual({ ok: true, value: 'item:3611' });
    expect(payerLabel(payers, { budgetLineId: null, itemCode: '3631' }, NAMES)).toBe('Partida 3631 Producción');
  });

  it('has a text of its own each, by source and else by number, and none takes what several share', () => {
    const budget = budgetWith({
      rawLines: [
        { itemCode: '3611', description: 'Spots', departmentId: null },
        { itemCode: '3611', description: 'spots', departmentId: null },
        { itemCode: '3611', description: 'Spots', departmentId: null, fundingSourceId: FEDERAL_FUNDS },
        { itemCode: '3611', description: 'Spots', departmentId: PROMOTION },
      ],
    });
    const lines = payersOf(budget, NAMES).filter(({ key }) => key.startsWith('line:'));
    expect(lines.map(({ label }) => label)).toEqual([
      '3611 Spots · Recursos estatales (1)',
      '3611 spots · Recursos estatales (2)',
      '3611 Spots · Recursos federales',
      '3611 Spots · Promoción y Afiliación',
    ]);
    for (const { key, label } of lines) expect(readPayer(lines, label)).toEqual({ ok: true, value: key });
    expect(readPayer(lines, '3611 Spots').ok).toBe(false);
  });

  it('is a line of the budget or an item, typed by its code or chosen', () => {
    expect(readPayer(payers, '3611')).toEqual({ ok: true, value: 'item:3611' });
    expect(readPayer(payers, ' partida 3611 ')).toEqual({ ok: true, value: 'item:3611' });
    expect(readPayer(payers, '')).toEqual({ ok: true, value: '' });
    expect(readPayer(payers, 'quien sea').ok).toBe(false);
    for (const { key } of payers) expect(payerKey(payerOf(key))).toBe(key);
    expect(payerLabel(payers, { budgetLineId: null, itemCode: '9999' }, NAMES)).toBe('Partida 9999');
  });
});

describe('the order of lines', () => {
  it('changes one place at a time, and not beyond the ends', () => {
    const plan = planWith([{}, {}, {}]);
    const order = (moved: ReturnType<typeof moveMediaLine>) => changed(plan, moved).line.map(({ id }) => id);
    expect(order(moveMediaLine(plan, lineAt(2), -1))).toEqual([lineAt(0), lineAt(2), lineAt(1)]);
    expect(order(moveMediaLine(plan, lineAt(0), 1))).toEqual([lineAt(1), lineAt(0), lineAt(2)]);
    expect(moveMediaLine(plan, lineAt(0), -1)).toEqual([]);
  });
});
