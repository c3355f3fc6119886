import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Dictamen } from '#shared/domain/procedure/procedure-version.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
});

type Props = {
  readonly value: Dictamen;
  readonly error?: string | undefined;
  readonly onChange: (value: Dictamen) => void;
};

/** Against which edition of which guide, when, and under which number. */
export const DictamenFields = ({ value, error, onChange }: Props) => {
  const styles = useStyles();
  const field = (name: keyof Dictamen, label: string, type: 'text' | 'date', message?: string) => (
    <Field label={label} required={name === 'guideCode' || name === 'date'} validationMessage={message ?? null}>
      <Input type={type} value={value[name]} onChange={(_, data) => onChange({ ...value, [name]: data.value })} />
    </Field>
  );
  return (
    <div className={styles.root}>
      {field('guideCode', 'Guía técnica', 'text', error)}
      {field('guideEdition', 'Edición de la guía', 'text')}
      {field('date', 'Fecha del dictamen', 'date')}
      {field('reference', 'Oficio o número', 'text')}
    </div>
  );
};
