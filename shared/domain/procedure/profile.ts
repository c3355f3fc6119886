import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/**
 * A procedure profile («guía técnica»): which sections, cover fields, header, signature roles and wording a manual
 * has. Data in resources/profiles, never code: a new office's manual is a new file.
 */

export const sectionKind = z.enum([
  /** Free text. */
  'text',
  /** Free text followed by the limits of the procedure. */
  'objective',
  /** Free text (optional) followed by the areas that take part. */
  'scope',
  /** Document | functions. */
  'responsibilities',
  /** The derived flowchart. */
  'flowchart',
  /** The activities table. */
  'activities',
  'collaborators',
  'definitions',
  'references',
  'forms',
  'revisions',
  'annexes',
  /** Signature block of all roles. */
  'signatures',
]);
export type SectionKind = z.infer<typeof sectionKind>;

export const profileSection = z.object({
  /** Stable key; free texts are stored under it. Keys are shared across profiles where the meaning is. */
  key: z.string().min(1),
  kind: sectionKind,
  /** Printed number, «1», «IV», or '' for none. */
  number: z.string(),
  title: z.string().min(1),
  /** Secondary headings printed inside, e.g. «Límites del procedimiento», «Áreas que intervienen». */
  subtitle: z.string().default(''),
  /** Column titles of the section's table, in print order; empty for sections without table. */
  columns: z.array(z.string()).default([]),
  /** Text that the guide itself fixes and that prints before what the person writes. */
  fixedText: richText.default([]),
  required: z.boolean(),
  /** One or two sentences that tell a clerk what belongs here. */
  help: z.string(),
  /** Titles that other offices use for the same section, for imports («Políticas» for «Reglas de Operación»). */
  aliases: z.array(z.string()).default([]),
});
export type ProfileSection = Frozen<z.infer<typeof profileSection>>;

export const coverFieldDefinition = z.object({
  key: z.string().min(1),
  label: z.string().min(1),
  kind: z.enum(['line', 'text', 'date']),
  /** A field of the cover row that this one shows; '' means a `coverField` row under `key`. */
  source: z.enum(['', 'title', 'code', 'areaName', 'versionLabel', 'documentedOn', 'updatedOn', 'authorisedOn']),
  required: z.boolean(),
  help: z.string(),
});
export type CoverFieldDefinition = z.infer<typeof coverFieldDefinition>;

/**
 * Text with placeholders for header and footer cells: {institution} {title} {code} {area} {version}
 * {documentedOn} {updatedOn} {authorisedOn} {page} {pages}. Unknown placeholders fail the profile's test.
 */
const template = z.string();

export const procedureProfile = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  edition: z.string(),
  source: z.string(),
  confidence: z.string(),
  /** The guide that a dictamen states compliance with. */
  guide: z.object({ code: z.string(), name: z.string() }),
  code: z.object({ pattern: z.string(), example: z.string(), help: z.string() }),
  cover: z.object({
    /** Title line above the procedure's title. */
    heading: z.string(),
    fields: z.array(coverFieldDefinition),
    authorisation: z.object({ title: z.string(), columns: z.tuple([z.string(), z.string(), z.string()]) }),
    /** Printed when the version has a favourable dictamen / has none; {guide} is replaced. '' prints nothing. */
    complianceYes: z.string(),
    complianceNo: z.string(),
    /** Sentence about validity, printed while the version is authorised. */
    validity: z.string(),
  }),
  /** Rows of cells: each cell a template; the logo stands left of them when the institution has one. */
  header: z.array(z.array(template)),
  footer: z.object({ left: template, center: template, right: template }),
  signatureRoles: z.array(z.object({ key: z.string().min(1), label: z.string().min(1), required: z.boolean() })),
  sections: z.array(profileSection).min(1),
  wording: z.object({
    next: z.string(),
    /** {n} is the number of the target activity. */
    goTo: z.string(),
    end: z.string(),
    /** Title of the second column of a decision table. */
    thenColumn: z.string(),
    /** {n} is the activity's number: «{n}.». */
    activityNumber: z.string(),
    /** {n} is a section's `number`: «{n}.-». Headings print it; `number` itself carries no punctuation. */
    sectionNumber: z.string().default('{n}.'),
    /** {nn} is the annex's number in two digits: «ANEXO {nn}:». */
    annexTitle: z.string(),
    noCode: z.string(),
    notApplicable: z.string(),
    collaboratorGroups: z.object({ advisor: z.string(), advisorLabel: z.string(), unit: z.string() }),
    limitStart: z.string(),
    limitEnd: z.string(),
  }),
});
export type ProcedureProfile = Frozen<z.infer<typeof procedureProfile>>;
