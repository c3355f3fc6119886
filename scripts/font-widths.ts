/**
 * Writes shared/documents/font-widths.ts out of the bundled fonts: `node scripts/font-widths.ts`.
 * Run it again whenever a file in resources/fonts is replaced; tests/flowchart/font-metrics.test.ts notices a stale table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** Blocks that Mexican office texts use; a code point outside gets the average width. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2200, 0x22ff],
];

export const FONT_FILES = {
  regular: 'NotoSans_400Regular.ttf',
  semibold: 'NotoSans_600SemiBold.ttf',
  bold: 'NotoSans_700Bold.ttf',
} as const;

/** Advance width of every covered code point in thousandths of an em, two base-36 digits each, `--` where the font has none. */
export const widthTable = (font: Uint8Array): readonly string[] => {
  const widthOf = advanceWidths(font);
  return RANGES.map(([from, to]) => {
    let digits = '';
    for (let code = from; code <= to; code += 1) {
      const width = widthOf(code);
      digits += width === undefined ? '--' : Math.min(width, 1295).toString(36).padStart(2, '0');
    }
    return digits;
  });
};

/** The whole data file, as it is committed. */
export const widthModule = (readFont: (file: string) => Uint8Array): string => {
  const starts = RANGES.map(([from]) => `0x${from.toString(16)}`).join(', ');
  const tables = Object.entries(FONT_FILES).map(
    ([weight, file]) =>
      `  ${weight}: [\n${widthTable(readFont(file))
        .map((digits) => `    '${digits}',\n`)
        .join('')}  ],\n`,
  );
  return `// Written by scripts/font-widths.ts out of resources/fonts; not edited by hand.
// Thousandths of an em, two base-36 digits for each code point; -- where the font has no glyph.
export const RANGE_STARTS = [${starts}] as const;

export const WIDTHS = {
${tables.join('')}} as const;
`;
};

/** OpenType: cmap format 4 for the basic plane, hmtx for the advance widths. */
const advanceWidths = (font: Uint8Array): ((code: number) => number | undefined) => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = (tag: string): number => {
    for (let i = 0; i < view.getUint16(4); i += 1) {
      const record = 12 + i * 16;
      const name = String.fromCharCode(...font.subarray(record, record + 4));
      if (name === tag) return view.getUint32(record + 8);
    }
    throw new Error(`The font has no ${tag} table`);
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const cmap = table('cmap');
  let format4 = 0;
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const offset = cmap + view.getUint32(cmap + 8 + i * 8);
    if (view.getUint16(offset) === 4) format4 = offset;
  }
  if (format4 === 0) throw new Error('The font has no cmap of format 4');
  const segments = view.getUint16(format4 + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let i = 0; i < segments; i += 1) {
      if (view.getUint16(format4 + 14 + i * 2) < code) continue;
      const start = view.getUint16(format4 + 16 + (segments + i) * 2);
      if (start > code) return 0;
      const delta = view.getUint16(format4 + 16 + (2 * segments + i) * 2);
      const rangeAt = format4 + 16 + (3 * segments + i) * 2;
      const range = view.getUint16(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(rangeAt + range + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  return (code) => {
    const glyph = glyphOf(code);
    if (glyph === 0) return undefined;
    const units = view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4);
    return Math.round((units * 1000) / unitsPerEm);
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = widthModule((file) => readFileSync(new URL(`resources/fonts/${file}`, root)));
  writeFileSync(new URL('shared/documents/font-widths.ts', root), source);
}
