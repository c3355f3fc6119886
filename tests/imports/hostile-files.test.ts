import { deflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { read } from '#tests/imports/reading.ts';

const refusalOf = async (bytes: Uint8Array | string, name = 'archivo.docx'): Promise<string> => {
  const source =
    typeof bytes === 'string' ? ({ kind: 'text', text: bytes } as const) : ({ kind: 'file', name, bytes } as const);
  return read(source).then(
    () => 'aceptado',
    (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
  );
};

const docx = async (parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> => {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file(
    'word/document.xml',
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
  );
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const rels = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

describe('a file that is no procedure is refused with cause and remedy', () => {
  it('a press text', async () => {
    expect(
      await refusalOf(
        'El instituto informó hoy que abrirá tres oficinas nuevas.\n\nLa inversión será de dos millones.',
      ),
    ).toMatch(/^not-a-procedure: .*no parece un procedimiento.*Revise/s);
  });
  it('an empty text', async () => expect(await refusalOf('  \n ')).toMatch(/^invalid-input: .*vacío.*Pegue/s));
  it('fifty megabytes of text', async () => {
    const started = performance.now();
    expect(await refusalOf(Buffer.alloc(50 * 1024 * 1024, 'a b c. '), 'grande.txt')).toMatch(
      /^too-large: .*grande\.txt.*5 MB/s,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });
  it('bytes that are nothing', async () => {
    expect(await refusalOf(Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 9, 9]))).toMatch(
      /^file-rejected: .*no es un documento de Word ni un texto/s,
    );
  });
  it.each([
    ['un .doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /anterior a 2007.*guárdelo/s],
    ['un PDF', [...Buffer.from('%PDF-1.7')], /es un PDF.*cópielo/s],
    ['un RTF', [...Buffer.from('{\\rtf1 hola}')], /RTF.*guárdelo/s],
    ['una imagen', [0x89, 0x50, 0x4e, 0x47, 0x0d], /es una imagen/s],
  ])('%s', async (_, magic, sentence) => expect(await refusalOf(Buffer.from(magic))).toMatch(sentence));
});

describe('a hostile Word file is refused and nothing of it is used', () => {
  it('cut short', async () => {
    const whole = await docx({});
    expect(await refusalOf(whole.subarray(0, whole.length - 40))).toMatch(/^file-rejected: .*incompleto.*guárdelo/s);
  });
  it('a bomb: gigabytes behind kilobytes', async () => {
    const zeros = new Uint8Array(70 * 1024 * 1024);
    const bomb = await docx({ 'word/media/bomba.bin': zeros });
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(await refusalOf(bomb)).toMatch(/^too-large: .*tamaño desmedido/s);
  });
  it('a bomb that lies about its size', async () => {
    expect(await refusalOf(lyingArchive())).toMatch(/^(?:too-large|file-rejected): /);
  });
  it('thousands of entries', async () => {
    const parts = Object.fromEntries(Array.from({ length: 4_100 }, (_, i) => [`word/x${i}.bin`, '']));
    expect(await refusalOf(await docx(parts))).toMatch(/^too-large: /);
  });
  it('a path that climbs out', async () => {
    expect(await refusalOf(climbingArchive())).toMatch(/^file-rejected: .*sale de su carpeta/s);
  });
  it('macros', async () => {
    expect(await refusalOf(await docx({ 'word/vbaProject.bin': 'x' }))).toMatch(
      /^file-rejected: .*macros.*sin macros/s,
    );
  });
  it.each(['image', 'oleObject', 'attachedTemplate', 'subDocument'])('external %s', async (type) => {
    const bytes = await docx({ 'word/_rels/document.xml.rels': rels(type, 'http://127.0.0.1:1/x') });
    expect(await refusalOf(bytes)).toMatch(/^file-rejected: .*enlaza contenido.*Incruste/s);
  });
  it('XML entities', async () => {
    const bytes = await docx({ 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' });
    expect(await refusalOf(bytes)).toMatch(/^file-rejected: .*entidades/s);
  });
  it('a workbook under another name', async () => {
    const zip = new JSZip();
    zip.file('xl/workbook.xml', '<workbook/>');
    expect(await refusalOf(await zip.generateAsync({ type: 'uint8array' }), 'tabla.docx')).toMatch(
      /libro de Excel.*péguela/s,
    );
  });
});

describe('what is harmless is not refused', () => {
  it('a link to a web page: the document is read, the text decides', async () => {
    const bytes = await docx({ 'word/_rels/document.xml.rels': rels('hyperlink', 'https://ejemplo.mx') });
    expect(await refusalOf(bytes)).toMatch(/^not-a-procedure/);
  });
});

/** One entry, written by hand so that its names and sizes can lie. */
const rawArchive = (name: string, content: Uint8Array, declaredSize: number): Uint8Array => {
  const packed = deflateRawSync(content);
  const nameBytes = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(declaredSize, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, Buffer.alloc(14), nameBytes]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};

const lyingArchive = (): Uint8Array => rawArchive('word/document.xml', new Uint8Array(90 * 1024 * 1024), 1_000);
const climbingArchive = (): Uint8Array => rawArchive('../../fuera.xml', Buffer.from('x'), 1);
