/** Code points of a TrueType font, read from its own `cmap` (formats 4 and 12; OpenType 1.9, «cmap»). */
export const fontCharacters = (font: Uint8Array): ReadonlySet<number> => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, found);
    if (format === 12) readGroups(view, at, found);
  }
  return found;
};

/** `a-b c` in hexadecimal, as the table in shared/documents writes them. */
export const rangesOf = (characters: ReadonlySet<number>): string => {
  const ranges: [number, number][] = [];
  for (const character of [...characters].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === character - 1) last[1] = character;
    else ranges.push([character, character]);
  }
  return ranges
    .map(([from, to]) => (from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`))
    .join(' ');
};

const tableOffset = (view: DataView, tag: string): number => {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
};

const readSegments = (view: DataView, at: number, found: Set<number>): void => {
  const count = view.getUint16(at + 6) / 2;
  for (let segment = 0; segment < count; segment += 1) {
    const end = view.getUint16(at + 14 + segment * 2);
    const start = view.getUint16(at + 16 + count * 2 + segment * 2);
    const delta = view.getUint16(at + 16 + count * 4 + segment * 2);
    const rangeAt = at + 16 + count * 6 + segment * 2;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? (code + delta) & 0xffff : view.getUint16(rangeAt + range + (code - start) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
};

const readGroups = (view: DataView, at: number, found: Set<number>): void => {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const record = at + 16 + group * 12;
    for (let code = view.getUint32(record); code <= view.getUint32(record + 4); code += 1) found.add(code);
  }
};
