import { Field, makeStyles } from '@fluentui/react-components';
import { patchLine } from '#renderer/modules/media-plan/lines/line-edits.ts';
import { useEdit, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { lineFieldText, readLineField, type TypedField } from '#shared/domain/media/line-values.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';

const useStyles = makeStyles({
  place: { minWidth: 0 },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
});

/** Writes fields of a line as it is at that moment. */
export const useLineEdit = (lineId: string) => {
  const edit = useEdit();
  return (patch: Partial<MediaLine>, label: string, coalesce: string | null = null): void => {
    edit(
      label,
      ({ line }) => line.filter(({ id }) => id === lineId).flatMap((row) => patchLine(row, patch)),
      coalesce === null ? null : `${coalesce} ${lineId}`,
    );
  };
};

type WordsField = 'outlet' | 'place' | 'daypart' | 'format' | 'rateSource' | 'figuresSource';
type Of = { readonly line: MediaLine; readonly label: string; readonly hint?: string; readonly wide?: boolean };

/** A text of a line. */
export const LineWords = ({ line, field, label, hint, wide = false }: Of & { readonly field: WordsField }) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const set = useLineEdit(line.id);
  return (
    <Field label={label} hint={hint ?? null} data-fields={field} className={wide ? styles.wide : styles.place}>
      <DraftInput
        value={line[field]}
        maxLength={2_000}
        readOnly={readOnly}
        className={styles.input}
        onCommit={(value) => set({ [field]: value }, `Escribir «${label}»`, field)}
      />
    </Field>
  );
};

/** The note of a line. */
export const LineNote = ({ line }: { readonly line: MediaLine }) => {
  const { readOnly } = useMediaPlan();
  const set = useLineEdit(line.id);
  return (
    <Field label="Nota" data-fields="note">
      <DraftTextarea
        value={line.note}
        maxLength={20_000}
        readOnly={readOnly}
        rows={2}
        onCommit={(note) => set({ note }, 'Escribir la nota', 'note')}
      />
    </Field>
  );
};

/** A figure of a line: what can't be is refused here, with what is wrong with it, and what was there stays. */
export const LineFigure = ({
  line,
  field,
  label,
  hint,
  before,
  wide = false,
}: Of & { readonly field: TypedField; readonly before?: string }) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const set = useLineEdit(line.id);
  return (
    <div data-fields={field} className={wide ? styles.wide : styles.place}>
      <ParsedInput
        label={label}
        text={lineFieldText(line, field)}
        read={(typed) => readLineField(field, typed)}
        readOnly={readOnly}
        {...(hint === undefined ? {} : { hint })}
        {...(before === undefined ? {} : { before })}
        onCommit={(patch) => set(patch, `Cambiar «${label}»`)}
      />
    </div>
  );
};

/** A day of a line. */
export const LineDay = ({ line, field, label, hint }: Of & { readonly field: 'rateDate' | 'productionDate' }) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const set = useLineEdit(line.id);
  return (
    <div data-fields={field} className={styles.wide}>
      <DateField
        label={label}
        value={line[field]}
        readOnly={readOnly}
        {...(hint === undefined ? {} : { hint })}
        onCommit={(value) => set({ [field]: value }, `Cambiar «${label}»`)}
      />
    </div>
  );
};

type ChoiceProps = Of & {
  /** Name that findings call it by. */
  readonly field: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly patch: (value: string) => Partial<MediaLine>;
};

/** One of a few choices. */
export const LineChoice = ({ line, field, label, hint, wide = false, value, options, patch }: ChoiceProps) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const set = useLineEdit(line.id);
  const isLost = !options.some(([key]) => key === value);
  return (
    <div data-fields={field} className={wide ? styles.wide : styles.place}>
      <SelectField
        label={label}
        value={value}
        readOnly={readOnly}
        {...(hint === undefined ? {} : { hint })}
        onChange={(next) => set(patch(next), `Elegir «${label}»`)}
      >
        {isLost && <option value={value}>Ya no está: elija otro</option>}
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
};
