import { formatLongDate, isoDate, parseSpanishDate } from '#shared/domain/common/dates.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import {
  COVER_SECTION,
  finding,
  placeOf,
  quote,
  type Reading,
  titleOf,
} from '#shared/domain/procedure/procedure-reading.ts';
import type { CoverFieldDefinition } from '#shared/domain/procedure/profile.ts';
import { coverFieldValue } from '#shared/domain/procedure/section-edits.ts';

const COVER = 'Portada';

/** The cover: required fields, the code's form, dates in a possible order, who signs, and the change table's date. */
export const checkCover = (reading: Reading): readonly Finding[] => [
  ...reading.profile.cover.fields.flatMap((field) => checkField(reading, field)),
  ...checkCode(reading),
  ...checkDateOrder(reading),
  ...checkSignatories(reading),
  ...checkRevisions(reading),
];

const placeOfField = (reading: Reading, field: CoverFieldDefinition) => {
  const row = field.source === '' ? reading.content.coverField.find((other) => other.key === field.key) : reading.cover;
  return {
    section: COVER_SECTION,
    ...(row ? { rowId: row.id } : {}),
    field: field.source === '' ? field.key : field.source,
  };
};

const checkField = (reading: Reading, field: CoverFieldDefinition): readonly Finding[] => {
  const value = coverFieldValue(reading.content, field).trim();
  const place = placeOfField(reading, field);
  if (value === '') {
    return field.required
      ? [finding('cover-field-missing', 'warning', place, COVER, `Falta ${quote(field.label)}.`, field.help)]
      : [];
  }
  return field.kind === 'date' && !isoDate.safeParse(value).success
    ? [
        finding(
          'date-invalid',
          'warning',
          place,
          COVER,
          `${quote(value)} no es una fecha para ${quote(field.label)}.`,
          'Elija el día, el mes y el año.',
        ),
      ]
    : [];
};

const checkCode = (reading: Reading): readonly Finding[] => {
  const { pattern, example, help } = reading.profile.code;
  const code = reading.cover.code.trim();
  if (code === '' || pattern === '' || new RegExp(pattern, 'u').test(code)) return [];
  return [
    finding(
      'code-form',
      'warning',
      { section: COVER_SECTION, rowId: reading.cover.id, field: 'code' },
      COVER,
      `El código ${quote(code)} no tiene la forma que pide la guía, como ${quote(example)}.`,
      help,
    ),
  ];
};

const ORDER = ['documentedOn', 'updatedOn', 'authorisedOn'] as const;

const checkDateOrder = (reading: Reading): readonly Finding[] => {
  const labelOf = (source: string): string =>
    reading.profile.cover.fields.find((field) => field.source === source)?.label ?? source;
  const dated = ORDER.filter((field) => isoDate.safeParse(reading.cover[field]).success);
  return dated.slice(1).flatMap((later, index) => {
    const earlier = dated[index];
    if (!earlier || reading.cover[earlier] <= reading.cover[later]) return [];
    return [
      finding(
        'date-order',
        'warning',
        { section: COVER_SECTION, rowId: reading.cover.id, field: later },
        COVER,
        `${quote(labelOf(later))} (${reading.cover[later]}) es anterior a ${quote(labelOf(earlier))} (${reading.cover[earlier]}).`,
        'Corrija una de las dos fechas.',
      ),
    ];
  });
};

const checkSignatories = (reading: Reading): readonly Finding[] => {
  const roles = new Map(reading.profile.signatureRoles.map((role) => [role.key, role]));
  const section = reading.section('signatures')?.key ?? COVER_SECTION;
  const where = reading.section('signatures')?.title ?? COVER;
  const found: Finding[] = [];
  for (const role of roles.values()) {
    const people = reading.content.signatory.filter((signatory) => signatory.role === role.key);
    if (role.required && !people.some((person) => person.name.trim() !== '')) {
      found.push(
        finding(
          'signatory-missing',
          'warning',
          { section, ...(people[0] ? { rowId: people[0].id } : {}), field: role.key },
          where,
          `No se sabe quién firma en ${quote(role.label)}.`,
          'Escriba el nombre y el cargo de la persona.',
        ),
      );
    }
  }
  for (const signatory of reading.content.signatory) {
    const role = roles.get(signatory.role);
    const place = { section, rowId: signatory.id };
    if (!role) {
      found.push(
        finding(
          'signatory-role-unknown',
          'warning',
          { ...place, field: 'role' },
          where,
          `${quote(signatory.name)} firma como ${quote(signatory.role)}, que esta guía no tiene: no se imprime.`,
          'Elija con qué papel firma, o quite a la persona.',
        ),
      );
    } else if (signatory.name.trim() !== '' && signatory.position.trim() === '') {
      found.push(
        finding(
          'signatory-without-position',
          'warning',
          { ...place, field: 'position' },
          where,
          `Falta el cargo de ${quote(signatory.name)}.`,
          'Escriba el cargo tal como se firmará.',
        ),
      );
    }
  }
  return found;
};

const checkRevisions = (reading: Reading): readonly Finding[] => {
  if (!reading.section('revisions')) return [];
  const where = titleOf(reading, 'revisions');
  const found: Finding[] = [];
  let previous = '';
  let latest = '';
  for (const [index, row] of reading.content.revision.entries()) {
    const date = parseSpanishDate(row.date) ?? '';
    if (date === '') {
      found.push(
        finding(
          'revision-date',
          'warning',
          placeOf(reading, 'revisions', row.id, 'date'),
          where,
          row.date.trim() === ''
            ? `El cambio ${index + 1} no tiene fecha.`
            : `La fecha del cambio ${index + 1}, ${quote(row.date)}, no se entiende como fecha.`,
          'Elija el día, el mes y el año del cambio.',
        ),
      );
    } else {
      if (date < previous) {
        found.push(
          finding(
            'revision-order',
            'warning',
            placeOf(reading, 'revisions', row.id, 'date'),
            where,
            `El cambio ${index + 1} tiene una fecha anterior a la del cambio que está arriba.`,
            'Ordene los cambios del más antiguo al más reciente, o corrija la fecha.',
          ),
        );
      }
      previous = date;
      latest = date > latest ? date : latest;
    }
    if (row.summary.trim() === '') {
      found.push(
        finding(
          'revision-summary',
          'warning',
          placeOf(reading, 'revisions', row.id, 'summary'),
          where,
          `El cambio ${index + 1} no dice qué cambió.`,
          'Describa el cambio en una oración.',
        ),
      );
    }
  }
  const { updatedOn } = reading.cover;
  if (latest !== '' && isoDate.safeParse(updatedOn).success && latest < updatedOn) {
    found.push(
      finding(
        'revision-older-than-update',
        'warning',
        placeOf(reading, 'revisions', reading.content.revision.at(-1)?.id, 'date'),
        where,
        `La portada dice que se actualizó el ${formatLongDate(updatedOn)}, pero el último cambio anotado es del ${formatLongDate(latest)}.`,
        'Agregue el renglón del último cambio, o corrija la fecha de actualización.',
      ),
    );
  }
  return found;
};
