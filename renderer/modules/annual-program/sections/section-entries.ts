import type { ProgramAbout } from '#renderer/modules/annual-program/program-session.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';

export type ProfileSection = ProgramProfile['sections'][number];

export type SectionEntry = {
  readonly section: ProfileSection;
  /** «4 de 6»; '' where nothing is counted. */
  readonly count: string;
  readonly blocking: number;
  /** Findings that ask for something without being in the way. */
  readonly warnings: number;
};

/** The section of the profile that a finding's section is worked in; a text is named by its key. */
export const sectionOfPlace = (sections: readonly ProfileSection[], place: string): ProfileSection | undefined =>
  sections.find(({ key }) => key === place) ??
  sections.find(({ kind }) => (place === 'activities' ? kind === 'schedule' : kind === place));

/** The sections as the navigator lists them. */
export const sectionEntries = (
  content: AnnualProgramContent,
  about: ProgramAbout,
  sections: readonly ProfileSection[],
  findings: readonly Finding[],
): readonly SectionEntry[] =>
  sections.map((section) => {
    const here = findings.filter(({ place }) => sectionOfPlace(sections, place.section)?.key === section.key);
    return {
      section,
      count: countOf(section, content, about),
      blocking: here.filter(({ severity }) => severity === 'blocking').length,
      warnings: here.filter(({ severity }) => severity === 'warning').length,
    };
  });

const countOf = (section: ProfileSection, content: AnnualProgramContent, about: ProgramAbout): string => {
  switch (section.kind) {
    case 'text':
      return isBlank(content.sectionText.find(({ sectionKey }) => sectionKey === section.key)?.body ?? [])
        ? 'sin texto'
        : '';
    case 'objectives':
      return some(content.objective.length);
    case 'schedule':
      return some(content.activity.length);
    case 'indicators':
      return some(content.indicator.length);
    case 'segments': {
      const rows = segmentMatrix(content, about.diagnosis);
      return rows.length === 0 ? '' : `${rows.filter(({ reached }) => reached).length} de ${rows.length}`;
    }
    case 'compliance': {
      const ids = new Set(about.guidelines.map(({ id }) => id));
      const answered = content.compliance.filter(({ guidelineId, answer }) => answer !== null && ids.has(guidelineId));
      return `${answered.length} de ${ids.size}`;
    }
    default:
      return '';
  }
};

const some = (count: number): string => (count === 0 ? '' : String(count));
