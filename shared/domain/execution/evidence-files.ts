import { safeFileName } from '#shared/domain/common/file-name.ts';
import { recogniseFile } from '#shared/domain/common/recognise-file.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

/** Most that one file may hold: a minute of video of a telephone; more belongs on a disk of its own. */
export const MOST_EVIDENCE_BYTES = 100 * 1024 * 1024;

/** What a file is, as far as it can be looked at on screen. */
export type EvidencePreview = 'image' | 'pdf' | 'none';

export type CheckedEvidence = {
  /** Under which it is kept: one that every system saves. */
  readonly name: string;
  readonly mime: string;
  readonly preview: EvidencePreview;
  /** What was changed of its name, in words; '' where nothing was. */
  readonly notice: string;
};

/**
 * Whether a file can be evidence, by its name, its size and its first bytes; before anything is copied, and again over what
 * was copied.
 * @param sizeBytes as the system tells it; a file that shrank meanwhile is refused by whoever copies it
 * @param head its first bytes, 64 KiB of them where it has as many
 * @returns `file-rejected` for what isn't what its extension says, `too-large` above 100 MB
 */
export const checkEvidence = (name: string, sizeBytes: number, head: Uint8Array): Result<CheckedEvidence> => {
  const shown = `«${shortened(name)}»`;
  if (sizeBytes > MOST_EVIDENCE_BYTES) {
    return fail(
      'too-large',
      `El archivo ${shown} pesa ${sizeWords(sizeBytes)} y como evidencia caben ${sizeWords(MOST_EVIDENCE_BYTES)}. Recórtelo o redúzcalo, o guarde aquí una foto y anote dónde está el original.`,
    );
  }
  if (sizeBytes === 0 || head.length === 0) {
    return fail(
      'file-rejected',
      `El archivo ${shown} está vacío. Ábralo para ver si se copió completo y vuelva a elegirlo.`,
    );
  }
  const clean = safeFileName(name, 'Evidencia');
  const extension = extensionOf(clean);
  const expected = EXPECTED[extension];
  if (expected === undefined) {
    return fail(
      'file-rejected',
      extension === ''
        ? `El archivo ${shown} no tiene extensión y no se sabe qué es. Guárdelo como foto, PDF, video, audio, Word, Excel o texto.`
        : `Los archivos «.${extension}» no se guardan como evidencia. Guárdelo como foto, PDF, video, audio, Word, Excel o texto.`,
    );
  }
  const mime = recogniseFile(clean, head);
  if (!expected.includes(mime)) {
    const found = KIND_WORDS[mime];
    return fail(
      'file-rejected',
      `El archivo ${shown} dice ser «.${extension}» y por dentro ${found === undefined ? 'no lo es' : `es ${found}`}. Ábralo con su programa y guárdelo de nuevo con la extensión que le toca.`,
    );
  }
  return ok({
    name: clean,
    mime,
    preview: mime === 'application/pdf' ? 'pdf' : PREVIEWED.has(mime) ? 'image' : 'none',
    notice: noticeOf(name, clean),
  });
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** What the first bytes of an extension may say. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  heic: ['image/heic'],
  pdf: ['application/pdf'],
  mp4: ['video/mp4'],
  mov: ['video/quicktime'],
  m4a: ['audio/mp4'],
  mp3: ['audio/mpeg'],
  wav: ['audio/wav'],
  ogg: ['audio/ogg'],
  docx: [DOCX],
  xlsx: [XLSX],
  pptx: [PPTX],
  odt: ['application/vnd.oasis.opendocument.text'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  doc: ['application/msword'],
  xls: ['application/vnd.ms-excel'],
  ppt: ['application/vnd.ms-powerpoint'],
  msg: ['application/vnd.ms-outlook'],
  zip: ['application/zip'],
  txt: ['text/plain'],
  csv: ['text/csv'],
  eml: ['message/rfc822'],
};

const KIND_WORDS: Readonly<Record<string, string>> = {
  'image/jpeg': 'una foto JPG',
  'image/png': 'una imagen PNG',
  'image/gif': 'una imagen GIF',
  'image/webp': 'una imagen WEBP',
  'image/tiff': 'una imagen TIFF',
  'image/heic': 'una foto HEIC',
  'application/pdf': 'un PDF',
  'video/mp4': 'un video o audio MP4',
  'application/zip': 'un archivo ZIP',
  'audio/mpeg': 'un audio MP3',
  'audio/wav': 'un audio WAV',
  'audio/ogg': 'un audio OGG',
};

/** What every browser draws; a photograph of a telephone in HEIC isn't. */
const PREVIEWED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const noticeOf = (given: string, kept: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  if (last === kept) return '';
  const why =
    last.length > kept.length + 20
      ? 'su nombre era demasiado largo'
      : kept.startsWith('_') && !last.startsWith('_')
        ? 'su nombre está reservado por Windows'
        : 'su nombre tenía signos que Windows no admite';
  return `Se guarda como «${shortened(kept)}», porque ${why}.`;
};

const shortened = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.length > 60 ? `${last.slice(0, 59)}…` : last;
};

const sizeWords = (bytes: number): string => {
  const megabytes = bytes / 1_048_576;
  return megabytes >= 1_024 ? `${(megabytes / 1_024).toFixed(1)} GB` : `${Math.ceil(megabytes)} MB`;
};
