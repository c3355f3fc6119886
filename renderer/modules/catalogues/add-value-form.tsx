import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type FormEvent, useRef, useState } from 'react';
import { foldText } from '#shared/domain/common/text.ts';
import type { RecordCatalogue } from '#shared/domain/program-record/record-definitions.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 18rem' },
  button: { marginTop: '26px' },
});

type Props = {
  readonly catalogue: RecordCatalogue;
  /** True where it was stored. */
  readonly onAdd: (value: string, label: string) => Promise<boolean>;
};

/** A value of the desk's own for the list that is shown. */
export const AddValueForm = ({ catalogue, onAdd }: Props) => {
  const styles = useStyles();
  const first = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const [label, setLabel] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const present = catalogue.values.find((other) => foldText(other.value) === foldText(value));
  const problem =
    value.trim() === ''
      ? tried
        ? 'Escriba el valor.'
        : null
      : present
        ? `Ya está en la lista: «${present.value}».`
        : null;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || value.trim() === '' || present) return;
    setBusy(true);
    const stored = await onAdd(value.trim(), label.trim());
    setBusy(false);
    if (!stored) return;
    setValue('');
    setLabel('');
    setTried(false);
    first.current?.focus();
  };

  return (
    <form className={styles.root} onSubmit={add} noValidate aria-label={`Agregar a «${catalogue.title}»`}>
      <Field label="Valor nuevo" className={styles.field} validationMessage={problem}>
        <Input input={{ ref: first }} value={value} maxLength={2_000} onChange={(_, data) => setValue(data.value)} />
      </Field>
      <Field
        label="Cómo se imprime"
        className={styles.field}
        hint="Solo si en el documento debe escribirse de otra manera."
      >
        <Input value={label} maxLength={2_000} onChange={(_, data) => setLabel(data.value)} />
      </Field>
      <Button type="submit" className={styles.button} icon={<AddRegular />} disabledFocusable={busy}>
        Agregar
      </Button>
    </form>
  );
};
