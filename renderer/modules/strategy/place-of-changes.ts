import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { StrategyChange, StrategyContent } from '#shared/domain/strategy/strategy.ts';
import type { StrategyEntity } from '#shared/domain/strategy/strategy-rows.ts';

/** Where a step back or forward did something, so that the person sees it: its first change that has a place left. */
export const placeOfChanges = (changes: readonly StrategyChange[], content: StrategyContent): FindingPlace | null => {
  for (const change of changes) {
    if (change.op === 'delete') continue;
    const id = change.op === 'insert' ? change.row.id : change.id;
    const row = (content[change.entity] as readonly { readonly id: string }[]).find((one) => one.id === id);
    if (!row) continue;
    return placeOfRow(change.entity, row, change.op === 'update' ? change.field : undefined);
  }
  // What hangs from a row goes before it: the last one is what was taken away.
  const last = changes.at(-1);
  return last ? { section: SECTIONS[last.entity] } : null;
};

/** The part of a row, and the row and field that stand for it there. */
const placeOfRow = (entity: StrategyEntity, row: { readonly id: string }, field: string | undefined): FindingPlace => {
  const section = SECTIONS[entity];
  const named = row as Readonly<Record<string, unknown>>;
  if (entity === 'materialCheck') return { section, rowId: String(named.materialId), field: String(named.checkId) };
  const box = TIE_FIELDS[entity];
  if (box !== undefined) return { section, rowId: String(named.campaignId), field: box };
  return { section, rowId: row.id, ...(field === undefined || field === 'rank' ? {} : { field }) };
};

const TIE_FIELDS: Partial<Record<StrategyEntity, string>> = {
  campaignTrait: 'traits',
  campaignSegment: 'segments',
  campaignTerritory: 'territories',
  campaignConclusion: 'reasons',
  campaignStrategy: 'reasons',
};

const SECTIONS: Readonly<Record<StrategyEntity, string>> = {
  strategy: 'strategy',
  topic: 'topics',
  campaign: 'campaigns',
  campaignTrait: 'campaigns',
  campaignSegment: 'campaigns',
  campaignTerritory: 'campaigns',
  campaignConclusion: 'campaigns',
  campaignStrategy: 'campaigns',
  material: 'materials',
  materialCheck: 'materials',
  signatory: 'signatures',
};
