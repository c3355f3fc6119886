import { packPart, writeZip } from '#electron/documents/docx/zip.ts';
import { stylesPart } from '#electron/documents/xlsx/cell-styles.ts';
import { type SharedTexts, sheetXml } from '#electron/documents/xlsx/sheet-xml.ts';
import { xmlText } from '#electron/documents/xlsx/xml-text.ts';
import type { WorkbookModel, WorkbookSheet } from '#shared/documents/workbook.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What one sheet holds. */
const MAX_ROWS = 1_048_576;

/**
 * The workbook as an XLSX file; the same model and instant give the same bytes.
 * @param createdAt ISO instant that the file says it was made at
 * @throws DomainError `too-large` where a sheet has more rows than a spreadsheet holds
 */
export const writeWorkbook = (model: WorkbookModel, createdAt: string): Uint8Array => {
  const names = sheetNames(model.sheets);
  const texts: SharedTexts = { numbers: new Map(), uses: 0 };
  const sheets = model.sheets.map((sheet, index) => {
    if (sheet.rows.length > MAX_ROWS) {
      throw new DomainError(
        'too-large',
        `La hoja «${sheet.name}» tendría ${sheet.rows.length} renglones y en un libro caben ${MAX_ROWS}. Divida el documento.`,
      );
    }
    return [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, texts, index === 0)] as const;
  });
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', rootRelations()],
    [
      'docProps/app.xml',
      `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Cauce</Application></Properties>`,
    ],
    ['docProps/core.xml', coreProperties(model, createdAt)],
    ['xl/workbook.xml', workbookXml(model, names)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
    ['xl/styles.xml', stylesPart()],
    ['xl/sharedStrings.xml', sharedStrings(texts)],
    ...sheets,
  ];
  return writeZip(parts.map(([name, xml]) => [name, packPart(xml)] as const));
};

/** Fit for a spreadsheet and each one different, whatever the case of its letters. */
const sheetNames = (sheets: readonly WorkbookSheet[]): readonly string[] => {
  const taken = new Set<string>();
  return sheets.map((sheet, index) => {
    const clean =
      sheet.name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || `Hoja ${index + 1}`;
    let name = clean.slice(0, 31);
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${clean.slice(0, 26)} (${copy})`;
    taken.add(name.toLowerCase());
    return name;
  });
};

const contentTypes = (count: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${Array.from({ length: count }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

const rootRelations = (): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`;

const coreProperties = (model: WorkbookModel, createdAt: string): string => {
  const when = createdAt.replace(/\.\d+(?=Z)/, '');
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(model.title)}</dc:title><dc:creator>${xmlText(model.author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(when)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${xmlText(when)}</dcterms:modified></cp:coreProperties>`;
};

const workbookXml = (model: WorkbookModel, names: readonly string[]): string => {
  const repeated = model.sheets.flatMap(({ print }, index) =>
    print.repeated
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText((names[index] ?? '').replaceAll("'", "''"))}'!$${print.repeated.from}:$${print.repeated.to}</definedName>`,
        ]
      : [],
  );
  return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${names.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${repeated.length === 0 ? '' : `<definedNames>${repeated.join('')}</definedNames>`}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
};

const workbookRelations = (count: number): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${Array.from({ length: count }, (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${count + 1}" Type="${OFFICE}/relationships/styles" Target="styles.xml"/><Relationship Id="rId${count + 2}" Type="${OFFICE}/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

const sharedStrings = (texts: SharedTexts): string => {
  const items: string[] = [];
  for (const text of texts.numbers.keys()) {
    items.push(
      /^\s|\s$|[\n\t]| {2}/.test(text)
        ? `<si><t xml:space="preserve">${xmlText(text)}</t></si>`
        : `<si><t>${xmlText(text)}</t></si>`,
    );
  }
  return `${HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${texts.uses}" uniqueCount="${texts.numbers.size}">${items.join('')}</sst>`;
};
