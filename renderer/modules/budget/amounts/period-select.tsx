import { Field, makeStyles, Select } from '@fluentui/react-components';
import { monthTitle } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';

const useStyles = makeStyles({ root: { width: '17rem' } });

type Props = {
  readonly label: string;
  /** 1 to 12; null is the year. */
  readonly month: number | null;
  /** «Enero a marzo» instead of «Marzo». */
  readonly accumulated?: boolean;
  readonly onChange: (month: number | null) => void;
};

/** The year, or one of its months. */
export const PeriodSelect = ({ label, month, accumulated = false, onChange }: Props) => {
  const styles = useStyles();
  return (
    <Field label={label} orientation="horizontal" className={styles.root}>
      <Select value={month ?? ''} onChange={(_, data) => onChange(data.value === '' ? null : Number(data.value))}>
        <option value="">Todo el año</option>
        {MONTH_FIELDS.map((field, index) => (
          <option key={field} value={index + 1}>
            {accumulated && index > 0 ? `Enero a ${monthTitle(index + 1).toLowerCase()}` : monthTitle(index + 1)}
          </option>
        ))}
      </Select>
    </Field>
  );
};
