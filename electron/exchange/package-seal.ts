import { createHash } from 'node:crypto';

/**
 * A package ends in a seal: the SHA-256 of every byte before it, written as the ZIP's own comment, so that any program still
 * opens the archive and one changed byte anywhere, in headers and padding too, is noticed before anything else is looked at.
 */
const MARK = Buffer.from('cauce-package sha256 ', 'ascii');
const SEAL_BYTES = MARK.byteLength + 64;
/** Where the end record of a ZIP gives the length of the comment that follows it. */
const COMMENT_LENGTH_FROM_END = 2;

/** The archive with its seal. @param archive a ZIP without comment */
export const seal = (archive: Uint8Array): Uint8Array => {
  const sealed = Buffer.alloc(archive.byteLength + SEAL_BYTES);
  sealed.set(archive);
  sealed.writeUInt16LE(SEAL_BYTES, archive.byteLength - COMMENT_LENGTH_FROM_END);
  sealed.set(MARK, archive.byteLength);
  const digest = digestOf(sealed.subarray(0, archive.byteLength + MARK.byteLength));
  sealed.write(digest, archive.byteLength + MARK.byteLength, 'ascii');
  return new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.byteLength);
};

/** The archive without its seal, `absent` where it has none, `broken` where the bytes are no longer those sealed. */
export const unseal = (bytes: Uint8Array): Uint8Array | 'absent' | 'broken' => {
  const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = sealed.byteLength - SEAL_BYTES;
  if (at < 0 || !sealed.subarray(at, at + MARK.byteLength).equals(MARK)) return 'absent';
  const digest = digestOf(sealed.subarray(0, at + MARK.byteLength));
  if (sealed.toString('latin1', at + MARK.byteLength) !== digest) return 'broken';
  return bytes.subarray(0, at);
};

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
