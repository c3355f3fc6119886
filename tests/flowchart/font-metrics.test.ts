import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthModule } from '#scripts/font-widths.ts';
import { textWidth, wrapText } from '#shared/documents/font-metrics.ts';
import { hyphenationPoints } from '#shared/documents/hyphenation.ts';

const root = new URL('../../', import.meta.url);

describe('widths', () => {
  test('the committed table is what the bundled fonts say', () => {
    const table = (source: string): string => source.replace(/\s+/g, '');
    const committed = readFileSync(new URL('shared/documents/font-widths.ts', root), 'utf8');
    const fresh = widthModule((file) => readFileSync(new URL(`resources/fonts/${file}`, root)));
    expect(table(committed)).toBe(table(fresh));
  });

  test('known advances of Noto Sans: A is 639, i 258, ñ 618 thousandths of an em', () => {
    expect(textWidth('A', 1000)).toBe(639);
    expect(textWidth('i', 1000)).toBe(258);
    expect(textWidth('ñ', 1000)).toBe(618);
    expect(textWidth('A', 10, 'bold')).toBeGreaterThan(textWidth('A', 10));
  });

  test('a code point outside the table counts once, about a capital wide', () => {
    expect(textWidth('😀', 1000)).toBe(600);
    expect(textWidth('漢字', 1000)).toBe(1200);
  });
});

describe('wrapping', () => {
  const words = fc.array(
    fc.constantFrom('el', 'oficio', 'y/o', 'socio-económico', 'establecimiento', 'ñandú', '¿Procede?', 'x'.repeat(40)),
    { minLength: 1, maxLength: 40 },
  );

  test('loses nothing and keeps every line within the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 200 }), (list, width) => {
        const lines = wrapText(list.join(' '), width, 8);
        const joined = lines.join('').replace(/[\s-]/g, '');
        expect(joined).toBe(list.join('').replace(/-/g, ''));
        for (const line of lines) expect(textWidth(line, 8)).toBeLessThanOrEqual(width + 0.001);
      }),
    );
  });

  test('a word as long as a pasted code costs its length, not its square', () => {
    const word = 'responsabilidad'.repeat(4_000);
    const lines = wrapText(`Anexa ${word}`, 60, 8);
    expect(lines.join('').replaceAll('-', '')).toBe(`Anexa${word}`);
    for (const line of lines) expect(textWidth(line, 8)).toBeLessThanOrEqual(60.001);
    const rule = '_'.repeat(60_000);
    expect(wrapText(rule, 60, 8).join('')).toBe(rule);
  });

  test('too many lines end in an ellipsis that fits', () => {
    const lines = wrapText(
      'Recibe la solicitud y verifica que contenga la documentación completa',
      60,
      8,
      'regular',
      2,
    );
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? '', 8)).toBeLessThanOrEqual(60);
  });

  test('keeps line breaks, joins runs of spaces', () => {
    expect(wrapText('uno\ndos   tres', 100, 8)).toEqual(['uno', 'dos tres']);
  });
});

describe('division of Spanish words', () => {
  test.each([
    ['aseguramiento', 'ase-gu-ra-mien-to'],
    ['distribución', 'dis-tri-bu-ción'],
    ['guerra', 'gue-rra'],
    ['transporte', 'trans-por-te'],
    ['país', 'país'],
    ['aéreo', 'aé-reo'],
    ['¿Autoriza?', '¿Au-to-ri-za?'],
    ['CURP2024', 'CURP2024'],
  ])('%s', (word, divided) => {
    const points = [0, ...hyphenationPoints(word), word.length];
    expect(
      points
        .slice(1)
        .map((end, i) => word.slice(points[i], end))
        .join('-'),
    ).toBe(divided);
  });
});
