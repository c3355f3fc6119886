import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '#tests/photographs/drawn-scene.ts';

/** A picture as the bytes of a PNG (ISO/IEC 15948), eight bits of red, green and blue. */
export const pngOf = ({ widthPx, heightPx, pixels }: Picture): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(heightPx * (1 + widthPx * 3));
  for (let row = 0; row < heightPx; row += 1) {
    rows.set(pixels.subarray(row * widthPx * 3, (row + 1) * widthPx * 3), row * (1 + widthPx * 3) + 1);
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
};

const chunk = (type: string, data: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(typed, 4);
  whole.writeUInt32BE(crc32(typed), typed.length + 4);
  return whole;
};
