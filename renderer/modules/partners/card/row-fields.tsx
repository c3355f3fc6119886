import { Field } from '@fluentui/react-components';
import { useDirectoryEdit } from '#renderer/modules/partners/partners-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import type { DirectoryChange, DirectoryEntities } from '#shared/domain/partners/directory.ts';

type Entity = Exclude<keyof DirectoryEntities, 'directory'>;

type Props = {
  readonly entity: Entity;
  readonly rowId: string;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  /** «Cambiar el teléfono de «Radio Ejemplo»», for the history. */
  readonly history: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly required?: boolean;
};

/** Stores one text of one row; what is typed in one go is one step of the history. */
const useSet = ({ entity, rowId, field, history }: Pick<Props, 'entity' | 'rowId' | 'field' | 'history'>) => {
  const edit = useDirectoryEdit();
  return (value: string) =>
    edit(
      () => [{ op: 'update', entity, id: rowId, field, value } as unknown as DirectoryChange],
      history,
      `${rowId} ${field}`,
    );
};

/** A line of text of a row. */
export const RowLine = (props: Props) => {
  const { field, label, value, maxLength = 2_000, placeholder, hint, required = false } = props;
  const set = useSet(props);
  return (
    <Field label={label} hint={hint ?? null} required={required} data-fields={field}>
      <DraftInput value={value} maxLength={maxLength} {...(placeholder ? { placeholder } : {})} onCommit={set} />
    </Field>
  );
};

/** Several lines of text of a row. */
export const RowText = (props: Props & { readonly rows?: number }) => {
  const { field, label, value, maxLength = 20_000, placeholder, hint, rows = 2 } = props;
  const set = useSet(props);
  return (
    <Field label={label} hint={hint ?? null} data-fields={field}>
      <DraftTextarea
        value={value}
        maxLength={maxLength}
        rows={rows}
        resize="vertical"
        {...(placeholder ? { placeholder } : {})}
        onCommit={set}
      />
    </Field>
  );
};

/** A day of a row. */
export const RowDay = (props: Props) => {
  const { field, label, value, hint } = props;
  const set = useSet(props);
  return (
    <div data-fields={field}>
      <DateField label={label} value={value} keepsStored hint={hint ?? ''} onCommit={set} />
    </div>
  );
};
