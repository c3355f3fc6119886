export type ImageHeader = {
  readonly mime: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
};

/**
 * What an image says of itself in its first bytes; null where the bytes are neither PNG nor JPEG or their size can't
 * be read. The name of a file proves nothing, so nothing else is looked at.
 * Sources: PNG (ISO/IEC 15948, 11.2.2 IHDR); JPEG (ITU-T T.81, B.2.2 frame header).
 */
export const imageHeader = (bytes: Uint8Array): ImageHeader | null => pngHeader(bytes) ?? jpegHeader(bytes);

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const pngHeader = (bytes: Uint8Array): ImageHeader | null => {
  if (bytes.length < 33 || PNG_SIGNATURE.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = view.getUint32(12) === 0x49484452;
  return isHeader ? sized('image/png', view.getUint32(16), view.getUint32(20)) : null;
};

const jpegHeader = (bytes: Uint8Array): ImageHeader | null => {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 2;
  while (offset + 9 < bytes.length) {
    if (bytes[offset] !== 0xff) return null;
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
    if (standsAlone) {
      offset += 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return sized('image/jpeg', view.getUint16(offset + 7), view.getUint16(offset + 5));
    offset += 2 + view.getUint16(offset + 2);
  }
  return null;
};

const sized = (mime: ImageHeader['mime'], widthPx: number, heightPx: number): ImageHeader | null =>
  widthPx > 0 && heightPx > 0 ? { mime, widthPx, heightPx } : null;
