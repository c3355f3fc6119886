import { headerCell, heading, paragraph, richBlocks, textCell } from '#shared/documents/compose/blocks.ts';
import {
  authorisationTable,
  identificationBlocks,
  identityBlocks,
  signersOf,
  titleBlocks,
  titleOf,
} from '#shared/documents/compose/cover.ts';
import { procedureImages } from '#shared/documents/compose/images.ts';
import { DRAFT_WATERMARK, templateValues } from '#shared/documents/compose/procedure.ts';
import { procedureSections } from '#shared/documents/compose/procedure-sections.ts';
import { runningFooter, runningHeader, type TemplateValues } from '#shared/documents/compose/template.ts';
import type { Block, DocumentModel, DocumentSection, TableBlock } from '#shared/documents/model.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { MANUAL_EXCHANGE_TYPE, type ManualContent } from '#shared/domain/manual/manual.ts';
import { coverOf, PROCEDURE_SCHEMA_VERSION, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { documentProperties, type ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** A procedure as the manual prints it: its version in force, or its draft where there is none. */
export type ManualMember = {
  readonly content: ProcedureContent;
  readonly version: ProcedureVersion;
  readonly profile: ProcedureProfile;
};

export type ManualInput = {
  readonly manual: ManualContent;
  /** In the manual's order. */
  readonly members: readonly ManualMember[];
  /** The manual's own profile: cover wording, header, signature roles. */
  readonly profile: ProcedureProfile;
  readonly institution: Institution;
  /** Whether the DOCX carries the manual and all its procedures. */
  readonly embed: boolean;
};

/**
 * Several procedures of an area under one cover and one contents list, one flow of page numbers. It is a draft as long
 * as one of its procedures is.
 */
export const composeManual = ({ manual, members, profile, institution, embed }: ManualInput): DocumentModel => {
  const row = manualRow(manual);
  const title = row.title.trim() || 'Manual sin título';
  const running = runningParts(profile, institution, manualValues(row, title, institution));
  const final = members.length > 0 && members.every(({ version }) => version.stage === 'authorised');
  return {
    title,
    subject: ['Manual de procedimientos', row.code].filter((part) => part.trim() !== '').join(' '),
    author: institution.name.trim() || row.areaName,
    language: 'es-MX',
    watermark: final ? null : DRAFT_WATERMARK,
    sections: [
      { orientation: 'portrait', header: null, footer: null, blocks: coverBlocks(manual, title, profile, institution) },
      {
        orientation: 'portrait',
        ...running,
        blocks: [
          { kind: 'contents', title: 'Contenido', levels: 2 },
          { kind: 'page-break' },
          ...openingBlocks(manual, members, profile),
        ],
      },
      ...members.flatMap((member, index) => memberSections(member, index, institution)),
      ...closingSections(manual, profile, running),
    ],
    images: procedureImages(
      members.map(({ content }) => content),
      institution,
    ),
    embedded: embed
      ? {
          type: MANUAL_EXCHANGE_TYPE,
          schemaVersion: PROCEDURE_SCHEMA_VERSION,
          json: canonicalJson({ manual, procedures: members.map(({ content }) => content) }),
        }
      : null,
  };
};

type Manual = ManualContent['manual'][number];

const manualRow = (manual: ManualContent): Manual => {
  const row = manual.manual[0];
  if (!row) throw new Error('A manual without its row');
  return row;
};

const manualValues = (row: Manual, title: string, institution: Institution): TemplateValues => ({
  institution: institution.name,
  title,
  code: row.code,
  area: row.areaName,
  version: '',
  documentedOn: row.date,
  updatedOn: row.date,
  authorisedOn: row.date,
});

const runningParts = (
  profile: ProcedureProfile,
  institution: Institution,
  values: TemplateValues,
): Pick<DocumentSection, 'header' | 'footer'> => ({
  header: runningHeader(profile, institution, values),
  footer: runningFooter(profile, values),
});

const coverBlocks = (
  manual: ManualContent,
  title: string,
  profile: ProcedureProfile,
  institution: Institution,
): readonly Block[] => {
  const row = manualRow(manual);
  const facts = [
    ['Código', row.code.trim()],
    ['Fecha', formatLongDate(row.date.trim())],
  ].filter(([, value]) => value !== '');
  return [
    ...identityBlocks(institution),
    { kind: 'spacer', heightMm: 20 },
    ...titleBlocks('Manual de procedimientos', title, row.areaName),
    ...facts.map(([label, value]) =>
      paragraph([{ text: `${label}: `, bold: true }, { text: value ?? '' }], 'body', 'center'),
    ),
    { kind: 'spacer', heightMm: 12 },
    authorisationTable(profile, manual.signatory, 'cover_autorizacion'),
  ];
};

const openingBlocks = (
  manual: ManualContent,
  members: readonly ManualMember[],
  profile: ProcedureProfile,
): readonly Block[] => {
  const row = manualRow(manual);
  const text = (blocks: readonly Block[]): readonly Block[] =>
    blocks.length > 0 ? blocks : [paragraph(profile.wording.notApplicable, 'empty-notice')];
  return [
    heading('presentacion', 1, '', 'Presentación'),
    ...text(richBlocks(row.presentation)),
    heading('marco_juridico', 1, '', 'Marco jurídico'),
    ...text(richBlocks(row.legalBasis)),
    heading('inventario', 1, '', 'Inventario de procedimientos'),
    ...text(members.length > 0 ? [inventoryTable(members)] : []),
  ];
};

const inventoryTable = (members: readonly ManualMember[]): TableBlock => ({
  kind: 'table',
  id: 'inventario_tabla',
  summary: 'Procedimientos que reúne el manual: código, título, versión y condición',
  columns: [0.08, 0.24, 0.38, 0.1, 0.2],
  headerRows: 1,
  borders: 'grid',
  rows: [
    {
      keepTogether: true,
      cells: ['No.', 'Código', 'Procedimiento', 'Versión', 'Condición'].map((text) => headerCell(text)),
    },
    ...members.map(({ content, version, profile }, index) => {
      const cover = coverOf(content);
      return {
        keepTogether: true,
        cells: [
          textCell(`${index + 1}.`, { align: 'center' }),
          textCell(cover.code.trim() || profile.wording.noCode, { align: 'center' }),
          textCell(titleOf(content)),
          textCell(cover.versionLabel.trim() || '—', { align: 'center' }),
          textCell(statusWords(version), { align: 'center' }),
        ],
      };
    }),
  ],
});

/** The properties of a version as the inventory prints them; they are independent, so several may stand together. */
export const statusWords = (version: ProcedureVersion): string => {
  if (version.stage === 'draft') return 'Borrador';
  const { vigente, actualizado, obsoleto, dictaminado } = documentProperties(version);
  const words = [
    vigente ? 'vigente' : 'sustituido',
    ...(actualizado ? ['actualizado'] : []),
    ...(obsoleto ? ['obsoleto'] : []),
    ...(dictaminado ? ['dictaminado'] : []),
  ].join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A procedure starts a page: its heading and identification, then its own sections one level deeper. */
const memberSections = (member: ManualMember, index: number, institution: Institution): readonly DocumentSection[] => {
  const { content, profile } = member;
  const idPrefix = `p${index + 1}_`;
  const running = {
    header: runningHeader(profile, institution, templateValues(content, institution)),
    footer: runningFooter(profile, templateValues(content, institution)),
  };
  return [
    {
      orientation: 'portrait',
      ...running,
      blocks: [
        heading(`p${index + 1}`, 1, `${index + 1}.`, titleOf(content)),
        ...identificationBlocks(member, `${idPrefix}id`),
      ],
    },
    ...procedureSections({ content, profile, level: 2, idPrefix }, running),
  ];
};

const closingSections = (
  manual: ManualContent,
  profile: ProcedureProfile,
  running: Pick<DocumentSection, 'header' | 'footer'>,
): readonly DocumentSection[] => {
  const people = signersOf(profile, manual.signatory);
  if (people.length === 0) return [];
  return [
    {
      orientation: 'portrait',
      ...running,
      blocks: [
        heading('autorizacion', 1, '', 'Autorización del manual'),
        { kind: 'signatures', id: 'autorizacion_firmas', people },
      ],
    },
  ];
};
