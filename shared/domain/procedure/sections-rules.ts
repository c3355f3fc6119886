import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { isBlank, type RichText } from '#shared/domain/common/rich-text.ts';
import { bringsFixedText } from '#shared/domain/procedure/fixed-text.ts';
import {
  COVER_SECTION,
  finding,
  placeOf,
  quote,
  type Reading,
  sectionName,
  titleOf,
} from '#shared/domain/procedure/procedure-reading.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';
import { sectionTextOf } from '#shared/domain/procedure/section-edits.ts';

/** Sections: nothing required left empty, nothing half filled, nothing written where it won't print. */
export const checkSections = (reading: Reading): readonly Finding[] => [
  ...reading.profile.sections.flatMap((section) => [
    ...checkEmpty(reading, section),
    ...checkFixedText(reading, section),
  ]),
  ...checkBullets(reading),
  ...checkLeftovers(reading),
  ...checkUnprinted(reading),
];

const checkEmpty = (reading: Reading, section: ProfileSection): readonly Finding[] => {
  if (!section.required || !isEmpty(reading, section)) return [];
  const onlyFixed = section.kind === 'text' && section.fixedText.length > 0;
  return [
    onlyFixed
      ? finding(
          'section-only-fixed-text',
          'info',
          { section: section.key },
          sectionName(section),
          `${quote(section.title)} sólo tiene el texto que fija la guía; no hay reglas propias del procedimiento.`,
          section.help,
        )
      : finding(
          'section-empty',
          'warning',
          { section: section.key },
          sectionName(section),
          `La sección ${quote(sectionName(section))} está vacía.`,
          `${section.help} Si de verdad no hay nada que poner, escriba ${quote(reading.profile.wording.notApplicable)} como texto de la sección.`,
        ),
  ];
};

/** Published manuals repeat the guide's text in words of their own; those print, and only those. */
const checkFixedText = (reading: Reading, section: ProfileSection): readonly Finding[] =>
  bringsFixedText(section, sectionTextOf(reading.content, section.key))
    ? [
        finding(
          'fixed-text-own',
          'info',
          { section: section.key },
          sectionName(section),
          'La sección trae su propia redacción de lo que fija la guía; se imprime ésa y no la de la guía.',
          'Si quiere la redacción de la guía, borre esas definiciones de su texto.',
        ),
      ]
    : [];

/** A section with a table counts as filled, too, once its text says so («No aplica»). */
const isEmpty = (reading: Reading, section: ProfileSection): boolean => {
  const { content } = reading;
  if (!isBlank(sectionTextOf(content, section.key))) return false;
  switch (section.kind) {
    case 'text':
    case 'objective':
      return true;
    case 'scope':
      return content.area.length === 0;
    case 'responsibilities':
      return content.responsibility.length === 0;
    case 'activities':
      return content.activity.length === 0;
    case 'collaborators':
      return content.collaborator.length === 0;
    case 'definitions':
      return content.definition.length === 0;
    case 'references':
      return content.reference.length === 0;
    case 'forms':
      return content.form.length === 0;
    case 'revisions':
      return content.revision.length === 0;
    case 'annexes':
      return content.annex.length === 0;
    // The drawing follows from the activities, and missing signatures are told role by role.
    case 'flowchart':
    case 'signatures':
      return false;
    default:
      return assertNever(section.kind);
  }
};

const checkBullets = (reading: Reading): readonly Finding[] => [
  ...reading.content.sectionText.flatMap((row) => {
    const section = reading.profile.sections.find((candidate) => candidate.key === row.sectionKey);
    const place = { section: row.sectionKey, rowId: row.id, field: 'body' };
    return section ? emptyBullets(row.body, place, sectionName(section)) : [];
  }),
  ...(reading.section('responsibilities')
    ? reading.content.responsibility.flatMap((row) =>
        emptyBullets(
          row.functions,
          placeOf(reading, 'responsibilities', row.id, 'functions'),
          titleOf(reading, 'responsibilities'),
        ),
      )
    : []),
];

const emptyBullets = (body: RichText, place: Finding['place'], where: string): readonly Finding[] => {
  const count = body.filter((block) => block.kind !== 'paragraph' && isBlank([block])).length;
  return count === 0
    ? []
    : [
        finding(
          'empty-bullet',
          'warning',
          place,
          where,
          count === 1 ? 'Hay una viñeta vacía.' : `Hay ${count} viñetas vacías.`,
          'Escriba lo que falta o borre la viñeta.',
        ),
      ];
};

const checkLeftovers = (reading: Reading): readonly Finding[] =>
  reading.content.leftover.map((row) =>
    finding(
      'leftover',
      'warning',
      { section: COVER_SECTION, rowId: row.id, field: 'text' },
      'Texto sin lugar',
      `Al importar no se supo dónde va ${quote(row.text)}.`,
      'Colóquelo en la sección que corresponda, o descártelo: mientras tanto no se imprime.',
    ),
  );

/** What a person wrote that this profile has no place for: kept, shown, not printed. */
const checkUnprinted = (reading: Reading): readonly Finding[] => {
  const { content, profile } = reading;
  const keys = new Set(profile.sections.map((section) => section.key));
  const fields = new Set(profile.cover.fields.filter((field) => field.source === '').map((field) => field.key));
  const tables = [
    ['scope', content.area.length, 'áreas'],
    ['responsibilities', content.responsibility.length, 'responsabilidades'],
    ['collaborators', content.collaborator.length, 'colaboradores'],
    ['definitions', content.definition.length, 'definiciones'],
    ['references', content.reference.length, 'documentos de referencia'],
    ['forms', content.form.length, 'formatos'],
    ['revisions', content.revision.length, 'cambios'],
    ['annexes', content.annex.length, 'anexos'],
  ] as const;
  const unprinted = (what: string, place: Finding['place']): Finding =>
    finding(
      'not-in-profile',
      'info',
      place,
      'Fuera de la guía',
      `Esta guía no tiene lugar para ${what}: se conserva, pero no se imprime.`,
      'Páselo a otra sección, o elija la guía que sí lo lleva.',
    );
  return [
    ...content.sectionText
      .filter((row) => !keys.has(row.sectionKey) && !isBlank(row.body))
      .map((row) =>
        unprinted(
          `el texto ${quote(
            row.body
              .find((block) => !isBlank([block]))
              ?.runs.map((run) => run.text)
              .join('') ?? '',
          )}`,
          {
            section: COVER_SECTION,
            rowId: row.id,
            field: row.sectionKey,
          },
        ),
      ),
    ...content.coverField
      .filter((row) => !fields.has(row.key) && row.value.trim() !== '')
      .map((row) =>
        unprinted(`el dato ${quote(row.value)} de la portada`, {
          section: COVER_SECTION,
          rowId: row.id,
          field: row.key,
        }),
      ),
    ...tables.flatMap(([kind, count, what]) =>
      count > 0 && !reading.section(kind)
        ? [unprinted(`los renglones de ${what} (${count})`, { section: COVER_SECTION })]
        : [],
    ),
  ];
};
