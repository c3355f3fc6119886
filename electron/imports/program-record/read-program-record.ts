import { unheldTexts } from '#electron/imports/conservation.ts';
import { buildRecord } from '#electron/imports/program-record/build-record.ts';
import {
  type LineField,
  linkNumbers,
  readLineField,
  readLinks,
  readObjective,
  readTextField,
  type TextField,
} from '#electron/imports/program-record/read-fields.ts';
import {
  readContact,
  readDetail,
  readEmails,
  readExtension,
  readOfficial,
  readPhones,
  type TakeReferences,
} from '#electron/imports/program-record/read-people.ts';
import { readPreamble } from '#electron/imports/program-record/read-preamble.ts';
import { emptyRecordDraft, leave, type RecordDraft } from '#electron/imports/program-record/record-draft.ts';
import { HEADING, type Segment, splitAtLabels } from '#electron/imports/program-record/record-labels.ts';
import { recordLines } from '#electron/imports/program-record/record-lines.ts';
import { joinWrapped, splitValues } from '#electron/imports/program-record/value-text.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import type { RecordCatalogue, RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';

export type ReadRecord = {
  readonly content: ProgramRecord;
  /** Text that could not be placed; the content keeps it as leftovers too. */
  readonly unplaced: readonly string[];
  /** What the reader decided or found odd, in Spanish. */
  readonly notes: readonly string[];
};

export type RecordReadOptions = {
  readonly definitions: RecordDefinitions;
  readonly catalogues: readonly RecordCatalogue[];
  readonly newId: IdSource;
};

/** A published record holds some four thousand characters. */
const MAX_CHARACTERS = 200_000;
const MAX_LINES = 5_000;

/**
 * Understands the text of a published programme record, in whatever order its fields come. Nothing is written and no
 * sentence is dropped: what has no place is a leftover.
 * @throws DomainError `not-a-record` where the fields of a record aren't there, `too-large`
 */
export const readProgramRecord = (text: string, options: RecordReadOptions): ReadRecord => {
  if (text.length > MAX_CHARACTERS) throw tooLarge();
  const lines = recordLines(text);
  if (lines.length > MAX_LINES) throw tooLarge();
  const { before, segments } = splitAtLabels(lines, options.definitions);
  refuseUnlessRecord(segments);
  const draft = emptyRecordDraft();
  const numbers = linkNumbers(segments.filter((segment) => segment.key === 'links').flatMap(({ lines: own }) => own));
  for (const segment of segments) {
    draft.consumed.push(segment.label);
    readSegment(segment, referenceTaker(segment.key, numbers, draft), options, draft);
  }
  readPreamble(before, draft);
  const units = [...before, ...segments.flatMap((segment) => segment.lines)].map(withoutReferences);
  for (const lost of unheldTexts(units, draftTexts(draft), draft.consumed)) {
    leave(draft, lost, 'No se encontró a qué campo pertenece');
  }
  const content = buildRecord(draft, options);
  return { content, unplaced: content.leftover.map((row) => row.text), notes: draft.notes };
};

const readSegment = (
  segment: Segment,
  take: TakeReferences,
  { definitions, catalogues }: RecordReadOptions,
  draft: RecordDraft,
): void => {
  const read = READERS[segment.key];
  if (read) {
    read(segment, take, draft);
    return;
  }
  const field = definitions.fields.find((candidate) => candidate.key === segment.key);
  const known = catalogues.find((catalogue) => catalogue.key === field?.catalogue)?.values ?? [];
  readValues(segment.key, segment.lines, new Set(known.map(({ value }) => value)), take, draft);
};

type ReadSegment = (segment: Segment, take: TakeReferences, draft: RecordDraft) => void;

const lineField =
  (field: LineField): ReadSegment =>
  ({ label, lines }, take, draft) =>
    readLineField(field, label, lines, take, draft);

const textField =
  (field: TextField): ReadSegment =>
  ({ label, lines }, take, draft) =>
    readTextField(field, label, lines, take, draft);

const phones: ReadSegment = ({ lines }, _, draft) => readPhones(lines, draft);

/** Fields with a reader of their own; all others take values. */
const READERS: Readonly<Record<string, ReadSegment>> = {
  [HEADING]: ({ label, lines }, _, draft) => {
    for (const line of lines) leave(draft, line, `Debajo de «${label}»`);
  },
  contacto_nombre: ({ lines }, take, draft) => readContact(lines, take, draft),
  contacto_cargo: ({ lines }, take, draft) => readDetail('post', 'contact', lines, take, draft),
  contacto_organismo: ({ lines }, take, draft) => readDetail('organisation', 'contact', lines, take, draft),
  responsable: ({ lines }, take, draft) => readOfficial(lines, take, draft),
  responsable_puesto: ({ lines }, take, draft) => readDetail('post', 'official', lines, take, draft),
  correo: ({ lines }, take, draft) => readEmails(lines, take, draft),
  tel_lada: phones,
  tel_numero: phones,
  extension: ({ lines }, _, draft) => readExtension(lines, draft),
  objetivo_general: ({ lines }, take, draft) => readObjective(lines, take, draft),
  links: ({ lines }, _, draft) => readLinks(lines, draft),
  nombre: lineField('name'),
  pagina_web: lineField('webPage'),
  dependencia: lineField('agency'),
  anio_inicio: lineField('startYear'),
  fecha_captura: lineField('capturedOn'),
  source_url: lineField('sourceUrl'),
  descripcion: textField('description'),
  poblacion_objetivo: textField('targetPopulation'),
};

const readValues = (
  fieldKey: string,
  lines: readonly string[],
  known: ReadonlySet<string>,
  take: TakeReferences,
  draft: RecordDraft,
): void => {
  for (const written of splitValues(lines, known)) {
    const value = { fieldKey, value: take(written, null) };
    draft.values.push(value);
    if (value.value !== written) take(written, value);
  }
};

const REFERENCE = /\s?\[(\d{1,4})\]/g;

/**
 * Takes the numbers of links out of a text and notes where they stood. Called again with the row (and the field), where
 * the row is known only after its text was read, it notes the same number for the row.
 */
const referenceTaker =
  (segmentKey: string, numbers: ReadonlySet<number>, draft: RecordDraft): TakeReferences =>
  (line, row, fieldKey = segmentKey) =>
    line
      .replace(REFERENCE, (whole, digits: string, at: number) => {
        const number = Number(digits);
        const atEnd = /^[\s,;.]*$/.test(line.slice(at + whole.length));
        if (!numbers.has(number) && !atEnd) return whole;
        const known = draft.references.findIndex(
          (other) => other.number === number && other.row === null && other.fieldKey === segmentKey,
        );
        if (known >= 0) draft.references.splice(known, 1);
        draft.references.push({ number, fieldKey, row });
        return '';
      })
      .trim();

const withoutReferences = (line: string): string => line.replace(REFERENCE, '').trim();

/** Every text that the draft holds, and joined as sources write them side by side. */
const draftTexts = (draft: RecordDraft): readonly string[] => {
  const byField = Map.groupBy(draft.values, (row) => row.fieldKey);
  return [
    ...Object.values(draft.scalars),
    plainText(draft.objective).replaceAll('\n', ' '),
    ...[...byField.values()].map((rows) => rows.map((row) => row.value).join(' ')),
    // «Rural y Urbano» was cut at its «y».
    ...[...byField.values()].map((rows) => rows.map((row) => row.value).join(' y ')),
    ...draft.contacts.flatMap((row) => [
      ...[row.person, row.post, row.area, row.organisation],
      [row.person, row.post, row.area, row.organisation].filter((part) => part !== '').join(' '),
    ]),
    ...draft.phones.flatMap((row) => [
      [row.areaCode, row.number].join(' '),
      [row.areaCode, row.number, 'ext', row.extension].join(' '),
      row.extension,
    ]),
    draft.phones.map((row) => `${row.areaCode} ${row.number} ext ${row.extension}`.replace(/ ext $/, '')).join(' '),
    draft.emails.map((row) => row.address).join(' '),
    ...draft.emails.map((row) => `mailto ${row.address}`),
    ...draft.links.flatMap((row) => [row.url, `${row.number ?? ''} ${row.url}`]),
    draft.links.map((row) => row.url).join(' '),
    ...draft.leftovers.flatMap((row) => [row.text, ...joinWrapped(row.text.split('\n'))]),
  ];
};

/** Labels that hardly any other kind of text has. */
const TELLING = new Set([
  'grupos_atencion',
  'tipo_beneficio',
  'necesidades',
  'entorno',
  'marginacion',
  'anio_inicio',
  'cobertura',
  'dependencia',
]);

const refuseUnlessRecord = (segments: readonly Segment[]): void => {
  const keys = new Set(segments.map((segment) => segment.key).filter((key) => key !== HEADING));
  const telling = [...keys].filter((key) => TELLING.has(key)).length;
  if ((keys.size >= 4 && telling >= 2) || (keys.size >= 6 && telling >= 1)) return;
  throw new DomainError(
    'not-a-record',
    'El texto no parece la ficha de un programa: no se encontraron sus campos (grupos de atención, tipo de beneficio, dependencia responsable…). ' +
      'Copie la página completa del programa, desde el título hasta los enlaces, y péguela de nuevo; o escriba la ficha en pantalla.',
  );
};

const tooLarge = (): DomainError =>
  new DomainError(
    'too-large',
    'El texto es demasiado largo para ser la ficha de un programa (más de 200,000 letras o 5,000 renglones). Copie solo la página del programa y péguela de nuevo.',
  );
