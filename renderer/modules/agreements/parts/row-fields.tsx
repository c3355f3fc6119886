import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAgreementsEdit } from '#renderer/modules/agreements/agreements-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { AgreementsChange, AgreementsEntity } from '#shared/domain/agreements/agreements.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import { parseMoney, parseQuantity } from '#shared/domain/common/typed-numbers.ts';

/** Which field of which row, and how the history calls a change of it. */
type Of = {
  readonly entity: Exclude<AgreementsEntity, 'agreements'>;
  readonly rowId: string;
  readonly field: string;
  readonly label: string;
  /** «Cambiar el objeto de …». */
  readonly history: string;
  readonly readOnly: boolean;
  readonly hint?: string;
};
type Words = Of & { readonly value: string; readonly maxLength?: number; readonly required?: boolean };

/** Stores one value of one row; what is typed in one go is one step of the history. */
const useSet = ({ entity, rowId, field, history }: Of) => {
  const edit = useAgreementsEdit();
  return (value: string | number | null, typed = false) =>
    edit(
      () => [{ op: 'update', entity, id: rowId, field, value } as unknown as AgreementsChange],
      history,
      typed ? `${rowId} ${field}` : null,
    );
};

/** A line of text. */
export const RowLine = (props: Words & { readonly placeholder?: string }) => {
  const { field, label, value, readOnly, maxLength = 2_000, hint, required = false, placeholder } = props;
  const set = useSet(props);
  return (
    <Field label={label} hint={hint ?? null} required={required} data-fields={field}>
      <DraftInput
        value={value}
        maxLength={maxLength}
        readOnly={readOnly}
        {...(placeholder ? { placeholder } : {})}
        onCommit={(next) => set(next, true)}
      />
    </Field>
  );
};

/** Several lines of text. */
export const RowText = (props: Words & { readonly rows?: number }) => {
  const { field, label, value, readOnly, maxLength = 20_000, hint, required = false, rows = 2 } = props;
  const set = useSet(props);
  return (
    <Field label={label} hint={hint ?? null} required={required} data-fields={field}>
      <DraftTextarea
        value={value}
        maxLength={maxLength}
        readOnly={readOnly}
        rows={rows}
        resize="vertical"
        onCommit={(next) => set(next, true)}
      />
    </Field>
  );
};

/** A day. */
export const RowDay = (props: Words & { readonly problem?: string | undefined }) => {
  const { field, label, value, readOnly, hint, required = false, problem } = props;
  const set = useSet(props);
  return (
    <div data-fields={field}>
      <DateField
        label={label}
        value={value}
        keepsStored
        readOnly={readOnly}
        required={required}
        hint={hint ?? ''}
        {...(problem === undefined ? {} : { problem })}
        onCommit={(next) => set(next)}
      />
    </div>
  );
};

type MoneyProps = Of & {
  /** Centavos; null where nobody said it. */
  readonly value: number | null;
  /** What '' stands for. */
  readonly empty: 0 | null;
};

/** An amount in pesos. */
export const RowMoney = (props: MoneyProps) => {
  const { field, label, value, empty, readOnly, hint } = props;
  const set = useSet(props);
  return (
    <div data-fields={field}>
      <ParsedInput<number | null>
        label={label}
        text={value === null || (value === 0 && empty === 0) ? '' : formatMoney(value, false)}
        before="$"
        readOnly={readOnly}
        {...(hint === undefined ? {} : { hint })}
        read={(typed) => (typed === '' ? ok(empty) : positive(typed))}
        onCommit={(next) => set(next)}
      />
    </div>
  );
};

/** A quantity. */
export const RowQuantity = (props: Words) => {
  const { field, label, value, readOnly, hint } = props;
  const set = useSet(props);
  return (
    <div data-fields={field}>
      <ParsedInput<string>
        label={label}
        text={value}
        readOnly={readOnly}
        {...(hint === undefined ? {} : { hint })}
        read={(typed) => (typed === '' ? ok('') : parseQuantity(typed))}
        onCommit={(next) => set(next)}
      />
    </div>
  );
};

type ChoiceProps = Of & {
  readonly value: string;
  /** As `option` elements. */
  readonly children: ReactNode;
  /** What the row gets for the option that was chosen. */
  readonly stored?: (value: string) => string | number | null;
};

/** One of a few choices; '' is stored as it is unless `stored` says otherwise. */
export const RowChoice = (props: ChoiceProps) => {
  const { field, label, value, readOnly, hint, children, stored = (chosen: string) => chosen } = props;
  const set = useSet(props);
  return (
    <div data-fields={field}>
      <SelectField
        label={label}
        value={value}
        readOnly={readOnly}
        {...(hint === undefined ? {} : { hint })}
        onChange={(chosen) => set(stored(chosen))}
      >
        {children}
      </SelectField>
    </div>
  );
};

/** '' stands for nobody. */
export const orNull = (value: string): string | null => (value === '' ? null : value);

const positive = (typed: string): Result<number> => {
  const read = parseMoney(typed);
  return read.ok && read.value < 0
    ? {
        ok: false,
        error: { code: 'invalid-input', message: `«${typed}» es negativo. Escriba el importe sin signo.` },
      }
    : read;
};
