import type { ImageOrientation } from '#shared/domain/common/image-orientation.ts';

/** A JPEG with the note that a camera adds of how it was held (EXIF, tag 274), for tests. */
export const withOrientation = (jpeg: Uint8Array, orientation: ImageOrientation): Uint8Array => {
  const exif = [
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    // Two notes; the second one is the orientation.
    ...[0, 2],
    ...[0x01, 0x0f, 0, 2, 0, 0, 0, 4, 0x41, 0x42, 0x43, 0],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ];
  const length = exif.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...exif, ...jpeg.slice(2)]);
};
