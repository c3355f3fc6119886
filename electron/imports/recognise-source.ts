import { DomainError } from '#shared/domain/common/result.ts';

/** A whole procedure fits a hundred times into this; more is another kind of file. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

export type RecognisedSource =
  | { readonly kind: 'docx'; readonly bytes: Uint8Array }
  | { readonly kind: 'html'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Tells what a file is by its bytes; its name serves messages only.
 * @throws DomainError `file-rejected` or `too-large`, with what to do instead
 */
export const recogniseSource = (name: string, bytes: Uint8Array): RecognisedSource => {
  if (bytes.byteLength === 0) throw rejected(name, 'está vacío', 'Elija otro archivo');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    if (bytes.byteLength > MAX_FILE_BYTES) throw tooLarge(name, '50 MB');
    return { kind: 'docx', bytes };
  }
  for (const { magic, why, remedy } of FOREIGN) if (startsWith(bytes, magic)) throw rejected(name, why, remedy);
  if (bytes.byteLength > MAX_TEXT_BYTES) throw tooLarge(name, '5 MB');
  return recogniseText(decodeText(name, bytes));
};

/** Pasted text may be HTML too. */
export const recogniseText = (text: string): RecognisedSource => {
  if (text.length > MAX_TEXT_BYTES) throw tooLarge('El texto', '5 MB');
  if (text.trim() === '') {
    throw new DomainError(
      'invalid-input',
      'No hay texto que leer: está vacío. Pegue el texto del documento o elija un archivo.',
    );
  }
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/i.test(text)
    ? { kind: 'html', text }
    : { kind: 'text', text };
};

const FOREIGN: readonly { readonly magic: readonly number[]; readonly why: string; readonly remedy: string }[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    why: 'es un documento de Office anterior a 2007 (.doc)',
    remedy: 'Ábralo en Word y guárdelo como «Documento de Word (.docx)»',
  },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    why: 'es un PDF',
    remedy: 'Ábralo, seleccione todo el texto, cópielo y péguelo aquí',
  },
  {
    magic: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    why: 'es un texto RTF',
    remedy: 'Ábralo en Word y guárdelo como «Documento de Word (.docx)»',
  },
  { magic: [0x89, 0x50, 0x4e, 0x47], why: 'es una imagen', remedy: 'Escriba su texto o busque el documento original' },
  { magic: [0xff, 0xd8, 0xff], why: 'es una imagen', remedy: 'Escriba su texto o busque el documento original' },
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const decodeText = (name: string, bytes: Uint8Array): string => {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  );
  if (sample.includes(0) || controls > sample.length / 100) {
    throw rejected(
      name,
      'no es un documento de Word ni un texto',
      'Elija un .docx o un archivo de texto, o pegue el texto',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Offices still keep texts saved by Windows programs of twenty years ago.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const rejected = (name: string, why: string, remedy: string): DomainError =>
  new DomainError('file-rejected', `«${name}» no se puede leer porque ${why}. ${remedy}.`);

const tooLarge = (name: string, limit: string): DomainError =>
  new DomainError(
    'too-large',
    `${name === 'El texto' ? name : `«${name}»`} es demasiado grande para ser un procedimiento (más de ${limit}). Quite las imágenes pesadas o divida el documento e inténtelo de nuevo.`,
  );
