import { useMemo } from 'react';
import { LineChoice } from '#renderer/modules/media-plan/lines/line-fields.tsx';
import { LinePart, type OfLine } from '#renderer/modules/media-plan/lines/line-part.tsx';
import { useAbout, useLookups } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { payerKey, payerLabel, payerOf, payersOf } from '#shared/domain/media/payers.ts';

/** Who pays for it. */
export const PayerPart = ({ line }: Pick<OfLine, 'line'>) => {
  const { budget } = useAbout();
  const { items } = useLookups();
  const payers = useMemo(() => payersOf(budget, items), [budget, items]);
  const key = payerKey(line);
  const own = payers.some((payer) => payer.key === key) || line.budgetLineId !== null || key === '';
  return (
    <LinePart title="Quién lo paga">
      <LineChoice
        line={line}
        field="budgetLineId itemCode"
        label="Paga"
        hint="Renglón del presupuesto, o la partida"
        wide
        value={key}
        options={[
          ['', 'Nadie todavía'],
          ...(own ? [] : [[key, payerLabel(payers, line, items)] as const]),
          ...payers.map((payer) => [payer.key, payer.label] as const),
        ]}
        patch={payerOf}
      />
    </LinePart>
  );
};
