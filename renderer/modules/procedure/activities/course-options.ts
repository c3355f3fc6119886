import { activityLookup, beginning } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import type { Option } from '#renderer/modules/procedure/fields/option-field.tsx';
import { foldText } from '#shared/domain/common/text.ts';
import type { Course, Wording } from '#shared/domain/procedure/course-wording.ts';
import type { Activity } from '#shared/domain/procedure/procedure.ts';

/** The choices for what was typed; a number alone puts the activity of that number first. */
export const courseOptions = (
  activities: readonly Activity[],
  wording: Wording,
  typed: string | null,
): readonly Option[] => {
  const { numbers } = activityLookup({ activity: activities });
  const all: readonly Option[] = [
    { key: 'next', text: wording.next },
    ...activities.map((activity) => ({
      key: activity.id,
      text: wording.goTo.replace('{n}', String(numbers.get(activity.id) ?? '')),
      hint: beginning(activity.description, 90) || 'Sin descripción',
    })),
    { key: 'end', text: wording.end },
  ];
  const wanted = foldText(typed ?? '');
  if (wanted === '') return all;
  const exact = /^\d+$/.test(wanted) ? activities[Number(wanted) - 1]?.id : undefined;
  return all
    .filter((option) => option.key === exact || foldText(`${option.text} ${option.hint ?? ''}`).includes(wanted))
    .sort((a, b) => Number(b.key === exact) - Number(a.key === exact));
};

/** The course that an option of `courseOptions` stands for. */
export const courseOfOption = (key: string): Course =>
  key === 'next' || key === 'end' ? { nextKind: key, targetId: null } : { nextKind: 'activity', targetId: key };
