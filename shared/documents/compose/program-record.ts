import { heading, paragraph, richBlocks } from '#shared/documents/compose/blocks.ts';
import { procedureImages } from '#shared/documents/compose/images.ts';
import { DRAFT_WATERMARK } from '#shared/documents/compose/procedure.ts';
import {
  type Fact,
  factsTable,
  linksTable,
  longValueTables,
  MOST_IN_A_CELL,
  NO_DATA,
  peopleTable,
  periodsTable,
  phoneText,
} from '#shared/documents/compose/program-record-tables.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { isBlank, paragraphs } from '#shared/domain/common/rich-text.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import {
  type ProgramRecord,
  printedValue,
  RECORD_SCHEMA_VERSION,
  type RecordRow,
  recordOf,
  valuesOf,
} from '#shared/domain/program-record/program-record.ts';
import { RECORD_EXCHANGE_TYPE, recordToExchange } from '#shared/domain/program-record/program-record-exchange.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';

export type ProgramRecordInput = {
  readonly content: ProgramRecord;
  readonly definitions: RecordDefinitions;
  readonly institution: Institution;
  /** Authorised; anything else prints with BORRADOR across the page. */
  readonly final: boolean;
  /** Whether the DOCX carries the content for a lossless re-import. */
  readonly embed: boolean;
  /** Who signs; empty for a record without signatures. */
  readonly signatures: readonly { readonly role: string; readonly name: string; readonly position: string }[];
};

const TITLE = 'Ficha del programa';

/** «Ficha del programa»: what the portal publishes, in its order, the programme's history, and where it was taken from. */
export const composeProgramRecord = (input: ProgramRecordInput): DocumentModel => {
  const { content, institution, final, embed } = input;
  const record = recordOf(content);
  const name = record.name.trim() || 'Programa sin nombre';
  return {
    title: `${TITLE}: ${name}`,
    subject: TITLE,
    author: institution.name.trim() || record.agency.trim(),
    language: 'es-MX',
    watermark: final ? null : DRAFT_WATERMARK,
    sections: [
      {
        orientation: 'portrait',
        header: {
          logoSha: institution.logoSha,
          rows: [
            [institution.name.trim() || record.agency.trim() || '—', institution.subtitle.trim()].filter(
              (text) => text !== '',
            ),
            [`${TITLE}: ${noFields(name)}`],
          ],
        },
        footer: {
          left: noFields(record.agency.trim()),
          center: noFields(record.recordNumber.trim() === '' ? '' : `Registro ${record.recordNumber.trim()}`),
          right: 'Página {page} de {pages}',
        },
        blocks: [...titleBlocks(name), ...bodyBlocks(input), ...signatureBlocks(input)],
      },
    ],
    images: procedureImages([], institution),
    embedded: embed
      ? { type: RECORD_EXCHANGE_TYPE, schemaVersion: RECORD_SCHEMA_VERSION, json: recordToExchange(content) }
      : null,
  };
};

/** A name that happens to hold «{page}» must not become a page number. */
const noFields = (text: string): string => text.replace(/\{(pages?)\}/g, '{ $1 }');

const titleBlocks = (name: string): readonly Block[] => [
  paragraph(TITLE, 'cover-subtitle', 'center'),
  paragraph(name, 'cover-title', 'center'),
];

type Part = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

const bodyBlocks = (input: ProgramRecordInput): readonly Block[] => {
  const { content, definitions } = input;
  const parts = definitions.sections.map((section): Part => {
    const fields = definitions.fields.filter((field) => field.section === section.key);
    return { id: section.key, title: section.title, blocks: sectionBlocks(fields, section.title, input) };
  });
  const history: Part = {
    id: 'historia',
    title: 'Historia del programa',
    blocks: [periodsTable(content, 'ficha_historia')],
  };
  // Where the record comes from closes the document; the history tells of the programme itself.
  const all = content.period.length === 0 ? parts : [...parts.slice(0, -1), history, ...parts.slice(-1)];
  return all
    .filter((part) => part.blocks.length > 0)
    .flatMap((part, index) => [heading(`ficha_${ascii(part.id)}`, 1, `${index + 1}.`, part.title), ...part.blocks]);
};

const ascii = (key: string): string => key.replace(/[^A-Za-z0-9]+/g, '_');

const sectionBlocks = (fields: readonly RecordField[], title: string, input: ProgramRecordInput): readonly Block[] => {
  const { content, definitions } = input;
  const record = recordOf(content);
  const id = `ficha_${ascii(fields[0]?.section ?? '')}`;
  const asks = (entity: RecordField['entity']): boolean => fields.some((field) => field.entity === entity);
  return fields
    .flatMap((field) => textBlocks(field, content))
    .concat([
      ...factsTable(
        [...(asks('link') ? originFacts(record) : []), ...fields.flatMap((field) => factOf(field, content) ?? [])],
        `${id}_datos`,
        title,
      ),
      ...longValueTables(fields, content, `${id}_valores`),
      ...(asks('contact') ? peopleTable(content, `${id}_personas`) : []),
      ...(asks('link') ? linksTable(content, definitions, `${id}_enlaces`) : []),
    ]);
};

/** Running text stands outside the tables; the name is the title. */
const textBlocks = (field: RecordField, content: ProgramRecord): readonly Block[] => {
  const record = recordOf(content);
  if (field.entity !== 'record' || (field.field !== 'description' && field.field !== 'objective')) return [];
  const text = field.field === 'objective' ? record.objective : paragraphs(record.description);
  return isBlank(text) ? [paragraph(NO_DATA, 'empty-notice', 'left')] : richBlocks(text);
};

const factOf = (field: RecordField, content: ProgramRecord): Fact | null => {
  switch (field.entity) {
    case 'record':
      return ['name', 'description', 'objective'].includes(field.field)
        ? null
        : { label: printedLabel(field), text: factText(field, recordOf(content)) };
    case 'value': {
      const values = valuesOf(content, field.key);
      return values.length > MOST_IN_A_CELL ? null : { label: field.label, text: values.map(printedValue).join('; ') };
    }
    case 'email':
      return { label: field.label, text: content.email.map((row) => row.address.trim()).join('\n') };
    case 'phone':
      // City code, number and extension are one telephone.
      return field.field === 'number' ? { label: 'Teléfonos', text: content.phone.map(phoneText).join('\n') } : null;
    default:
      return null;
  }
};

/** The portal and its number of the record are no fields of their own, but tell where the record was taken from. */
export const originFacts = (record: RecordRow): readonly Fact[] =>
  [
    { label: 'Portal', text: record.portal.trim() },
    { label: 'Número de registro', text: record.recordNumber.trim() },
  ].filter((fact) => fact.text !== '');

/** The published label is English: the portal's own program prints it. */
export const printedLabel = (field: RecordField): string =>
  field.key === 'source_url' ? 'Dirección de origen' : field.label;

/** What a field of the record itself holds, dates in words. */
export const factText = (field: RecordField, record: RecordRow): string => {
  const value = (record as Readonly<Record<string, unknown>>)[field.field];
  const text = typeof value === 'string' ? value.trim() : '';
  return field.kind === 'date' ? formatLongDate(text) : text;
};

/** Under a heading, so that signatures that fall on a page of their own still say what they are. */
const signatureBlocks = ({ signatures }: ProgramRecordInput): readonly Block[] =>
  signatures.length === 0
    ? []
    : [heading('ficha_firmantes', 1, '', 'Firmas'), { kind: 'signatures', id: 'ficha_firmas', people: signatures }];
