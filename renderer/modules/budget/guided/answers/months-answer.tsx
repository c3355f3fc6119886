import { Checkbox, Field, makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { useBudgetEdit, useLineEdit } from '#renderer/modules/budget/guided/use-line-edit.ts';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import type { BudgetLine, Pattern } from '#shared/domain/budget/budget.ts';
import { chosenMonths, spreadLine, spreadOverMonths } from '#shared/domain/budget/month-choice.ts';
import { MONTH_FIELDS, sumOfMonths } from '#shared/domain/budget/months.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { ok } from '#shared/domain/common/result.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';

const useStyles = makeStyles({
  months: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(9.5rem, 1fr))', gap: '4px 12px' },
  set: { border: 'none', margin: 0, padding: 0 },
  shown: { listStyleType: 'none', margin: 0, padding: 0 },
  month: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  name: { color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground3 },
  gap: { color: tokens.colorStatusDangerForeground3 },
});

/** `some`: evenly over the months that are ticked; any other pattern goes by its id. */
type Way = 'even' | 'quarterly' | 'some' | 'manual' | `pattern ${string}`;

const MONTHS = MONTH_FIELDS.map((field, index) => ({ field, index, name: capital(monthName(index + 1)) }));

/** When it is spent: the same every month, each quarter, in some months, by a pattern of the desk's, or by hand. */
export const MonthsAnswer = ({ line }: { readonly line: BudgetLine }) => {
  const styles = useStyles();
  const { newId } = useBudget();
  const edit = useBudgetEdit();
  const write = useLineEdit(line.id);
  const patterns = useContent((content) => content.pattern);
  const pattern = patterns.find((row) => row.id === line.patternId);
  const [picking, setPicking] = useState(false);
  const way = picking ? 'some' : wayOf(line, pattern);
  const ticked = (way === 'some' && !picking && pattern && chosenMonths(pattern)) || [];
  const others = patterns.filter((row) => !chosenMonths(row));

  const choose = (wanted: string) => {
    setPicking(wanted === 'some');
    if (wanted === 'some') return;
    const patternId = wanted.startsWith('pattern ') ? wanted.slice('pattern '.length) : null;
    const spreading = patternId !== null ? 'pattern' : wanted === 'quarterly' || wanted === 'manual' ? wanted : 'even';
    edit((content) => spreadLine(content, line.id, spreading, patternId), 'Repartir en los meses');
  };
  const tick = (month: number) => {
    const months = ticked.includes(month) ? ticked.filter((other) => other !== month) : [...ticked, month];
    if (months.length === 0) return;
    setPicking(false);
    edit((content) => spreadOverMonths(content, line.id, months, newId), 'Repartir en algunos meses');
  };

  const gap = line.annual - sumOfMonths(line);
  return (
    <>
      <Field label={`${formatMoney(line.annual)} en el año`}>
        <RadioGroup value={way} onChange={(_, data) => choose(data.value)}>
          <Radio value="even" label="Parejo: lo mismo cada mes" />
          <Radio value="quarterly" label="Cada trimestre: enero, abril, julio y octubre" />
          <Radio value="some" label="Solo en algunos meses" />
          {others.map((row) => (
            <Radio key={row.id} value={`pattern ${row.id}`} label={`Con el patrón «${row.name}»`} />
          ))}
          <Radio value="manual" label="Mes por mes, a mano" />
        </RadioGroup>
      </Field>
      {way === 'some' && (
        <fieldset className={styles.set}>
          <legend>Marque los meses</legend>
          <div className={styles.months}>
            {MONTHS.map(({ index, name }) => (
              <Checkbox key={name} label={name} checked={ticked.includes(index)} onChange={() => tick(index)} />
            ))}
          </div>
        </fieldset>
      )}
      {way === 'manual' ? (
        <div className={styles.months}>
          {MONTHS.map(({ field, name }) => (
            <ParsedInput
              key={field}
              label={name}
              text={line[field] === 0 ? '' : formatMoney(line[field], false)}
              before="$"
              read={(typed) => (typed === '' ? ok(0) : parseMoney(typed))}
              onCommit={(amount) => write({ [field]: amount }, `Escribir ${name.toLowerCase()}`)}
            />
          ))}
        </div>
      ) : (
        <ul className={mergeClasses(styles.months, styles.shown)} aria-label="Así queda cada mes">
          {MONTHS.map(({ field, name }) => (
            <li key={field} className={styles.month}>
              <span className={styles.name}>{name}</span>
              <span className={line[field] === 0 ? styles.none : undefined}>{formatMoney(line[field])}</span>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {gap === 0 ? (
          <Text>Los meses suman el año.</Text>
        ) : (
          <Text className={styles.gap}>
            {gap > 0 ? 'Faltan' : 'Sobran'} {formatMoney(Math.abs(gap))} para que los meses sumen el año.
          </Text>
        )}
      </div>
    </>
  );
};

const wayOf = ({ spreading }: BudgetLine, pattern: Pattern | undefined): Way => {
  if (spreading !== 'pattern') return spreading;
  if (!pattern) return 'even';
  return chosenMonths(pattern) ? 'some' : `pattern ${pattern.id}`;
};

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
