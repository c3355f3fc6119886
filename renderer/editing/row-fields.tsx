import { Field } from '@fluentui/react-components';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';

/** Which field of which row, and how the history calls a change of it. */
export type FieldOf<Entity extends string> = {
  readonly entity: Entity;
  readonly rowId: string;
  readonly field: string;
  readonly label: string;
  /** «Cambiar el teléfono de «Radio Ejemplo»». */
  readonly history: string;
  readonly readOnly?: boolean;
  readonly hint?: string;
};

/** A field that holds words, or a day. */
export type WordsOf<Entity extends string> = FieldOf<Entity> & {
  readonly value: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
};

type UseEdit<Change> = () => (changes: () => readonly Change[], history: string, coalesce?: string | null) => unknown;

/**
 * The fields of a document's rows, each stored as it is typed.
 * @param useReadOnly whether the whole document is only read
 */
export const rowFields = <Change, Entity extends string>(
  useEdit: UseEdit<Change>,
  useReadOnly: () => boolean = () => false,
) => {
  /** Stores one value of one row; what is typed in one go is one step of the history. */
  const useSet = ({ entity, rowId, field, history }: FieldOf<Entity>) => {
    const edit = useEdit();
    return (value: string | number | null, typed = false) => {
      const change = { op: 'update', entity, id: rowId, field, value } as unknown as Change;
      edit(() => [change], history, typed ? `${rowId} ${field}` : null);
    };
  };

  /** A line of text; `problem` is what is doubtful of it. */
  const RowLine = (props: WordsOf<Entity> & { readonly problem?: string }) => {
    const { field, label, value, maxLength = 2_000, placeholder, hint, required = false, problem } = props;
    const set = useSet(props);
    const readOnly = useReadOnly() || props.readOnly === true;
    return (
      <Field
        label={label}
        hint={hint ?? null}
        required={required && !readOnly}
        validationState={problem === undefined ? 'none' : 'warning'}
        validationMessage={problem ?? null}
        data-fields={field}
      >
        <DraftInput
          value={value}
          maxLength={maxLength}
          readOnly={readOnly}
          {...(placeholder && !readOnly ? { placeholder } : {})}
          onCommit={(next) => set(next, true)}
        />
      </Field>
    );
  };

  /** Several lines of text. */
  const RowText = (props: WordsOf<Entity> & { readonly rows?: number }) => {
    const { field, label, value, maxLength = 20_000, placeholder, hint, required = false, rows = 2 } = props;
    const set = useSet(props);
    const readOnly = useReadOnly() || props.readOnly === true;
    return (
      <Field label={label} hint={hint ?? null} required={required && !readOnly} data-fields={field}>
        <DraftTextarea
          value={value}
          maxLength={maxLength}
          rows={rows}
          resize="vertical"
          readOnly={readOnly}
          {...(placeholder && !readOnly ? { placeholder } : {})}
          onCommit={(next) => set(next, true)}
        />
      </Field>
    );
  };

  /** A day; `problem` is what is wrong with it. */
  const RowDay = (props: WordsOf<Entity> & { readonly problem?: string | undefined }) => {
    const { field, label, value, hint, required = false, problem } = props;
    const set = useSet(props);
    const readOnly = useReadOnly() || props.readOnly === true;
    return (
      <div data-fields={field}>
        <DateField
          label={label}
          value={value}
          keepsStored
          required={required && !readOnly}
          readOnly={readOnly}
          hint={hint ?? ''}
          {...(problem === undefined ? {} : { problem })}
          onCommit={(next) => set(next)}
        />
      </div>
    );
  };

  return { useSet, RowLine, RowText, RowDay } as const;
};
