import { bulletinWords, LINK_KIND_NAMES } from '#shared/domain/bulletin/bulletin-rules.ts';
import type { Bulletin } from '#shared/domain/bulletin/bulletins.ts';
import type { ComparedContent, DocumentWords } from '#shared/domain/review/compare-documents.ts';
import {
  choiceField,
  dateField,
  joined,
  richField,
  said,
  saidDate,
  textField,
} from '#shared/domain/review/field-words.ts';

/**
 * How a comparison and the history call what bulletins are made of; sections are those of their findings.
 * @param outside what a campaign's id is called; undefined where it is gone
 */
export const bulletinsWords = (outside: (id: string) => string | undefined): DocumentWords => [
  {
    entity: 'bulletins',
    section: 'bulletin',
    name: () => 'Datos generales',
    summary: () => '',
    fields: [textField('title', 'título')],
  },
  {
    entity: 'bulletin',
    section: 'bulletin',
    name: (row, number) => bulletinWords(row as unknown as Bulletin, number - 1),
    summary: (row) => joined([said(row.title), saidDate(row.date)]),
    fields: [
      textField('number', 'número'),
      textField('title', 'título'),
      textField('place', 'lugar'),
      dateField('date', 'fecha'),
      dateField('issuedOn', 'difundido el'),
      textField('issuingOffice', 'unidad que lo emite'),
      {
        field: 'campaignId',
        title: 'campaña',
        show: (value) => (typeof value === 'string' ? (outside(value) ?? 'una que ya no está') : 'ninguna'),
      },
      richField('body', 'texto'),
      textField('pressContact', 'contacto de prensa'),
      textField('blackoutReason', 'razón para salir durante la veda'),
    ],
  },
  {
    entity: 'subhead',
    section: 'bulletin',
    name: (row, _, content) => `${bulletinOf(row.bulletinId, content)}, sumario`,
    summary: (row) => said(row.text),
    fields: [textField('text', 'texto')],
  },
  {
    entity: 'link',
    section: 'links',
    name: (row, _, content) => `${bulletinOf(row.bulletinId, content)}, enlace`,
    summary: (row) => joined([LINK_KIND_NAMES[row.kind as 'photos'] ?? '', said(row.label), said(row.url)]),
    fields: [choiceField('kind', 'tipo', LINK_KIND_NAMES), textField('label', 'nombre'), textField('url', 'dirección')],
  },
  {
    entity: 'recipient',
    section: 'recipients',
    name: (row, _, content) => `${bulletinOf(row.bulletinId, content)}, destinatario ${said(row.name)}`.trim(),
    summary: (row) => joined([said(row.name), said(row.organisation), said(row.email)]),
    fields: [
      textField('name', 'nombre'),
      textField('organisation', 'organismo'),
      textField('email', 'correo'),
      dateField('sentOn', 'enviado el'),
    ],
  },
];

const bulletinOf = (id: unknown, content: ComparedContent): string => {
  const index = content.bulletin?.findIndex((row) => row.id === id) ?? -1;
  const row = content.bulletin?.[index];
  return row ? bulletinWords(row as unknown as Bulletin, index) : 'Boletín borrado';
};
