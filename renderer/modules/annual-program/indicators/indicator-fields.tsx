import { Field, makeStyles } from '@fluentui/react-components';
import { useProgramEdit, useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { Indicator } from '#shared/domain/annual-program/annual-program.ts';
import { setProgramField } from '#shared/domain/annual-program/program-rows.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import { parseQuantity } from '#shared/domain/common/typed-numbers.ts';

const useStyles = makeStyles({ figure: { width: '8rem' } });

export const nameOfIndicator = ({ name }: Pick<Indicator, 'name'>): string => name.trim() || 'sin nombre';

type CardField = Exclude<keyof Indicator, 'id' | 'rank'>;
type TextKey = { [F in CardField]: Indicator[F] extends string ? F : never }[CardField];

export const useIndicatorEdit = (indicator: Indicator) => {
  const edit = useProgramEdit();
  return <F extends CardField>(field: F, value: Indicator[F], words: string, typing = false) =>
    edit(
      () => [setProgramField('indicator', indicator.id, field, value)],
      `Cambiar ${words} del indicador «${nameOfIndicator(indicator)}»`,
      typing ? `${indicator.id} ${field}` : null,
    );
};

type Props<F extends TextKey> = {
  readonly indicator: Indicator;
  readonly field: F;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
};

/** A line of the card. */
export const IndicatorLine = <F extends TextKey>({ indicator, field, label, hint, required = false }: Props<F>) => {
  const readOnly = useReadOnly();
  const set = useIndicatorEdit(indicator);
  return (
    <Field label={label} hint={hint ?? null} required={required} data-fields={field}>
      <DraftInput
        value={indicator[field]}
        maxLength={field === 'baselineYear' ? 20 : 2_000}
        readOnly={readOnly}
        onCommit={(text) => set(field, text as Indicator[F], label.toLowerCase(), true)}
      />
    </Field>
  );
};

/** A text of the card. */
export const IndicatorText = <F extends TextKey>({ indicator, field, label, hint, required = false }: Props<F>) => {
  const readOnly = useReadOnly();
  const set = useIndicatorEdit(indicator);
  return (
    <Field label={label} hint={hint ?? null} required={required} data-fields={field}>
      <DraftTextarea
        value={indicator[field]}
        maxLength={20_000}
        rows={2}
        resize="vertical"
        readOnly={readOnly}
        onCommit={(text) => set(field, text as Indicator[F], label.toLowerCase(), true)}
      />
    </Field>
  );
};

/** A quantity of the card; empty where there is none. */
export const IndicatorFigure = <F extends TextKey>({ indicator, field, label, hint }: Props<F>) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const set = useIndicatorEdit(indicator);
  return (
    <div data-fields={field}>
      <ParsedInput
        className={styles.figure}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        text={printedQuantity(indicator[field])}
        read={readQuantity}
        readOnly={readOnly}
        onCommit={(text) => set(field, text as Indicator[F], label.toLowerCase())}
      />
    </div>
  );
};

type ChoiceKey = 'kind' | 'dimension' | 'frequency' | 'sense';

type ChoiceProps<F extends ChoiceKey> = {
  readonly indicator: Indicator;
  readonly field: F;
  readonly label: string;
  readonly words: Readonly<Record<Indicator[F], string>>;
};

/** One of the few values that the card's norm knows. */
export const IndicatorChoice = <F extends ChoiceKey>({ indicator, field, label, words }: ChoiceProps<F>) => {
  const readOnly = useReadOnly();
  const set = useIndicatorEdit(indicator);
  return (
    <fieldset disabled={readOnly} data-fields={field} style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}>
      <SelectField
        label={label}
        value={indicator[field]}
        onChange={(value) => set(field, value as Indicator[F], label.toLowerCase())}
      >
        {(Object.entries(words) as [Indicator[F], string][]).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </SelectField>
    </fieldset>
  );
};

const readQuantity = (typed: string): Result<string> => (typed === '' ? ok('') : parseQuantity(typed));
