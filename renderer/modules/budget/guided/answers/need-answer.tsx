import { Field } from '@fluentui/react-components';
import { RemoveLine } from '#renderer/modules/budget/guided/answers/remove-line.tsx';
import { useLineEdit } from '#renderer/modules/budget/guided/use-line-edit.ts';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';

/** What is needed, and what for. */
export const NeedAnswer = ({ line }: { readonly line: BudgetLine }) => {
  const edit = useLineEdit(line.id);
  return (
    <>
      <Field label="Qué se necesita y para qué">
        <DraftTextarea
          value={line.description}
          rows={3}
          resize="vertical"
          maxLength={20_000}
          onCommit={(value) => edit({ description: value.trim() }, 'Describir lo que se necesita', 'description')}
        />
      </Field>
      <RemoveLine line={line} />
    </>
  );
};
