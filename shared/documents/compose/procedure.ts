import { coverBlocks, titleOf } from '#shared/documents/compose/cover.ts';
import { procedureImages } from '#shared/documents/compose/images.ts';
import { procedureSections } from '#shared/documents/compose/procedure-sections.ts';
import { runningFooter, runningHeader, type TemplateValues } from '#shared/documents/compose/template.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { coverOf, PROCEDURE_SCHEMA_VERSION, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { PROCEDURE_EXCHANGE_TYPE, procedureToExchange } from '#shared/domain/procedure/procedure-snapshot.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

export const DRAFT_WATERMARK = 'BORRADOR';

export type ProcedureInput = {
  readonly content: ProcedureContent;
  readonly version: ProcedureVersion;
  readonly profile: ProcedureProfile;
  readonly institution: Institution;
  /** Whether the DOCX carries the content for a lossless re-import. */
  readonly embed: boolean;
};

/**
 * One procedure as its profile prints it: cover, contents list, sections in the profile's order with the flowchart on
 * pages of its own. What isn't authorised carries a watermark.
 */
export const composeProcedure = ({ content, version, profile, institution, embed }: ProcedureInput): DocumentModel => {
  const values = templateValues(content, institution);
  const running = {
    header: runningHeader(profile, institution, values),
    footer: runningFooter(profile, values),
  };
  const [first, ...rest] = procedureSections({ content, profile, level: 1, idPrefix: '' }, running);
  return {
    title: titleOf(content),
    subject: [profile.cover.heading, coverOf(content).code].filter((part) => part.trim() !== '').join(' '),
    author: institution.name.trim() || coverOf(content).areaName,
    language: 'es-MX',
    watermark: version.stage === 'authorised' ? null : DRAFT_WATERMARK,
    sections: [
      {
        orientation: 'portrait',
        header: null,
        footer: null,
        blocks: coverBlocks({ content, version, profile }, institution),
      },
      {
        orientation: 'portrait',
        ...running,
        blocks: [
          { kind: 'contents', title: 'Contenido', levels: 2 },
          ...(first?.orientation === 'portrait' ? [{ kind: 'page-break' } as const, ...first.blocks] : []),
        ],
      },
      ...(first && first.orientation !== 'portrait' ? [first] : []),
      ...rest,
    ],
    images: procedureImages([content], institution),
    embedded: embed
      ? { type: PROCEDURE_EXCHANGE_TYPE, schemaVersion: PROCEDURE_SCHEMA_VERSION, json: procedureToExchange(content) }
      : null,
  };
};

/** What the running header of a procedure says. */
export const templateValues = (content: ProcedureContent, institution: Institution): TemplateValues => {
  const cover = coverOf(content);
  return {
    institution: institution.name,
    title: titleOf(content),
    code: cover.code,
    area: cover.areaName,
    version: cover.versionLabel,
    documentedOn: cover.documentedOn,
    updatedOn: cover.updatedOn,
    authorisedOn: cover.authorisedOn,
  };
};
