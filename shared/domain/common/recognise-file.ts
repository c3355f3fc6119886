import { imageHeader } from '#shared/domain/common/image-header.ts';

/** What is said of a file that nobody should open by a click, and of one that nothing is known about. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * The type of a file by its first bytes where they tell it, and by its name only between types that begin alike. Never
 * a type that a browser or Windows would run or draw as a page: such files are kept and saved as plain bytes.
 */
export const recogniseFile = (name: string, bytes: Uint8Array): string => {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (DANGEROUS.has(extension) || startsWith(bytes, MZ) || startsWith(bytes, ELF)) return UNKNOWN_TYPE;
  const image = imageHeader(bytes);
  if (image) return image.mime;
  const signature = SIGNATURES.find((one) => startsWith(bytes, one.start, one.at));
  if (signature) return signature.types[extension] ?? signature.types[''] ?? UNKNOWN_TYPE;
  return PLAIN[extension] !== undefined && isText(bytes) ? PLAIN[extension] : UNKNOWN_TYPE;
};

/** What Windows runs, or opens with something that runs what is in it. */
const DANGEROUS: ReadonlySet<string> = new Set(
  (
    'exe com scr pif cpl msi msp msix appx bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta lnk url scf reg inf dll sys ' +
    'jar jnlp chm hlp gadget application appref-ms iso img vhd vhdx docm dotm xlsm xlsb xltm xlam pptm potm ppam ppsm ' +
    'sh py rb pl html htm xhtml mht mhtml svg svgz xml xsl'
  ).split(' '),
);

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));
const MZ = ascii('MZ');
const ELF = [0x7f, ...ascii('ELF')];

type Signature = {
  readonly start: readonly number[];
  readonly at: number;
  /** By extension; '' for every other. */
  readonly types: Readonly<Record<string, string>>;
};

const SIGNATURES: readonly Signature[] = [
  { start: ascii('%PDF-'), at: 0, types: { '': 'application/pdf' } },
  { start: ascii('GIF8'), at: 0, types: { '': 'image/gif' } },
  { start: ascii('WEBP'), at: 8, types: { '': 'image/webp' } },
  { start: ascii('II*\0'), at: 0, types: { '': 'image/tiff' } },
  { start: ascii('MM\0*'), at: 0, types: { '': 'image/tiff' } },
  { start: ascii('WAVE'), at: 8, types: { '': 'audio/wav' } },
  { start: ascii('ID3'), at: 0, types: { '': 'audio/mpeg' } },
  { start: ascii('OggS'), at: 0, types: { '': 'audio/ogg' } },
  // Without a tag in front: the frame header of layer III.
  ...[0xfb, 0xf3, 0xf2].map((second) => ({ start: [0xff, second], at: 0, types: { mp3: 'audio/mpeg' } })),
  // A telephone's photograph that somebody named .jpg is still one.
  ...['heic', 'heix', 'mif1'].map((brand) => ({ start: ascii(`ftyp${brand}`), at: 4, types: { '': 'image/heic' } })),
  {
    start: ascii('ftyp'),
    at: 4,
    types: { '': 'video/mp4', m4a: 'audio/mp4', mov: 'video/quicktime', heic: 'image/heic' },
  },
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    at: 0,
    types: {
      '': 'application/zip',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      odt: 'application/vnd.oasis.opendocument.text',
      ods: 'application/vnd.oasis.opendocument.spreadsheet',
    },
  },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    at: 0,
    types: {
      doc: 'application/msword',
      xls: 'application/vnd.ms-excel',
      ppt: 'application/vnd.ms-powerpoint',
      msg: 'application/vnd.ms-outlook',
    },
  },
];

/** Texts have no signature: believed where every byte may stand in one. */
const PLAIN: Readonly<Record<string, string>> = { txt: 'text/plain', csv: 'text/csv', eml: 'message/rfc822' };

const LOOKED_AT = 65_536;

const isText = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, LOOKED_AT).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);
