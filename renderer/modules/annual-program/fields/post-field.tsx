import { Field } from '@fluentui/react-components';
import { useId } from 'react';
import { useAbout, useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly onCommit: (value: string) => void;
};

/** A post; those of the procedure that the dossier walks are offered while typing. */
export const PostField = ({ label, value, hint, required = false, onCommit }: Props) => {
  const id = useId();
  const { posts } = useAbout();
  const readOnly = useReadOnly();
  return (
    <Field label={label} hint={hint ?? null} required={required} data-fields="responsiblePost">
      {(control) => (
        <>
          <DraftInput
            {...control}
            value={value}
            list={id}
            maxLength={2_000}
            readOnly={readOnly}
            onCommit={(text) => onCommit(text.trim())}
          />
          <datalist id={id}>
            {posts.map((post) => (
              <option key={post} value={post} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
};
