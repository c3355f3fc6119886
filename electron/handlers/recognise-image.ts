import type { DocumentService } from '#electron/documents/document-service.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import type { DocumentModel, ImageAsset } from '#shared/documents/model.ts';
import { type ImageHeader, imageHeader } from '#shared/domain/common/image-header.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PX = 10_000;

/**
 * What an image is, told by its first bytes and its own header, never by its name; and drawn once, because a header
 * proves little and one broken image would stop every document that shows it.
 * @throws DomainError file-rejected (no PNG or JPEG, or a broken one), too-large (10 MB, 10,000 px a side)
 */
export const recogniseImage = async (documents: DocumentService, bytes: Uint8Array): Promise<ImageHeader> => {
  if (bytes.byteLength > MOST_BYTES) {
    throw new DomainError(
      'too-large',
      `La imagen pesa ${Math.ceil(bytes.byteLength / 1024 / 1024)} MB y el máximo es 10 MB. Redúzcala en un programa de imágenes y vuelva a elegirla.`,
    );
  }
  const image = imageHeader(bytes);
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
  const sha = sha256(bytes);
  try {
    const page = { format: 'pdf', model: pageWith({ sha, ...image }), images: new Map([[sha, bytes]]) } as const;
    await documents.render({ ...page, createdAt: ANY_INSTANT });
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'file-rejected')) throw error;
    throw new DomainError(
      'file-rejected',
      'La imagen está dañada o incompleta: empieza como PNG o JPEG, pero no se puede dibujar. Ábrala en un programa de imágenes, guárdela de nuevo y vuelva a elegirla.',
      { cause: error },
    );
  }
  return image;
};

/** The smallest document that draws an image. */
const pageWith = (image: ImageAsset): DocumentModel => ({
  title: '',
  subject: '',
  author: '',
  language: 'es-MX',
  watermark: null,
  sections: [
    {
      orientation: 'portrait',
      header: null,
      footer: null,
      blocks: [{ kind: 'image', sha: image.sha, alt: 'Imagen', caption: '', maxWidthMm: 20, maxHeightMm: 20 }],
    },
  ],
  images: [image],
  embedded: null,
});

const ANY_INSTANT = '2000-01-01T00:00:00.000Z';

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
