import { monthTitle } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { LabelledSelect } from '#renderer/modules/budget/amounts/labelled-select.tsx';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';

type Props = {
  readonly label: string;
  /** 1 to 12; null is the year. */
  readonly month: number | null;
  /** «Enero a marzo» instead of «Marzo». */
  readonly accumulated?: boolean;
  readonly onChange: (month: number | null) => void;
};

/** The year, or one of its months. */
export const PeriodSelect = ({ label, month, accumulated = false, onChange }: Props) => (
  <LabelledSelect
    label={label}
    value={month === null ? '' : String(month)}
    options={[
      { value: '', label: 'Todo el año' },
      ...MONTH_FIELDS.map((_, index) => ({
        value: String(index + 1),
        label: accumulated && index > 0 ? `Enero a ${monthTitle(index + 1).toLowerCase()}` : monthTitle(index + 1),
      })),
    ]}
    onChange={(value) => onChange(value === '' ? null : Number(value))}
  />
);
