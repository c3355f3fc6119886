import type { BudgetImportTarget } from '#shared/ipc/budget-channels.ts';

type Props = { readonly target: BudgetImportTarget; readonly onClose: () => void };

export const ImportDialog = (_props: Props) => null;
