import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#electron/ipc/text-codec.ts';
import { decodeFrame, encodeFrame, MAX_FRAME_BYTES, WireError } from '#shared/ipc/wire.ts';

const there = (value: unknown) => encodeFrame(value, nodeCodec);
const back = (frame: Uint8Array) => decodeFrame(frame, nodeCodec);

/** Any plain value, with bytes anywhere in it and with the keys that lesser encodings trip over. */
const plainValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom('__proto__', 'constructor', 'value', 'parts', 'at', '$bytes'),
      ),
      tie('value'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
})).value;

describe('a frame', () => {
  it('brings back every plain value as it was sent, bytes included', () => {
    fc.assert(
      fc.property(plainValue, (value) => {
        // Not toStrictEqual: it takes a key named `constructor` for the constructor.
        deepStrictEqual(back(there(value)), value);
      }),
      { numRuns: 500 },
    );
  });

  it('carries bytes as bytes: a megabyte grows by less than two hundred', () => {
    const frame = there({ bytes: new Uint8Array(1_000_000).fill(200) });
    expect(frame.byteLength - 1_000_000).toBeLessThan(200);
  });

  it('takes a part of a larger buffer for itself alone', () => {
    const whole = new Uint8Array([1, 2, 3, 4, 5]);
    const frame = new Uint8Array([9, ...there({ bytes: whole.subarray(1, 3) })]).subarray(1);
    const sent = back(frame) as { bytes: Uint8Array };
    expect(sent.bytes).toEqual(new Uint8Array([2, 3]));
    expect(sent.bytes.buffer.byteLength).toBe(2);
  });

  it('gives plain bytes of their own also when the frame came as a Node Buffer', () => {
    const frame = Buffer.from(there({ bytes: new Uint8Array([2, 3]) }));
    const { bytes } = back(frame) as { bytes: Uint8Array };
    frame.fill(0);
    deepStrictEqual(bytes, new Uint8Array([2, 3]));
  });

  it('drops keys that hold undefined, as JSON does', () => {
    expect(back(there({ a: undefined, b: 1 }))).toStrictEqual({ b: 1 });
  });

  it.each([
    ['a Map', new Map()],
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['NaN', Number.NaN],
    ['a class', new (class Thing {})()],
  ])('refuses %s instead of losing it', (_, value) => {
    expect(() => there({ deep: [value] })).toThrow(WireError);
  });

  it('refuses to be larger than the limit, on both sides', () => {
    expect(() => there(new Uint8Array(MAX_FRAME_BYTES))).toThrow(WireError);
    expect(() => back(new Uint8Array(MAX_FRAME_BYTES + 1))).toThrow(WireError);
  });
});

describe('hostile bytes', () => {
  const framed = (head: unknown, ...parts: number[]): Uint8Array => {
    const json = new TextEncoder().encode(typeof head === 'string' ? head : JSON.stringify(head));
    const frame = new Uint8Array(8 + json.byteLength + parts.length);
    frame.set([0x43, 0x41, 0x55, 0x31]);
    new DataView(frame.buffer).setUint32(4, json.byteLength);
    frame.set(json, 8);
    frame.set(parts, 8 + json.byteLength);
    return frame;
  };

  it('never give anything but a value or a WireError', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((json) => framed(json)),
        ),
        (bytes) => {
          try {
            back(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(WireError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a frame with one byte cut, added or turned is refused or still a value', () => {
    const frame = there({ name: 'ñandú', bytes: new Uint8Array([1, 2, 3]), list: [1, { two: 2 }] });
    expect(() => back(frame.subarray(0, -1))).toThrow(WireError);
    expect(() => back(new Uint8Array([...frame, 0]))).toThrow(WireError);
    for (let i = 0; i < frame.length; i += 1) {
      const broken = frame.slice();
      broken[i] = (broken[i] ?? 0) ^ 0x55;
      try {
        back(broken);
      } catch (error) {
        expect(error).toBeInstanceOf(WireError);
      }
    }
  });

  it.each([
    ['a path into a prototype', { value: {}, parts: [{ at: ['__proto__', 'polluted'], bytes: 1 }] }],
    ['a path into the constructor', { value: {}, parts: [{ at: ['constructor', 'prototype', 'polluted'], bytes: 1 }] }],
    [
      'a path to the prototype of all, where null is',
      { value: {}, parts: [{ at: ['__proto__', '__proto__'], bytes: 1 }] },
    ],
    ['a part over a value', { value: { a: 1 }, parts: [{ at: ['a'], bytes: 1 }] }],
    ['a part where nothing is', { value: {}, parts: [{ at: ['a'], bytes: 1 }] }],
    ['a negative length', { value: null, parts: [{ at: [], bytes: -1 }] }],
    ['a part longer than the frame', { value: null, parts: [{ at: [], bytes: 5_000_000 }] }],
    [
      'a part inside a part',
      {
        value: null,
        parts: [
          { at: [], bytes: 1 },
          { at: [0], bytes: 0 },
        ],
      },
    ],
    ['no parts', { value: null }],
    ['too many parts', { value: null, parts: Array.from({ length: 10_001 }, () => ({ at: [], bytes: 0 })) }],
    ['JSON that is none', '{"value":'],
  ])('%s is refused', (_, head) => {
    expect(() => back(framed(head, 7))).toThrow(WireError);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('text that is no UTF-8 is refused, not repaired', () => {
    const frame = there('aaaa');
    frame[frame.length - 14] = 0xff;
    expect(() => back(frame)).toThrow(WireError);
  });
});
