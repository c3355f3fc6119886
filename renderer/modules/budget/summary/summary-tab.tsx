import { Loading } from '#renderer/ui/loading.tsx';

export const SummaryTab = () => <Loading />;
