/**
 * How a value with binary parts travels over HTTP: a frame of
 *   `CAU1` · length of the JSON (uint32, big endian) · JSON in UTF-8 · binary parts, one after another.
 * The JSON is `{ value, parts }`: `parts` names where in `value` (which holds null there) a Uint8Array belongs and how
 * long it is. Nothing is turned into text on the way, so 60 MB stay 60 MB; and no key of the data itself is special.
 */

/** The most that one frame may weigh: the largest file that crosses (a store, 512 MiB) and room for what goes with it. */
export const MAX_FRAME_BYTES = 520 * 1024 * 1024;

export const WIRE_MIME = 'application/x-cauce-frame';

/** Carries the one-time token with the first call of a browser window. */
export const TOKEN_HEADER = 'cauce-token';

/** A frame that isn't one, or a value that can't travel. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

/** UTF-8, lent by the platform (`shared` has neither Node nor DOM). `decode` throws on malformed bytes. */
export type TextCodec = {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
};

/**
 * @param value plain data: null, booleans, finite numbers, strings, arrays, plain objects, Uint8Array; `undefined`
 *   only as the value of a key, which then doesn't travel
 * @throws WireError on anything else (a Map, a Date, a function): it would vanish without a word
 */
export const encodeFrame = (value: unknown, codec: TextCodec): Uint8Array<ArrayBuffer> => {
  const parts: Part[] = [];
  const contents: Uint8Array[] = [];
  const lifted = lift(value, [], parts, contents);
  const json = codec.encode(JSON.stringify({ value: lifted ?? null, parts }));
  const total = contents.reduce((sum, part) => sum + part.byteLength, HEADER_BYTES + json.byteLength);
  if (total > MAX_FRAME_BYTES) throw new WireError('frame too large');
  const frame = new Uint8Array(total);
  frame.set(MAGIC, 0);
  new DataView(frame.buffer).setUint32(MAGIC.length, json.byteLength);
  frame.set(json, HEADER_BYTES);
  let offset = HEADER_BYTES + json.byteLength;
  for (const part of contents) {
    frame.set(part, offset);
    offset += part.byteLength;
  }
  return frame;
};

/**
 * The inverse of `encodeFrame`. Binary parts are copies: they don't keep the frame alive and never alias it.
 * @throws WireError on anything that isn't exactly one well-formed frame
 */
export const decodeFrame = (frame: Uint8Array, codec: TextCodec): unknown => {
  if (frame.byteLength > MAX_FRAME_BYTES) throw new WireError('frame too large');
  if (frame.byteLength < HEADER_BYTES || MAGIC.some((byte, i) => frame[i] !== byte)) throw new WireError('no frame');
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const jsonEnd = HEADER_BYTES + view.getUint32(MAGIC.length);
  if (jsonEnd > frame.byteLength) throw new WireError('truncated frame');
  const head = parseHead(frame.subarray(HEADER_BYTES, jsonEnd), codec);
  const box: Container = { value: head.value };
  let offset = jsonEnd;
  for (const part of head.parts) {
    if (offset + part.bytes > frame.byteLength) throw new WireError('truncated frame');
    // Not `slice`: where the frame is a Node Buffer that would be a view of it.
    place(box, ['value', ...part.at], new Uint8Array(frame.subarray(offset, offset + part.bytes)));
    offset += part.bytes;
  }
  if (offset !== frame.byteLength) throw new WireError('bytes left over');
  return box.value;
};

const MAGIC = [0x43, 0x41, 0x55, 0x31] as const;
const HEADER_BYTES = 8;
const MAX_PARTS = 10_000;

type Key = string | number;
type Part = { readonly at: readonly Key[]; readonly bytes: number };
type Container = Record<Key, unknown>;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/** The value with null where its binary parts were; `fromEntries` keeps even a key named `__proto__` a plain key. */
const lift = (value: unknown, at: readonly Key[], parts: Part[], contents: Uint8Array[]): unknown => {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new WireError(`a number that JSON doesn't know at ${at.join('.')}`);
    return value;
  }
  if (value instanceof Uint8Array) {
    parts.push({ at, bytes: value.byteLength });
    contents.push(value);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, i) => lift(item, [...at, i], parts, contents));
  if (typeof value === 'object' && isPlain(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, lift(item, [...at, key], parts, contents)]),
    );
  }
  throw new WireError(`a value that can't travel at ${at.join('.')}`);
};

const parseHead = (bytes: Uint8Array, codec: TextCodec): { value: unknown; parts: readonly Part[] } => {
  let head: unknown;
  try {
    head = JSON.parse(codec.decode(bytes));
  } catch {
    throw new WireError('malformed JSON');
  }
  if (typeof head !== 'object' || head === null || !('value' in head) || !('parts' in head)) {
    throw new WireError('malformed frame');
  }
  const { value, parts } = head;
  if (!Array.isArray(parts) || parts.length > MAX_PARTS || !parts.every(isPart)) throw new WireError('malformed parts');
  return { value, parts };
};

const isPart = (part: unknown): part is Part =>
  typeof part === 'object' &&
  part !== null &&
  'at' in part &&
  'bytes' in part &&
  Array.isArray(part.at) &&
  part.at.every((key) => typeof key === 'string' || typeof key === 'number') &&
  typeof part.bytes === 'number' &&
  Number.isSafeInteger(part.bytes) &&
  part.bytes >= 0;

/** Follows own keys only, and fills nothing but the null that `lift` left: a path can't reach a prototype. */
const place = (box: Container, path: readonly Key[], bytes: Uint8Array): void => {
  let container: Container = box;
  for (const [depth, key] of path.entries()) {
    if (!Object.hasOwn(container, key)) throw new WireError('a part without a place');
    if (depth === path.length - 1) {
      if (container[key] !== null) throw new WireError('a part over a value');
      container[key] = bytes;
      return;
    }
    const next = container[key];
    if (typeof next !== 'object' || next === null || next instanceof Uint8Array) {
      throw new WireError('a part without a place');
    }
    container = next as Container;
  }
};
