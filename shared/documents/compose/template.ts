import type { RunningFooter, RunningHeader } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** What the placeholders of a profile's header and footer stand for; `{page}` and `{pages}` stay for the writer. */
export type TemplateValues = {
  readonly institution: string;
  readonly title: string;
  readonly code: string;
  readonly area: string;
  readonly version: string;
  /** ISO days; printed long. */
  readonly documentedOn: string;
  readonly updatedOn: string;
  readonly authorisedOn: string;
};

/** Fills a template of the profile. A value that isn't known yet prints as a dash, so that nobody takes it for forgotten. */
export const fillTemplate = (template: string, values: TemplateValues): string =>
  template.replace(/\{([A-Za-z]+)\}/g, (placeholder, name: string) => {
    if (name === 'page' || name === 'pages') return placeholder;
    const value = (values as Readonly<Record<string, string | undefined>>)[name];
    if (value === undefined) return placeholder;
    const printed = formatLongDate(value.trim());
    // A title that happens to hold «{page}» must not become a field.
    return printed === '' ? '—' : printed.replace(/\{(pages?)\}/g, '{ $1 }');
  });

export const runningHeader = (
  profile: ProcedureProfile,
  institution: Institution,
  values: TemplateValues,
): RunningHeader => ({
  logoSha: institution.logoSha,
  rows: profile.header.map((row) => row.map((cell) => fillTemplate(cell, values))),
});

export const runningFooter = (profile: ProcedureProfile, values: TemplateValues): RunningFooter => ({
  left: fillTemplate(profile.footer.left, values),
  center: fillTemplate(profile.footer.center, values),
  right: fillTemplate(profile.footer.right, values),
});
