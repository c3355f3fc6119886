/**
 * A photograph as a baseline JPEG (ITU-T T.81), colour at half the resolution as cameras write it. The same pixels give
 * the same bytes. Alpha is left out: what is drawn stands on white already.
 * @param pixels RGBA, row by row
 * @param quality 1 to 100, as every program counts it
 */
export const encodeJpeg = (pixels: Uint8Array, width: number, height: number, quality: number): Uint8Array => {
  const tables = [quantised(LUMA, quality), quantised(CHROMA, quality)] as const;
  const out = new BitWriter(pixels.length / 8);
  out.bytes([0xff, 0xd8]);
  out.segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 96, 0, 96, 0, 0]);
  out.segment(
    0xdb,
    tables.flatMap((table, id) => [id, ...ZIGZAG.map((at) => table[at] ?? 1)]),
  );
  const component = (id: number, sampling: number, table: number): number[] => [id, sampling, table];
  out.segment(0xc0, [
    8,
    ...short(height),
    ...short(width),
    3,
    ...component(1, 0x22, 0),
    ...component(2, 0x11, 1),
    ...component(3, 0x11, 1),
  ]);
  out.segment(0xc4, [0x00, ...DC.counts, ...DC.values, 0x10, ...AC.counts, ...AC.values]);
  out.segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
  writeScan(out, planesOf(pixels, width, height), tables);
  out.flush();
  out.bytes([0xff, 0xd9]);
  return out.taken();
};

type Plane = { readonly samples: Float32Array; readonly stride: number };

const writeScan = (
  out: BitWriter,
  { luma, blue, red }: { readonly luma: Plane; readonly blue: Plane; readonly red: Plane },
  [lumaTable, chromaTable]: readonly [Float32Array, Float32Array],
): void => {
  let [y, cb, cr] = [0, 0, 0];
  const rows = luma.samples.length / luma.stride / 16;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < luma.stride / 16; column += 1) {
      for (const [right, down] of QUARTERS) {
        y = writeBlock(out, luma, column * 16 + right, row * 16 + down, lumaTable, y);
      }
      cb = writeBlock(out, blue, column * 8, row * 8, chromaTable, cb);
      cr = writeBlock(out, red, column * 8, row * 8, chromaTable, cr);
    }
  }
};

const QUARTERS = [
  [0, 0],
  [8, 0],
  [0, 8],
  [8, 8],
] as const;

/** Brightness and the two colours, padded to whole squares of sixteen by repeating the last column and row. */
const planesOf = (pixels: Uint8Array, width: number, height: number) => {
  const stride = Math.ceil(width / 16) * 16;
  const rows = Math.ceil(height / 16) * 16;
  const half = stride / 2;
  const luma = new Float32Array(stride * rows);
  const blue = new Float32Array((stride * rows) / 4);
  const red = new Float32Array((stride * rows) / 4);
  for (let y = 0; y < rows; y += 1) {
    const line = Math.min(y, height - 1) * width;
    for (let x = 0; x < stride; x += 1) {
      const at = (line + Math.min(x, width - 1)) * 4;
      const r = pixels[at] ?? 0;
      const g = pixels[at + 1] ?? 0;
      const b = pixels[at + 2] ?? 0;
      luma[y * stride + x] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
      const quarter = (y >> 1) * half + (x >> 1);
      blue[quarter] = (blue[quarter] ?? 0) + (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
      red[quarter] = (red[quarter] ?? 0) + (0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
    }
  }
  return {
    luma: { samples: luma, stride },
    blue: { samples: blue, stride: half },
    red: { samples: red, stride: half },
  };
};

const block = new Float32Array(64);
const turned = new Float32Array(64);
const levels = new Int32Array(64);

/** @returns the block's mean, from which the next one's is told */
const writeBlock = (
  out: BitWriter,
  { samples, stride }: Plane,
  left: number,
  top: number,
  table: Float32Array,
  before: number,
): number => {
  for (let y = 0; y < 8; y += 1) {
    for (let x = 0; x < 8; x += 1) block[y * 8 + x] = samples[(top + y) * stride + left + x] ?? 0;
  }
  // Columns of the lines, then of their turned result: the two-dimensional transform.
  transform(block, turned);
  transform(turned, block);
  for (let at = 0; at < 64; at += 1) {
    const from = ZIGZAG[at] ?? 0;
    levels[at] = Math.round((block[from] ?? 0) / (table[from] ?? 1));
  }
  const mean = levels[0] ?? 0;
  writeLevel(out, DC_CODES, 0, mean - before);
  let zeros = 0;
  for (let at = 1; at < 64; at += 1) {
    const level = levels[at] ?? 0;
    if (level === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) out.code(AC_CODES, 0xf0);
    writeLevel(out, AC_CODES, zeros, level);
    zeros = 0;
  }
  if (zeros > 0) out.code(AC_CODES, 0x00);
  return mean;
};

/** Each line of eight transformed and written as a column. */
const transform = (from: Float32Array, to: Float32Array): void => {
  for (let line = 0; line < 8; line += 1) {
    for (let wave = 0; wave < 8; wave += 1) {
      let sum = 0;
      for (let at = 0; at < 8; at += 1) sum += (from[line * 8 + at] ?? 0) * (COSINES[wave * 8 + at] ?? 0);
      to[wave * 8 + line] = sum;
    }
  }
};

const COSINES = Float32Array.from({ length: 64 }, (_, index) => {
  const wave = index >> 3;
  const scale = wave === 0 ? Math.SQRT1_2 : 1;
  return (scale / 2) * Math.cos(((2 * (index & 7) + 1) * wave * Math.PI) / 16);
});

const writeLevel = (out: BitWriter, codes: Codes, zeros: number, level: number): void => {
  const size = 32 - Math.clz32(Math.abs(level));
  out.code(codes, (zeros << 4) | size);
  if (size > 0) out.bits(level > 0 ? level : level + (1 << size) - 1, size);
};

type Codes = { readonly bits: Uint16Array; readonly lengths: Uint8Array };

/** Bits from the highest down, with the zero byte that the format asks for after each 0xff of the scan. */
class BitWriter {
  #out: Uint8Array;
  #length = 0;
  #held = 0;
  #count = 0;

  constructor(expected: number) {
    this.#out = new Uint8Array(Math.max(4_096, Math.ceil(expected)));
  }

  bytes(values: readonly number[]): void {
    for (const value of values) this.#push(value);
  }

  segment(marker: number, data: readonly number[]): void {
    this.bytes([0xff, marker, ...short(data.length + 2), ...data]);
  }

  code({ bits, lengths }: Codes, symbol: number): void {
    this.bits(bits[symbol] ?? 0, lengths[symbol] ?? 0);
  }

  bits(value: number, length: number): void {
    this.#held = (this.#held << length) | value;
    this.#count += length;
    while (this.#count >= 8) {
      this.#count -= 8;
      const byte = (this.#held >> this.#count) & 0xff;
      this.#push(byte);
      if (byte === 0xff) this.#push(0);
    }
    this.#held &= (1 << this.#count) - 1;
  }

  flush(): void {
    if (this.#count > 0) this.bits((1 << (8 - this.#count)) - 1, 8 - this.#count);
  }

  taken(): Uint8Array {
    return this.#out.slice(0, this.#length);
  }

  #push(value: number): void {
    if (this.#length === this.#out.length) {
      const more = new Uint8Array(this.#out.length * 2);
      more.set(this.#out);
      this.#out = more;
    }
    this.#out[this.#length] = value;
    this.#length += 1;
  }
}

const short = (value: number): readonly [number, number] => [value >> 8, value & 0xff];

/** Of the standard's tables, as the usual quality from 1 to 100 scales them. */
const quantised = (table: readonly number[], quality: number): Float32Array => {
  const percent = quality < 50 ? 5_000 / quality : 200 - quality * 2;
  return Float32Array.from(table, (value) => Math.min(255, Math.max(1, Math.floor((value * percent + 50) / 100))));
};

/** Annex K.1. */
const LUMA = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const CHROMA = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99,
  99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
  99, 99, 99, 99, 99, 99,
];

/** Figure A.6: the order from the mean to the finest wave. */
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];

type HuffmanTable = { readonly counts: readonly number[]; readonly values: readonly number[] };

/** Annex K.3, those of brightness; colour is told with the same ones. */
const DC: HuffmanTable = {
  counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
};
const AC: HuffmanTable = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
  values: [
    0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51, 0x61, 0x07, 0x22, 0x71, 0x14,
    0x32, 0x81, 0x91, 0xa1, 0x08, 0x23, 0x42, 0xb1, 0xc1, 0x15, 0x52, 0xd1, 0xf0, 0x24, 0x33, 0x62, 0x72, 0x82, 0x09,
    0x0a, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2a, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3a,
    0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5a, 0x63, 0x64, 0x65,
    0x66, 0x67, 0x68, 0x69, 0x6a, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88,
    0x89, 0x8a, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9,
    0xaa, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca,
    0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea,
    0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa,
  ],
};

/** Annex C: codes of one length count up, and go on at the next length doubled. */
const codesOf = ({ counts, values }: HuffmanTable): Codes => {
  const bits = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let at = 0;
  for (const [index, count] of counts.entries()) {
    for (let one = 0; one < count; one += 1) {
      const symbol = values[at] ?? 0;
      bits[symbol] = code;
      lengths[symbol] = index + 1;
      code += 1;
      at += 1;
    }
    code <<= 1;
  }
  return { bits, lengths };
};

const DC_CODES = codesOf(DC);
const AC_CODES = codesOf(AC);
