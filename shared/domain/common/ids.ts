import { z } from 'zod';

/** Ids are UUIDv7, so that rows made on two computers can meet and still sort by creation. */
export const id = z.uuidv7();
export type Id = z.infer<typeof id>;

/** Where ids and time come from is injected, so the same input gives the same bytes. */
export type IdSource = () => Id;

/**
 * Builds a UUIDv7 (RFC 9562, section 5.7) out of a time and ten random bytes.
 * @param unixMs milliseconds since 1970
 * @param random at least 10 random bytes; only the first 10 are used
 */
export const uuidV7 = (unixMs: number, random: Uint8Array): Id => {
  const bytes = new Uint8Array(16);
  let rest = unixMs;
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
