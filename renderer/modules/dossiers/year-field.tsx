import { Field, Input } from '@fluentui/react-components';
import { parseYear } from '#renderer/modules/dossiers/parse-year.ts';

type Props = {
  readonly value: string;
  readonly hint: string;
  readonly showMissing: boolean;
  readonly onChange: (value: string) => void;
};

/** A fiscal year as it is typed. */
export const YearField = ({ value, hint, showMissing, onChange }: Props) => (
  <Field
    label="Ejercicio fiscal"
    required
    hint={hint}
    validationMessage={
      showMissing && parseYear(value) === null ? 'Escriba el año con cuatro cifras, de 1990 a 2100.' : null
    }
  >
    <Input value={value} inputMode="numeric" maxLength={4} onChange={(_, data) => onChange(data.value)} />
  </Field>
);
