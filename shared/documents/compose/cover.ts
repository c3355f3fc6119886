import { headerCell, paragraph, rowHeaderCell, textCell } from '#shared/documents/compose/blocks.ts';
import type { Block, TableBlock, TableCell } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { type Cover, coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { documentProperties, type ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { CoverFieldDefinition, ProcedureProfile } from '#shared/domain/procedure/profile.ts';

const UNTITLED = 'Procedimiento sin título';

/** Room in which an officer signs, in millimetres: less where many sign, so that the cover stays one page. */
const signRoomMm = (signers: number): number => (signers <= 3 ? 11 : signers === 4 ? 9 : 6);
const SEAL_ROOM_MM = 18;

export type CoverSource = {
  readonly content: ProcedureContent;
  readonly version: ProcedureVersion;
  readonly profile: ProcedureProfile;
};

/** The first page of a procedure: who, what, who authorises, the identification data, what its status allows to say. */
export const coverBlocks = (source: CoverSource, institution: Institution): readonly Block[] => [
  ...identityBlocks(institution),
  ...titleBlocks(source.profile.cover.heading, titleOf(source.content), coverOf(source.content).areaName),
  ...identificationBlocks(source, 'cover'),
];

/** Authorisation box, fields, legends and seal room: the cover of a procedure alone, the first page of each in a manual. */
export const identificationBlocks = (source: CoverSource, idPrefix: string): readonly Block[] => [
  authorisationTable(source.profile, source.content.signatory, `${idPrefix}_autorizacion`),
  ...fieldsTable(source, `${idPrefix}_datos`),
  ...legends(source),
  sealRoom(`${idPrefix}_sellos`),
];

export const titleOf = (content: ProcedureContent): string => coverOf(content).title.trim() || UNTITLED;

/**
 * The institution's letterhead: its lines centred, or beside the logo where there is one; nothing where nothing is set.
 */
export const identityBlocks = (institution: Institution): readonly Block[] => {
  const lines = [institution.name, institution.subtitle, institution.place]
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const align = institution.logoSha ? 'left' : 'center';
  const written = lines.map((line, index) =>
    index === 0 ? paragraph([{ text: line, bold: true }], 'cover-subtitle', align) : paragraph(line, 'body', align),
  );
  if (!institution.logoSha) return written;
  const logo = {
    kind: 'image',
    sha: institution.logoSha,
    alt: `Logotipo de ${institution.name.trim() || 'la institución'}`,
    caption: '',
    maxWidthMm: 42,
    maxHeightMm: 22,
  } as const;
  if (written.length === 0) return [logo];
  return [
    {
      kind: 'table',
      id: 'cover_institucion',
      summary: 'Logotipo y nombre de la institución',
      columns: [0.3, 0.7],
      headerRows: 0,
      borders: 'none',
      rows: [{ keepTogether: true, cells: [{ blocks: [logo] }, { blocks: written }] }],
    },
  ];
};

export const titleBlocks = (head: string, title: string, area: string): readonly Block[] => [
  { kind: 'spacer', heightMm: 6 },
  ...(head.trim() === '' ? [] : [paragraph(head.trim(), 'cover-subtitle', 'center')]),
  paragraph(title, 'cover-title', 'center'),
  ...(area.trim() === '' ? [] : [paragraph(area.trim(), 'cover-subtitle', 'center')]),
  { kind: 'spacer', heightMm: 4 },
];

type Signer = { readonly role: string; readonly name: string; readonly position: string };

/** One row per person who signs: room for the rubric under the role, name, position. */
export const authorisationTable = (
  profile: ProcedureProfile,
  signatories: readonly Signer[],
  id: string,
): TableBlock => {
  const { title, columns } = profile.cover.authorisation;
  const signers = signersOf(profile, signatories);
  return {
    kind: 'table',
    id,
    summary: `${title}: rúbrica, nombre y cargo de quienes firman`,
    columns: [0.34, 0.33, 0.33],
    headerRows: 2,
    borders: 'grid',
    rows: [
      { keepTogether: true, cells: [headerCell(title, { colSpan: 3 })] },
      { keepTogether: true, cells: columns.map((column) => headerCell(column)) },
      ...signers.map((signer) => ({
        keepTogether: true,
        cells: [
          {
            blocks: [paragraph(signer.role, 'note', 'left'), { kind: 'spacer', heightMm: signRoomMm(signers.length) }],
          } satisfies TableCell,
          textCell(signer.name, { align: 'center' }),
          textCell(signer.position, { align: 'center' }),
        ],
      })),
    ],
  };
};

/** Who signs, in the profile's order of roles and with its labels; a required role that nobody fills keeps its place. */
export const signersOf = (profile: ProcedureProfile, signatories: readonly Signer[]): readonly Signer[] => {
  const known = profile.signatureRoles.flatMap((role) => {
    const people = signatories.filter((signatory) => signatory.role === role.key);
    if (people.length > 0) return people.map((person) => ({ ...pick(person), role: role.label }));
    return role.required ? [{ role: role.label, name: '', position: '' }] : [];
  });
  const keys = new Set(profile.signatureRoles.map((role) => role.key));
  const others = signatories.filter((signatory) => !keys.has(signatory.role));
  return [...known, ...others.map((person) => ({ ...pick(person), role: OTHER_ROLES[person.role] ?? person.role }))];
};

/** Labels of roles that another profile has, for people who signed before the profile was changed. */
const OTHER_ROLES: Readonly<Record<string, string | undefined>> = {
  prepared: 'Elaboró',
  supervised: 'Supervisó',
  reviewed: 'Revisó',
  approved: 'Aprobó',
  authorised: 'Autorizó',
  vobo: 'Vo. Bo.',
};

const pick = ({ role, name, position }: Signer): Signer => ({ role, name, position });

const fieldsTable = ({ content, profile }: CoverSource, id: string): readonly Block[] => {
  const fields = profile.cover.fields.filter((field) => field.source !== 'title' && field.source !== 'areaName');
  if (fields.length === 0) return [];
  const rows: { keepTogether: boolean; cells: TableCell[] }[] = [];
  let short: TableCell[] = [];
  const flush = (): void => {
    if (short.length === 0) return;
    const [label, value] = short;
    rows.push({
      keepTogether: true,
      cells: short.length === 4 ? short : [...(label ? [label] : []), ...(value ? [{ ...value, colSpan: 3 }] : [])],
    });
    short = [];
  };
  for (const field of fields) {
    const value = printedValue(field, content);
    const wide = field.kind === 'text' || value.length > 42;
    if (wide) flush();
    const cells = [rowHeaderCell(field.label), textCell(value, wide ? { colSpan: 3 } : {})];
    if (wide) rows.push({ keepTogether: true, cells });
    else short.push(...cells);
    if (short.length === 4) flush();
  }
  flush();
  return [
    {
      kind: 'table',
      id,
      summary: 'Datos de identificación del documento',
      columns: [0.25, 0.25, 0.25, 0.25],
      headerRows: 0,
      borders: 'grid',
      rows,
    },
  ];
};

const printedValue = (field: CoverFieldDefinition, content: ProcedureContent): string => {
  const cover: Cover = coverOf(content);
  const raw =
    field.source === '' ? (content.coverField.find((row) => row.key === field.key)?.value ?? '') : cover[field.source];
  return field.kind === 'date' ? formatLongDate(raw.trim()) : raw.trim();
};

/** What the status of the version allows the cover to say: compliance with the guide, and being in force. */
const legends = ({ version, profile }: CoverSource): readonly Block[] => {
  const { guide } = profile;
  const { vigente, obsoleto } = documentProperties(version);
  const compliance = version.dictamen ? profile.cover.complianceYes : profile.cover.complianceNo;
  const edition = version.dictamen
    ? [version.dictamen.guideCode, version.dictamen.guideEdition].filter((part) => part !== '').join(', ')
    : guide.code;
  const guideName = [guide.name, edition].filter((part) => part !== '').join(' ');
  return [compliance.replaceAll('{guide}', guideName), vigente && !obsoleto ? profile.cover.validity : '']
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line, 'note', 'center'));
};

const sealRoom = (id: string): TableBlock => ({
  kind: 'table',
  id,
  summary: 'Espacio para los sellos del documento',
  columns: [1],
  headerRows: 0,
  borders: 'outer',
  rows: [
    {
      keepTogether: true,
      cells: [{ blocks: [paragraph('Sellos', 'note', 'center'), { kind: 'spacer', heightMm: SEAL_ROOM_MM }] }],
    },
  ],
});
