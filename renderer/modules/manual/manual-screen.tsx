import type { Navigate } from '#renderer/app/routes.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

/** Manual */
export const ManualScreen = (_props: {
  readonly manualId: string;
  readonly desk: Desk;
  readonly navigate: Navigate;
}) => <PageHeader title="Manual" />;
