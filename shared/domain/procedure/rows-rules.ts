import type { Finding } from '#shared/domain/common/finding.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import { annexHeading } from '#shared/domain/procedure/course-wording.ts';
import { finding, placeOf, quote, type Reading, titleOf } from '#shared/domain/procedure/procedure-reading.ts';

/** Rows of the tables: none half filled, no annex without its image or without words for who can't see it. */
export const checkRows = (reading: Reading): readonly Finding[] => [...checkFields(reading), ...checkAnnexes(reading)];

const checkFields = (reading: Reading): readonly Finding[] => {
  const { content } = reading;
  const found: Finding[] = [];
  const need = (
    kind: 'responsibilities' | 'collaborators' | 'definitions' | 'scope',
    rowId: string,
    field: string,
    message: string,
    remedy: string,
  ) => {
    if (reading.section(kind)) {
      found.push(
        finding(
          'row-incomplete',
          'warning',
          placeOf(reading, kind, rowId, field),
          titleOf(reading, kind),
          message,
          remedy,
        ),
      );
    }
  };
  for (const [index, row] of content.area.entries()) {
    if (row.name.trim() === '')
      need(
        'scope',
        row.id,
        'name',
        `El área ${index + 1} no tiene nombre.`,
        'Escriba el nombre del área o quite el renglón.',
      );
  }
  for (const row of content.responsibility) {
    if (row.document.trim() === '') {
      need(
        'responsibilities',
        row.id,
        'document',
        'No se dice de qué documento salen las funciones.',
        'Escriba el nombre del manual o del ordenamiento.',
      );
    }
    if (isBlank(row.functions)) {
      need(
        'responsibilities',
        row.id,
        'functions',
        `No hay funciones anotadas de ${quote(row.document)}.`,
        'Copie las funciones que dan sustento al procedimiento.',
      );
    }
  }
  for (const [index, row] of content.collaborator.entries()) {
    if (row.name.trim() === '') {
      need(
        'collaborators',
        row.id,
        'name',
        `El renglón ${index + 1} no dice quién colaboró.`,
        'Escriba el nombre o quite el renglón.',
      );
    }
  }
  for (const [index, row] of content.definition.entries()) {
    if (row.term.trim() === '') {
      need(
        'definitions',
        row.id,
        'term',
        `La definición ${index + 1} no dice qué palabra define.`,
        'Escriba la palabra o quite el renglón.',
      );
    } else if (row.meaning.trim() === '') {
      need(
        'definitions',
        row.id,
        'meaning',
        `${quote(row.term)} no está definido.`,
        'Escriba lo que significa o quite el renglón.',
      );
    }
  }
  return found;
};

const checkAnnexes = (reading: Reading): readonly Finding[] => {
  if (!reading.section('annexes')) return [];
  return reading.content.annex.flatMap((annex, index) => {
    const where = annexHeading(index + 1, '', reading.profile.wording).replace(/[:.]$/, '');
    if (annex.imageSha === null) {
      return [
        finding(
          'annex-placeholder',
          'warning',
          placeOf(reading, 'annexes', annex.id, 'imageSha'),
          where,
          annex.title.trim() === ''
            ? 'El anexo todavía no tiene imagen.'
            : `El anexo ${quote(annex.title)} todavía no tiene imagen.`,
          'Inserte la imagen del anexo, o quítelo.',
        ),
      ];
    }
    return [
      ...(annex.title.trim() === ''
        ? [
            finding(
              'annex-without-title',
              'info',
              placeOf(reading, 'annexes', annex.id, 'title'),
              where,
              'El anexo no tiene título.',
              'Escriba qué es el anexo.',
            ),
          ]
        : []),
      ...(annex.alt.trim() === ''
        ? [
            finding(
              'annex-without-alt',
              'warning',
              placeOf(reading, 'annexes', annex.id, 'alt'),
              where,
              'La imagen del anexo no tiene descripción para quien no puede verla.',
              'Describa en una o dos oraciones lo que se ve en la imagen.',
            ),
          ]
        : []),
    ];
  });
};
