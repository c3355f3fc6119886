import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { spendingWords } from '#renderer/modules/execution/names.ts';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import type { SpendingEntry } from '#shared/domain/budget/budget.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

type Props = { readonly rows: readonly SpendingEntry[]; readonly onBudget: () => void };

/** Spending that names no commitment: it counts in the budget, and nobody knows of which contract it is. */
export const LooseSpending = ({ rows, onBudget }: Props) => {
  const styles = useStyles();
  return (
    <CardPart
      title={`Sin compromiso (${rows.length})`}
      action={
        <Button size="small" onClick={onBudget}>
          Corregir en el presupuesto
        </Button>
      }
    >
      <Quiet>Estos gastos cuentan en el presupuesto y no dicen de qué compromiso salen. Se les elige allá.</Quiet>
      <ul className={styles.list}>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.id} className={styles.item} data-row={row.id}>
            {spendingWords(row)}
            {row.concept.trim() === '' ? '' : ` · ${row.concept.trim()}`}
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <Quiet>Y {rows.length - MOST_SHOWN} más, en el presupuesto.</Quiet>}
    </CardPart>
  );
};

const MOST_SHOWN = 50;
