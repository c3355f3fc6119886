import {
  activityLookup,
  beginning,
  courseText,
  isLost,
} from '#renderer/modules/procedure/activities/activity-lookup.ts';
import { type Option, OptionField } from '#renderer/modules/procedure/fields/option-field.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { setCourse } from '#shared/domain/procedure/branch-edits.ts';
import type { Course, Wording } from '#shared/domain/procedure/course-wording.ts';
import type { Activity } from '#shared/domain/procedure/procedure.ts';

type Props = {
  readonly entity: 'activity' | 'branch';
  readonly rowId: string;
  /** The activity that the course belongs to. */
  readonly activityId: string;
  readonly course: Course;
  readonly label: string;
  /** Names the step in the history: «Elegir a dónde va …». */
  readonly editLabel: string;
};

/** Where the course goes: next activity, activity N (by number or by its words), or the end. Red where it's lost. */
export const CourseField = ({ entity, rowId, activityId, course, label, editLabel }: Props) => {
  const { session, profile, readOnly } = useEditor();
  const edit = useEdit();
  const text = useContent((content) => courseText(content, course, profile.wording));
  const lost = useContent((content) => isLost(content, activityId, course));
  return (
    <OptionField
      label={lost ? `${label}: falta elegir a dónde va` : label}
      value={text}
      rowId={rowId}
      field="targetId"
      readOnly={readOnly}
      invalid={lost}
      strong
      options={(typed) => courseOptions(session.getState().content.activity, profile.wording, typed)}
      onPick={(key) => edit((content) => setCourse(content, entity, rowId, courseOf(key)), editLabel)}
    />
  );
};

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

const courseOf = (key: string): Course =>
  key === 'next' || key === 'end' ? { nextKind: key, targetId: null } : { nextKind: 'activity', targetId: key };
