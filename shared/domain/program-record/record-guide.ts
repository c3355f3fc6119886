import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import { hasAnswer } from '#shared/domain/program-record/program-record-rules.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';
import { HISTORY_SECTION, LEFTOVER_SECTION } from '#shared/domain/program-record/record-reading.ts';

/** Fields that one row answers together (a person with the post, a telephone with its extension), or one alone. */
export type FieldGroup = {
  /** Key of the first field; the question has the same. */
  readonly key: string;
  readonly section: string;
  readonly fields: readonly [RecordField, ...RecordField[]];
};

/** The fields as people fill them in: by section, those of one row together. */
export const fieldGroups = (definitions: RecordDefinitions): readonly FieldGroup[] => {
  const groups = new Map<string, [RecordField, ...RecordField[]]>();
  for (const field of definitions.fields) {
    const key = groupKey(field);
    const group = groups.get(key);
    if (group) group.push(field);
    else groups.set(key, [field]);
  }
  const all = [...groups.values()].map((fields) => ({ key: fields[0].key, section: fields[0].section, fields }));
  return definitions.sections.flatMap(({ key }) => all.filter((group) => group.section === key));
};

/**
 * The questions of a programme record, one for each group of fields; then its history (nobody has to answer it), and
 * the texts of an import that wait for a place, as long as there are any.
 */
export const recordGuide = (content: ProgramRecord, definitions: RecordDefinitions): readonly GuideQuestion[] => {
  const titles = new Map(definitions.sections.map(({ key, title }) => [key, title]));
  const asked = fieldGroups(definitions).map(({ key, section, fields }): GuideQuestion => {
    const [first] = fields;
    return {
      key,
      section: titles.get(section) ?? '',
      title: first.question,
      why: together(fields.map((field) => field.why)),
      example: together(fields.map((field) => field.example)),
      prints: together(fields.map((field) => field.prints)),
      state: stateOf(content, fields),
    };
  });
  return [...asked, historyQuestion(content), ...leftoverQuestion(content)];
};

/** The question that answers a place of the record; undefined where none does. */
export const questionAt = (definitions: RecordDefinitions, { section, field }: FindingPlace): string | undefined => {
  if (section === HISTORY_SECTION || section === LEFTOVER_SECTION) return section;
  const groups = fieldGroups(definitions);
  return (
    groups.find((group) => group.fields.some(({ key }) => key === field)) ??
    groups.find((group) => group.section === section)
  )?.key;
};

/** The place of the record that a question answers. */
export const placeOfQuestion = (definitions: RecordDefinitions, key: string): FindingPlace => {
  if (key === HISTORY_SECTION) return { section: key, field: 'institution' };
  if (key === LEFTOVER_SECTION) return { section: key };
  return { section: definitions.fields.find((field) => field.key === key)?.section ?? '', field: key };
};

const groupKey = ({ entity, role, key }: RecordField): string =>
  entity === 'contact' ? `contact ${role ?? 'contact'}` : entity === 'phone' ? 'phone' : key;

/** A part that nobody has to fill in doesn't keep its group open; a required one does. */
const stateOf = (content: ProgramRecord, fields: readonly RecordField[]): GuideQuestion['state'] => {
  if (fields.some((field) => field.required && !hasAnswer(content, field))) return 'open';
  return fields.some((field) => hasAnswer(content, field)) ? 'answered' : 'optional';
};

const together = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

const historyQuestion = (content: ProgramRecord): GuideQuestion => ({
  key: HISTORY_SECTION,
  section: 'Historia del programa',
  title: '¿Qué instituciones han llevado el programa?',
  why: 'Los programas cambian de institución. Los documentos de otros años nombran a la de entonces.',
  example: 'Instituto Ficticio de Huertos, de 2012 a mayo de 2018, creado por decreto (diario oficial ficticio).',
  prints: 'Ficha del programa, sección Historia del programa',
  state: content.period.length > 0 ? 'answered' : 'optional',
});

const leftoverQuestion = (content: ProgramRecord): readonly GuideQuestion[] =>
  content.leftover.length === 0
    ? []
    : [
        {
          key: LEFTOVER_SECTION,
          section: 'Textos sin lugar',
          title: '¿Dónde van estos textos que trajo la importación?',
          why: 'Venían en la ficha publicada y no se reconoció a qué campo pertenecen. Nada se tira sin que usted lo diga.',
          example: '«Última actualización: mayo» no contesta ningún campo: se descarta.',
          prints: 'En el campo que usted elija; lo descartado no se imprime',
          state: 'open',
        },
      ];
