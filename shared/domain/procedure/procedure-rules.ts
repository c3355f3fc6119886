import type { Finding } from '#shared/domain/common/finding.ts';
import { checkActivities } from '#shared/domain/procedure/activities-rules.ts';
import { checkCourse } from '#shared/domain/procedure/course-rules.ts';
import { checkCover } from '#shared/domain/procedure/cover-rules.ts';
import { checkDefinitions } from '#shared/domain/procedure/definitions-rules.ts';
import { checkDocuments } from '#shared/domain/procedure/documents-rules.ts';
import { checkLimits } from '#shared/domain/procedure/limits-rules.ts';
import { checkPosts } from '#shared/domain/procedure/posts-rules.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { COVER_SECTION, type Reading, readProcedure } from '#shared/domain/procedure/procedure-reading.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import { checkRows } from '#shared/domain/procedure/rows-rules.ts';
import { checkSections } from '#shared/domain/procedure/sections-rules.ts';

/**
 * The pre-dictamen: everything that is wrong or missing in a procedure, in the order of the document (cover, sections,
 * activities by number). Only `lost-target` is blocking. Fast enough to run while somebody types.
 */
export const checkProcedure = (content: ProcedureContent, profile: ProcedureProfile): readonly Finding[] => {
  const reading = readProcedure(content, profile);
  const found = [
    ...checkCover(reading),
    ...checkSections(reading),
    ...checkRows(reading),
    ...checkLimits(reading),
    ...checkCourse(reading),
    ...checkActivities(reading),
    ...checkPosts(reading),
    ...checkDocuments(reading),
    ...checkDefinitions(reading),
  ];
  const position = positionOf(reading);
  return found
    .map((finding, index) => ({ finding, index, at: position(finding) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.index - b.index)
    .map(({ finding }) => finding);
};

/** True where a finding stops export and authorisation. */
export const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'blocking');

/** Where a finding stands in the document: section, then activity. */
const positionOf = (reading: Reading): ((finding: Finding) => readonly [section: number, activity: number]) => {
  const sections = new Map(reading.profile.sections.map((section, index) => [section.key, index + 1]));
  sections.set(COVER_SECTION, 0);
  const owners = new Map(
    [...reading.content.branch, ...reading.content.activityDocument].map((row) => [row.id, row.activityId]),
  );
  return ({ place }) => {
    const rowId = place.rowId ?? '';
    const number = reading.numbers.get(owners.get(rowId) ?? rowId);
    return [sections.get(place.section) ?? sections.size, number ?? 0];
  };
};
