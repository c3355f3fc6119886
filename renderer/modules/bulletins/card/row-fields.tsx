import { Field } from '@fluentui/react-components';
import { useBulletinsEdit } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import type { BulletinsChange, BulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';

type Props = {
  readonly entity: Exclude<keyof BulletinsEntities, 'bulletins'>;
  readonly rowId: string;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  /** «Cambiar el título del boletín 012/2026», for the history. */
  readonly history: string;
  readonly readOnly: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What is wrong with it. */
  readonly problem?: string;
};

/** Stores one text of one row; what is typed in one go is one step of the history. */
const useSet = ({ entity, rowId, field, history }: Pick<Props, 'entity' | 'rowId' | 'field' | 'history'>) => {
  const edit = useBulletinsEdit();
  return (value: string) =>
    edit(
      () => [{ op: 'update', entity, id: rowId, field, value } as unknown as BulletinsChange],
      history,
      `${rowId} ${field}`,
    );
};

/** A line of text of a row. */
export const RowLine = (props: Props) => {
  const { field, label, value, readOnly, maxLength = 2_000, placeholder, hint, required = false, problem } = props;
  const set = useSet(props);
  return (
    <Field
      label={label}
      hint={hint ?? null}
      required={required}
      validationState={problem === undefined ? 'none' : 'warning'}
      validationMessage={problem ?? null}
      data-fields={field}
    >
      <DraftInput
        value={value}
        maxLength={maxLength}
        readOnly={readOnly}
        {...(placeholder ? { placeholder } : {})}
        onCommit={set}
      />
    </Field>
  );
};

/** Several lines of text of a row. */
export const RowText = (props: Props & { readonly rows?: number }) => {
  const { field, label, value, readOnly, maxLength = 20_000, placeholder, hint, rows = 2 } = props;
  const set = useSet(props);
  return (
    <Field label={label} hint={hint ?? null} data-fields={field}>
      <DraftTextarea
        value={value}
        maxLength={maxLength}
        rows={rows}
        resize="vertical"
        readOnly={readOnly}
        {...(placeholder ? { placeholder } : {})}
        onCommit={set}
      />
    </Field>
  );
};

/** A day of a row. */
export const RowDay = (props: Props) => {
  const { field, label, value, readOnly, hint, required = false } = props;
  const set = useSet(props);
  return (
    <div data-fields={field}>
      <DateField
        label={label}
        value={value}
        keepsStored
        required={required}
        readOnly={readOnly}
        hint={hint ?? ''}
        onCommit={set}
      />
    </div>
  );
};
