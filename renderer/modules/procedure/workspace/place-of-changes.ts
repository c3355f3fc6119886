import { LEFTOVER_SECTION } from '#renderer/modules/procedure/section-list.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { ProcedureChange, ProcedureContent, ProcedureEntity } from '#shared/domain/procedure/procedure.ts';
import { COVER_SECTION } from '#shared/domain/procedure/procedure-reading.ts';
import type { ProcedureProfile, SectionKind } from '#shared/domain/procedure/profile.ts';

/**
 * Where one can see what an undo or redo did: the first change whose row is still there, else the section of the first.
 * `null` where nothing changed.
 */
export const placeOfChanges = (
  changes: readonly ProcedureChange[],
  content: ProcedureContent,
  profile: ProcedureProfile,
): FindingPlace | null => {
  const seen = changes.find((change) => change.op !== 'delete' && change.entity !== 'post') ?? changes[0];
  if (!seen) return null;
  const section = sectionOf(seen.entity, rowIdOf(seen), content, profile);
  if (seen.op === 'delete') {
    const other = changes.find((change) => change.op !== 'delete' && change.entity === seen.entity);
    return other ? { section, rowId: rowIdOf(other) } : { section };
  }
  if (seen.op === 'insert') return { section, rowId: rowIdOf(seen) };
  const field = seen.field as string;
  return field === 'rank' ? { section, rowId: seen.id } : { section, rowId: seen.id, field };
};

const rowIdOf = (change: ProcedureChange): string => (change.op === 'insert' ? change.row.id : change.id);

const sectionOf = (
  entity: ProcedureEntity,
  rowId: string,
  content: ProcedureContent,
  profile: ProcedureProfile,
): string => {
  const ofKind = (kind: SectionKind) => profile.sections.find((section) => section.kind === kind)?.key ?? COVER_SECTION;
  switch (entity) {
    case 'cover':
    case 'coverField':
      return COVER_SECTION;
    case 'sectionText': {
      const key = content.sectionText.find((row) => row.id === rowId)?.sectionKey;
      return profile.sections.some((section) => section.key === key) ? (key ?? COVER_SECTION) : COVER_SECTION;
    }
    case 'area':
      return ofKind('scope');
    case 'post':
    case 'activity':
    case 'branch':
    case 'activityDocument':
      return ofKind('activities');
    case 'responsibility':
      return ofKind('responsibilities');
    case 'collaborator':
      return ofKind('collaborators');
    case 'definition':
      return ofKind('definitions');
    case 'reference':
      return ofKind('references');
    case 'form':
      return ofKind('forms');
    case 'revision':
      return ofKind('revisions');
    case 'annex':
      return ofKind('annexes');
    case 'signatory':
      return ofKind('signatures');
    case 'leftover':
      return LEFTOVER_SECTION;
    default:
      return assertNever(entity);
  }
};
