import type { BulletinsChange, BulletinsContent } from '#shared/domain/bulletin/bulletins.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';

const OWN = ['subhead', 'link', 'recipient'] as const;

/** The bulletin of a row, and the row where it is an addressee; undefined for a row that is gone. */
export const placeOfRow = (
  content: BulletinsContent,
  rowId: string | undefined,
): { readonly bulletinId: string; readonly recipientId: string | null } | undefined => {
  if (rowId === undefined) return undefined;
  if (content.bulletin.some(({ id }) => id === rowId)) return { bulletinId: rowId, recipientId: null };
  for (const entity of OWN) {
    const row = content[entity].find(({ id }) => id === rowId);
    if (row) return { bulletinId: row.bulletinId, recipientId: entity === 'recipient' ? rowId : null };
  }
  return undefined;
};

/** Where a step back or forward did something, so that the person sees it: its first change that has a place left. */
export const placeOfChanges = (changes: readonly BulletinsChange[], content: BulletinsContent): FindingPlace | null => {
  for (const change of changes) {
    if (change.op === 'delete' || change.entity === 'bulletins') continue;
    const rowId = change.op === 'insert' ? change.row.id : change.id;
    if (!placeOfRow(content, rowId)) continue;
    const field = change.op === 'update' && change.field !== 'rank' ? { field: change.field } : {};
    return { section: 'bulletin', rowId, ...field };
  }
  return null;
};

/** Those of the findings that are about one bulletin and what is its own. */
export const findingsOf = (
  findings: readonly Finding[],
  content: BulletinsContent,
  bulletinId: string,
): readonly Finding[] => {
  const own = new Set([
    bulletinId,
    ...OWN.flatMap((entity) => content[entity].filter((row) => row.bulletinId === bulletinId).map(({ id }) => id)),
  ]);
  return findings.filter(({ place }) => own.has(place.rowId ?? ''));
};
