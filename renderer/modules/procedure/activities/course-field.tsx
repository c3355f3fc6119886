import { courseText, isLost } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import { courseOfOption, courseOptions } from '#renderer/modules/procedure/activities/course-options.ts';
import { OptionField } from '#renderer/modules/procedure/fields/option-field.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { setCourse } from '#shared/domain/procedure/branch-edits.ts';
import type { Course } from '#shared/domain/procedure/course-wording.ts';

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
      onPick={(key) => edit((content) => setCourse(content, entity, rowId, courseOfOption(key)), editLabel)}
    />
  );
};
