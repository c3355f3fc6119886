import { activitiesTable } from '#shared/documents/compose/activities-table.ts';
import { below, heading, paragraph, richBlocks } from '#shared/documents/compose/blocks.ts';
import { signersOf } from '#shared/documents/compose/cover.ts';
import {
  codedTable,
  collaboratorsTable,
  definitionsTable,
  responsibilityTables,
  revisionsTable,
} from '#shared/documents/compose/section-tables.ts';
import type { Block } from '#shared/documents/model.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import { annexHeading, limitWords, sectionNumberWords } from '#shared/domain/procedure/course-wording.ts';
import { fixedTextToPrint } from '#shared/domain/procedure/fixed-text.ts';
import { coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile, ProfileSection } from '#shared/domain/procedure/profile.ts';
import { sectionTextOf } from '#shared/domain/procedure/section-edits.ts';

export type SectionContext = {
  readonly content: ProcedureContent;
  readonly profile: ProcedureProfile;
  /** Level of the section's own heading; what stands inside it is one deeper. */
  readonly level: 1 | 2;
  /** Prefix that makes ids unique in a manual of several procedures. */
  readonly idPrefix: string;
};

export const sectionId = (context: SectionContext, section: ProfileSection): string =>
  `${context.idPrefix}s${context.profile.sections.indexOf(section) + 1}`;

export const sectionHeading = (context: SectionContext, section: ProfileSection): Block =>
  heading(
    sectionId(context, section),
    context.level,
    sectionNumberWords(section, context.profile.wording),
    section.title,
  );

/** A section with its heading. The flowchart's drawing is no part of it: it stands on pages of its own. */
export const sectionBlocks = (context: SectionContext, section: ProfileSection): readonly Block[] => {
  const own = [...fixedText(context, section), ...writtenText(context, section), ...kindBlocks(context, section)];
  return [sectionHeading(context, section), ...(own.length > 0 ? own : [notApplicable(context.profile)])];
};

/** What an office prints where a section has nothing to say. */
export const notApplicable = (profile: ProcedureProfile): Block =>
  paragraph(profile.wording.notApplicable, 'empty-notice');

const fixedText = ({ content }: SectionContext, section: ProfileSection): readonly Block[] =>
  richBlocks(fixedTextToPrint(section, sectionTextOf(content, section.key)));

export const writtenText = ({ content }: SectionContext, section: ProfileSection): readonly Block[] => {
  const body = content.sectionText.find((row) => row.sectionKey === section.key)?.body ?? [];
  return isBlank(body) ? [] : richBlocks(body);
};

const kindBlocks = (context: SectionContext, section: ProfileSection): readonly Block[] => {
  const { content, profile } = context;
  const { wording } = profile;
  const id = `${sectionId(context, section)}_t`;
  switch (section.kind) {
    case 'text':
    case 'flowchart':
      return [];
    case 'objective':
      return limits(context, section);
    case 'scope':
      return areas(context, section);
    case 'responsibilities':
      return responsibilityTables(content, section, id);
    case 'activities':
      return content.activity.length === 0 ? [] : [activitiesTable(content, section, wording, id)];
    case 'collaborators':
      return content.collaborator.length === 0 ? [] : [collaboratorsTable(content, section, wording, id)];
    case 'definitions':
      return content.definition.length === 0 ? [] : [definitionsTable(content, section, id)];
    case 'references':
      return content.reference.length === 0 ? [] : [codedTable(content.reference, section, wording, id)];
    case 'forms':
      return content.form.length === 0 ? [] : [codedTable(content.form, section, wording, id)];
    case 'revisions':
      return content.revision.length === 0 ? [] : [revisionsTable(content, section, id)];
    case 'annexes':
      return annexes(context, section);
    case 'signatures':
      return signatures(context, id);
    default:
      return assertNever(section.kind);
  }
};

const limits = (context: SectionContext, section: ProfileSection): readonly Block[] => {
  const { start, end } = limitWords(coverOf(context.content), context.profile.wording);
  const sentences = [start, end].filter((sentence) => sentence !== '');
  if (sentences.length === 0) return [];
  return [...subtitle(context, section), ...sentences.map((sentence) => paragraph(sentence))];
};

const areas = (context: SectionContext, section: ProfileSection): readonly Block[] => {
  const names = context.content.area.map((area) => area.name.trim()).filter((name) => name !== '');
  if (names.length === 0) return [];
  return [
    ...subtitle(context, section),
    { kind: 'list', ordered: false, items: names.map((name) => ({ level: 0, runs: [{ text: name }] })) },
  ];
};

const subtitle = (context: SectionContext, section: ProfileSection): readonly Block[] =>
  section.subtitle === ''
    ? []
    : [heading(`${sectionId(context, section)}_b`, below(context.level), '', section.subtitle)];

const annexes = (context: SectionContext, section: ProfileSection): readonly Block[] =>
  context.content.annex.flatMap((annex, index): readonly Block[] => [
    heading(
      `${sectionId(context, section)}_a${index + 1}`,
      below(context.level),
      '',
      annexHeading(index + 1, annex.title, context.profile.wording),
    ),
    annex.imageSha && annex.imageMime
      ? {
          kind: 'image',
          sha: annex.imageSha,
          alt: annex.alt.trim() || annex.title.trim() || `Imagen del anexo ${index + 1}`,
          caption: '',
          maxWidthMm: 165,
          maxHeightMm: 185,
        }
      : paragraph('Este anexo todavía no tiene imagen.', 'empty-notice'),
  ]);

const signatures = (context: SectionContext, id: string): readonly Block[] => {
  const people = signersOf(context.profile, context.content.signatory);
  return people.length === 0 ? [] : [{ kind: 'signatures', id, people }];
};
