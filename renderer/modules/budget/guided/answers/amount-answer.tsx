import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useLineEdit } from '#renderer/modules/budget/guided/use-line-edit.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { ok } from '#shared/domain/common/result.ts';
import { parseMoney, parseQuantity } from '#shared/domain/common/typed-numbers.ts';

const useStyles = makeStyles({
  factors: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '@media (max-width: 56rem)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  unit: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  free: { maxWidth: '16rem' },
  total: { fontSize: tokens.fontSizeBase500, fontVariantNumeric: 'tabular-nums' },
});

/** What it costs in the year: quantity × cost × times, or an amount as it is. */
export const AmountAnswer = ({ line }: { readonly line: BudgetLine }) => {
  const styles = useStyles();
  const edit = useLineEdit(line.id);
  const calculated = line.basis === 'calculation';
  return (
    <>
      {calculated ? (
        <div className={styles.factors}>
          <ParsedInput
            label="Cantidad"
            text={line.quantity}
            hint="Cuántos son"
            read={(typed) => (typed === '' ? ok('') : parseQuantity(typed))}
            onCommit={(quantity) => edit({ quantity }, 'Escribir la cantidad')}
          />
          <Field label="Unidad" hint="Pieza, hora, viaje…">
            <DraftInput
              className={styles.unit}
              value={line.unit}
              maxLength={200}
              onCommit={(unit) => edit({ unit: unit.trim() }, 'Escribir la unidad', 'unit')}
            />
          </Field>
          <ParsedInput
            label="Costo de cada uno"
            text={line.unitCost === 0 ? '' : formatMoney(line.unitCost, false)}
            before="$"
            read={(typed) => (typed === '' ? ok(0) : parseMoney(typed))}
            onCommit={(unitCost) => edit({ unitCost }, 'Escribir el costo unitario')}
          />
          <ParsedInput
            label="Veces en el año"
            text={line.times}
            hint="1 si es una sola vez"
            read={(typed) => (typed === '' ? ok('1') : parseQuantity(typed))}
            onCommit={(times) => edit({ times }, 'Escribir las veces')}
          />
        </div>
      ) : (
        <ParsedInput
          className={styles.free}
          label="Importe de todo el año"
          text={line.annual === 0 ? '' : formatMoney(line.annual, false)}
          before="$"
          read={(typed) => (typed === '' ? ok(0) : parseMoney(typed))}
          onCommit={(annual) => edit({ annual }, 'Escribir el importe del año')}
        />
      )}
      <Text className={styles.total} role="status">
        {line.annual === 0 ? 'Todavía no hay importe.' : `En el año: ${formatMoney(line.annual)}`}
      </Text>
      <Field label="¿Cómo lo calcula?">
        <RadioGroup
          value={line.basis}
          onChange={(_, data) =>
            edit(
              data.value === 'free' ? { basis: 'free' } : { basis: 'calculation' },
              data.value === 'free' ? 'Escribir un importe libre' : 'Calcular el importe',
            )
          }
        >
          <Radio value="calculation" label="Cantidad × costo × veces" />
          <Radio value="free" label="Un importe ya sabido, sin desglose" />
        </RadioGroup>
      </Field>
    </>
  );
};
