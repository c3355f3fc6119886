import { readFileSync } from 'node:fs';
import path from 'node:path';
import { recordCataloguesFile, recordFieldsFile } from '#shared/domain/program-record/record-definitions.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../resources/catalogues', name), 'utf8'));

/** The fields and catalogues as the program ships them. */
export const recordDefinitions = recordFieldsFile.parse(json('program-record-fields.json'));
export const recordCatalogues = recordCataloguesFile.parse(json('program-record-catalogues.json'));
