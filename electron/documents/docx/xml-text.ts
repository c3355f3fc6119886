/** Text for an XML element or a quoted attribute. Characters that XML can't carry are dropped. */
export const encodeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be kept out of XML
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** The five named entities and numeric ones; no other entity is ever expanded. */
export const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
        if (name) return NAMED[String(name).toLowerCase()] ?? all;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0x10ffff ? all : String.fromCodePoint(code);
      })
    : text;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
