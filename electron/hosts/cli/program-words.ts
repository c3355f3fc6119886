import { table } from '#electron/hosts/cli/terminal.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { contactsOf, type ProgramRecord, recordOf, valuesOf } from '#shared/domain/program-record/program-record.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';
import type { ProgramSummary, RecordImportPreview } from '#shared/ipc/program-channels.ts';

export const programLines = (programs: readonly ProgramSummary[]): string =>
  programs.length === 0
    ? 'No hay programas. Para empezar: cauce program import ARCHIVO'
    : table([
        ['ID', 'REGISTRO', 'SIN LUGAR', 'NOMBRE'],
        ...programs.map((one) => [
          one.programId,
          one.recordNumber || '—',
          String(one.leftovers),
          one.name || '(sin nombre)',
        ]),
      ]);

/** A record on a terminal: each field with its answer, then its history and what has no place yet. */
export const recordWords = (content: ProgramRecord, definitions: RecordDefinitions): readonly string[] => {
  const sections = definitions.sections.flatMap((section) => [
    '',
    section.title,
    ...definitions.fields
      .filter((field) => field.section === section.key)
      .map((field) => `  ${field.label}: ${answerWords(field, content).join('; ') || '—'}`),
  ]);
  const periods = content.period.map(
    (row) =>
      `  ${row.startedOn || '…'} a ${row.endedOn || '…'}: ${[row.institution, row.act].filter(Boolean).join('. ')}`,
  );
  const leftovers = content.leftover.map((row) => `  ${row.text}`);
  return [
    recordOf(content).name || '(sin nombre)',
    ...sections,
    ...(periods.length > 0 ? ['', 'Historia del programa', ...periods] : []),
    ...(leftovers.length > 0 ? ['', 'Textos sin lugar (se conservan)', ...leftovers] : []),
  ];
};

export const recordPreviewWords = (preview: RecordImportPreview, definitions: RecordDefinitions): string =>
  [
    ...recordWords(preview.content, definitions),
    '',
    `Campos con respuesta: ${preview.answered} de ${preview.fields}; textos sin lugar: ${preview.unplaced.length}`,
    ...(preview.ownFile
      ? [preview.ownFile.edited ? 'Archivo de Cauce cuyo texto se cambió después.' : 'Archivo de Cauce, sin cambios.']
      : []),
    ...preview.notes.map((note) => `Nota: ${note}`),
  ].join('\n');

const answerWords = (field: RecordField, content: ProgramRecord): readonly string[] => {
  const text = (row: object): string => {
    const value = (row as Readonly<Record<string, unknown>>)[field.field];
    return typeof value === 'string' ? value.trim() : '';
  };
  switch (field.entity) {
    case 'record': {
      const record = recordOf(content);
      return [field.field === 'objective' ? plainText(record.objective).trim() : text(record)];
    }
    case 'value':
      return valuesOf(content, field.key).map((row) => row.value);
    case 'contact':
      return contactsOf(content, field.role ?? 'contact')
        .map(text)
        .filter(Boolean);
    case 'link':
      return content.link.map((row) => `${row.number === null ? '' : `[${row.number}] `}${row.url}`);
    default:
      return content[field.entity].map(text).filter(Boolean);
  }
};
