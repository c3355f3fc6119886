import { Loading } from '#renderer/ui/loading.tsx';

type Props = { readonly title: string; readonly onLeave: (questionKey: string | null) => void };

export const BudgetGuided = (_props: Props) => <Loading />;
