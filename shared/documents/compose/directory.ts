import { heading, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import {
  type DirectoryReading,
  type PrintedPartner,
  readDirectory,
} from '#shared/documents/compose/directory-reading.ts';
import { procedureImages } from '#shared/documents/compose/images.ts';
import { nothing, type PlanRow, planTable } from '#shared/documents/compose/plan-parts.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block, DocumentModel, Run, TableCell } from '#shared/documents/model.ts';
import { formatLongDate, type IsoDate } from '#shared/domain/common/dates.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { DirectoryContent } from '#shared/domain/partners/directory.ts';
import { dueWords, type FollowUp, followUpsDue } from '#shared/domain/partners/follow-ups.ts';
import { ENCOUNTER_NAMES, SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';

/** What the document prints. `asOf` is the day for posts that are held and follow-ups that are due. */
export type DirectoryInput = {
  readonly content: DirectoryContent;
  readonly institution: Institution;
  readonly asOf: IsoDate;
};

/** «Directorio»: the bodies in use by sector, with people, posts and how to reach them, and the follow-ups that are due. */
export const composeDirectory = (input: DirectoryInput): DocumentModel => {
  const { institution, asOf, content } = input;
  const reading = readDirectory(content, asOf);
  const own = institution.name.trim();
  const day = formatLongDate(asOf);
  const parts = [
    ...reading.groups.map(({ sector, partners }) => ({
      id: sector ?? 'sin_sector',
      title: sector === null ? 'Sin sector' : SECTOR_NAMES[sector],
      blocks: sectorBlocks(sector ?? 'sin_sector', partners),
    })),
    { id: 'seguimientos', title: 'Seguimientos pendientes', blocks: followUpBlocks(content, reading, asOf) },
  ].filter(({ blocks }) => blocks.length > 0);
  return {
    title: 'Directorio',
    subject: 'Directorio de organismos públicos, sociales y privados',
    author: own,
    language: 'es-MX',
    watermark: null,
    sections: [
      {
        orientation: 'landscape',
        header: {
          logoSha: institution.logoSha,
          rows: [[own || '—', institution.subtitle.trim()].filter((text) => text !== ''), ['Directorio']],
        },
        footer: {
          left: own.replace(/\{(pages?)\}/g, '{ $1 }'),
          center: `Al ${day}`,
          right: 'Página {page} de {pages}',
        },
        blocks: [
          paragraph('Directorio', 'cover-title', 'center'),
          paragraph(`Organismos públicos, sociales y privados al ${day}`, 'cover-subtitle', 'center'),
          ...summary(reading, content, asOf),
          ...parts.flatMap(({ id, title, blocks }, index) => [
            heading(`directorio_${id.replace('-', '_')}`, 1, `${index + 1}.`, title),
            ...blocks,
          ]),
        ],
      },
    ],
    images: procedureImages([], institution),
    embedded: null,
  };
};

const summary = (reading: DirectoryReading, content: DirectoryContent, asOf: IsoDate): readonly Block[] => {
  const partners = reading.groups.flatMap((group) => group.partners);
  if (partners.length === 0) {
    return [
      nothing('Todavía no hay organismos en el directorio. Se agregan uno por uno o de una hoja de Excel o CSV.'),
    ];
  }
  const due = followUpsDue(content, asOf);
  const overdue = due.filter(({ daysLeft }) => daysLeft < 0).length;
  return factsTable(
    [
      ...reading.groups.map(({ sector, partners: list }) => ({
        label: sector === null ? 'Sin sector' : SECTOR_NAMES[sector],
        text: count(list.length, 'organismo', 'organismos'),
      })),
      {
        label: 'Personas',
        text: String(partners.reduce((sum, { people }) => sum + people.length, 0)),
      },
      {
        label: 'Seguimientos pendientes',
        text: `${due.length}${overdue === 0 ? '' : `, de ellos ${count(overdue, 'vencido', 'vencidos')}`}`,
      },
      ...(reading.unused === 0
        ? []
        : [
            {
              label: 'No se imprimen',
              text: count(reading.unused, 'organismo que ya no se usa', 'organismos que ya no se usan'),
            },
          ]),
    ],
    'directorio_resumen',
    'Resumen del directorio',
  );
};

const sectorBlocks = (id: string, partners: readonly PrintedPartner[]): readonly Block[] =>
  planTable({
    id: `directorio_tabla_${id.replace('-', '_')}`,
    summary: 'Organismos con sus personas, cargos, medios de contacto y territorio',
    titles: ['Organismo', 'Persona y cargo', 'Teléfono, correo y otros', 'Territorio'],
    shares: [0.32, 0.25, 0.27, 0.16],
    size: 8.5,
    rows: partners.flatMap(partnerRows),
  });

/** A body and, below it, a row for each of its people: a person and that person's telephone stay on one line. */
const partnerRows = ({ partner, ways, places, people }: PrintedPartner): readonly PlanRow[] => {
  const [first, ...others] = people;
  // Beside a person stands what reaches that person; the body's own stands with the body.
  const about = partnerCell(partner, first ? ways : []);
  const territory = textCell(places.join('\n'));
  const rowSpan = people.length > 1 ? people.length : undefined;
  const span = rowSpan === undefined || rowSpan > MOST_JOINED ? {} : { rowSpan };
  return [
    {
      cells: [
        { ...about, ...span },
        first ? personCell(first) : textCell('—'),
        textCell((first?.ways ?? ways).join('\n')),
        { ...territory, ...span },
      ],
    },
    ...others.map((person) => ({
      cells: [
        ...(Object.keys(span).length === 0 ? [partnerAgain(partner)] : []),
        personCell(person),
        textCell(person.ways.join('\n')),
        ...(Object.keys(span).length === 0 ? [textCell('')] : []),
      ],
    })),
  ];
};

/** A cell over more rows than these would not fit on a page with them. */
const MOST_JOINED = 6;

const partnerCell = (partner: PrintedPartner['partner'], ways: readonly string[]): TableCell => {
  const { shortName, activity, mediumType, taxId, mediaRegistry, address } = partner;
  const kind = [activity, mediumType].map((text) => text.trim()).filter((text) => text !== '');
  return {
    blocks: [
      paragraph(nameRuns(partner.name, shortName), 'body', 'left'),
      ...[
        kind.filter((text, at) => kind.indexOf(text) === at).join(' · '),
        [
          taxId.trim() === '' ? '' : `RFC ${taxId.trim()}`,
          mediaRegistry.trim() === '' ? '' : `Padrón ${mediaRegistry.trim()}`,
        ]
          .filter((text) => text !== '')
          .join(' · '),
        address.trim().replace(/\s+/g, ' '),
        ...ways,
      ]
        .filter((text) => text !== '')
        .map((text) => paragraph(text, 'note', 'left')),
    ],
  };
};

const nameRuns = (name: string, shortName: string): readonly Run[] => {
  const whole = name.trim() || shortName.trim() || 'Sin nombre';
  return [
    { text: whole, bold: true },
    ...(name.trim() !== '' && shortName.trim() !== '' ? [{ text: ` (${shortName.trim()})` }] : []),
  ];
};

const partnerAgain = ({ name, shortName }: PrintedPartner['partner']): TableCell => ({
  blocks: [
    paragraph([{ text: `${shortName.trim() || name.trim() || 'Sin nombre'} (sigue)`, italic: true }], 'note', 'left'),
  ],
});

const personCell = ({ name, posts, signs }: PrintedPartner['people'][number]): TableCell => ({
  blocks: [
    paragraph(name, 'body', 'left'),
    ...posts.map((text) => paragraph(text, 'note', 'left')),
    ...(signs ? [paragraph('Firma por el organismo', 'note', 'left')] : []),
  ],
});

const followUpBlocks = (
  content: DirectoryContent,
  { nameOf, personOf }: DirectoryReading,
  asOf: IsoDate,
): readonly Block[] =>
  planTable({
    id: 'directorio_tabla_seguimientos',
    summary: 'Seguimientos que faltan, el más atrasado primero',
    titles: ['Para el', 'Organismo y persona', 'Qué sigue', 'De qué gestión viene'],
    shares: [0.17, 0.27, 0.28, 0.28],
    size: 8.5,
    rows: followUpsDue(content, asOf).map((due) => ({
      cells: [
        dayCell(due),
        {
          blocks: [
            paragraph([{ text: nameOf(due.encounter.partnerId), bold: true }], 'body', 'left'),
            ...(due.encounter.contactId === null ? [] : [paragraph(personOf(due.encounter.contactId), 'note', 'left')]),
          ],
        },
        textCell(due.encounter.followUpNote.trim() || 'No dice qué'),
        {
          blocks: [
            paragraph(due.encounter.subject.trim() || ENCOUNTER_NAMES[due.encounter.kind], 'body', 'left'),
            paragraph(
              [
                due.encounter.date === ''
                  ? ENCOUNTER_NAMES[due.encounter.kind]
                  : `${ENCOUNTER_NAMES[due.encounter.kind]} del ${formatLongDate(due.encounter.date)}`,
                due.encounter.officer.trim(),
              ]
                .filter((text) => text !== '')
                .join(' · '),
              'note',
              'left',
            ),
          ],
        },
      ],
    })),
  });

const dayCell = ({ encounter, daysLeft }: FollowUp): TableCell => ({
  blocks: [
    paragraph(formatLongDate(encounter.followUpOn), 'body', 'left'),
    paragraph([{ text: dueWords(daysLeft), bold: daysLeft < 0 }], 'note', 'left'),
  ],
});

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
