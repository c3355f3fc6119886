import { DomainError } from '#shared/domain/common/result.ts';

export type RecognisedImage = {
  readonly mime: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
};

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PX = 10_000;

/**
 * What an image is, told by its first bytes and its own header, never by its name.
 * @throws DomainError file-rejected (no PNG or JPEG, or a broken one), too-large (10 MB, 10,000 px a side)
 */
export const recogniseImage = (bytes: Uint8Array): RecognisedImage => {
  if (bytes.byteLength > MOST_BYTES) {
    throw new DomainError(
      'too-large',
      `La imagen pesa ${Math.ceil(bytes.byteLength / 1024 / 1024)} MB y el máximo es 10 MB. Redúzcala en un programa de imágenes y vuelva a elegirla.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const image = isPng(bytes) ? readPng(view) : isJpeg(bytes) ? readJpeg(view) : undefined;
  if (!image) {
    throw new DomainError(
      'file-rejected',
      'El archivo no es una imagen PNG o JPEG, o está incompleto: su contenido no corresponde, aunque su nombre lo diga. Guárdela de nuevo como PNG o JPEG y vuelva a elegirla.',
    );
  }
  if (image.widthPx > MOST_PX || image.heightPx > MOST_PX) {
    throw new DomainError(
      'too-large',
      `La imagen mide ${image.widthPx} × ${image.heightPx} píxeles y el máximo por lado es 10,000. Redúzcala en un programa de imágenes y vuelva a elegirla.`,
    );
  }
  return image;
};

/** PNG, JPEG or PDF: what a scanner writes. @throws DomainError file-rejected */
export const requireScan = (bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'application/pdf' => {
  if (isPng(bytes)) return 'image/png';
  if (isJpeg(bytes)) return 'image/jpeg';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  throw new DomainError(
    'file-rejected',
    'El escaneo no es un archivo PDF, PNG ni JPEG: su contenido no corresponde, aunque su nombre lo diga. Vuelva a escanear el documento firmado en uno de esos formatos.',
  );
};

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xd8, 0xff]);

/** The IHDR chunk comes first; an IEND closes a whole file. PNG specification, sections 5.3 and 11.2.2. */
const readPng = (view: DataView): RecognisedImage | undefined => {
  if (view.byteLength < 45 || view.getUint32(12) !== 0x49484452) return undefined;
  let offset = 8;
  while (offset + 12 <= view.byteLength) {
    const length = view.getUint32(offset);
    if (view.getUint32(offset + 4) === 0x49454e44) return sized('image/png', view.getUint32(16), view.getUint32(20));
    offset += 12 + length;
  }
  return undefined;
};

/** Walks the segments to the frame header (SOF0–SOF15 without DHT, JPG, DAC). ITU T.81, annex B. */
const readJpeg = (view: DataView): RecognisedImage | undefined => {
  let offset = 2;
  while (offset + 9 < view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('image/jpeg', view.getUint16(offset + 7), view.getUint16(offset + 5));
    offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
};

const sized = (mime: RecognisedImage['mime'], widthPx: number, heightPx: number): RecognisedImage | undefined =>
  widthPx > 0 && heightPx > 0 ? { mime, widthPx, heightPx } : undefined;
