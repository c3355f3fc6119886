import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Props = { readonly label: string; readonly value: number; readonly onChange: (month: number) => void };

/** The month that progress or a report is up to, 1 to 12. */
export const MonthChoice = ({ label, value, onChange }: Props) => {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={String(value)} onChange={(_, data) => onChange(Number(data.value))}>
        {MONTH_NAMES.map((name, at) => (
          <option key={name} value={at + 1}>
            {name.charAt(0).toUpperCase() + name.slice(1)}
          </option>
        ))}
      </Select>
    </div>
  );
};
