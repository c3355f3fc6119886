import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openZip, writeZip } from '#electron/storage/zip-archive.ts';

const SIZE = 4 * 1024 * 1024;
const HEADERS = 200;
/** As a photograph: bytes that gain nothing, with a few blanks that would shrink by a hundredth. */
const photograph = (): Uint8Array => {
  const bytes = Uint8Array.from(randomBytes(SIZE));
  for (let at = 0; at < SIZE; at += 10_000) bytes.fill(0, at, at + 100);
  return bytes;
};

const written = (bytes: Uint8Array) => {
  const archive = writeZip([{ name: 'uno', bytes }]);
  const { read } = openZip(archive, { entries: 1, totalBytes: SIZE, name: /^uno$/ });
  expect(Buffer.from(read('uno')).equals(Buffer.from(bytes))).toBe(true);
  return archive.byteLength;
};

describe('an entry of an archive', () => {
  test('that hardly shrinks is stored as it is, without the seconds of trying', () => {
    expect(written(photograph())).toBeGreaterThan(SIZE);
    expect(written(photograph())).toBeLessThan(SIZE + HEADERS);
  });

  test('that shrinks is deflated, also where only what follows its beginning does', () => {
    expect(written(new Uint8Array(SIZE))).toBeLessThan(SIZE / 100);
    const late = new Uint8Array(SIZE);
    late.set(randomBytes(128 * 1024));
    expect(written(late)).toBeLessThan(SIZE / 10);
  });
});
