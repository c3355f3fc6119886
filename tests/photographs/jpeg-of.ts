import type { Picture } from '#tests/photographs/drawn-scene.ts';

/**
 * A picture as the bytes of a baseline JPEG (ITU-T T.81) without subsampling, with one quantiser step and the tables of
 * annex K. Slow and plain: it makes photographs of tests, which a package of its own wouldn't be worth.
 */
export const jpegOf = (picture: Picture): Uint8Array => {
  const { widthPx, heightPx } = picture;
  const bits = bitWriter();
  const before = [0, 0, 0];
  for (let top = 0; top < heightPx; top += 8) {
    for (let left = 0; left < widthPx; left += 8) {
      for (const [channel, block] of blocksAt(picture, left, top).entries()) {
        const levels = quantised(block);
        const codes = channel === 0 ? LUMINANCE : CHROMINANCE;
        const difference = (levels[0] ?? 0) - (before[channel] ?? 0);
        before[channel] = levels[0] ?? 0;
        writeLevels(bits, codes, difference, levels);
      }
    }
  }
  const size = [heightPx >> 8, heightPx & 255, widthPx >> 8, widthPx & 255];
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...ascii('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => STEP)]),
    ...segment(0xc0, [8, ...size, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    ...[DC_LUMINANCE, AC_LUMINANCE, DC_CHROMINANCE, AC_CHROMINANCE].flatMap(({ id, counts, values }) =>
      segment(0xc4, [id, ...counts, ...values]),
    ),
    ...segment(0xda, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]),
    ...bits.end(),
    ...[0xff, 0xd9],
  ]);
};

const STEP = 12;

const ascii = (text: string): readonly number[] => [...text].map((one) => one.charCodeAt(0));

const segment = (marker: number, data: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 255,
  ...data,
];

/** Eight by eight of brightness and the two differences of colour, around zero; edges repeat their last pixel. */
const blocksAt = ({ widthPx, heightPx, pixels }: Picture, left: number, top: number): readonly Float64Array[] => {
  const blocks = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;
  for (let at = 0; at < 64; at += 1) {
    const x = Math.min(left + (at % 8), widthPx - 1);
    const y = Math.min(top + Math.floor(at / 8), heightPx - 1);
    const [red = 0, green = 0, blue = 0] = pixels.subarray((y * widthPx + x) * 3);
    blocks[0][at] = 0.299 * red + 0.587 * green + 0.114 * blue - 128;
    blocks[1][at] = -0.168_736 * red - 0.331_264 * green + 0.5 * blue;
    blocks[2][at] = 0.5 * red - 0.418_688 * green - 0.081_312 * blue;
  }
  return blocks;
};

const COSINES = Array.from({ length: 8 }, (_, frequency) =>
  Array.from(
    { length: 8 },
    (__, at) => Math.cos(((2 * at + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5,
  ),
);

/** The transformed block in the order of the zigzag. */
const quantised = (block: Float64Array): readonly number[] => {
  const rows = new Float64Array(64);
  for (let row = 0; row < 8; row += 1) {
    for (let frequency = 0; frequency < 8; frequency += 1) {
      let sum = 0;
      for (let at = 0; at < 8; at += 1) sum += (block[row * 8 + at] ?? 0) * (COSINES[frequency]?.[at] ?? 0);
      rows[row * 8 + frequency] = sum;
    }
  }
  return ZIGZAG.map((place) => {
    let sum = 0;
    for (let at = 0; at < 8; at += 1) sum += (rows[at * 8 + (place % 8)] ?? 0) * (COSINES[place >> 3]?.[at] ?? 0);
    return Math.round(sum / STEP);
  });
};

const ZIGZAG: readonly number[] = Array.from({ length: 15 }, (_, diagonal) => {
  const places = Array.from({ length: 8 }, (__, row) => ({ row, column: diagonal - row })).filter(
    ({ column }) => column >= 0 && column < 8,
  );
  return (diagonal % 2 === 0 ? places.reverse() : places).map(({ row, column }) => row * 8 + column);
}).flat();

type Codes = { readonly dc: ReadonlyMap<number, string>; readonly ac: ReadonlyMap<number, string> };

const writeLevels = (bits: BitWriter, { dc, ac }: Codes, difference: number, levels: readonly number[]): void => {
  const said = (value: number): string => {
    const width = Math.abs(value).toString(2).length;
    if (value === 0) return '';
    return (value > 0 ? value : value + (1 << width) - 1).toString(2).padStart(width, '0');
  };
  bits.write((dc.get(said(difference).length) ?? '') + said(difference));
  const last = levels.findLastIndex((level, at) => at > 0 && level !== 0);
  let zeros = 0;
  for (let at = 1; at <= last; at += 1) {
    const value = said(levels[at] ?? 0);
    if (value === '') {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.write(ac.get(0xf0) ?? '');
    bits.write((ac.get(zeros * 16 + value.length) ?? '') + value);
    zeros = 0;
  }
  if (last < 63) bits.write(ac.get(0) ?? '');
};

type BitWriter = ReturnType<typeof bitWriter>;

const bitWriter = () => {
  const bytes: number[] = [];
  let waiting = '';
  const push = (byte: number): void => {
    // A byte of all ones would read as a marker.
    bytes.push(...(byte === 0xff ? [0xff, 0] : [byte]));
  };
  const write = (code: string): void => {
    waiting += code;
    for (; waiting.length >= 8; waiting = waiting.slice(8)) push(Number.parseInt(waiting.slice(0, 8), 2));
  };
  return {
    write,
    end: (): readonly number[] => {
      if (waiting !== '') write('1'.repeat(8 - waiting.length));
      return bytes;
    },
  };
};

type HuffmanTable = { readonly id: number; readonly counts: readonly number[]; readonly values: readonly number[] };

const table = (id: number, counts: string, values: string): HuffmanTable => ({
  id,
  counts: [...Buffer.from(counts, 'hex')],
  values: [...Buffer.from(values, 'hex')],
});

/** Tables K.3 to K.6 of annex K. */
const DC_LUMINANCE = table(0x00, '00010501010101010100000000000000', '000102030405060708090a0b');
const DC_CHROMINANCE = table(0x01, '00030101010101010101010000000000', '000102030405060708090a0b');
const AC_LUMINANCE = table(
  0x10,
  '0002010303020403050504040000017d',
  '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738' +
    '393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5' +
    'a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
);
const AC_CHROMINANCE = table(
  0x11,
  '00020102040403040705040400010277',
  '0001020311040521310612415107617113223281081442' +
    '91a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a63646566' +
    '6768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8' +
    'c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa',
);

const codesOf = ({ counts, values }: HuffmanTable): ReadonlyMap<number, string> => {
  const codes = new Map<number, string>();
  let [code, at] = [0, 0];
  for (const [shorter, count] of counts.entries()) {
    for (let one = 0; one < count; one += 1) {
      codes.set(values[at] ?? 0, code.toString(2).padStart(shorter + 1, '0'));
      code += 1;
      at += 1;
    }
    code <<= 1;
  }
  return codes;
};

const LUMINANCE: Codes = { dc: codesOf(DC_LUMINANCE), ac: codesOf(AC_LUMINANCE) };
const CHROMINANCE: Codes = { dc: codesOf(DC_CHROMINANCE), ac: codesOf(AC_CHROMINANCE) };
