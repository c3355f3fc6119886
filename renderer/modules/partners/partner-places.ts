import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { DirectoryChange, DirectoryContent } from '#shared/domain/partners/directory.ts';

/** The body of a row and what must be unfolded to see it; undefined for a row that is gone. */
export const placeOfRow = (
  content: DirectoryContent,
  rowId: string | undefined,
): { readonly partnerId: string; readonly unfold: string | null } | undefined => {
  if (rowId === undefined) return undefined;
  if (content.partner.some(({ id }) => id === rowId)) return { partnerId: rowId, unfold: null };
  const place = content.partnerTerritory.find(({ id }) => id === rowId);
  if (place) return { partnerId: place.partnerId, unfold: null };
  const encounter = content.encounter.find(({ id }) => id === rowId);
  if (encounter) return { partnerId: encounter.partnerId, unfold: rowId };
  const way = content.contactWay.find(({ id }) => id === rowId);
  if (way) return { partnerId: way.partnerId, unfold: way.contactId };
  const contactId = content.post.find(({ id }) => id === rowId)?.contactId ?? rowId;
  const contact = content.contact.find(({ id }) => id === contactId);
  return contact && { partnerId: contact.partnerId, unfold: contactId };
};

/** Where a step back or forward did something, so that the person sees it: its first change that has a place left. */
export const placeOfChanges = (changes: readonly DirectoryChange[], content: DirectoryContent): FindingPlace | null => {
  for (const change of changes) {
    if (change.op === 'delete' || change.entity === 'directory') continue;
    const rowId = change.op === 'insert' ? change.row.id : change.id;
    if (!placeOfRow(content, rowId)) continue;
    const field = change.op === 'update' && change.field !== 'rank' ? { field: change.field } : {};
    return { section: change.entity === 'encounter' ? 'encounters' : 'partners', rowId, ...field };
  }
  return null;
};
