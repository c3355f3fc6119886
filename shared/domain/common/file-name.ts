/** Names that Windows gives to devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** File systems end names at 255 bytes or units; a copy's « (2)» still fits. */
const MOST_BYTES = 240;
const LONGEST_EXTENSION = 20;

/**
 * A name under which every system saves a file, as near as possible to the one it came with: its last part where a
 * path came along, without control characters, marks that turn the reading direction (they disguise an extension) or
 * signs that Windows refuses; never a device; cut before its extension.
 * @param fallback stem where nothing of the name remains
 */
export const safeFileName = (name: string, fallback: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, '')
    .replace(/[<>:"|?*]+/g, '_')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  const dot = clean.lastIndexOf('.');
  const hasExtension = dot >= 0 && clean.length - dot <= LONGEST_EXTENSION;
  const extension = hasExtension ? clean.slice(dot) : '';
  const stem = hasExtension ? clean.slice(0, dot) : clean;
  const kept = cutToBytes(stem, MOST_BYTES - bytesOf(extension)).replace(/[. ]+$/, '');
  const whole = `${kept.trim() === '' ? fallback : kept}${extension}`;
  return RESERVED.test(whole) ? `_${whole}` : whole;
};

/** Of UTF-8. */
const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
};

const cutToBytes = (text: string, most: number): string => {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) return kept;
    kept += character;
  }
  return kept;
};
