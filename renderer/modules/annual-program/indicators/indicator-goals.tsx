import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { IndicatorFigure, useIndicatorEdit } from '#renderer/modules/annual-program/indicators/indicator-fields.tsx';
import { useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import type { Indicator } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS, MEASURED_MONTHS, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  months: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/**
 * The calendar of goals: one for each period that is measured, and the year's. A goal that stands elsewhere is shown too, so
 * that it can be taken away.
 */
export const IndicatorGoals = ({ indicator }: { readonly indicator: Indicator }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const set = useIndicatorEdit(indicator);
  const measured = MEASURED_MONTHS[indicator.frequency];
  const sum = printedNumber(sumOfGoals(indicator));
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>Calendario de metas</legend>
      <div className={styles.months}>
        {GOAL_FIELDS.map((field, at) => {
          const isMeasured = measured.includes(at + 1);
          return isMeasured || indicator[field] !== '' ? (
            <IndicatorFigure
              key={field}
              indicator={indicator}
              field={field}
              label={`Meta de ${MONTH_NAMES[at]}`}
              {...(isMeasured ? {} : { hint: 'No se mide este mes' })}
            />
          ) : null;
        })}
        <IndicatorFigure indicator={indicator} field="annualGoal" label="Meta del año" />
      </div>
      <Checkbox
        label="Las metas son acumuladas: la del último periodo es la del año"
        checked={indicator.cumulative}
        disabled={readOnly}
        onChange={(_, data) => set('cumulative', data.checked === true, 'si sus metas son acumuladas')}
      />
      {!indicator.cumulative && (
        <Text size={200} className={styles.quiet}>
          {sum === '' ? 'Todavía no hay metas de los periodos.' : `Las metas de los periodos suman ${sum}.`}
        </Text>
      )}
    </fieldset>
  );
};
