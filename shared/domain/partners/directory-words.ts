import { formatLongDate } from '#shared/domain/common/dates.ts';
import { TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';
import { CONTACT_WAY_NAMES, ENCOUNTER_NAMES, SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';
import type { ComparedContent, DocumentWords } from '#shared/domain/review/compare-documents.ts';
import { choiceField, joined, referenceField, said, textField } from '#shared/domain/review/field-words.ts';

const yesNo = (field: string, title: string) => ({
  field,
  title,
  show: (value: unknown): string => (value === true ? 'sí' : 'no'),
});

const dayField = (field: string, title: string) => ({ field, title, show: day });

const day = (value: unknown): string => (typeof value === 'string' && value !== '' ? formatLongDate(value) : '');

/**
 * How the history calls what a directory is made of; sections are those of its findings.
 * @param outside what a dossier's id is called; undefined where it is gone
 */
export const directoryWords = (outside: (id: string) => string | undefined): DocumentWords => [
  {
    entity: 'directory',
    section: 'partners',
    name: () => 'Directorio',
    summary: () => '',
    fields: [textField('title', 'título')],
  },
  {
    entity: 'partner',
    section: 'partners',
    name: (row) => said(row.name) || 'Organismo sin nombre',
    summary: (row) => joined([SECTOR_NAMES[row.sector as 'public'] ?? '', said(row.activity)]),
    fields: [
      choiceField('sector', 'sector', SECTOR_NAMES),
      textField('name', 'nombre'),
      textField('shortName', 'siglas'),
      textField('activity', 'giro'),
      textField('mediumType', 'tipo de medio'),
      textField('taxId', 'RFC'),
      textField('mediaRegistry', 'registro en padrón de medios'),
      textField('address', 'domicilio'),
      textField('note', 'notas'),
      yesNo('active', 'en uso'),
    ],
  },
  {
    entity: 'partnerTerritory',
    section: 'partners',
    name: (row, _, content) => `${partnerOf(row.partnerId, content)}, territorio`,
    summary: (row) => said(row.name),
    fields: [choiceField('level', 'tipo', TERRITORY_NAMES), textField('code', 'clave'), textField('name', 'nombre')],
  },
  {
    entity: 'contact',
    section: 'contacts',
    name: (row, _, content) => joined([said(row.name) || 'Persona sin nombre', partnerOf(row.partnerId, content)]),
    summary: (row) => said(row.name),
    fields: [
      textField('courtesy', 'tratamiento'),
      textField('name', 'nombre'),
      yesNo('receivesBulletins', 'recibe boletines'),
      textField('note', 'notas'),
    ],
  },
  {
    entity: 'post',
    section: 'contacts',
    name: (row, _, content) =>
      `${said(content.contact?.find(({ id }) => id === row.contactId)?.name) || 'Persona borrada'}, cargo`,
    summary: (row) => joined([said(row.name), said(row.area), day(row.startDate)]),
    fields: [
      textField('name', 'cargo'),
      textField('area', 'área'),
      dayField('startDate', 'desde'),
      dayField('endDate', 'hasta'),
      textField('powers', 'facultades para firmar'),
    ],
  },
  {
    entity: 'contactWay',
    section: 'contacts',
    name: (row, _, content) =>
      `${partnerOf(row.partnerId, content)}, ${(CONTACT_WAY_NAMES[row.kind as 'email'] ?? 'medio de contacto').toLowerCase()}`,
    summary: (row) => said(row.value),
    fields: [
      choiceField('kind', 'tipo', CONTACT_WAY_NAMES),
      textField('value', 'dato'),
      referenceField('contactId', 'de quién es', 'contact'),
      textField('note', 'notas'),
    ],
  },
  {
    entity: 'encounter',
    section: 'encounters',
    name: (row, _, content) =>
      `${partnerOf(row.partnerId, content)}, ${(ENCOUNTER_NAMES[row.kind as 'call'] ?? 'gestión').toLowerCase()} del ${day(row.date) || 'día sin fecha'}`,
    summary: (row) => joined([said(row.subject), said(row.outcome)]),
    fields: [
      choiceField('kind', 'tipo', ENCOUNTER_NAMES),
      referenceField('contactId', 'con quién', 'contact'),
      {
        field: 'dossierId',
        title: 'expediente',
        show: (value) => (typeof value === 'string' ? (outside(value) ?? 'uno que ya no está') : 'ninguno'),
      },
      dayField('date', 'fecha'),
      textField('officer', 'quién de la mesa'),
      textField('subject', 'asunto'),
      textField('outcome', 'resultado'),
      dayField('followUpOn', 'seguimiento'),
      textField('followUpNote', 'qué sigue'),
      dayField('followUpDoneOn', 'atendido el'),
    ],
  },
];

const partnerOf = (id: unknown, content: ComparedContent): string =>
  said(content.partner?.find((row) => row.id === id)?.name) || 'Organismo borrado';
