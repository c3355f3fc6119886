import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { checkPeriods } from '#shared/domain/program-record/period-rules.ts';
import { contactsOf, type ProgramRecord, recordOf, valuesOf } from '#shared/domain/program-record/program-record.ts';
import { checkReach } from '#shared/domain/program-record/reach-rules.ts';
import type {
  RecordCatalogue,
  RecordDefinitions,
  RecordField,
} from '#shared/domain/program-record/record-definitions.ts';
import { type RecordReading, recordReading } from '#shared/domain/program-record/record-reading.ts';
import { checkTexts } from '#shared/domain/program-record/text-rules.ts';

export type RecordCheckOptions = {
  readonly definitions: RecordDefinitions;
  /** Shipped and the desk's own. */
  readonly catalogues: readonly RecordCatalogue[];
  /** ISO day; nothing in a record can lie after it. */
  readonly today: string;
};

/**
 * Everything that is missing or makes no sense in a programme record, in the order of its fields. A record without name
 * is blocking: nothing can be titled after it.
 */
export const checkProgramRecord = (content: ProgramRecord, options: RecordCheckOptions): readonly Finding[] => {
  const reading = recordReading(content, options);
  const found = [
    ...checkRequired(reading),
    ...checkValues(reading),
    ...checkReach(reading),
    ...checkTexts(reading),
    ...checkPeriods(reading),
    ...checkLeftovers(reading),
  ];
  const order = reading.order;
  return found
    .map((finding, index) => ({ finding, index, at: order(finding.place) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ finding }) => finding);
};

const checkRequired = (reading: RecordReading): readonly Finding[] =>
  reading.definitions.fields.flatMap((field) => {
    if (!field.required || hasAnswer(reading.content, field)) return [];
    const { code, severity, message, remedy } = missing(field);
    return [reading.finding(code, severity, field.key, message, remedy)];
  });

/** Whether anything was written in a field. */
export const hasAnswer = (content: ProgramRecord, field: RecordField): boolean => {
  const record = recordOf(content);
  switch (field.entity) {
    case 'record': {
      if (field.field === 'objective') return !isBlank(record.objective);
      const value = (record as Readonly<Record<string, unknown>>)[field.field];
      return typeof value === 'string' && value.trim() !== '';
    }
    case 'value':
      return valuesOf(content, field.key).some((row) => row.value.trim() !== '' || row.label.trim() !== '');
    case 'contact':
      return contactsOf(content, field.role ?? 'contact').some((row) => anyText(row, field.field));
    default:
      return content[field.entity].some((row) => anyText(row, field.field));
  }
};

const anyText = (row: Readonly<Record<string, unknown>>, field: string): boolean => {
  const value = row[field];
  return typeof value === 'string' && value.trim() !== '';
};

const missing = (field: RecordField): { code: string; severity: FindingSeverity; message: string; remedy: string } => {
  if (field.key === 'nombre') {
    return {
      code: 'record-without-name',
      severity: 'blocking',
      message: 'La ficha no tiene el nombre del programa.',
      remedy: 'Escriba el nombre oficial del programa.',
    };
  }
  if (field.kind === 'values') {
    return {
      code: 'record-without-values',
      severity: 'warning',
      message: `No se eligió ningún valor en «${field.label}».`,
      remedy: 'Elija al menos uno de la lista, o agregue el que falte.',
    };
  }
  return {
    code: 'record-field-missing',
    severity: 'warning',
    message: `Falta «${field.label}».`,
    remedy: field.help,
  };
};

/** Values outside the catalogue are no error, but a misprint hides there; a value twice counts a group twice. */
const checkValues = (reading: RecordReading): readonly Finding[] =>
  reading.definitions.fields
    .filter((field) => field.entity === 'value')
    .flatMap((field) => {
      const known = reading.known(field.catalogue);
      const seen = new Set<string>();
      return valuesOf(reading.content, field.key).flatMap((row): readonly Finding[] => {
        const folded = foldText(row.value);
        if (folded === '') {
          return [
            reading.finding(
              'record-value-empty',
              'warning',
              field.key,
              `Hay un renglón vacío en «${field.label}».`,
              'Escriba el valor o quite el renglón.',
              row.id,
            ),
          ];
        }
        if (seen.has(folded)) {
          return [
            reading.finding(
              'record-value-repeated',
              'warning',
              field.key,
              `«${row.value}» está repetido en «${field.label}».`,
              'Quite uno de los dos.',
              row.id,
            ),
          ];
        }
        seen.add(folded);
        if (known === null || known.has(folded)) return [];
        return [
          reading.finding(
            'record-value-unknown',
            'info',
            field.key,
            `«${row.value}» no está en el catálogo de «${field.label}».`,
            'Si está bien escrito, agréguelo al catálogo; si no, corríjalo.',
            row.id,
          ),
        ];
      });
    });

const checkLeftovers = (reading: RecordReading): readonly Finding[] =>
  reading.content.leftover.length === 0
    ? []
    : [
        reading.finding(
          'record-leftovers',
          'info',
          'leftover',
          reading.content.leftover.length === 1
            ? 'Un texto de la importación no tiene lugar todavía.'
            : `${reading.content.leftover.length} textos de la importación no tienen lugar todavía.`,
          'Colóquelos en su campo o descártelos.',
          reading.content.leftover[0]?.id,
        ),
      ];
