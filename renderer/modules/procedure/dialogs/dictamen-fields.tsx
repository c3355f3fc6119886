import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DateField } from '#renderer/ui/date-field.tsx';
import type { Dictamen } from '#shared/domain/procedure/procedure-version.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalM,
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Input': { width: '100%', minWidth: 0 },
    '& input': { minWidth: 0 },
  },
});

type Props = {
  readonly value: Dictamen;
  readonly error?: string | undefined;
  readonly onChange: (value: Dictamen) => void;
};

/** Against which edition of which guide, when, and under which number. */
export const DictamenFields = ({ value, error, onChange }: Props) => {
  const styles = useStyles();
  const field = (name: 'guideCode' | 'guideEdition' | 'reference', label: string, message?: string) => (
    <Field label={label} required={name === 'guideCode'} validationMessage={message ?? null}>
      <Input value={value[name]} onChange={(_, data) => onChange({ ...value, [name]: data.value })} />
    </Field>
  );
  return (
    <div className={styles.root}>
      {field('guideCode', 'Guía técnica', error)}
      {field('guideEdition', 'Edición de la guía')}
      <DateField
        label="Fecha del dictamen"
        required
        value={value.date}
        {...(value.date === '' ? { problem: 'Escriba la fecha.' } : {})}
        onCommit={(date) => onChange({ ...value, date })}
      />
      {field('reference', 'Oficio o número')}
    </div>
  );
};
