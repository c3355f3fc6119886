import {
  factText,
  originFacts,
  type ProgramRecordInput,
  printedLabel,
} from '#shared/documents/compose/program-record.ts';
import { dateText, NO_DATA, phoneText } from '#shared/documents/compose/program-record-tables.ts';
import { headingRow, highEnough, printOf } from '#shared/documents/compose/workbook-parts.ts';
import {
  codeCell,
  textCell,
  type WorkbookCell,
  type WorkbookModel,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import {
  type ContactRole,
  contactsOf,
  type ProgramRecord,
  printedValue,
  type RecordContact,
  recordOf,
  valuesOf,
} from '#shared/domain/program-record/program-record.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';

const TITLE = 'Ficha del programa';

/**
 * «Ficha del programa» as a workbook: section, field and value in the record's order, a row for each value, so that rows
 * of several records can be put together and filtered; and the programme's history where there is one.
 */
export const composeProgramRecordWorkbook = (
  input: Pick<ProgramRecordInput, 'content' | 'definitions' | 'institution' | 'final'>,
): WorkbookModel => {
  const { content, definitions, institution, final } = input;
  const record = recordOf(content);
  const name = record.name.trim() || 'Programa sin nombre';
  const agency = record.agency.trim();
  const sheetOf = (
    sheet: string,
    columns: readonly number[],
    titles: readonly string[],
    rows: readonly WorkbookRow[],
  ) => tableSheet({ sheet, name, agency, final, columns, titles, rows });
  const history =
    content.period.length === 0 ? [] : [sheetOf('Historia', [40, 18, 18, 60, 50], HISTORY, periods(content))];
  return {
    title: `${TITLE}: ${name}`,
    author: institution.name.trim() || agency,
    sheets: [sheetOf('Ficha', [34, 40, 90], ['Sección', 'Campo', 'Valor'], answers(content, definitions)), ...history],
  };
};

const HISTORY = ['Institución o programa', 'Desde', 'Hasta', 'Acto', 'Fuente'];

type TableSheet = {
  readonly sheet: string;
  readonly name: string;
  readonly agency: string;
  readonly final: boolean;
  readonly columns: readonly number[];
  readonly titles: readonly string[];
  readonly rows: readonly WorkbookRow[];
};

const tableSheet = ({ sheet, name, agency, final, columns, titles, rows }: TableSheet): WorkbookSheet => {
  const head: readonly WorkbookRow[] = [
    { cells: [textCell(name, 'title')], height: 24 },
    { cells: [textCell([TITLE, agency].filter(Boolean).join(' · '), 'subtitle')] },
    ...(final ? [] : [{ cells: [textCell('BORRADOR: ficha del programa, sin autorizar.', 'draft')], height: 20 }]),
    { cells: [] },
  ];
  const heading = head.length + 1;
  return {
    name: sheet,
    columns,
    rows: [...head, headingRow(titles), ...rows.map((row) => highEnough(row, columns))],
    frozen: { rows: heading, columns: 0 },
    merges: [],
    print: printOf(heading, !final, `${TITLE}: ${name}`),
  };
};

type Answer = {
  readonly label: string;
  readonly texts: readonly string[];
  /** Figures that are text: years, telephones, numbers of a register. */
  readonly code?: boolean;
};

const answers = (content: ProgramRecord, definitions: RecordDefinitions): readonly WorkbookRow[] =>
  definitions.sections.flatMap(({ key, title }) =>
    definitions.fields
      .filter((field) => field.section === key)
      .flatMap((field) => answersOf(field, content, definitions))
      .flatMap(({ label, texts, code }) =>
        (texts.length === 0 ? [''] : texts)
          .flatMap(cellPieces)
          .map((text) => ({ cells: [wrapped(title), wrapped(label), valueCell(text, code === true)] })),
      ),
  );

const answersOf = (field: RecordField, content: ProgramRecord, definitions: RecordDefinitions): readonly Answer[] => {
  const { label } = field;
  const record = recordOf(content);
  switch (field.entity) {
    case 'record': {
      const text = field.field === 'objective' ? plainText(record.objective) : factText(field, record);
      return [{ label: printedLabel(field), texts: [text], code: field.kind === 'year' }];
    }
    case 'value':
      return [{ label, texts: valuesOf(content, field.key).map(printedValue) }];
    case 'email':
      return [{ label, texts: content.email.map((row) => row.address) }];
    case 'phone':
      // City code, number and extension are one telephone.
      return field.field === 'number' ? [{ label: 'Teléfonos', texts: content.phone.map(phoneText), code: true }] : [];
    case 'contact':
      return contactAnswers(field, content, definitions);
    case 'link':
      return [
        ...originFacts(record).map((fact) => ({ label: fact.label, texts: [fact.text], code: true })),
        { label, texts: linkTexts(content, definitions) },
      ];
  }
};

/** In the people's order in every field, so that the second post is the second person's. */
const contactAnswers = (
  field: RecordField,
  content: ProgramRecord,
  definitions: RecordDefinitions,
): readonly Answer[] => {
  const role = field.role ?? 'contact';
  const people = contactsOf(content, role);
  if (field.field === 'organisation') return [{ label: field.label, texts: people.map(officeOf) }];
  const texts = people.map((row) => (field.field === 'post' ? row.post : row.person));
  const own = { label: field.label, texts };
  // The published record asks no office of the officer; what was written of it is told after the post.
  const untold = field.field === 'post' && !asksOffice(definitions, role) && people.some((row) => officeOf(row) !== '');
  return untold ? [own, { label: `${field.label}: área u organismo`, texts: people.map(officeOf) }] : [own];
};

const asksOffice = ({ fields }: RecordDefinitions, role: ContactRole): boolean =>
  fields.some((field) => field.entity === 'contact' && field.field === 'organisation' && field.role === role);

const officeOf = ({ area, organisation }: RecordContact): string =>
  [area.trim(), organisation.trim()].filter((part) => part !== '').join(', ');

/** «[1] https://… (Página web)»: the number and the field of the text that refers to it. */
const linkTexts = (content: ProgramRecord, definitions: RecordDefinitions): readonly string[] => {
  const labels = new Map(definitions.fields.map((field) => [field.key, field.label]));
  return content.link.map(({ number, url, fieldKey }) => {
    const label = labels.get(fieldKey);
    return [number === null ? '' : `[${number}]`, url.trim(), label ? `(${label})` : ''].filter(Boolean).join(' ');
  });
};

/** A row for each period; more where its act or source is longer than a cell holds. */
const periods = (content: ProgramRecord): readonly WorkbookRow[] =>
  content.period.flatMap((row) => {
    const [acts, sources] = [cellPieces(row.act), cellPieces(row.source)];
    return Array.from({ length: Math.max(acts.length, sources.length) }, (_, index) => ({
      cells: [
        valueCell(row.institution, false),
        textCell(dateText(row.startedOn, 's/f')),
        textCell(dateText(row.endedOn, '—')),
        wrapped(acts[index] ?? ''),
        wrapped(sources[index] ?? ''),
      ],
    }));
  });

const valueCell = (text: string, code: boolean): WorkbookCell => {
  const written = text.trim();
  if (written === '') return textCell(NO_DATA, 'note');
  return code ? codeCell(written) : wrapped(written);
};

const wrapped = (text: string): WorkbookCell => ({ kind: 'text', text: text.trim(), look: 'body', wrap: true });

/** What a cell holds, with room to spare; a longer text goes on in the next row. */
const MOST_LETTERS = 32_000;

const cellPieces = (text: string): readonly string[] =>
  text.length <= MOST_LETTERS ? [text] : (text.match(/.{1,16000}/gsu) ?? []);
