import { packPart, writeZip } from '#electron/documents/docx/zip.ts';

/** A sheet as XML wrote by hand, so that it can be wrong in every way. */
export type MadeSheet = {
  readonly name: string;
  readonly data: string;
  readonly state?: string;
  readonly after?: string;
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with these sheets, shared texts, cell styles (number formats by code) and other parts. */
export const madeWorkbook = (
  sheets: readonly MadeSheet[],
  extra: {
    readonly texts?: string;
    readonly formats?: readonly string[];
    readonly from1904?: boolean;
    readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  } = {},
): Promise<Uint8Array> => {
  const zip = new Map<string, string | Uint8Array>();
  zip.set(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  zip.set(
    'xl/workbook.xml',
    `<workbook ${MAIN} xmlns:r="${RELATIONS}">${extra.from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  zip.set(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="s${index + 1}" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  const formats = extra.formats ?? [];
  zip.set(
    'xl/styles.xml',
    `<styleSheet ${MAIN}><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`,
  );
  zip.set('xl/sharedStrings.xml', `<sst ${MAIN}>${extra.texts ?? ''}</sst>`);
  for (const [index, { data, after }] of sheets.entries()) {
    zip.set(
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet ${MAIN}><sheetData>${data}</sheetData>${after ?? ''}</worksheet>`,
    );
  }
  for (const [name, content] of Object.entries(extra.parts ?? {})) zip.set(name, content);
  return Promise.resolve(writeZip([...zip].map(([name, content]) => [name, packPart(content)] as const)));
};

/** A row of inline texts and numbers. */
export const madeRow = (line: number, cells: readonly (string | number)[]): string =>
  `<row r="${line}">${cells
    .map((cell, index) => {
      const address = `${String.fromCharCode(65 + index)}${line}`;
      return typeof cell === 'number'
        ? `<c r="${address}"><v>${cell}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;
