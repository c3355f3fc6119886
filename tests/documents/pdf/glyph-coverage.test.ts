import { describe, expect, test } from 'vitest';
import { readFonts } from '#electron/documents/fonts.ts';
import { glyphFindings, glyphFont, printable, uncoveredCharacters } from '#shared/documents/glyph-coverage.ts';
import { GLYPH_RANGES } from '#shared/documents/glyph-coverage-table.ts';
import { everyBlock, text } from '#tests/documents/pdf/every-block.ts';
import { fontCharacters, rangesOf } from '#tests/documents/pdf/font-characters.ts';
import { RESOURCES } from '#tests/documents/pdf/test-compiler.ts';

const withText = (words: string) => {
  const { model } = everyBlock();
  return {
    ...model,
    sections: model.sections.map((section, index) =>
      index === 1 ? { ...section, blocks: [...section.blocks, text(words)] } : section,
    ),
  };
};

describe('the table of characters', () => {
  test('is what the bundled fonts themselves say', async () => {
    const fonts = await readFonts(RESOURCES);
    const cuts = fonts.filter((font) => font.family === 'Noto Sans').map((font) => fontCharacters(font.bytes));
    const inText = new Set([...(cuts[0] ?? [])].filter((character) => cuts.every((cut) => cut.has(character))));
    const symbols = fonts.find((font) => font.family === 'Cauce Symbols');
    const inSymbols = new Set([...fontCharacters(symbols?.bytes ?? new Uint8Array())].filter((c) => !inText.has(c)));

    expect(GLYPH_RANGES.text).toBe(rangesOf(inText));
    expect(GLYPH_RANGES.symbols).toBe(rangesOf(inSymbols));
  });

  test('knows Spanish, arrows, comparisons, boxes and checks', () => {
    for (const character of 'ÁÉÍÓÚÜÑáéíóúüñ¿¡«»“”‘’—–…°ºª§€$%&@')
      expect(`${character} ${glyphFont(character.codePointAt(0) ?? 0)}`).toBe(`${character} text`);
    for (const character of '→←↑↓⇒≥≤≠≈∞☐☑☒✓✔✗★●○■□▪▶①Ⅳ⚠')
      expect(`${character} ${glyphFont(character.codePointAt(0) ?? 0)}`).toBe(`${character} symbols`);
    expect(glyphFont(0x1f600)).toBe('none');
    expect(glyphFont(0x6f22)).toBe('none');
  });
});

describe('a text for print', () => {
  test('stays as it is when every character is there', () => {
    expect(printable('Sí, ¿procede?\nAplica actividad 4 → fin ☑')).toBe('Sí, ¿procede?\nAplica actividad 4 → fin ☑');
  });

  test('shows a visible sign for what cannot be drawn, and the mark that Word meant for its private codes', () => {
    expect(printable('Listo 😀 漢')).toBe('Listo \ufffd \ufffd');
    expect(printable('\uf0b7 uno \uf0fc dos')).toBe('• uno ✓ dos');
  });

  test('loses control characters and joins accents to their letters', () => {
    expect(printable('a\u0007b\u200bc\ufeffd\te')).toBe('ab\u200bcd e');
    expect(printable('cami\u006f\u0301n')).toBe('camión');
  });
});

describe('the check before export', () => {
  test('finds nothing in a document of covered characters', () => {
    expect(uncoveredCharacters(everyBlock().model)).toEqual([]);
  });

  test('names each character once, with its place, its number of times and some words around it', () => {
    const found = glyphFindings(withText('Entrega 😀 el acuse 😀 y la copia 漢.'));

    expect(found.map(({ code, severity, where }) => ({ code, severity, where }))).toEqual([
      { code: 'character-without-glyph', severity: 'warning', where: '8.- Definiciones' },
      { code: 'character-without-glyph', severity: 'warning', where: '8.- Definiciones' },
    ]);
    expect(found[0]?.message).toContain('«😀» (U+1F600)');
    expect(found[0]?.message).toContain('(2 veces)');
    expect(found[0]?.message).toContain('Entrega 😀 el acuse');
    expect(found[1]?.message).toContain('U+6F22');
  });
});
