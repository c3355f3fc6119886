import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding, FindingPlace, FindingSeverity } from '#shared/domain/common/finding.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import { coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { COVER_SECTION } from '#shared/domain/procedure/procedure-reading.ts';
import type { ProcedureProfile, ProfileSection } from '#shared/domain/procedure/profile.ts';

/** What an import could not place; the checks list it with the cover, the editor shows it by itself. */
export const LEFTOVER_SECTION = 'leftover';

export type EditorSection = {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly section: ProfileSection | null;
};

/** What the navigator lists: the cover, the profile's sections, and text without a place. */
export const editorSections = (profile: ProcedureProfile, hasLeftovers: boolean): readonly EditorSection[] => [
  { key: COVER_SECTION, number: '', title: 'Portada', section: null },
  ...profile.sections.map((section) => ({
    key: section.key,
    number: section.number,
    title: section.title,
    section,
  })),
  ...(hasLeftovers ? [{ key: LEFTOVER_SECTION, number: '', title: 'Texto sin ubicar', section: null }] : []),
];

/** Where the editor shows the place of a finding, a search hit or an undone step. */
export const editorPlace = (place: FindingPlace, content: ProcedureContent): FindingPlace => {
  const { rowId, field } = place;
  if (content.leftover.some((row) => row.id === rowId)) return { ...place, section: LEFTOVER_SECTION };
  return field === undefined ? place : { ...place, field: FIELD_SHOWN_AS[field] ?? field };
};

/** Fields that the editor shows together with another one. */
const FIELD_SHOWN_AS: Readonly<Record<string, string>> = {
  nextKind: 'targetId',
  branches: 'question',
  sourceId: 'title',
};

/** True where a person wrote something in the section; what the guide itself fixes doesn't count. */
export const isFilled = (content: ProcedureContent, { key, section }: EditorSection): boolean => {
  if (!section) return key === LEFTOVER_SECTION || coverOf(content).title.trim() !== '';
  const written = content.sectionText.some((text) => text.sectionKey === key && !isBlank(text.body));
  switch (section.kind) {
    case 'text':
    case 'objective':
      return written;
    case 'scope':
      return written || content.area.length > 0;
    case 'responsibilities':
      return content.responsibility.length > 0;
    case 'flowchart':
    case 'activities':
      return content.activity.length > 0;
    case 'collaborators':
      return content.collaborator.length > 0;
    case 'definitions':
      return content.definition.length > 0;
    case 'references':
      return content.reference.length > 0;
    case 'forms':
      return content.form.length > 0;
    case 'revisions':
      return content.revision.length > 0;
    case 'annexes':
      return content.annex.some((annex) => annex.imageSha !== null);
    case 'signatures':
      return content.signatory.some((person) => person.name.trim() !== '');
    default:
      return assertNever(section.kind);
  }
};

export type FindingCount = { readonly total: number; readonly worst: FindingSeverity };

/** How many findings each section of the editor has, and the worst of them. */
export const findingCounts = (
  findings: readonly Finding[],
  content: ProcedureContent,
): ReadonlyMap<string, FindingCount> => {
  const counts = new Map<string, FindingCount>();
  for (const { place, severity } of findings) {
    const { section } = editorPlace(place, content);
    const before = counts.get(section);
    counts.set(section, {
      total: (before?.total ?? 0) + 1,
      worst: before && WEIGHT[before.worst] <= WEIGHT[severity] ? before.worst : severity,
    });
  }
  return counts;
};

const WEIGHT: Readonly<Record<FindingSeverity, number>> = { blocking: 0, warning: 1, info: 2 };

/** Findings as the panel lists them and F8 walks them: the worst first, in document order within. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
