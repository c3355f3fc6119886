import type { ReactNode } from 'react';
import { type FieldOf, rowFields, type WordsOf } from '#renderer/editing/row-fields.tsx';
import { useAgreementsEdit } from '#renderer/modules/agreements/agreements-context.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { AgreementsChange, AgreementsEntity } from '#shared/domain/agreements/agreements.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import { parseMoney, parseQuantity } from '#shared/domain/common/typed-numbers.ts';

type Entity = Exclude<AgreementsEntity, 'agreements'>;
type Of = FieldOf<Entity>;

const fields = rowFields<AgreementsChange, Entity>(useAgreementsEdit);
const { useSet } = fields;

/** Fields of the rows of the agreements that hold words, or a day. */
export const { RowLine, RowText, RowDay } = fields;

type MoneyProps = Of & {
  /** Centavos; null where nobody said it. */
  readonly value: number | null;
  /** What '' stands for. */
  readonly empty: 0 | null;
};

/** An amount in pesos. */
export const RowMoney = (props: MoneyProps) => {
  const { field, label, value, empty, readOnly = false, hint } = props;
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
export const RowQuantity = (props: WordsOf<Entity>) => {
  const { field, label, value, readOnly = false, hint } = props;
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
  const { field, label, value, readOnly = false, hint, children, stored = (chosen: string) => chosen } = props;
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
