import { createHash } from 'node:crypto';
import { bodyText } from '#electron/documents/docx/body-text.ts';
import { decodeXml, encodeXml } from '#electron/documents/docx/xml-text.ts';
import { readZip } from '#electron/documents/docx/zip.ts';
import type { DocumentModel } from '#shared/documents/model.ts';

/** What a document of ours carries: the data it was made from, and whether its text was edited since. */
export type EmbeddedModel = {
  readonly type: string;
  readonly schemaVersion: number;
  readonly json: string;
  readonly edited: boolean;
};

const NAMESPACE = 'urn:cauce:documento';
const ITEM = 'customXml/item1.xml';

/**
 * Reads the data that a DOCX of ours carries, also after another program saved it again. Bounded: only XML parts are
 * inflated, up to a fixed size. What it returns is a claim of the file, to be parsed like any input.
 * @returns null where the file is no DOCX of ours
 */
export const readEmbedded = (docx: Uint8Array): EmbeddedModel | null => {
  try {
    const zip = readZip(docx);
    const document = zip?.get('word/document.xml');
    if (!zip || !document) return null;
    for (const [name, entry] of zip) {
      if (!/^customXml\/item\d+\.xml$/i.test(name)) continue;
      const found = parseItem(Buffer.from(entry.read()).toString('utf8'));
      if (!found) continue;
      const now = textHash(Buffer.from(document.read()).toString('utf8'));
      return { type: found.type, schemaVersion: found.schemaVersion, json: found.json, edited: now !== found.textHash };
    }
    return null;
  } catch {
    // A broken or hostile archive carries nothing of ours; the importer says what is wrong with it.
    return null;
  }
};

/** The package parts that carry the data, by path; their relationship and content type are the caller's. */
export const embeddedParts = (
  embedded: NonNullable<DocumentModel['embedded']>,
  documentXml: string,
): readonly (readonly [string, string])[] => {
  const item = `<?xml version="1.0" encoding="UTF-8"?><datos xmlns="${NAMESPACE}" tipo="${encodeXml(embedded.type)}" version="${embedded.schemaVersion}" texto="${textHash(documentXml)}">${encodeXml(escapeNoncharacters(embedded.json))}</datos>`;
  return [
    [ITEM, item],
    [
      'customXml/itemProps1.xml',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="${itemId(item)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      'customXml/_rels/item1.xml.rels',
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>',
    ],
  ];
};

const textHash = (documentXml: string): string =>
  createHash('sha256').update(bodyText(documentXml).join('\n'), 'utf8').digest('hex');

const parseItem = (xml: string): (Omit<EmbeddedModel, 'edited'> & { readonly textHash: string }) | null => {
  const open = /<(?:[\w.-]+:)?datos\b([^>]*)>/.exec(xml);
  if (!open?.[0].includes(NAMESPACE)) return null;
  const start = open.index + open[0].length;
  const end = xml.lastIndexOf('</');
  const attribute = (name: string): string | undefined => {
    const match = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(open[1] ?? '');
    return match ? decodeXml(match[1] ?? match[2] ?? '') : undefined;
  };
  const type = attribute('tipo');
  const hash = attribute('texto');
  const schemaVersion = Number(attribute('version'));
  if (end < start || type === undefined || hash === undefined || !Number.isInteger(schemaVersion)) return null;
  return { type, schemaVersion, json: decodeXml(xml.slice(start, end)), textHash: hash };
};

/** U+FFFE and U+FFFF may stand in JSON but not in XML. */
const escapeNoncharacters = (json: string): string =>
  json.replace(
    /[\ufffe\uffff\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const itemId = (text: string): string => {
  const digest = createHash('sha256').update(text).digest('hex').toUpperCase();
  return `{${digest.slice(0, 8)}-${digest.slice(8, 12)}-${digest.slice(12, 16)}-${digest.slice(16, 20)}-${digest.slice(20, 32)}}`;
};
