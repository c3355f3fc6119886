import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ImportedRecord, importProgramRecord } from '#electron/imports/program-record/import-program-record.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { type ProgramRecord, recordOf, valuesOf } from '#shared/domain/program-record/program-record.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';
import { recordCatalogues, recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';

const newId = (): string => uuidV7(Date.now(), randomBytes(10));

export const read = (source: ImportSource): Promise<ImportedRecord> =>
  importProgramRecord(source, {
    definitions: recordDefinitions,
    catalogues: recordCatalogues.catalogues,
    newId,
  });

const folder = path.resolve(import.meta.dirname, '../../fixtures/imports-record');

export const fixture = (start: string): { readonly name: string; readonly bytes: Buffer } => {
  const name = readdirSync(folder).find((file) => file.startsWith(start)) ?? start;
  return { name, bytes: readFileSync(path.join(folder, name)) };
};

/** A record on lines that a person can check: field by field, rows divided by «|». */
export const sheetOf = (content: ProgramRecord): Readonly<Record<string, string>> => {
  const { id: _, objective, ...scalars } = recordOf(content);
  const values = Object.fromEntries(
    recordDefinitions.fields
      .filter((field) => field.entity === 'value')
      .map((field) => [
        field.key,
        valuesOf(content, field.key)
          .map((row) => row.value)
          .join(' | '),
      ]),
  );
  return {
    ...scalars,
    ...values,
    objective: objective
      .map((block) => `${block.kind === 'bullet' ? '• ' : ''}${block.runs.map((run) => run.text).join('')}`)
      .join(' / '),
    people: content.contact
      .map((row) => [row.role, row.person, row.post, row.area, row.organisation].join(' ; '))
      .join(' | '),
    phones: content.phone.map((row) => [row.areaCode, row.number, row.extension].join(' ; ')).join(' | '),
    emails: content.email.map((row) => row.address).join(' | '),
    links: content.link.map((row) => `[${row.number ?? ''}] ${row.fieldKey} ${row.url}`).join(' | '),
    leftovers: content.leftover.map((row) => row.text).join(' | '),
  };
};
