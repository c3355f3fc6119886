import { plainText } from '#shared/domain/common/rich-text.ts';
import {
  contactsOf,
  type ProgramRecord,
  printedValue,
  recordOf,
  valuesOf,
} from '#shared/domain/program-record/program-record.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';

export type FieldFound = { readonly key: string; readonly label: string; readonly lines: readonly string[] };
export type SectionFound = { readonly key: string; readonly title: string; readonly fields: readonly FieldFound[] };

/** Every field of the definitions, in its section, with what was found for it; no lines where nothing was. */
export const fieldsFound = (content: ProgramRecord, definitions: RecordDefinitions): readonly SectionFound[] =>
  definitions.sections.map(({ key, title }) => ({
    key,
    title,
    fields: definitions.fields
      .filter((field) => field.section === key)
      .map((field) => ({ key: field.key, label: field.label, lines: linesOf(content, field) })),
  }));

const linesOf = (content: ProgramRecord, field: RecordField): readonly string[] => {
  switch (field.entity) {
    case 'record': {
      const value = recordOf(content)[field.field as keyof ReturnType<typeof recordOf>];
      return written((typeof value === 'string' ? value : plainText(value)).split('\n'));
    }
    case 'value':
      return written(valuesOf(content, field.key).map(printedValue));
    case 'link':
      return written(content.link.map((row) => (row.number === null ? row.url : `[${row.number}] ${row.url}`)));
    case 'contact':
      return written(contactsOf(content, field.role ?? 'contact').map((row) => cell(row, field.field)));
    default:
      return written(content[field.entity].map((row) => cell(row, field.field)));
  }
};

const cell = (row: Readonly<Record<string, unknown>>, field: string): string => String(row[field] ?? '');

const written = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.trim() !== '');
