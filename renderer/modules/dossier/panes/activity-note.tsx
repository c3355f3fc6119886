import { Text } from '@fluentui/react-components';
import { useDossier, useDossierState, useReadOnly } from '#renderer/modules/dossier/dossier-context.tsx';
import { setNote } from '#renderer/modules/dossier/dossier-edits.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { isBlank, type RichText } from '#shared/domain/common/rich-text.ts';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';

/** What is written about an activity, whenever one likes: it moves nothing. */
export const ActivityNote = ({ activity }: { readonly activity: CourseActivity }) => {
  const { session } = useDossier();
  const readOnly = useReadOnly();
  const { activityId, number } = activity;
  const note = useDossierState((state) => state.content.activityNote.find((one) => one.activityId === activityId));
  const body = note?.body ?? NOTHING;
  if (readOnly && isBlank(body)) return <Text>No se escribió ninguna nota.</Text>;
  return (
    <div data-row={note?.id}>
      <RichTextEditor
        label={`Notas de la actividad ${number}`}
        value={body}
        readOnly={readOnly}
        placeholder="Lo que convenga recordar de este paso"
        minLines={3}
        help="dossier.activity"
        onChange={(value) =>
          session.edit(
            setNote(session.getState().content, activityId, value, newId),
            `Escribir las notas de la actividad ${number}`,
            `note ${activityId}`,
          )
        }
      />
    </div>
  );
};

const NOTHING: RichText = [];
