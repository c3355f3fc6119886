/** How a picture has to be turned to stand upright: 1 as it is, 2 to 8 as EXIF counts. */
export type ImageOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/**
 * The orientation that a camera wrote into a JPEG; 1 where it wrote none. A telephone held upright stores its picture lying
 * down and says so here. Source: EXIF 2.32, 4.6.4, tag 274, in the APP1 segment.
 */
export const imageOrientation = (bytes: Uint8Array): ImageOrientation => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return 1;
  let offset = 2;
  while (offset + 4 <= view.byteLength && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    // The picture itself begins: whatever is said of it was said before.
    if (marker === 0xda) return 1;
    const length = view.getUint16(offset + 2);
    const end = Math.min(view.byteLength, offset + 2 + length);
    if (marker === 0xe1 && isExif(view, offset + 4, end)) return ofTiff(view, offset + 10, end);
    offset += 2 + length;
  }
  return 1;
};

const isExif = (view: DataView, at: number, end: number): boolean =>
  at + 6 <= end && view.getUint32(at) === 0x45786966 && view.getUint16(at + 4) === 0;

const ofTiff = (view: DataView, start: number, end: number): ImageOrientation => {
  if (start + 8 > end) return 1;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return 1;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > end) return 1;
    if (view.getUint16(entry, little) !== 274) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? (value as ImageOrientation) : 1;
  }
  return 1;
};
