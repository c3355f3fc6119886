import type { ReactNode } from 'react';
import { BudgetProvider, useToolsOfPart } from '#renderer/modules/budget/budget-context.tsx';

type Props = { readonly readOnly: boolean; readonly children: ReactNode };

/** A part of the budget that is only shown while the rest may be written. */
export const ReadOnlyPart = ({ readOnly, children }: Props) => (
  <BudgetProvider value={useToolsOfPart(readOnly)}>{children}</BudgetProvider>
);
