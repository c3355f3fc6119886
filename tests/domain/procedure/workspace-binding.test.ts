import { describe, expect, test } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { duplicateActivity } from '#shared/domain/procedure/activity-edits.ts';
import { describeChange } from '#shared/domain/procedure/describe-change.ts';
import { withFreshIds } from '#shared/domain/procedure/fresh-ids.ts';
import { setField } from '#shared/domain/procedure/row-edits.ts';
import { countingIds, procedureOf } from '#tests/domain/procedure/procedure-builder.ts';

const plain = procedureOf({ activities: [{ text: 'Integra el anteproyecto' }, { text: 'Lo entrega', to: 'end' }] });
const activityId = plain.activity[0]?.id ?? '';
const bound = applyChanges(plain, setField(plain, 'activity', activityId, 'workspace', 'budget'));

describe('the workspace of an activity', () => {
  test('goes with the activity when it is duplicated, and with the procedure when it is copied', () => {
    const twice = applyChanges(bound, duplicateActivity(bound, activityId, countingIds(900)));
    expect(twice.activity.map(({ workspace }) => workspace)).toEqual(['budget', 'budget', null]);
    expect(withFreshIds(bound, countingIds(70_000)).activity.map(({ workspace }) => workspace)).toEqual([
      'budget',
      null,
    ]);
  });

  test('is told in the history by the name that the screen gives it; without one it is a free activity', () => {
    const change = { entity: 'activity', rowId: activityId, field: 'workspace', before: null, after: 'budget' };
    expect(describeChange(change, bound, undefined)).toEqual({
      what: 'Actividad 1 · espacio de trabajo',
      before: 'Actividad libre',
      after: 'Presupuesto por partida',
    });
  });
});
