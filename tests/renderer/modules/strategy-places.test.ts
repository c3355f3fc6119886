import { describe, expect, test } from 'vitest';
import { placeOfChanges } from '#renderer/modules/strategy/place-of-changes.ts';
import { partEntries, placeOnScreen } from '#renderer/modules/strategy/strategy-sections.ts';
import { applyChanges, invertChanges } from '#shared/domain/common/changes.ts';
import type { StrategyChange, StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { answerCheck, deleteCampaign, toggleTie } from '#shared/domain/strategy/strategy-edits.ts';
import { setStrategyField } from '#shared/domain/strategy/strategy-rows.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { campaignWith, materialWith, strategyWith } from '#tests/domain/strategy/strategy-builder.ts';

const OTHER = idAt(6_005);
const content = strategyWith({
  campaign: [campaignWith({}), campaignWith({ id: OTHER, rank: 'a1', name: 'Sin materiales' })],
  material: [materialWith({})],
});
const [campaign] = content.campaign;
const [material] = content.material;
if (!campaign || !material) throw new Error('Both were just made');

const made = (changes: readonly StrategyChange[]): StrategyContent => applyChanges(content, changes) as StrategyContent;

describe('places of a strategy', () => {
  test('what a step changed is shown where a person works it', () => {
    const newId = countingIds(7_000);
    const tied = toggleTie(content, 'campaignTerritory', campaign.id, idAt(6_900), newId);
    expect(placeOfChanges(tied, made(tied))).toEqual({
      section: 'campaigns',
      rowId: campaign.id,
      field: 'territories',
    });
    const answered = answerCheck(content, material.id, 'names', { answer: 'applies' }, newId);
    expect(placeOfChanges(answered, made(answered))).toEqual({
      section: 'materials',
      rowId: material.id,
      field: 'names',
    });
    const named = [setStrategyField('campaign', campaign.id, 'name', 'Otro nombre')];
    expect(placeOfChanges(named, made(named))).toEqual({ section: 'campaigns', rowId: campaign.id, field: 'name' });
    // A campaign that was taken away with its materials leaves its list; an undo of that shows it again.
    const deleted = deleteCampaign(content, campaign.id);
    expect(placeOfChanges(deleted, made(deleted))?.section).toBe('campaigns');
    const back = invertChanges(content, deleted) as readonly StrategyChange[];
    expect(placeOfChanges(back, content)).toMatchObject({ section: 'campaigns', rowId: campaign.id });
  });

  test('a finding is worked in one part, and counted there', () => {
    const at = (section: string, rowId?: string) => placeOnScreen(content, { section, ...(rowId ? { rowId } : {}) });
    expect(at('audiences', campaign.id)).toEqual({ sectionKey: 'campaigns', campaignId: campaign.id });
    expect(at('audiences').sectionKey).toBe('coverage');
    expect(at('campaigns').sectionKey).toBe('campaigns');
    // A finding of the diagnosis or a strategy of the programme that no campaign takes up.
    expect(at('campaigns', idAt(6_950)).sectionKey).toBe('coverage');
    expect(at('materials', material.id)).toEqual({ sectionKey: 'materials', materialId: material.id });
    expect(at('materials', OTHER)).toEqual({ sectionKey: 'campaigns', campaignId: OTHER });
    const entries = partEntries(content, [
      {
        code: 'campaign-without-material',
        severity: 'warning',
        place: { section: 'materials', rowId: OTHER, field: 'materials' },
        where: '',
        message: '',
        remedy: '',
      },
    ]);
    expect(entries.find(({ key }) => key === 'campaigns')?.warnings).toBe(1);
    expect(entries.find(({ key }) => key === 'materials')?.warnings).toBe(0);
  });
});
