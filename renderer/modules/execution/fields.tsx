import { Combobox, Field, Input, makeStyles, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { rowFields } from '#renderer/editing/row-fields.tsx';
import { useExecutionEdit, useReadOnly } from '#renderer/modules/execution/execution-context.tsx';
import { figureOf } from '#renderer/modules/execution/figures.ts';
import type { Named } from '#renderer/modules/execution/names.ts';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { fail, ok } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { parseQuantity } from '#shared/domain/common/typed-numbers.ts';
import type { ExecutionChange, ExecutionEntities } from '#shared/domain/execution/execution.ts';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  combobox: { minWidth: 0, width: '100%', '& > input': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  list: { maxHeight: '18rem' },
  read: { width: '100%' },
  // The label is there for whoever can't see the column that it stands in.
  bare: {
    '& > label': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    position: 'relative',
    minWidth: '5.5rem',
  },
});

type Entity = Exclude<keyof ExecutionEntities, 'execution'>;

/** Fields of the rows of the log. */
export const { RowLine, RowText } = rowFields<ExecutionChange, Entity>(useExecutionEdit, useReadOnly);

/** Stores one value of one row: a step of the history of its own, or one with the keys before it (`coalesce`). */
export const useSetField = () => {
  const edit = useExecutionEdit();
  return (
    entity: Entity,
    rowId: string,
    field: string,
    value: string | null,
    history: string,
    coalesce: string | null = null,
  ) => edit(() => [{ op: 'update', entity, id: rowId, field, value } as unknown as ExecutionChange], history, coalesce);
};

type FigureProps = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Stands in a column that says what it is. */
  readonly bare?: boolean;
  readonly before?: string;
  /** How the row is called that it belongs to. */
  readonly of?: string;
  /** Why a quantity that can be read can't stand here; undefined for one that can. */
  readonly refuse?: (value: string) => string | undefined;
  readonly onCommit: (value: string) => void;
};

/** A quantity as people type it; '' takes it away. */
export const QuantityField = ({ label, value, hint, bare = false, before, of, refuse, onCommit }: FigureProps) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  return (
    <ParsedInput
      label={label}
      text={grouped(value)}
      read={(typed) => {
        const read = typed === '' ? ok('') : parseQuantity(typed);
        const refused = read.ok ? refuse?.(read.value) : undefined;
        return refused === undefined ? read : fail('invalid-input', refused);
      }}
      readOnly={readOnly}
      onCommit={onCommit}
      {...(hint === undefined ? {} : { hint })}
      {...(before === undefined ? {} : { before })}
      {...(of === undefined ? {} : { of })}
      {...(bare ? { className: styles.bare } : {})}
    />
  );
};

/** `1720.5` → `1,720.5`, as lists and papers show it. */
const grouped = (quantity: string): string =>
  quantity.replace(/(^|\/)(\d{4,})/g, (_, before: string, whole: string) => before + figureOf(Number(whole)));

type PickProps = {
  readonly label: string;
  readonly choices: readonly Named[];
  readonly value: string | null;
  /** What stands for nothing: «Ninguna». */
  readonly none: string;
  /** Where what was chosen is no longer there. */
  readonly lost?: string;
  readonly hint?: string;
  readonly problem?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly onPick: (id: string | null) => void;
};

/** One of many, found by typing part of its name. */
export const PickField = ({
  label,
  choices,
  value,
  none,
  lost = 'Una que ya no está',
  hint,
  problem,
  required = false,
  readOnly = false,
  onPick,
}: PickProps) => {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : (choices.find(({ id }) => id === value)?.name ?? lost);
  const found = useMemo(() => {
    const asked = foldText(typed ?? '')
      .split(' ')
      .filter(Boolean);
    return choices.filter(({ name }) => {
      const words = foldText(name);
      return asked.every((word) => words.includes(word));
    });
  }, [choices, typed]);
  return (
    <Field
      className={styles.field}
      label={label}
      required={required}
      hint={hint ?? null}
      validationState={problem === undefined ? 'none' : 'error'}
      validationMessage={problem ?? null}
    >
      {readOnly ? (
        <Input className={styles.read} readOnly value={shown === '' ? none : shown} />
      ) : (
        <Combobox
          className={styles.combobox}
          listbox={{ className: styles.list }}
          placeholder={none}
          expandIcon={{ 'aria-label': `Ver la lista: ${label}` }}
          clearIcon={{ 'aria-label': `Quitar: ${label}` }}
          value={typed ?? shown}
          selectedOptions={value === null ? [] : [value]}
          clearable={value !== null && !required}
          onInput={(event) => setTyped((event.target as HTMLInputElement).value)}
          onOpenChange={(_, data) => !data.open && setTyped(null)}
          onOptionSelect={(_, data) => {
            setTyped(null);
            const picked = data.optionValue === undefined || data.optionValue === '' ? null : data.optionValue;
            if (picked !== value) onPick(picked);
          }}
        >
          {found.slice(0, MOST_SHOWN).map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
          {found.length === 0 && (
            <Option key="none" value="" text="" disabled>
              Nada se llama así
            </Option>
          )}
          {found.length > MOST_SHOWN && (
            <Option key="more" value="" text="" disabled>
              {`Hay ${found.length - MOST_SHOWN} más: escriba parte del nombre`}
            </Option>
          )}
        </Combobox>
      )}
    </Field>
  );
};

const MOST_SHOWN = 80;
