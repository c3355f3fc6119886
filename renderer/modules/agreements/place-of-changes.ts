import { placeOnScreen } from '#renderer/modules/agreements/agreement-parts.ts';
import type { AgreementsChange, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Where a step back or forward did something, so that the person sees it: its first change that has a place left. */
export const placeOfChanges = (
  changes: readonly AgreementsChange[],
  content: AgreementsContent,
): FindingPlace | null => {
  for (const change of changes) {
    if (change.op === 'delete' || change.entity === 'agreements') continue;
    const rowId = change.op === 'insert' ? change.row.id : change.id;
    const there = placeOnScreen(content, { section: change.entity, rowId });
    if (!there) continue;
    const field = change.op === 'update' && change.field !== 'rank' ? { field: change.field } : {};
    return { section: there.sectionKey, rowId, ...field };
  }
  return null;
};
