import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, formatMoney, MAX_CENTAVOS, multiplyCost, quantityText } from '#shared/domain/common/money.ts';
import { parseMoney, parsePercent, parseQuantity } from '#shared/domain/common/typed-numbers.ts';

const amount = fc.integer({ min: -MAX_CENTAVOS, max: MAX_CENTAVOS });
const sum = (parts: readonly number[]): number => parts.reduce((before, part) => before + part, 0);

describe('amounts as people type and paste them', () => {
  it.each([
    ['$1,234.50', 123_450],
    ['(1,234.50)', -123_450],
    ['($1,234.50)', -123_450],
    ['$(1,234.50)', -123_450],
    ['1234.5', 123_450],
    ['-3', -300],
    ['-$3.00', -300],
    ['$-3', -300],
    ['3-', -300],
    ['−7.25', -725],
    ['  $   1,234.50  ', 123_450],
    ['$\u00a01\u202f234.50', 123_450],
    ["1'234,567.89", 123_456_789],
    ['1,234', 123_400],
    ['.5', 50],
    ['5.', 500],
    ['0012', 1_200],
    [' $ -   ', 0],
    ['-', 0],
    ['-0.00', 0],
    ['1,000.00 M.N.', 100_000],
    ['250 pesos', 25_000],
    ['MX$20', 2_000],
    ["'15", 1_500],
    ['$9,999,999,999,999.99', MAX_CENTAVOS],
  ])('%j is read', (text, centavos) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: centavos });
  });

  it.each([
    ['', 'vacío'],
    ['1.234,50', 'punto en los miles'],
    ['1,5', 'grupos de tres'],
    ['1,23,456', 'grupos de tres'],
    ['1.234', 'más de dos decimales'],
    ['12.3400', 'más de dos decimales'],
    ['10%', 'porcentaje'],
    ['-(3)', 'dos signos'],
    ['USD 5', 'otra moneda'],
    ['€5', 'otra moneda'],
    ['mil pesos', 'letras'],
    ['1.5E+06', 'notación científica'],
    ['#¡REF!', 'error de Excel'],
    ['########', 'error de Excel'],
    ['=A1+3', 'fórmula'],
    ['12/3', 'signos'],
    ['1 23', 'signos'],
    ['.', 'signos'],
    ['10,000,000,000,000.00', 'más de 15 cifras'],
    ['99999999999999999999999999', 'más de 15 cifras'],
  ])('%j is refused with cause and remedy', (text, cause) => {
    const read = parseMoney(text);
    expect(read.ok ? read.value : read.error.message).toContain(cause);
    expect(read.ok ? '' : read.error.message).toMatch(/: .+\. .+\.$|da un importe .+\. Revise/);
  });

  it('what is printed reads back as the same amount', () => {
    fc.assert(
      fc.property(amount, (centavos) => {
        expect(parseMoney(formatMoney(centavos))).toEqual({ ok: true, value: centavos });
        expect(parseMoney(formatMoney(centavos, false))).toEqual({ ok: true, value: centavos });
      }),
    );
    expect(formatMoney(123_456_789)).toBe('$1,234,567.89');
    expect(formatMoney(-300)).toBe('-$3.00');
    expect(formatMoney(5)).toBe('$0.05');
  });

  it('never throws and never invents figures, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-()$% '/e#=\t\n") }), (text) => {
        const read = parseMoney(text);
        if (read.ok) expect(Number.isSafeInteger(read.value)).toBe(true);
        const quantity = parseQuantity(text);
        if (quantity.ok) expect(quantityText.safeParse(quantity.value).success).toBe(true);
        parsePercent(text);
      }),
    );
  });
});

describe('quantities', () => {
  it.each([
    ['13', '13'],
    ['1,200', '1200'],
    ['1.50', '1.5'],
    ['50%', '0.5'],
    ['2.5 %', '0.025'],
    ['40/30', '40/30'],
    ['007', '7'],
    ['0', '0'],
  ])('%j is read as %j', (text, quantity) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value: quantity });
  });

  it.each(['-2', '1/0', '1/2/3', '1.1234567', 'doce', '', '1234567890123'])('%j is refused', (text) => {
    expect(parseQuantity(text).ok).toBe(false);
  });

  it('percentages count in millionths', () => {
    expect(parsePercent('25%')).toBe(250_000);
    expect(parsePercent('8.3334 %')).toBe(83_334);
    expect(parsePercent('25')).toBeUndefined();
    expect(parsePercent('-5%')).toBeUndefined();
  });
});

describe('exact multiplication', () => {
  it('closes on the sums of a published operating budget', () => {
    expect(multiplyCost('13', 1_976_800, '12')).toEqual({ ok: true, value: 308_380_800 });
    expect(multiplyCost('1', 825_300, '40/30')).toEqual({ ok: true, value: 1_100_400 });
    expect(multiplyCost('13', 825_300, '40/30')).toEqual({ ok: true, value: 14_305_200 });
    expect(multiplyCost('4', 265_300, '12')).toEqual({ ok: true, value: 12_734_400 });
    expect(308_380_800 + 14_305_200).toBe(322_686_000);
  });

  it('rounds halves away from zero, once, at the end', () => {
    expect(multiplyCost('0.5', 1, '1')).toEqual({ ok: true, value: 1 });
    expect(multiplyCost('0.5', -1, '1')).toEqual({ ok: true, value: -1 });
    expect(multiplyCost('0.499999', 1, '1')).toEqual({ ok: true, value: 0 });
    // Floats would give 1.00 for 1.005 pesos.
    expect(multiplyCost('1.005', 100, '1')).toEqual({ ok: true, value: 101 });
    expect(multiplyCost('1/3', 100, '3')).toEqual({ ok: true, value: 100 });
  });

  it('whole quantities give what fractions of the same worth give', () => {
    const whole = fc.nat({ max: 999_999 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -10_000_000, max: 10_000_000 }), whole, (quantity, cost, times) => {
        const short = multiplyCost(String(quantity), cost, String(times));
        const long = multiplyCost(`${quantity}.0`, cost, `${times}/1`);
        expect(short.ok ? short.value : short.error.code).toBe(long.ok ? long.value : long.error.code);
      }),
    );
  });

  it('refuses what is no quantity and what has more than 15 digits', () => {
    expect(multiplyCost('x', 100, '1').ok).toBe(false);
    expect(multiplyCost('1/0', 100, '1').ok).toBe(false);
    const large = multiplyCost('999999999999', 999_999, '2');
    expect(large.ok ? '' : large.error.code).toBe('too-large');
  });
});

describe('splitting an amount', () => {
  it('always gives parts that add up to it, close to their share and with its sign', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 24 }),
        (total, weights) => {
          const parts = allocate(total, weights);
          expect(sum(parts)).toBe(total);
          const whole = sum(weights);
          for (const [index, part] of parts.entries()) {
            if (part !== 0) expect(Math.sign(part)).toBe(Math.sign(total));
            const weight = whole === 0 ? 1 : (weights[index] ?? 0);
            const times = BigInt(whole === 0 ? weights.length : whole);
            const error = BigInt(part) * times - BigInt(total) * BigInt(weight);
            expect(error < times && error > -times).toBe(true);
          }
        },
      ),
    );
  });

  it('gives the odd centavos to the largest remainders, first come first served', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(10, [0, 1, 0])).toEqual([0, 10, 0]);
    expect(allocate(2, [1, 2, 1])).toEqual([1, 1, 0]);
    expect(allocate(5, [])).toEqual([]);
  });
});
