import type { Finding, FindingPlace, FindingSeverity } from '#shared/domain/common/finding.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type ProgramRecord, type RecordRow, recordOf } from '#shared/domain/program-record/program-record.ts';
import type { RecordCatalogue, RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';

/** Sections of the record's own that hold no field of the definitions. */
export const HISTORY_SECTION = 'historia';
export const LEFTOVER_SECTION = 'sin-lugar';

/** A record prepared once for all checks. */
export type RecordReading = {
  readonly content: ProgramRecord;
  readonly record: RecordRow;
  readonly definitions: RecordDefinitions;
  readonly today: string;
  /** Folded values and labels of a catalogue; null where there is none, or it is empty. */
  readonly known: (catalogue: string | null) => ReadonlySet<string> | null;
  /** Makes a finding about a field (a key of the definitions, `period` or `leftover`), with its place in words. */
  readonly finding: (
    code: string,
    severity: FindingSeverity,
    fieldKey: string,
    message: string,
    remedy: string,
    rowId?: string,
    field?: string,
  ) => Finding;
  readonly order: (place: FindingPlace) => number;
};

export const recordReading = (
  content: ProgramRecord,
  options: {
    readonly definitions: RecordDefinitions;
    readonly catalogues: readonly RecordCatalogue[];
    readonly today: string;
  },
): RecordReading => {
  const { definitions } = options;
  const keys = new Map(definitions.fields.map((field, index) => [field.key, index]));
  const sets = new Map(
    options.catalogues.map((catalogue) => [
      catalogue.key,
      new Set(catalogue.values.flatMap(({ value, label }) => [foldText(value), foldText(label)]).filter(Boolean)),
    ]),
  );
  return {
    content,
    record: recordOf(content),
    definitions,
    today: options.today,
    known: (catalogue) => {
      const set = catalogue === null ? undefined : sets.get(catalogue);
      return set && set.size > 0 ? set : null;
    },
    finding: (code, severity, fieldKey, message, remedy, rowId, field) => {
      const { section, where } = placeWords(definitions, fieldKey);
      const place = { section, ...(rowId === undefined ? {} : { rowId }), field: field ?? fieldKey };
      return { code, severity, place, where, message, remedy };
    },
    order: ({ section, field }) => {
      if (section === LEFTOVER_SECTION) return keys.size + 1;
      return keys.get(field ?? '') ?? keys.size;
    },
  };
};

const placeWords = (
  definitions: RecordDefinitions,
  key: string,
): { readonly section: string; readonly where: string } => {
  if (key === 'period') return { section: HISTORY_SECTION, where: 'Historia del programa' };
  if (key === 'leftover') return { section: LEFTOVER_SECTION, where: 'Textos sin lugar' };
  const field = definitions.fields.find((candidate) => candidate.key === key);
  const section = definitions.sections.find((candidate) => candidate.key === field?.section);
  return {
    section: field?.section ?? '',
    where: [section?.title ?? '', field?.label ?? ''].filter((part) => part !== '').join(', '),
  };
};
