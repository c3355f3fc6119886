import { paragraph, richBlocks } from '#shared/documents/compose/blocks.ts';
import { identityBlocks } from '#shared/documents/compose/cover.ts';
import { type PlanFrame, planModel } from '#shared/documents/compose/plan-parts.ts';
import { wholeTable } from '#shared/documents/compose/whole-table.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { bulletinWords, LINK_KIND_NAMES } from '#shared/domain/bulletin/bulletin-rules.ts';
import {
  type Bulletin,
  type BulletinLink,
  type BulletinsContent,
  bulletinLinkKind,
  bulletinsOf,
} from '#shared/domain/bulletin/bulletins.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { Blackout } from '#shared/domain/media/media-plan.ts';

export type BulletinInput = {
  readonly content: BulletinsContent;
  readonly bulletinId: string;
  /** Undefined where the dossier has no strategy yet. */
  readonly campaigns: readonly { readonly id: string }[] | undefined;
  readonly blackouts: readonly Blackout[];
  readonly programName: string;
  readonly institution: Institution;
};

/**
 * «Boletín» as the press receives it: letterhead, number, place and date, title, points, text, who issues it and where the
 * pictures are. A draft until it went out. To whom it goes, and why it may during a blackout, isn't the press' business.
 * @throws DomainError `not-found` where there is no such bulletin
 */
export const composeBulletin = (input: BulletinInput): DocumentModel => {
  const bulletin = printedBulletin(input);
  const { programName, institution, content } = input;
  const frame: PlanFrame = {
    title: bulletinWords(bulletin, content.bulletin.indexOf(bulletin)),
    name: bulletin.title,
    programName,
    fiscalYear: bulletinsOf(content).fiscalYear,
    institution,
    watermark: bulletin.issuedOn === '',
  };
  const model = planModel(frame, [
    {
      orientation: 'portrait',
      blocks: [
        ...identityBlocks(institution),
        ...headBlocks(bulletin),
        ...titleBlocks(bulletin, content),
        ...bodyBlocks(bulletin),
        paragraph('---o0o---', 'body', 'center'),
        { kind: 'spacer', heightMm: 2 },
        ...closingTable([
          issuerBlocks(bulletin, institution),
          ...linkBlocks(content.link.filter(({ bulletinId }) => bulletinId === bulletin.id)),
          contactBlocks(bulletin),
        ]),
      ],
    },
  ]);
  // The letterhead stands once; what follows only has to be told from other sheets.
  const footer = {
    left: institution.name.trim(),
    center: bulletin.number.trim() === '' ? '' : `Boletín ${bulletin.number.trim()}`,
    right: 'Página {page} de {pages}',
  };
  return { ...model, sections: model.sections.map((section) => ({ ...section, header: null, footer })) };
};

/** @throws DomainError `not-found` */
export const printedBulletin = ({ content, bulletinId }: Pick<BulletinInput, 'content' | 'bulletinId'>): Bulletin => {
  const bulletin = content.bulletin.find(({ id }) => id === bulletinId);
  if (bulletin) return bulletin;
  throw new DomainError('not-found', 'Ese boletín ya no existe. Vuelva a abrir la lista de boletines.');
};

const headBlocks = ({ number, place, date, issuingOffice }: Bulletin): readonly Block[] => [
  { kind: 'spacer', heightMm: 4 },
  ...(issuingOffice.trim() === '' ? [] : [paragraph(issuingOffice.trim(), 'body', 'right')]),
  paragraph([{ text: 'Boletín ' }, { text: number.trim() || '__________', bold: true }], 'body', 'right'),
  paragraph(
    [place.trim(), date === '' ? '____ de ______________ de ______' : formatLongDate(date)]
      .filter((text) => text !== '')
      .join(', '),
    'body',
    'right',
  ),
  { kind: 'spacer', heightMm: 4 },
];

const titleBlocks = ({ id, title }: Bulletin, { subhead }: BulletinsContent): readonly Block[] => {
  const points = subhead.filter(({ bulletinId, text }) => bulletinId === id && text.trim() !== '');
  return [
    paragraph(title.trim() || 'Sin título', 'cover-title', 'center'),
    { kind: 'spacer', heightMm: 2 },
    ...(points.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            ordered: false,
            items: points.map(({ text }) => ({ level: 0, runs: [{ text: text.trim(), bold: true }] })),
          },
          { kind: 'spacer' as const, heightMm: 2 },
        ]),
  ];
};

const bodyBlocks = ({ body }: Bulletin): readonly Block[] =>
  isBlank(body) ? [paragraph('Todavía no tiene texto.', 'empty-notice', 'left')] : richBlocks(body);

/** Who says it, where the pictures are and whom to call: on one sheet, because newsrooms tear it off. */
const closingTable = (parts: readonly (readonly Block[])[]): readonly Block[] => {
  const rows = parts.filter((blocks) => blocks.length > 0);
  return rows.length === 0
    ? []
    : [
        wholeTable({
          kind: 'table',
          id: 'boletin_cierre',
          summary: 'Quién emite el boletín, enlaces y contacto de prensa',
          columns: [1],
          headerRows: 0,
          borders: 'none',
          rows: rows.map((blocks) => ({ keepTogether: true, cells: [{ blocks }] })),
        }),
      ];
};

const issuerBlocks = ({ issuingOffice }: Bulletin, { name }: Institution): readonly Block[] =>
  [name.trim(), issuingOffice.trim()]
    .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
    .map((text) => paragraph([{ text: text.toLocaleUpperCase('es-MX'), bold: true }], 'body', 'left'));

const linkBlocks = (links: readonly BulletinLink[]): readonly (readonly Block[])[] =>
  bulletinLinkKind.options.map((kind) => {
    const own = links.filter((link) => link.kind === kind && link.url.trim() !== '');
    return own.length === 0
      ? []
      : [
          paragraph(LINK_KIND_NAMES[kind], 'subheading', 'left'),
          ...own.flatMap(({ label, url }) => [
            ...(label.trim() === '' ? [] : [paragraph(label.trim(), 'body', 'left')]),
            paragraph(url.trim(), 'body', 'left'),
          ]),
        ];
  });

const contactBlocks = ({ pressContact }: Bulletin): readonly Block[] => {
  const lines = pressContact
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0
    ? []
    : [paragraph('Contacto de prensa', 'subheading', 'left'), ...lines.map((line) => paragraph(line, 'body', 'left'))];
};
