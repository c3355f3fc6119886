import type { DirectoryInput } from '#shared/documents/compose/directory.ts';
import { headingRow, highEnough, printOf } from '#shared/documents/compose/workbook-parts.ts';
import {
  textCell,
  type WorkbookCell,
  type WorkbookModel,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { Contact, ContactWay, DirectoryContent, Partner } from '#shared/domain/partners/directory.ts';
import { dueWords, followUpsDue } from '#shared/domain/partners/follow-ups.ts';
import { contactWords, ENCOUNTER_NAMES, postOn } from '#shared/domain/partners/partner-words.ts';

/**
 * The directory to be filtered and corrected: a sheet whose columns are those that importing knows, so that what was
 * corrected in it comes back, one of what was dealt with, and one of what is due.
 */
export const composeDirectoryWorkbook = (input: DirectoryInput): WorkbookModel => ({
  title: 'Directorio',
  author: input.institution.name.trim(),
  sheets: [partnersSheet(input), encountersSheet(input), followUpsSheet(input)],
});

type Column = { readonly title: string; readonly width: number };

const sheet = (
  { institution, asOf }: DirectoryInput,
  name: string,
  note: string,
  columns: readonly Column[],
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookSheet => {
  const widths = columns.map(({ width }) => width);
  const head: readonly WorkbookRow[] = [
    { cells: [textCell(name, 'title')], height: 24 },
    {
      cells: [
        textCell(
          [institution.name.trim(), `Al ${formatLongDate(asOf)}`].filter((text) => text !== '').join(' · '),
          'subtitle',
        ),
      ],
    },
    { cells: [textCell(note, 'note')] },
    { cells: [] },
  ];
  return {
    name,
    columns: widths,
    rows: [
      ...head,
      headingRow(columns.map(({ title }) => title)),
      ...rows.map((cells) => highEnough({ cells }, widths)),
    ],
    frozen: { rows: head.length + 1, columns: 1 },
    merges: [],
    print: printOf(head.length + 1, false, name),
  };
};

const wrapped = (text: string): WorkbookCell => ({ kind: 'text', text, look: 'body', wrap: true });
const dated = (date: string): WorkbookCell => (date === '' ? textCell('') : { kind: 'date', date, look: 'body' });

const PARTNER_COLUMNS: readonly Column[] = [
  { title: 'Nombre', width: 40 },
  { title: 'Siglas', width: 14 },
  { title: 'Sector', width: 11 },
  { title: 'Giro', width: 22 },
  { title: 'Tipo de medio', width: 15 },
  { title: 'RFC', width: 16 },
  { title: 'Registro en padrón', width: 18 },
  { title: 'Domicilio', width: 36 },
  { title: 'Contacto', width: 30 },
  { title: 'Tratamiento', width: 12 },
  { title: 'Cargo', width: 26 },
  { title: 'Área', width: 22 },
  { title: 'Correo', width: 30 },
  { title: 'Teléfono', width: 18 },
  { title: 'Celular', width: 18 },
  { title: 'Página web', width: 26 },
  { title: 'Estado', width: 20 },
  { title: 'Municipio', width: 20 },
  { title: 'Notas', width: 36 },
  { title: 'Redes sociales', width: 22 },
  { title: 'Otros territorios', width: 24 },
  { title: 'En uso', width: 8 },
];

/** The first row of a body says all about it; those below add a person, or another of its territories. */
const partnersSheet = (input: DirectoryInput): WorkbookSheet => {
  const index = indexOf(input.content);
  return sheet(
    input,
    'Directorio',
    'Un renglón por persona. Puede corregir la hoja y volver a importarla: cada organismo se reconoce por su nombre o su RFC.',
    PARTNER_COLUMNS,
    [...input.content.partner]
      .sort((a, b) => foldText(a.name).localeCompare(foldText(b.name), 'es'))
      .flatMap((partner) => partnerRows(index, input.asOf, partner)),
  );
};

/** What hangs from each body and person, looked up once: a long directory is as fast as a short one. */
const indexOf = ({ partnerTerritory, contactWay, contact, post }: DirectoryContent) => ({
  places: Map.groupBy(partnerTerritory, ({ partnerId }) => partnerId),
  ways: Map.groupBy(contactWay, ({ partnerId }) => partnerId),
  people: Map.groupBy(contact, ({ partnerId }) => partnerId),
  posts: Map.groupBy(post, ({ contactId }) => contactId),
});
type Index = ReturnType<typeof indexOf>;

const partnerRows = (index: Index, asOf: string, partner: Partner): readonly (readonly WorkbookCell[])[] => {
  const places = index.places.get(partner.id) ?? [];
  const states = places.filter(({ level }) => level === 'state').map(({ name }) => name);
  const towns = places.filter(({ level }) => level === 'municipality').map(({ name }) => name);
  const others = places.filter(({ level }) => level !== 'state' && level !== 'municipality').map(({ name }) => name);
  const ways = index.ways.get(partner.id) ?? [];
  const own = ways.filter(({ contactId }) => contactId === null);
  const people = index.people.get(partner.id) ?? [];
  const [first, ...rest] = own.length > 0 ? [null, ...people] : people.length > 0 ? people : [null];
  const count = Math.max(1 + rest.length, states.length, towns.length);
  return Array.from({ length: count }, (_, at) => {
    const person = at === 0 ? (first ?? null) : (rest[at - 1] ?? null);
    const reached = person === null ? (at === 0 ? own : []) : ways.filter(({ contactId }) => contactId === person.id);
    return row(index, asOf, {
      partner,
      whole: at === 0,
      person,
      ways: reached,
      state: states[at] ?? '',
      town: towns[at] ?? '',
      others: at === 0 ? others : [],
    });
  });
};

type Row = {
  readonly partner: Partner;
  /** Says what the body is; the rows below only name it. */
  readonly whole: boolean;
  readonly person: Contact | null;
  readonly ways: readonly ContactWay[];
  readonly state: string;
  readonly town: string;
  readonly others: readonly string[];
};

const row = ({ posts }: Index, asOf: string, it: Row): readonly WorkbookCell[] => {
  const { partner, whole, person, ways } = it;
  const of = (text: string): WorkbookCell => wrapped(whole ? text : '');
  const held = person ? postOn(posts.get(person.id) ?? [], person.id, asOf) : undefined;
  const way = (kind: ContactWay['kind']): WorkbookCell =>
    wrapped(
      ways
        .filter((one) => one.kind === kind)
        .map(({ value }) => value.trim())
        .join('; '),
    );
  return [
    wrapped(partner.name),
    of(partner.shortName),
    of(partner.sector === null ? '' : SECTORS[partner.sector]),
    of(partner.activity),
    of(partner.mediumType),
    of(partner.taxId),
    of(partner.mediaRegistry),
    of(partner.address),
    wrapped(person?.name ?? ''),
    wrapped(person?.courtesy ?? ''),
    wrapped(held?.name ?? ''),
    wrapped(held?.area ?? ''),
    way('email'),
    way('phone'),
    way('mobile'),
    way('website'),
    wrapped(it.state),
    wrapped(it.town),
    of(partner.note),
    way('social-network'),
    wrapped(it.others.join('; ')),
    of(partner.active ? 'sí' : 'no'),
  ];
};

const SECTORS = { public: 'Público', social: 'Social', private: 'Privado' } as const;

const encountersSheet = (input: DirectoryInput): WorkbookSheet => {
  const { content } = input;
  const partners = new Map(content.partner.map(({ id, name }) => [id, name]));
  const people = new Map(content.contact.map((contact) => [contact.id, contactWords(contact)]));
  return sheet(
    input,
    'Gestiones',
    'Lo que se habló y se acordó con cada organismo, lo más reciente primero.',
    [
      { title: 'Fecha', width: 12 },
      { title: 'Tipo', width: 12 },
      { title: 'Organismo', width: 40 },
      { title: 'Con quién', width: 28 },
      { title: 'Quién de la oficina', width: 28 },
      { title: 'Asunto', width: 36 },
      { title: 'Resultado', width: 44 },
      { title: 'Seguimiento para el', width: 14 },
      { title: 'Qué sigue', width: 32 },
      { title: 'Atendido el', width: 12 },
    ],
    [...content.encounter]
      .sort((a, b) => b.date.localeCompare(a.date))
      .map((one) => [
        dated(one.date),
        textCell(ENCOUNTER_NAMES[one.kind]),
        wrapped(partners.get(one.partnerId) ?? ''),
        wrapped(one.contactId === null ? '' : (people.get(one.contactId) ?? '')),
        wrapped(one.officer),
        wrapped(one.subject),
        wrapped(one.outcome),
        dated(one.followUpOn),
        wrapped(one.followUpNote),
        dated(one.followUpDoneOn),
      ]),
  );
};

const followUpsSheet = (input: DirectoryInput): WorkbookSheet =>
  sheet(
    input,
    'Seguimientos',
    'Lo que se prometió para un día y no se ha atendido, lo más atrasado primero.',
    [
      { title: 'Para el', width: 12 },
      { title: 'Cómo va', width: 20 },
      { title: 'Organismo', width: 40 },
      { title: 'Qué sigue', width: 40 },
      { title: 'Asunto', width: 40 },
    ],
    followUpsDue(input.content, input.asOf).map(({ encounter, partnerName, daysLeft }) => [
      dated(encounter.followUpOn),
      textCell(dueWords(daysLeft)),
      wrapped(partnerName),
      wrapped(encounter.followUpNote),
      wrapped(encounter.subject),
    ]),
  );
