import { PageHeader } from '#renderer/ui/page-header.tsx';

/** Respaldos */
export const BackupsScreen = (_props: { readonly onStoreChanged: () => void }) => <PageHeader title="Respaldos" />;
