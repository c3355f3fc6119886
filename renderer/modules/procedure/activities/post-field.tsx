import { OptionField } from '#renderer/modules/procedure/fields/option-field.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { setResponsible } from '#shared/domain/procedure/post-edits.ts';

type Props = { readonly activityId: string; readonly postId: string | null; readonly number: number };

/** Who answers for the activity: a post of the procedure, or a new one by writing its name. */
export const PostField = ({ activityId, postId, number }: Props) => {
  const { session, readOnly, newId } = useEditor();
  const edit = useEdit();
  const name = useContent((content) => content.post.find((post) => post.id === postId)?.name ?? '');
  const set = (wanted: string) =>
    edit(
      (content) => setResponsible(content, [activityId], wanted, newId),
      `Cambiar el responsable de la actividad ${number}`,
    );
  return (
    <OptionField
      label={`Responsable de la actividad ${number}`}
      value={name}
      rowId={activityId}
      field="postId"
      readOnly={readOnly}
      placeholder="Puesto responsable"
      options={(typed) => {
        const wanted = foldText(typed ?? '');
        return session
          .getState()
          .content.post.filter((post) => foldText(post.name).includes(wanted))
          .filter((post, index, all) => all.findIndex((other) => other.name === post.name) === index)
          .map((post) => ({ key: post.name, text: post.name, ...(post.areaName ? { hint: post.areaName } : {}) }));
      }}
      onPick={set}
      onWrite={set}
    />
  );
};
